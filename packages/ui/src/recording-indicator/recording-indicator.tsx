import {
  useConfirmConsent,
  useParticipants,
  useRecording,
  useStopRecording,
} from "@rc-conference/core";
import { Announcer } from "../internals/announcer.tsx";
import { formatDuration } from "../internals/format.ts";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useReport } from "../internals/report.tsx";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";

interface RecordingPartState {
  [key: string]: string;
  status: "starting" | "on" | "stopping" | "refused";
}

interface IndicatorProps extends PartProps<"div", RecordingPartState> {
  /** Default: the conference. */
  callId?: string;
}

/** That it is being recorded, for how long and by whom; who came in and has not been asked; why it was refused. Nothing else. */
export const RecordingIndicator: Part<IndicatorProps> = part(function RecordingIndicator({
  callId,
  ...props
}) {
  const messages = useMessages();
  const { report, refusal } = useReport();
  const recording = useRecording({ callId });
  const confirm = useConfirmConsent();
  const stop = useStopRecording();
  const participants = useParticipants();
  const isOurs = recording.status === "on" && recording.by === "us";
  const now = useNow(isOurs);
  const variables = callId === undefined ? {} : { callId };
  const announced =
    recording.status === "on" ? messages.recordingOn : recording.status === "off" ? "" : undefined;
  const missing = isOurs
    ? participants
        .filter(({ id }) => recording.consentMissing.includes(id))
        .map(({ name }) => name)
        .join(", ")
    : "";
  const refused = recording.status === "off" ? recording.error : undefined;
  const isShown = recording.status !== "off" || refused !== undefined;
  return (
    <>
      <Announcer text={announced ?? ""} />
      {isShown &&
        renderPart(
          "div",
          props,
          { status: recording.status === "off" ? "refused" : recording.status },
          {
            className: refused ? "rcc rcc-banner rcc-error" : "rcc rcc-banner rcc-recording",
            children: (
              <>
                <Icon name={refused ? "warning" : "record"} />
                <span>
                  {refused
                    ? `${refused.what} ${refused.why}`
                    : recording.status === "on"
                      ? isOurs
                        ? messages.recordingOn
                        : messages.recordingByOthers
                      : messages.recordingChange[
                          recording.status === "starting" ? "starting" : "stopping"
                        ]}{" "}
                  {isOurs && (
                    <span className="rcc-tabular">{formatDuration(now - recording.since)}</span>
                  )}
                  {missing !== "" && (
                    <span className="rcc-consent-missing">{messages.consentMissing(missing)}</span>
                  )}
                </span>
                {missing !== "" && (
                  <button
                    type="button"
                    className="rcc-link"
                    onClick={() => report.run(() => confirm.mutateAsync(variables))}
                  >
                    {messages.theyAgreed}
                  </button>
                )}
                {recording.status === "on" && (
                  <button
                    type="button"
                    className="rcc-link"
                    onClick={() => report.run(() => stop.mutateAsync(variables))}
                  >
                    {messages.stopRecording}
                  </button>
                )}
              </>
            ),
          },
        )}
      {refusal}
    </>
  );
});

export namespace RecordingIndicator {
  export type Props = IndicatorProps;
}
