import {
  useCapability,
  useMuteAll,
  useParticipants,
  useRecording,
  useStartRecording,
  useStopRecording,
} from "@rc-conference/core";
import { type ReactElement, useState } from "react";
import { DevicePicker } from "../device-picker/device-picker.tsx";
import { AskDialog } from "../internals/ask-dialog.tsx";
import { Dialog } from "../internals/dialog.tsx";
import { Icon } from "../internals/icons.tsx";
import { Menu, type MenuItem } from "../internals/menu.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useMessages } from "../messages/context.tsx";

interface MoreMenuProps extends PartProps<"div", PartState> {
  /** The number of an echo service, for a test of microphone and line. */
  echoNumber?: string;
}

/** What is wanted now and then: mute everybody, record, choose microphone and speaker. */
export const MoreMenu: Part<MoreMenuProps> = part(function MoreMenu({ echoNumber, ...props }) {
  const messages = useMessages();
  const { report, refusal } = useReport();
  const [open, setOpen] = useState<"consent" | "devices">();
  const muteAll = useMuteAll();
  const start = useStartRecording();
  const items = [
    useMuteAllItem((muted) =>
      // What was refused for one is said in that one's row.
      report.run(() => muteAll.mutateAsync({ muted }).then(() => undefined)),
    ),
    useRecordItem(() => setOpen("consent")),
    {
      id: "devices",
      icon: "speaker",
      label: messages.soundSettings,
      onChoose: () => setOpen("devices"),
    } as const,
  ];
  return (
    <>
      {renderPart(
        "div",
        props,
        {},
        {
          className: "rcc-more-menu",
          children: (
            <Menu items={items} label={messages.more} buttonClassName="rcc-control">
              <Icon name="more" />
              {messages.more}
            </Menu>
          ),
        },
      )}
      {open === "consent" && (
        <AskDialog
          question={messages.consentQuestion}
          explanation={messages.consentExplanation}
          confirm={messages.consentGiven}
          onClose={() => setOpen(undefined)}
          // What is refused is shown where the recording would be.
          onConfirm={() => start.mutate({ consent: "given" })}
        />
      )}
      {open === "devices" && (
        <DevicesDialog
          onClose={() => setOpen(undefined)}
          {...(echoNumber !== undefined && { echoNumber })}
        />
      )}
      {refusal}
    </>
  );
});

function useMuteAllItem(onChoose: (muted: boolean) => void): MenuItem {
  const messages = useMessages();
  const others = useParticipants().filter(
    ({ role, joinedAt }) => role === "participant" && joinedAt !== undefined,
  );
  const allMuted = others.length > 0 && others.every(({ muted }) => muted);
  return {
    id: "muteAll",
    icon: allMuted ? "microphone" : "microphoneOff",
    label: allMuted ? messages.unmuteAll : messages.muteAll,
    disabledBecause: others.length === 0 ? messages.nobodyElse : undefined,
    onChoose: () => onChoose(!allMuted),
  };
}

function useRecordItem(onAsk: () => void): MenuItem {
  const messages = useMessages();
  const { report } = useReport();
  const recording = useRecording();
  const capability = useCapability("record");
  const stop = useStopRecording();
  if (recording.status === "on") {
    return {
      id: "record",
      icon: "record",
      label: messages.stopRecording,
      onChoose: () => report.run(() => stop.mutateAsync({})),
    };
  }
  return {
    id: "record",
    icon: "record",
    label: messages.startRecording,
    disabledBecause: capability.allowed ? undefined : capability.message,
    onChoose: onAsk,
  };
}

function DevicesDialog({
  onClose,
  echoNumber,
}: {
  onClose(): void;
  echoNumber?: string;
}): ReactElement {
  const messages = useMessages();
  return (
    <Dialog title={messages.soundSettings} onClose={onClose}>
      <DevicePicker {...(echoNumber !== undefined && { echoNumber })} />
      <form method="dialog" className="rcc-buttons">
        <button type="submit" className="rcc-button rcc-primary">
          {messages.done}
        </button>
      </form>
    </Dialog>
  );
}
