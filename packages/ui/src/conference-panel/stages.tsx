import {
  type ActiveCall,
  type MergeResult,
  useActiveCalls,
  useCapability,
  useConference,
  useMergeCalls,
} from "@rc-conference/core";
import { type ReactElement, useId } from "react";
import { formatDuration } from "../internals/format.ts";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { PhoneText } from "../internals/phone-text.tsx";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";

type DivProps = PartProps<"div", PartState>;

/** Before a conference: an invitation, with the calls that could be merged. */
export const Idle: Part<DivProps> = part(function Idle(props) {
  const messages = useMessages();
  const { status } = useConference();
  const { data } = useActiveCalls();
  const calls = data.filter(({ isConference }) => !isConference);
  if (status !== "idle") return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-section",
      children: (
        <>
          <p className="rcc-section-title">{messages.idleTitle}</p>
          <p className="rcc-hint">
            {calls.length > 0 ? messages.idleWithCalls(calls.length) : messages.idleWithoutCalls}
          </p>
          {calls.length > 0 && (
            <ul className="rcc-call-list" aria-label={messages.callsToAdd}>
              {calls.map((call) => (
                <CallLine key={call.id} call={call} />
              ))}
            </ul>
          )}
          <MergeButton calls={calls} />
          <StartButton />
        </>
      ),
    },
  );
});

/** Two calls or more become a conference by one press. */
function MergeButton({ calls }: { calls: readonly ActiveCall[] }): ReactElement | null {
  const messages = useMessages();
  const merge = useMergeCalls();
  const { report } = useReport();
  const ready = calls.filter(
    ({ bringIn }) => bringIn.possible || bringIn.reason === "noConference",
  );
  if (ready.length < 2) return null;
  return (
    <button
      type="button"
      className="rcc-button rcc-primary"
      onClick={() =>
        report.run(async () => {
          const callIds = ready.map(({ id }) => id);
          // That it could not start is the conference's state, and shown as such.
          const results: readonly MergeResult[] = await merge
            .mutateAsync({ callIds })
            .catch(() => []);
          const refused = results.find((result) => result.status === "refused");
          if (refused) throw refused.error;
        })
      }
    >
      {messages.mergeCalls(ready.length)}
    </button>
  );
}

function CallLine({ call }: { call: ActiveCall }): ReactElement {
  const messages = useMessages();
  return (
    <li className="rcc-call-item">
      <span className="rcc-identity">
        <span className="rcc-name">{call.name}</span>
        {call.phoneNumber !== undefined && call.phoneNumber !== call.name && (
          <span className="rcc-number">
            <PhoneText phoneNumber={call.phoneNumber} />
          </span>
        )}
      </span>
      <span className="rcc-status">{messages.callStatus[call.status]}</span>
    </li>
  );
}

/** "Start conference", and after an end "New conference"; shut, with the reason below, where this login may not. */
export const StartButton: Part<PartProps<"button", PartState>> = part(function StartButton(props) {
  const messages = useMessages();
  const conference = useConference();
  const capability = useCapability("startConference");
  const { report, refusal } = useReport();
  const reasonId = useId();
  const { status } = conference;
  return (
    <>
      {renderPart(
        "button",
        props,
        { status },
        {
          className: "rcc-button rcc-primary",
          type: "button",
          disabled: !capability.allowed,
          "aria-describedby": capability.allowed ? undefined : reasonId,
          // What goes wrong is the conference's state, and shown as such.
          onClick: () => report.run(() => conference.start().catch(() => undefined)),
          children:
            status === "ended"
              ? messages.startAgain
              : status === "failed"
                ? messages.tryAgain
                : messages.start,
        },
      )}
      {!capability.allowed && (
        <span id={reasonId} className="rcc-hint">
          {capability.message}
        </span>
      )}
      {refusal}
    </>
  );
});

/** While it starts: what is being done, the time that is left, and a way out. */
export const Starting: Part<DivProps> = part(function Starting(props) {
  const messages = useMessages();
  const conference = useConference();
  const now = useNow(conference.status === "joining");
  const { report } = useReport();
  if (conference.status !== "creating" && conference.status !== "joining") return null;
  const text =
    conference.status === "creating"
      ? messages.creating[conference.step]
      : conference.attempt === 1
        ? messages.joining
        : messages.attempt(conference.attempt);
  const left =
    conference.status === "joining"
      ? Math.max(0, Math.ceil((conference.deadline - now) / 1000))
      : undefined;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-section",
      children: (
        <>
          <span className="rcc-progress" aria-hidden="true" />
          <p className="rcc-section-title">{text}</p>
          {left !== undefined && (
            <p className="rcc-hint rcc-tabular">{messages.secondsLeft(left)}</p>
          )}
          <button
            type="button"
            className="rcc-button"
            onClick={() => report.run(() => conference.end())}
          >
            {messages.cancel}
          </button>
        </>
      ),
    },
  );
});

/** While it ends. */
export const Ending: Part<DivProps> = part(function Ending(props) {
  const messages = useMessages();
  const conference = useConference();
  if (conference.status !== "ending") return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-banner",
      children: messages.ending[conference.how],
    },
  );
});

/** After it: who was in, for how long, and why it ended. */
export const Receipt: Part<DivProps> = part(function Receipt(props) {
  const messages = useMessages();
  const conference = useConference();
  if (conference.status !== "ended") return null;
  const { participants, startedAt, endedAt, reason } = conference;
  // Of one that ended while nobody looked, who was in is not known.
  const unknown = participants.length === 0 && reason === "endedWhileAway";
  const summary = unknown
    ? ""
    : participants.length === 0
      ? messages.nobodyJoined
      : messages.endedSummary(formatDuration(endedAt - startedAt), participants.length);
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-section",
      children: (
        <>
          <p className="rcc-section-title">{messages.ended[reason]}</p>
          {summary !== "" && <p className="rcc-hint">{summary}</p>}
          {participants.length > 0 && (
            <ul className="rcc-call-list" aria-label={messages.participants}>
              {participants.map(({ id, name, phoneNumber, duration }) => (
                <li key={id} className="rcc-call-item">
                  <span className="rcc-identity">
                    <span className="rcc-name">{name}</span>
                    {phoneNumber !== undefined && phoneNumber !== name && (
                      <span className="rcc-number">
                        <PhoneText phoneNumber={phoneNumber} />
                      </span>
                    )}
                  </span>
                  <span className="rcc-duration">{formatDuration(duration)}</span>
                </li>
              ))}
            </ul>
          )}
          <StartButton />
        </>
      ),
    },
  );
});

/** When it could not start: what happened, why, and what to do. */
export const Failure: Part<DivProps> = part(function Failure(props) {
  const messages = useMessages();
  const conference = useConference();
  if (conference.status !== "failed") return null;
  const { what, why, todo } = conference.error;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-section rcc-failure",
      children: (
        <>
          <span className="rcc-failure-icon">
            <Icon name="warning" />
          </span>
          <p className="rcc-section-title">{what}</p>
          <p className="rcc-hint">{`${why} ${todo}`}</p>
          <span className="rcc-buttons">
            <StartButton />
            <button type="button" className="rcc-button" onClick={() => conference.reset()}>
              {messages.dismiss}
            </button>
          </span>
        </>
      ),
    },
  );
});
