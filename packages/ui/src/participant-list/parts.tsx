import { useConferenceClient } from "@rc-conference/core";
import type { ReactElement } from "react";
import { formatDuration, hueOf, initialsOf } from "../internals/format.ts";
import { Icon } from "../internals/icons.tsx";
import { PhoneText } from "../internals/phone-text.tsx";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";
import { useItem } from "./item-context.ts";

type Plain<Tag extends "span" | "button" | "div" | "p"> = PartProps<Tag, PartState>;

/** Initials on a colour of the person's own. Decoration: the name stands beside it. */
export function Avatar(props: Plain<"span">): ReactElement {
  const { participant } = useItem("Avatar");
  return renderPart(
    "span",
    props,
    {},
    {
      className: "rcc-avatar",
      "aria-hidden": true,
      children: (
        <span
          style={
            {
              "--rcc-avatar-hue": hueOf(participant.phoneNumber ?? participant.name),
            } as React.CSSProperties
          }
        >
          {initialsOf(participant.name)}
        </span>
      ),
    },
  );
}

/** The name; of the host's own row "You". */
export function Name(props: Plain<"span">): ReactElement {
  const { participant, nameId } = useItem("Name");
  const messages = useMessages();
  const isHost = participant.role === "host";
  return renderPart(
    "span",
    props,
    {},
    {
      className: "rcc-name",
      id: nameId,
      title: participant.name,
      children: isHost ? `${messages.you} · ${messages.host}` : participant.name,
    },
  );
}

/** The phone number, where it is not the name already. */
export function PhoneNumber(props: Plain<"span">): ReactElement | null {
  const { participant } = useItem("PhoneNumber");
  const { name, phoneNumber, role } = participant;
  const text = role === "host" ? name : phoneNumber === name ? undefined : phoneNumber;
  if (text === undefined) return null;
  return renderPart(
    "span",
    props,
    {},
    {
      className: "rcc-number",
      children: role === "host" ? text : <PhoneText phoneNumber={text} />,
    },
  );
}

/** Icon and word for what is not plain talking. */
export function Status(props: Plain<"span">): ReactElement {
  const { participant } = useItem("Status");
  const messages = useMessages();
  const { status, muted } = participant;
  const word =
    status === "connected" ? (muted ? messages.muted : "") : messages.participantStatus[status];
  const icon = status === "onHold" ? "pause" : status === "connected" ? "microphoneOff" : "clock";
  return renderPart(
    "span",
    props,
    { status, muted },
    {
      className: "rcc-status",
      children:
        word === "" ? null : (
          <>
            <Icon name={icon} />
            <span>{word}</span>
          </>
        ),
    },
  );
}

/** Time since the join was confirmed. */
export function Duration(props: Plain<"span">): ReactElement {
  const { participant } = useItem("Duration");
  const now = useNow(participant.joinedAt !== undefined);
  return renderPart(
    "span",
    props,
    {},
    {
      className: "rcc-duration",
      children:
        participant.joinedAt === undefined ? "" : formatDuration(now - participant.joinedAt),
    },
  );
}

/** Mutes this participant for everyone. Not in the host's row: the host has a microphone to mute. */
export function MuteButton(props: Plain<"button">): ReactElement | null {
  const { participant, report } = useItem("MuteButton");
  const client = useConferenceClient();
  const messages = useMessages();
  const { id, name, muted, role, status } = participant;
  if (role === "host") return null;
  return renderPart(
    "button",
    props,
    { muted },
    {
      className: "rcc-icon-button",
      type: "button",
      disabled: status !== "connected",
      "data-rcc-action": "mute",
      "aria-label": muted ? messages.unmuteParticipant(name) : messages.muteParticipant(name),
      title: muted ? messages.unmuteParticipant(name) : messages.muteParticipant(name),
      onClick: () => report.run(() => client.muteParticipant({ participantId: id, muted: !muted })),
      children: <Icon name={muted ? "microphoneOff" : "microphone"} />,
    },
  );
}

/** Takes this participant out, or out of the queue. */
export function RemoveButton(props: Plain<"button">): ReactElement | null {
  const { participant, report } = useItem("RemoveButton");
  const client = useConferenceClient();
  const messages = useMessages();
  const { id, name, role, status } = participant;
  if (role === "host") return null;
  return renderPart(
    "button",
    props,
    {},
    {
      className: "rcc-icon-button rcc-danger",
      type: "button",
      "aria-disabled": status === "leaving" || undefined,
      "data-rcc-action": "remove",
      "aria-label": messages.remove(name),
      title: messages.remove(name),
      onClick: () => {
        if (status !== "leaving") report.run(() => client.removeParticipant({ participantId: id }));
      },
      children: <Icon name="remove" />,
    },
  );
}

/** What the platform refused for this participant, until it is dismissed. */
export function Refusal(props: Plain<"div">): ReactElement | null {
  const { report } = useItem("Refusal");
  const messages = useMessages();
  const { error, dismiss } = report;
  if (!error) return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-refusal",
      role: "alert",
      children: (
        <>
          <span>{`${error.what} ${error.why}`}</span>
          <button type="button" className="rcc-link" onClick={dismiss}>
            {messages.dismiss}
          </button>
        </>
      ),
    },
  );
}
