import { type LogEntry, type LogKind, useConferenceClient, useEventLog } from "@rc-conference/core";
import { exportEventLog } from "@rc-conference/core/actions";
import { type ReactElement, useState } from "react";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { titleWhereCut } from "../internals/title-where-cut.ts";
import { useMessages } from "../messages/context.tsx";

interface LogState {
  [key: string]: number;
  count: number;
}

interface EventLogProps extends PartProps<"section", LogState> {
  /** How many of the newest entries are shown. Default 200; the downloaded file contains all entries. */
  limit?: number;
}

const KINDS: readonly LogKind[] = ["action", "request", "event", "state", "error"];

/** Shows what the client did and received, the newest entry first, with a filter and a download for support staff. */
export const EventLog: Part<EventLogProps> = dropIn(function EventLog({ limit = 200, ...props }) {
  const messages = useMessages();
  const client = useConferenceClient();
  const entries = useEventLog();
  const [kind, setKind] = useState<LogKind | "">("");
  const shown = entries
    .filter((entry) => kind === "" || entry.kind === kind)
    .slice(-limit)
    .reverse();
  return renderElement(
    "section",
    props,
    { count: entries.length },
    {
      className: "rcc-log",
      "aria-label": messages.eventLog,
      children: (
        <>
          <div className="rcc-log-toolbar">
            <label className="rcc-label">
              {messages.eventLogFilter}
              <select
                className="rcc-input"
                value={kind}
                onChange={(event) => setKind(event.target.value as LogKind | "")}
              >
                <option value="">{messages.eventLogAll}</option>
                {KINDS.map((option) => (
                  <option key={option} value={option}>
                    {messages.eventLogKinds[option]}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="rcc-button"
              disabled={entries.length === 0}
              onClick={() => download(exportEventLog(client))}
            >
              <Icon name="download" />
              {messages.eventLogDownload}
            </button>
          </div>
          {shown.length === 0 ? (
            <p className="rcc-hint">{messages.eventLogEmpty}</p>
          ) : (
            <ol className="rcc-log-entries">
              {shown.map((entry) => (
                <LogLine key={entry.index} entry={entry} />
              ))}
            </ol>
          )}
        </>
      ),
    },
  );
});

export namespace EventLog {
  export type Props = EventLogProps;
}

function LogLine({ entry }: { entry: LogEntry }): ReactElement {
  const messages = useMessages();
  const { timestamp, kind, name, details } = entry;
  const time = new Date(timestamp).toISOString();
  return (
    <li className="rcc-log-entry" data-kind={kind}>
      <time className="rcc-tabular" dateTime={time}>
        {time.slice(11, 23)}
      </time>
      <span className="rcc-log-kind">{messages.eventLogKinds[kind]}</span>
      {details === undefined ? (
        <span className="rcc-log-name" {...titleWhereCut}>
          {name}
        </span>
      ) : (
        <details className="rcc-log-details">
          <summary className="rcc-log-name" {...titleWhereCut}>
            {name}
          </summary>
          {/* Focusable, so that wide lines can be scrolled with the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="rcc-log-data" tabIndex={0} dir="ltr">
            {JSON.stringify(details, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
  link.download = `conference-log-${new Date().toISOString().slice(0, 19).replace(/:/g, "-")}.jsonl`;
  link.click();
  URL.revokeObjectURL(link.href);
}
