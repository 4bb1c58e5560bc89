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
import { type ReactElement, useId, useState } from "react";
import { capabilityText } from "../internals/capability-text.ts";
import { isHostIn } from "../internals/host.ts";
import { Icon } from "../internals/icons.tsx";
import { NameAndNumber } from "../internals/name-and-number.tsx";
import { useNameInText } from "../internals/person-name.ts";
import type { ActionErrorState } from "../internals/use-action-error-state.ts";
import { useMessages } from "../messages/context.tsx";
import { ForwardForm } from "./forward-form.tsx";

export interface RingingCallProps {
  call: ActiveCall;
  runAction: ActionErrorState["runAction"];
  onAnswer: ((call: ActiveCall) => void) | undefined;
}

export function RingingCall({ call, runAction, onAnswer }: RingingCallProps): ReactElement {
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
  const nameId = useId();
  const name = useNameInText()(call);
  const variables = { callId: call.id };
  const isRunning = isHostIn(status);
  return (
    <section className="rcc-incoming-call" aria-labelledby={nameId}>
      <span className="rcc-incoming-call-icon" aria-hidden="true">
        <Icon name="phone" />
      </span>
      <NameAndNumber person={call} nameId={nameId} />
      <span className="rcc-buttons">
        {isRunning && !capacity.full && (
          <button
            type="button"
            className="rcc-button rcc-primary"
            aria-label={messages.answerAndAddCall(name)}
            onClick={() => {
              runAction(() => answerIntoConference.mutateAsync(variables));
              onAnswer?.(call);
            }}
          >
            {messages.answerAndAdd}
          </button>
        )}
        <button
          type="button"
          className={isRunning ? "rcc-button" : "rcc-button rcc-primary"}
          aria-label={messages.answerCall(name)}
          onClick={() => {
            runAction(() => answer.mutateAsync(variables));
            onAnswer?.(call);
          }}
        >
          {messages.answer}
        </button>
        <button
          type="button"
          className="rcc-button"
          aria-label={messages.declineCall(name)}
          onClick={() => runAction(() => decline.mutateAsync(variables))}
        >
          {messages.decline}
        </button>
        <button
          type="button"
          className="rcc-button"
          disabled={!voicemail.allowed}
          title={capabilityText("sendToVoicemail", voicemail, messages)}
          onClick={() => runAction(() => sendToVoicemail.mutateAsync(variables))}
        >
          {messages.voicemail}
        </button>
        <button
          type="button"
          className="rcc-button"
          aria-expanded={showForwardForm}
          disabled={!forwarding.allowed}
          title={capabilityText("forward", forwarding, messages)}
          onClick={() => setShowForwardForm(!showForwardForm)}
        >
          {messages.forward}
        </button>
      </span>
      {showForwardForm && <ForwardForm callId={call.id} runAction={runAction} />}
    </section>
  );
}
