import type { Participant } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon, type IconName } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useItem } from "./item-context.ts";

/** The participant's status as icon and word. Empty for a connected participant who can talk. */
export const Status: Part<PartProps<"span">> = forwardPartRef(function Status(props) {
  const { participant } = useItem("Status");
  const messages = useMessages();
  const { status, muted, isolated } = participant;
  const connectedText = isolated ? messages.isolated : muted ? messages.muted : "";
  const text = status === "connected" ? connectedText : messages.participantStatus[status];
  return renderElement(
    "span",
    props,
    { status, muted },
    {
      className: "rcc-status",
      children:
        text === "" ? null : (
          <>
            <Icon name={statusIcon(participant)} />
            <span className="rcc-text">{text}</span>
          </>
        ),
    },
  );
});

function statusIcon({ status, isolated }: Participant): IconName {
  if (status === "connected") return isolated ? "isolate" : "microphoneOff";
  if (status === "onHold") return "pause";
  return status === "dialing" ? "outgoing" : "waiting";
}
