import { useConference } from "@rc-conference/core";
import { Disclosure } from "../internals/disclosure.tsx";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { Keypad } from "../keypad/keypad.tsx";
import { useMessages } from "../messages/context.tsx";

type ButtonProps = PartProps<"button", PartState>;

/** The host's own microphone. */
export const MuteButton: Part<ButtonProps> = part(function MuteButton(props) {
  const messages = useMessages();
  const conference = useConference();
  const { report, refusal } = useReport();
  const muted = "muted" in conference && conference.muted;
  return (
    <>
      {renderPart(
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
      )}
      {refusal}
    </>
  );
});

/** The host's own leg; the others talk on. */
export const HoldButton: Part<ButtonProps> = part(function HoldButton(props) {
  const messages = useMessages();
  const conference = useConference();
  const { report, refusal } = useReport();
  const held = "held" in conference && conference.held;
  return (
    <>
      {renderPart(
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
      )}
      {refusal}
    </>
  );
});

/** A button, and the keypad that it opens. */
export const KeypadButton: Part<PartProps<"div", PartState>> = part(function KeypadButton(props) {
  const messages = useMessages();
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-keypad-button",
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
          content={OpenKeypad}
        />
      ),
    },
  );
});

/** What opens is a group of that name already. */
function OpenKeypad() {
  return <Keypad role="presentation" aria-label={undefined} />;
}

/** The host goes, the others talk on. */
export const LeaveButton: Part<ButtonProps> = part(function LeaveButton(props) {
  const messages = useMessages();
  const { leave } = useConference();
  const { report, refusal } = useReport();
  return (
    <>
      {renderPart(
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
      )}
      {refusal}
    </>
  );
});
