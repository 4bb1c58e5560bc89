import { useConferenceState } from "@rc-conference/core";
import { focusItem, focusTarget } from "../internals/focus-keeper.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
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
      className: "rcc-section",
      children: (
        <>
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
                  <NameAndNumber person={call} />
                  <span className="rcc-status">{messages.callStatus[call.status]}</span>
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
