import {
  type ActiveCall,
  useAnswerCall,
  useAnswerIntoConference,
  useCapability,
  useCapacity,
  useConferenceState,
  useDeclineCall,
  useSendToVoicemail,
} from "@rc-conference/core";
import { type ReactElement, useState } from "react";
import { capabilityText } from "../internals/capability-text.ts";
import { focusItem } from "../internals/focus-keeper.ts";
import { isHostIn } from "../internals/host.ts";
import { CALL_ICONS, Icon } from "../internals/icons.tsx";
import { PersonAvatar } from "../internals/initials.tsx";
import { NameAndNumber } from "../internals/name-and-number.tsx";
import type { ActionErrorState } from "../internals/use-action-error-state.ts";
import { useMessages } from "../messages/context.tsx";
import { ForwardForm } from "./forward-form.tsx";

export interface RingingCallProps {
  call: ActiveCall;
  /** Differs from the names of the other ringing calls. */
  name: string;
  runAction: ActionErrorState["runAction"];
  onAnswer: ((call: ActiveCall) => void) | undefined;
}

export function RingingCall({ call, name, runAction, onAnswer }: RingingCallProps): ReactElement {
  const messages = useMessages();
  const status = useConferenceState((state) => state.status);
  const capacity = useCapacity();
  const answer = useAnswerCall();
  const decline = useDeclineCall();
  const answerIntoConference = useAnswerIntoConference();
  const sendToVoicemail = useSendToVoicemail();
  const voicemail = useCapability("sendToVoicemail");
  const forwarding = useCapability("forward");
  const [showForwardForm, setShowForwardForm] = useState(false);
  const variables = { callId: call.id };
  const isRunning = isHostIn(status);
  return (
    <section
      className="rcc-incoming-call"
      aria-label={messages.incomingCallLabel(name)}
      {...focusItem(call.id)}
    >
      <PersonAvatar person={call} />
      <NameAndNumber person={call} />
      <span className="rcc-status">
        <Icon name={CALL_ICONS.ringing} />
        <span className="rcc-text">{messages.callStatus.ringing}</span>
      </span>
      <span className="rcc-incoming-call-answers">
        {isRunning && !capacity.full && (
          <button
            type="button"
            className="rcc-button rcc-primary"
            aria-label={messages.answerAndAddCall(name)}
            data-rcc-action="answerAndAdd"
            onClick={() => {
              runAction(() => answerIntoConference.mutateAsync(variables));
              onAnswer?.(call);
            }}
          >
            <Icon name="add" />
            {messages.answerAndAdd}
          </button>
        )}
        <button
          type="button"
          className={isRunning ? "rcc-button" : "rcc-button rcc-primary"}
          aria-label={messages.answerCall(name)}
          data-rcc-action="answer"
          onClick={() => {
            runAction(() => answer.mutateAsync(variables));
            onAnswer?.(call);
          }}
        >
          <Icon name="phone" />
          {messages.answer}
        </button>
        <button
          type="button"
          className="rcc-button rcc-decline"
          aria-label={messages.declineCall(name)}
          data-rcc-action="decline"
          onClick={() => runAction(() => decline.mutateAsync(variables))}
        >
          <Icon name="decline" />
          {messages.decline}
        </button>
      </span>
      <span className="rcc-incoming-call-others">
        <button
          type="button"
          className="rcc-quiet-button"
          aria-label={messages.voicemailCall(name)}
          data-rcc-action="voicemail"
          disabled={!voicemail.allowed}
          title={capabilityText("sendToVoicemail", voicemail, messages)}
          onClick={() => runAction(() => sendToVoicemail.mutateAsync(variables))}
        >
          <Icon name="voicemail" />
          {messages.voicemail}
        </button>
        <button
          type="button"
          className="rcc-quiet-button"
          aria-label={messages.forwardCall(name)}
          aria-expanded={showForwardForm}
          data-rcc-action="forward"
          disabled={!forwarding.allowed}
          title={capabilityText("forward", forwarding, messages)}
          onClick={() => setShowForwardForm(!showForwardForm)}
        >
          <Icon name="forward" />
          {messages.forward}
        </button>
      </span>
      {showForwardForm && <ForwardForm callId={call.id} name={name} runAction={runAction} />}
    </section>
  );
}
