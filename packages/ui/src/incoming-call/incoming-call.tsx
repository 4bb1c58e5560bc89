import {
  type ActiveCall,
  useActiveCalls,
  useAnswerIntoConference,
  useCapability,
  useConference,
  useConferenceClient,
  useForwardCall,
  useSendToVoicemail,
} from "@rc-conference/core";
import { type ReactElement, useId, useState } from "react";
import { Announcer } from "../internals/announcer.tsx";
import { Icon } from "../internals/icons.tsx";
import { NumberField } from "../internals/number-field.tsx";
import { type Part, part } from "../internals/part.ts";
import { PhoneText } from "../internals/phone-text.tsx";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useMessages } from "../messages/context.tsx";

interface IncomingCallProps extends PartProps<"div", PartState> {
  /** As soon as a call is being answered, so that the app can open what it knows of the caller. */
  onAnswer?: (call: ActiveCall) => void;
}

/** Each call that rings on this phone, with everything that can be done to it. Nothing while none does. */
export const IncomingCall: Part<IncomingCallProps> = part(function IncomingCall({
  onAnswer,
  ...props
}) {
  const messages = useMessages();
  const { report, refusal } = useReport();
  const { data } = useActiveCalls();
  const ringing = data.filter(({ status, onThisPhone }) => status === "ringing" && onThisPhone);
  const names = ringing.map(({ name }) => messages.isCalling(name)).join(". ");
  return (
    <>
      <Announcer text={names} />
      {ringing.length > 0 &&
        renderPart(
          "div",
          props,
          { count: ringing.length },
          {
            className: "rcc rcc-incoming-calls",
            children: ringing.map((call) => (
              <Ringing key={call.id} call={call} run={report.run} onAnswer={onAnswer} />
            )),
          },
        )}
      {refusal}
    </>
  );
});

export namespace IncomingCall {
  export type Props = IncomingCallProps;
}

interface RingingProps {
  call: ActiveCall;
  run(action: () => Promise<void>): void;
  onAnswer: ((call: ActiveCall) => void) | undefined;
}

function Ringing({ call, run, onAnswer }: RingingProps): ReactElement {
  const messages = useMessages();
  const client = useConferenceClient();
  const { status, capacity } = useConference();
  const answerIn = useAnswerIntoConference();
  const toVoicemail = useSendToVoicemail();
  const voicemail = useCapability("sendToVoicemail");
  const forwarding = useCapability("forward");
  const [forwards, setForwards] = useState(false);
  const nameId = useId();
  const variables = { callId: call.id };
  const isRunning = status === "active" || status === "reconnecting";
  return (
    <section className="rcc-incoming-call" aria-labelledby={nameId}>
      <span className="rcc-incoming-call-icon" aria-hidden="true">
        <Icon name="phone" />
      </span>
      <span className="rcc-identity">
        <span id={nameId} className="rcc-name">
          {call.name}
        </span>
        {call.phoneNumber !== undefined && call.phoneNumber !== call.name && (
          <span className="rcc-number">
            <PhoneText phoneNumber={call.phoneNumber} />
          </span>
        )}
      </span>
      <span className="rcc-buttons">
        {isRunning && !capacity.full && (
          <button
            type="button"
            className="rcc-button rcc-primary"
            aria-label={messages.answerInto(call.name)}
            onClick={() => {
              run(() => answerIn.mutateAsync(variables));
              onAnswer?.(call);
            }}
          >
            {messages.answerAndAdd}
          </button>
        )}
        <button
          type="button"
          className={isRunning ? "rcc-button" : "rcc-button rcc-primary"}
          aria-label={messages.answerCall(call.name)}
          onClick={() => {
            run(() => client.answerCall(variables));
            onAnswer?.(call);
          }}
        >
          {messages.answer}
        </button>
        <button
          type="button"
          className="rcc-button"
          aria-label={messages.declineCall(call.name)}
          onClick={() => run(() => client.declineCall(variables))}
        >
          {messages.decline}
        </button>
        <button
          type="button"
          className="rcc-button"
          disabled={!voicemail.allowed}
          title={voicemail.allowed ? undefined : voicemail.message}
          onClick={() => run(() => toVoicemail.mutateAsync(variables))}
        >
          {messages.voicemail}
        </button>
        <button
          type="button"
          className="rcc-button"
          aria-expanded={forwards}
          disabled={!forwarding.allowed}
          title={forwarding.allowed ? undefined : forwarding.message}
          onClick={() => setForwards(!forwards)}
        >
          {messages.forward}
        </button>
      </span>
      {forwards && <ForwardForm callId={call.id} run={run} />}
    </section>
  );
}

function ForwardForm({ callId, run }: { callId: string; run: RingingProps["run"] }): ReactElement {
  const messages = useMessages();
  const forward = useForwardCall();
  const [to, setTo] = useState("");
  return (
    <form
      className="rcc-dial-form"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => forward.mutateAsync({ callId, to }));
      }}
    >
      <NumberField label={messages.forwardLabel} value={to} onChange={setTo}>
        <button type="submit" className="rcc-button" disabled={to.trim() === ""}>
          {messages.forwardNow}
        </button>
      </NumberField>
    </form>
  );
}
