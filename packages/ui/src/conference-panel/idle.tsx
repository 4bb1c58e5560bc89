import { useConferenceState } from "@rc-conference/core";
import { focusItem, focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { CALL_ICONS, Icon } from "../internals/icons.tsx";
import { PersonAvatar } from "../internals/initials.tsx";
import { useMergeableCalls } from "../internals/mergeable-calls.ts";
import { NameAndNumber } from "../internals/name-and-number.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { MergeButton } from "./merge-button.tsx";
import { StartButton } from "./start-button.tsx";

/** Shown before a conference: offers to start one, and lists the calls that can be merged into one. */
export const Idle: Part<PartProps<"div">> = forwardPartRef(function Idle(props) {
  const messages = useMessages();
  const status = useConferenceState((state) => state.status);
  const calls = useMergeableCalls();
  if (status !== "idle") return null;
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-section rcc-idle",
      children: (
        <>
          <span className="rcc-idle-icon" aria-hidden="true">
            <Icon name="people" />
          </span>
          <p className="rcc-section-title" {...focusTarget}>
            {messages.idleTitle}
          </p>
          <p className="rcc-hint">
            {calls.length > 0 ? messages.idleWithCalls(calls.length) : messages.idleWithoutCalls}
          </p>
          {calls.length > 0 && (
            <ul className="rcc-call-list" aria-label={messages.callsToAdd}>
              {calls.map((call) => (
                <li key={call.id} className="rcc-call-item" {...focusItem(call.id)}>
                  <PersonAvatar person={call} />
                  <NameAndNumber person={call} />
                  <span className="rcc-status">
                    <Icon name={CALL_ICONS[call.status]} />
                    <span className="rcc-text">{messages.callStatus[call.status]}</span>
                  </span>
                </li>
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
