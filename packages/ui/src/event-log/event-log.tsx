import { type LogEntry, type LogKind, useConferenceClient, useEventLog } from "@rc-conference/core";
import { exportEventLog } from "@rc-conference/core/actions";
import { type ReactElement, useState } from "react";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";

interface LogState {
  [key: string]: number;
  count: number;
}

interface EventLogProps extends PartProps<"section", LogState> {
  /** Entries that are shown, the newest first. Default 200; all of them are in the file. */
  limit?: number;
}

const KINDS: readonly LogKind[] = ["action", "request", "event", "state", "error"];

/** What happened, the newest first, without secrets: by kind, and as a file for support staff. */
export const EventLog: Part<EventLogProps> = part(function EventLog({ limit = 200, ...props }) {
  const messages = useMessages();
  const client = useConferenceClient();
  const entries = useEventLog();
  const [kind, setKind] = useState<LogKind | "">("");
  const shown = entries
    .filter((entry) => kind === "" || entry.kind === kind)
    .slice(-limit)
    .reverse();
  return renderPart(
    "section",
    props,
    { count: entries.length },
    {
      className: "rcc rcc-log",
      "aria-label": messages.log,
      children: (
        <>
          <div className="rcc-log-toolbar">
            <label className="rcc-label">
              {messages.logKind}
              <select
                className="rcc-input"
                value={kind}
                onChange={(event) => setKind(event.target.value as LogKind | "")}
              >
                <option value="">{messages.logAll}</option>
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {messages.logKinds[each]}
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
              {messages.logDownload}
            </button>
          </div>
          {shown.length === 0 ? (
            <p className="rcc-hint">{messages.logEmpty}</p>
          ) : (
            <ol className="rcc-log-entries">
              {shown.map((entry) => (
                <Line key={entry.number} entry={entry} />
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

function Line({ entry }: { entry: LogEntry }): ReactElement {
  const messages = useMessages();
  const { at, kind, what, details } = entry;
  const time = new Date(at).toISOString();
  return (
    <li data-kind={kind}>
      <time className="rcc-tabular" dateTime={time}>
        {time.slice(11, 23)}
      </time>
      <span className="rcc-log-kind">{messages.logKinds[kind]}</span>
      {details === undefined ? (
        <span className="rcc-log-name">{what}</span>
      ) : (
        <details>
          <summary className="rcc-log-name">{what}</summary>
          {/* Wide lines are scrolled to by the keyboard too. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} dir="ltr">
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
