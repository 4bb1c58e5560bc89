import { type ActiveCall, useActiveCalls, useConference } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { Icon } from "../internals/icons.tsx";
import { PhoneText } from "../internals/phone-text.tsx";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";
import { Disclosure } from "./disclosure.tsx";
import { usePanel } from "./panel-context.ts";

/** "Add call": the agent's other calls, each to be brought in by one press. */
export function AddCall(props: PartProps<"div", PartState>): ReactElement | null {
  const messages = useMessages();
  const { status } = useConference();
  if (status !== "active" && status !== "reconnecting") return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-add",
      children: (
        <Disclosure
          className="rcc-disclosure"
          buttonClassName="rcc-add-button"
          name={messages.callsToAdd}
          label={
            <>
              <Icon name="add" />
              {messages.addCall}
            </>
          }
          content={CallPicker}
        />
      ),
    },
  );
}

function CallPicker({ close }: { close: () => void }): ReactElement {
  const messages = useMessages();
  const { report } = usePanel("AddCall");
  const { bringIn } = useConference();
  const { data: calls } = useActiveCalls();
  const content = useRef<HTMLDivElement>(null);
  const possible = calls.filter((call) => call.bringIn.possible);
  useEffect(
    () => content.current?.querySelector<HTMLButtonElement>("button:not(:disabled)")?.focus(),
    [],
  );
  const add = (chosen: readonly ActiveCall[]): void => {
    report.run(() => Promise.all(chosen.map(({ id }) => bringIn(id))).then(() => undefined));
    // What was pressed is about to go, and the focus shall not go with it.
    close();
  };
  return (
    <div ref={content}>
      {calls.length === 0 && <p className="rcc-hint">{messages.noCallsToAdd}</p>}
      {calls.length > 0 && (
        <ul className="rcc-calls">
          {calls.map((call) => (
            <li key={call.id}>
              <PickerButton call={call} onPick={() => add([call])} />
            </li>
          ))}
        </ul>
      )}
      {possible.length > 1 && (
        <button type="button" className="rcc-button" onClick={() => add(possible)}>
          {messages.addAll}
        </button>
      )}
    </div>
  );
}

function PickerButton({ call, onPick }: { call: ActiveCall; onPick: () => void }): ReactElement {
  const messages = useMessages();
  const { name, phoneNumber, status, bringIn } = call;
  return (
    <button
      type="button"
      className="rcc-pick"
      disabled={!bringIn.possible}
      onClick={onPick}
      aria-label={messages.add(name)}
    >
      <span className="rcc-who">
        <span className="rcc-name">{name}</span>
        {phoneNumber !== undefined && phoneNumber !== name && (
          <span className="rcc-number">
            <PhoneText phoneNumber={phoneNumber} />
          </span>
        )}
      </span>
      <span className="rcc-status">
        {bringIn.possible ? messages.callStatus[status] : messages.obstacle[bringIn.reason]}
      </span>
    </button>
  );
}
