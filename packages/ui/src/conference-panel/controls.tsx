import { useConference } from "@rc-conference/core";
import { type KeyboardEvent, type ReactElement, useState } from "react";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";
import { Disclosure } from "./disclosure.tsx";
import { EndButton } from "./end-button.tsx";
import { usePanel } from "./panel-context.ts";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

type ButtonProps = PartProps<"button", PartState>;

/** The host's buttons; its children in their place when given. */
export function Controls(props: PartProps<"div", PartState>): ReactElement | null {
  const { status } = useConference();
  if (status !== "active" && status !== "reconnecting") return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-controls",
      children: (
        <>
          <MuteButton />
          <HoldButton />
          <Keypad />
          <LeaveButton />
          <EndButton />
        </>
      ),
    },
  );
}

/** The host's own microphone. */
export function MuteButton(props: ButtonProps): ReactElement {
  const messages = useMessages();
  const conference = useConference();
  const { report } = usePanel("MuteButton");
  const muted = "muted" in conference && conference.muted;
  return renderPart(
    "button",
    props,
    { muted },
    {
      className: "rcc-control",
      type: "button",
      onClick: () => report.run(() => conference.setMuted(!muted)),
      children: (
        <>
          <Icon name={muted ? "microphoneOff" : "microphone"} />
          {muted ? messages.unmute : messages.mute}
        </>
      ),
    },
  );
}

/** The host's own leg; the others talk on. */
export function HoldButton(props: ButtonProps): ReactElement {
  const messages = useMessages();
  const conference = useConference();
  const { report } = usePanel("HoldButton");
  const held = "held" in conference && conference.held;
  return renderPart(
    "button",
    props,
    { held },
    {
      className: "rcc-control",
      type: "button",
      onClick: () => report.run(() => conference.setHeld(!held)),
      children: (
        <>
          <Icon name={held ? "play" : "pause"} />
          {held ? messages.resume : messages.hold}
        </>
      ),
    },
  );
}

/** Twelve keys, and the keyboard's own while the focus is inside. */
export function Keypad(props: PartProps<"div", PartState>): ReactElement {
  const messages = useMessages();
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-keypad",
      children: (
        <Disclosure
          className="rcc-disclosure"
          buttonClassName="rcc-control"
          name={messages.keypad}
          label={
            <>
              <Icon name="keypad" />
              {messages.keypad}
            </>
          }
          content={Keys}
        />
      ),
    },
  );
}

function Keys(): ReactElement {
  const messages = useMessages();
  const { sendDtmf } = useConference();
  const { report } = usePanel("Keypad");
  const [sent, setSent] = useState("");
  const press = (key: string): void => {
    report.run(async () => {
      await sendDtmf(key);
      setSent((before) => before + key);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((KEYS as readonly string[]).includes(event.key)) press(event.key);
  };
  return (
    // Typed digits reach it from whichever key has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="rcc-keys" onKeyDown={onKeyDown}>
      <output className="rcc-sent rcc-tabular" aria-label={messages.sentTones}>
        {sent}
      </output>
      {KEYS.map((key) => (
        <button key={key} type="button" className="rcc-key" onClick={() => press(key)}>
          {key}
        </button>
      ))}
    </div>
  );
}

/** The host goes, the others talk on. */
export function LeaveButton(props: ButtonProps): ReactElement {
  const messages = useMessages();
  const { leave } = useConference();
  const { report } = usePanel("LeaveButton");
  return renderPart(
    "button",
    props,
    {},
    {
      className: "rcc-control",
      type: "button",
      onClick: () => report.run(leave),
      children: (
        <>
          <Icon name="leave" />
          {messages.leave}
        </>
      ),
    },
  );
}
