import { type Participant, useConferenceClient, useSetAside } from "@rc-conference/core";
import { formatDuration, hueOf, initialsOf } from "../internals/format.ts";
import { Icon, type IconName } from "../internals/icons.tsx";
import { Menu as ActionMenu, type MenuItem } from "../internals/menu.tsx";
import { type Part, part } from "../internals/part.ts";
import { PhoneText } from "../internals/phone-text.tsx";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { runQuietly } from "../internals/run-quietly.ts";
import { useNow } from "../internals/use-now.ts";
import { LevelMeter } from "../level-meter/level-meter.tsx";
import { useMessages } from "../messages/context.tsx";
import { useItem } from "./item-context.ts";

type Plain<Tag extends "span" | "button" | "div" | "p"> = PartProps<Tag, PartState>;

/** Initials on a colour of the person's own. Decoration: the name stands beside it. */
export const Avatar: Part<Plain<"span">> = part(function Avatar(props) {
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
              "--_rcc-avatar-hue": hueOf(participant.phoneNumber ?? participant.name),
            } as React.CSSProperties
          }
        >
          {initialsOf(participant.name)}
        </span>
      ),
    },
  );
});

/** The name; of the host's own row "You". */
export const Name: Part<Plain<"span">> = part(function Name(props) {
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
      children: isHost ? (
        `${messages.you} · ${messages.host}`
      ) : participant.name === participant.phoneNumber ? (
        <PhoneText phoneNumber={participant.name} />
      ) : (
        participant.name
      ),
    },
  );
});

/** The phone number, where it is not the name already. */
export const PhoneNumber: Part<Plain<"span">> = part(function PhoneNumber(props) {
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
});

/** Icon and word for what is not plain talking. */
export const Status: Part<Plain<"span">> = part(function Status(props) {
  const { participant } = useItem("Status");
  const messages = useMessages();
  const { status, muted, aside } = participant;
  const talking = aside ? messages.aside : muted ? messages.muted : "";
  const word = status === "connected" ? talking : messages.participantStatus[status];
  const icon = iconOf(participant);
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
});

function iconOf({ status, aside }: Participant): IconName {
  if (status === "connected") return aside ? "aside" : "microphoneOff";
  if (status === "onHold") return "pause";
  return status === "dialing" ? "phone" : "clock";
}

/** How loud the host's own microphone is. Of the others the platform sends one mix, and no level for each. */
export const Level: Part<PartProps<"span", PartState>> = part(function Level(props) {
  const { participant } = useItem("Level");
  const { role, status } = participant;
  if (role !== "host" || (status !== "connected" && status !== "onHold")) return null;
  return <LevelMeter {...(props as object)} />;
});

/** What is wanted now and then: aside and back, the number to be copied. */
export const Menu: Part<PartProps<"span", PartState>> = part(function Menu(props) {
  const { participant } = useItem("Menu");
  const messages = useMessages();
  const setAside = useSetAside();
  const { id, name, role, status, aside, phoneNumber } = participant;
  if (role === "host") return null;
  const items: MenuItem[] = [
    {
      id: "aside",
      icon: aside ? "back" : "aside",
      label: aside ? messages.takeBack : messages.putAside,
      disabledBecause: status === "connected" ? undefined : messages.notInYet,
      onChoose: () => runQuietly(setAside.mutateAsync({ participantId: id, aside: !aside })),
    },
  ];
  if (phoneNumber !== undefined) {
    items.push({
      id: "copy",
      icon: "copy",
      label: messages.copyNumber,
      onChoose: () => void navigator.clipboard?.writeText(phoneNumber),
    });
  }
  return renderPart(
    "span",
    props,
    {},
    {
      className: "rcc-row-menu",
      children: (
        <ActionMenu items={items} label={messages.moreFor(name)} buttonClassName="rcc-icon-button">
          <Icon name="more" />
        </ActionMenu>
      ),
    },
  );
});

/** Time since the join was confirmed. */
export const Duration: Part<Plain<"span">> = part(function Duration(props) {
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
});

/** Mutes this participant for everyone. Not in the host's row: the host has a microphone to mute. */
export const MuteButton: Part<Plain<"button">> = part(function MuteButton(props) {
  const { participant } = useItem("MuteButton");
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
      onClick: () => runQuietly(client.muteParticipant({ participantId: id, muted: !muted })),
      children: <Icon name={muted ? "microphoneOff" : "microphone"} />,
    },
  );
});

/** Takes this participant out, or out of the queue. */
export const RemoveButton: Part<Plain<"button">> = part(function RemoveButton(props) {
  const { participant } = useItem("RemoveButton");
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
        if (status !== "leaving") runQuietly(client.removeParticipant({ participantId: id }));
      },
      children: <Icon name="remove" />,
    },
  );
});

/** What the platform refused for this participant, until it is dismissed. */
export const Refusal: Part<Plain<"div">> = part(function Refusal(props) {
  const { participant } = useItem("Refusal");
  const client = useConferenceClient();
  const messages = useMessages();
  const { id, refusal } = participant;
  if (!refusal) return null;
  return renderPart(
    "div",
    props,
    {},
    {
      className: "rcc-error-message",
      role: "alert",
      children: (
        <>
          <span>{`${refusal.what} ${refusal.why}`}</span>
          <button
            type="button"
            className="rcc-link"
            onClick={() => client.dismissRefusal({ participantId: id })}
          >
            {messages.dismiss}
          </button>
        </>
      ),
    },
  );
});
