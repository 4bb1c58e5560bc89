import { type ActiveCall, useActiveCalls, useMergeCalls } from "@rc-conference/core";
import type { ReactElement } from "react";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { PhoneText } from "../internals/phone-text.tsx";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useMessages } from "../messages/context.tsx";

interface PickerState {
  [key: string]: number;
  /** How many calls are listed. */
  count: number;
}

interface PickerProps extends PartProps<"div", PickerState> {
  /** After calls were chosen, before they are in. */
  onPick?: (calls: readonly ActiveCall[]) => void;
}

/**
 * The agent's other calls, each to be brought into the conference by one press, or all of them; what
 * stands in the way of one is said beside it. Where none runs, it begins with the calls that are chosen.
 */
export const ActiveCallPicker: Part<PickerProps> = part(function ActiveCallPicker({
  onPick,
  ...props
}) {
  const messages = useMessages();
  const { report, refusal } = useReport();
  const { data } = useActiveCalls();
  const merge = useMergeCalls();
  const calls = data.filter(({ isConference }) => !isConference);
  const possible = calls.filter(isPossible);
  const add = (chosen: readonly ActiveCall[]): void => {
    report.run(async () => {
      const results = await merge.mutateAsync({ callIds: chosen.map(({ id }) => id) });
      const refused = results.find((result) => result.status === "refused");
      if (refused) throw refused.error;
    });
    onPick?.(chosen);
  };
  return (
    <>
      {renderPart(
        "div",
        props,
        { count: calls.length },
        {
          className: "rcc rcc-picker",
          children: (
            <>
              {calls.length === 0 && <p className="rcc-hint">{messages.noCallsToAdd}</p>}
              {calls.length > 0 && (
                <ul className="rcc-call-list" aria-label={messages.callsToAdd}>
                  {calls.map((call) => (
                    <li key={call.id} className="rcc-call-item">
                      <PickerRow call={call} onPick={() => add([call])} />
                    </li>
                  ))}
                </ul>
              )}
              {possible.length > 1 && (
                <button type="button" className="rcc-button" onClick={() => add(possible)}>
                  {messages.addAll}
                </button>
              )}
            </>
          ),
        },
      )}
      {refusal}
    </>
  );
});

export namespace ActiveCallPicker {
  export type Props = PickerProps;
}

/** That no conference runs is no obstacle here: one begins. */
function isPossible({ bringIn }: ActiveCall): boolean {
  return bringIn.possible || bringIn.reason === "noConference";
}

function PickerRow({ call, onPick }: { call: ActiveCall; onPick: () => void }): ReactElement {
  const messages = useMessages();
  const { name, phoneNumber, status, bringIn } = call;
  const obstacle = !bringIn.possible && bringIn.reason !== "noConference" && bringIn.reason;
  return (
    <>
      <span className="rcc-identity">
        <span className="rcc-name">{name}</span>
        {phoneNumber !== undefined && phoneNumber !== name && (
          <span className="rcc-number">
            <PhoneText phoneNumber={phoneNumber} />
          </span>
        )}
      </span>
      <span className="rcc-status">
        {obstacle === false ? messages.callStatus[status] : messages.obstacle[obstacle]}
      </span>
      {/* Its area is the whole row's. */}
      <button
        type="button"
        className="rcc-icon-button rcc-pick-button"
        disabled={obstacle !== false}
        onClick={onPick}
        aria-label={messages.add(name)}
      >
        <Icon name="add" />
      </button>
    </>
  );
}
