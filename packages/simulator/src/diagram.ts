import type { WireLogEntry, WireProtocol } from "./log.ts";

export interface DiagramOptions {
  /** Protocols to show. Default: all. */
  protocols?: readonly WireProtocol[];
}

/** Formats the wire log as a Mermaid sequence diagram with one arrow per message. */
export function sequenceDiagram(
  log: readonly WireLogEntry[],
  { protocols = ["rest", "sip", "gateway"] }: DiagramOptions = {},
): string {
  const shown = log.filter(({ protocol }) => protocols.includes(protocol));
  const names = [...new Set(shown.flatMap(({ from, to }) => [from, to]))];
  const alias = new Map(names.map((name, index) => [name, `p${index + 1}`]));
  const start = shown[0]?.timestamp ?? 0;
  return [
    "sequenceDiagram",
    ...names.map((name) => `  participant ${alias.get(name)} as ${label(name)}`),
    ...shown.map(({ timestamp, from, to, summary }) => {
      const arrow = /^(SIP\/2\.0 )?\d{3} /.test(summary) ? "-->>" : "->>";
      const seconds = ((timestamp - start) / 1000).toFixed(3);
      return `  ${alias.get(from)}${arrow}${alias.get(to)}: ${seconds} s ${label(summary)}`;
    }),
    "",
  ].join("\n");
}

/** Escapes text for Mermaid, which ends a statement at a semicolon or line break and reads # as the start of an entity. */
function label(text: string): string {
  return text.replace(/[#;]/g, (mark) => `#${mark.charCodeAt(0)};`).replace(/\s+/g, " ");
}
