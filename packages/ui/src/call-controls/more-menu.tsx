import {
  useCapability,
  useMuteAll,
  useParticipants,
  useRecording,
  useStartRecording,
  useStopRecording,
} from "@rc-conference/core";
import { useState } from "react";
import { useActionError } from "../internals/action-error.tsx";
import { capabilityText } from "../internals/capability-text.ts";
import { ConfirmDialog } from "../internals/confirm-dialog.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import { Icon } from "../internals/icons.tsx";
import { Menu, type MenuItem } from "../internals/menu.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import type { ActionErrorState } from "../internals/use-action-error-state.ts";
import { useMessages } from "../messages/context.tsx";
import { SoundSettingsDialog } from "./sound-settings-dialog.tsx";

interface MoreMenuProps extends PartProps<"div"> {
  /** The number of a service that plays back what it hears. Adds a test call to the sound settings. */
  echoNumber?: string;
}

/** A menu of the less frequent actions: mute everyone, record, choose microphone and speaker. */
export const MoreMenu: Part<MoreMenuProps> = forwardPartRef(function MoreMenu({
  echoNumber,
  ...props
}) {
  const messages = useMessages();
  const { runAction, errorMessage } = useActionError();
  const [openDialog, setOpenDialog] = useState<"consent" | "soundSettings">();
  const muteAll = useMuteAll();
  const startRecording = useStartRecording();
  const items = [
    useMuteAllItem((muted) =>
      // The rows show the errors of single participants.
      runAction(() => muteAll.mutateAsync({ muted })),
    ),
    useRecordItem(() => setOpenDialog("consent"), runAction),
    {
      id: "soundSettings",
      icon: "speaker",
      label: messages.soundSettings,
      onSelect: () => setOpenDialog("soundSettings"),
    } as const,
  ];
  return (
    <>
      {renderElement(
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
      {openDialog === "consent" && (
        <ConfirmDialog
          question={messages.consentQuestion}
          explanation={messages.consentExplanation}
          confirmLabel={messages.recordWithConsent}
          onClose={() => setOpenDialog(undefined)}
          // RecordingIndicator shows the error of this action.
          onConfirm={() => startRecording.mutate({ consent: "given" })}
        />
      )}
      {openDialog === "soundSettings" && (
        <SoundSettingsDialog onClose={() => setOpenDialog(undefined)} echoNumber={echoNumber} />
      )}
      {errorMessage}
    </>
  );
});

function useMuteAllItem(onSelect: (muted: boolean) => void): MenuItem {
  const messages = useMessages();
  const others = useParticipants().filter(
    (participant) => !isHost(participant) && participant.joinedAt !== undefined,
  );
  const allMuted = others.length > 0 && others.every(({ muted }) => muted);
  return {
    id: "muteAll",
    icon: allMuted ? "microphone" : "microphoneOff",
    label: allMuted ? messages.unmuteAll : messages.muteAll,
    disabledReason: others.length === 0 ? messages.noOtherParticipants : undefined,
    onSelect: () => onSelect(!allMuted),
  };
}

function useRecordItem(onStart: () => void, runAction: ActionErrorState["runAction"]): MenuItem {
  const messages = useMessages();
  const recording = useRecording();
  const capability = useCapability("record");
  const stopRecording = useStopRecording();
  if (recording.status === "on") {
    return {
      id: "record",
      icon: "record",
      label: messages.stopRecording,
      onSelect: () => runAction(() => stopRecording.mutateAsync({})),
    };
  }
  return {
    id: "record",
    icon: "record",
    label: messages.startRecording,
    disabledReason: capabilityText("record", capability, messages),
    onSelect: onStart,
  };
}
