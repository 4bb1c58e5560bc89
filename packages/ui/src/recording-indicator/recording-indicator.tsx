import {
  type RecordingState,
  useConfirmRecordingConsent,
  useParticipants,
  useRecording,
  useStopRecording,
} from "@rc-conference/core";
import { useActionError } from "../internals/action-error.tsx";
import { Announcer } from "../internals/announcer.tsx";
import { dropIn } from "../internals/drop-in.tsx";
import { errorSummary } from "../internals/error-text.ts";
import type { Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { LeavingElement } from "../internals/leaving-element.tsx";
import { useNameInText } from "../internals/person-name.ts";
import type { PartProps } from "../internals/render-element.ts";
import { useNow } from "../internals/use-now.ts";
import { useFormats, useMessages } from "../messages/context.tsx";
import type { Messages } from "../messages/messages.ts";

interface RecordingPartState {
  [key: string]: string;
  status: "starting" | "on" | "stopping" | "refused";
}

interface IndicatorProps extends PartProps<"div", RecordingPartState> {
  /** The call whose recording is shown. Default: the conference. */
  callId?: string;
}

/**
 * Shows that the call is being recorded, for how long, and which participants have not consented yet; or
 * why recording was refused. Hidden otherwise.
 */
export const RecordingIndicator: Part<IndicatorProps> = dropIn(function RecordingIndicator({
  callId,
  ...props
}) {
  const messages = useMessages();
  const formats = useFormats();
  const nameInText = useNameInText();
  const { runAction, errorMessage } = useActionError();
  const recording = useRecording({ callId });
  const confirm = useConfirmRecordingConsent();
  const stop = useStopRecording();
  const participants = useParticipants();
  const isByThisClient = recording.status === "on" && recording.by === "thisClient";
  const now = useNow(isByThisClient);
  const variables = callId === undefined ? {} : { callId };
  const namesWithoutConsent = isByThisClient
    ? formats.list(
        participants.filter(({ id }) => recording.consentMissing.includes(id)).map(nameInText),
      )
    : "";
  const error = recording.status === "off" ? recording.error : undefined;
  const isShown = recording.status !== "off" || error !== undefined;
  return (
    <>
      <Announcer text={recording.status === "on" ? messages.recordingOn : ""} />
      {isShown && (
        <LeavingElement
          tag="div"
          given={props}
          state={{ status: recording.status === "off" ? "refused" : recording.status }}
          builtIn={{
            className: error ? "rcc-banner rcc-error" : "rcc-banner rcc-recording",
            children: (
              <>
                <Icon name={error ? "warning" : "record"} />
                <span className="rcc-text">
                  {error ? errorSummary(error, messages) : describe(recording, messages)}{" "}
                  {isByThisClient && now !== undefined && (
                    <span className="rcc-tabular">{formats.duration(now - recording.since)}</span>
                  )}
                  {namesWithoutConsent !== "" && (
                    <span className="rcc-consent-missing">
                      {messages.consentMissing(namesWithoutConsent)}
                    </span>
                  )}
                </span>
                {namesWithoutConsent !== "" && (
                  <button
                    type="button"
                    className="rcc-link"
                    onClick={() => runAction(() => confirm.mutateAsync(variables))}
                  >
                    {messages.confirmConsent}
                  </button>
                )}
                {recording.status === "on" && (
                  <button
                    type="button"
                    className="rcc-link"
                    onClick={() => runAction(() => stop.mutateAsync(variables))}
                  >
                    {messages.stopRecording}
                  </button>
                )}
              </>
            ),
          }}
        />
      )}
      {errorMessage}
    </>
  );
});

export namespace RecordingIndicator {
  export type Props = IndicatorProps;
}

function describe(recording: RecordingState, messages: Messages): string {
  if (recording.status === "off") return "";
  if (recording.status !== "on") return messages.recordingChange[recording.status];
  return recording.by === "thisClient" ? messages.recordingOn : messages.recordingByOthers;
}
