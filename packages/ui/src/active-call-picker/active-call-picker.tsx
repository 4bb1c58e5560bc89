import { type ActiveCall, useMergeCalls } from "@rc-conference/core";
import type { ReactElement } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { useDistinctNames } from "../internals/distinct-names.ts";
import { dropIn } from "../internals/drop-in.tsx";
import { errorText } from "../internals/error-text.ts";
import { focusItem } from "../internals/focus-keeper.ts";
import type { Part } from "../internals/forward-part-ref.ts";
import { CALL_ICONS, Icon } from "../internals/icons.tsx";
import { PersonAvatar } from "../internals/initials.tsx";
import {
  canMerge,
  mergeBlocker,
  throwFirstMergeError,
  useMergeableCalls,
} from "../internals/mergeable-calls.ts";
import { NameAndNumber } from "../internals/name-and-number.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

interface PickerState {
  [key: string]: number;
  /** The number of calls in the list. */
  count: number;
}

interface PickerProps extends PartProps<"div", PickerState> {
  /** Called when calls were picked, before they are in the conference. */
  onPick?: (calls: readonly ActiveCall[]) => void;
}

/**
 * Lists the user's other calls, with a button to add each, or all of them, to the conference. Shows why
 * a call cannot be added. If no conference is running, starts one with the picked calls.
 */
export const ActiveCallPicker: Part<PickerProps> = dropIn(function ActiveCallPicker({
  onPick,
  ...props
}) {
  const messages = useMessages();
  const { runAction, errorMessage } = useActionError();
  const calls = useMergeableCalls();
  const merge = useMergeCalls();
  const ready = calls.filter(canMerge);
  const names = useDistinctNames(calls);
  const add = (picked: readonly ActiveCall[]): void => {
    const callIds = picked.map(({ id }) => id);
    runAction(async () => throwFirstMergeError(await merge.mutateAsync({ callIds })));
    onPick?.(picked);
  };
  return (
    <>
      {renderElement(
        "div",
        props,
        { count: calls.length },
        {
          className: "rcc-picker",
          children: (
            <>
              {calls.length === 0 && <p className="rcc-hint">{messages.noCallsToAdd}</p>}
              {calls.length > 0 && (
                <ul className="rcc-call-list" aria-label={messages.callsToAdd}>
                  {calls.map((call) => (
                    <PickerItem
                      key={call.id}
                      call={call}
                      name={names.get(call.id) ?? call.name}
                      onPick={() => add([call])}
                    />
                  ))}
                </ul>
              )}
              {ready.length > 1 && (
                <button type="button" className="rcc-button" onClick={() => add(ready)}>
                  {messages.addAll}
                </button>
              )}
            </>
          ),
        },
      )}
      {errorMessage}
    </>
  );
});

export namespace ActiveCallPicker {
  export type Props = PickerProps;
}

interface PickerItemProps {
  call: ActiveCall;
  /** Differs from the names of the other calls. */
  name: string;
  onPick(): void;
}

function PickerItem({ call, name, onPick }: PickerItemProps): ReactElement {
  const messages = useMessages();
  const { status, error } = call;
  const blocker = mergeBlocker(call);
  return (
    <li className="rcc-call-item" {...focusItem(call.id)}>
      <PersonAvatar person={call} />
      <NameAndNumber person={call} />
      <span className="rcc-status">
        <Icon name={CALL_ICONS[status]} />
        <span className="rcc-text">
          {blocker === undefined ? messages.callStatus[status] : messages.bringInBlocker[blocker]}
        </span>
      </span>
      {/* The stylesheet extends the clickable area to the whole item. */}
      <button
        type="button"
        className="rcc-icon-button rcc-pick-button"
        disabled={blocker !== undefined}
        onClick={onPick}
        aria-label={messages.add(name)}
        data-rcc-action="add"
      >
        <Icon name="add" />
      </button>
      {error && (
        <p className="rcc-error-message" role="alert" data-code={error.code}>
          <span className="rcc-text">{errorText(error, messages)}</span>
        </p>
      )}
    </li>
  );
}
