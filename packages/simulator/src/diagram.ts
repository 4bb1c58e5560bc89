import type { WireFace, WireLogEntry } from "./log.ts";

export interface DiagramOptions {
  /** Which conversations to show. Default: all. */
  faces?: readonly WireFace[];
}

/** The wire log as a sequence diagram in Mermaid's text form, one arrow a message. */
export function sequenceDiagram(
  log: readonly WireLogEntry[],
  { faces = ["rest", "sip", "gateway"] }: DiagramOptions = {},
): string {
  const shown = log.filter(({ face }) => faces.includes(face));
  const names = [...new Set(shown.flatMap(({ from, to }) => [from, to]))];
  const alias = new Map(names.map((name, index) => [name, `p${index + 1}`]));
  const start = shown[0]?.at ?? 0;
  return [
    "sequenceDiagram",
    ...names.map((name) => `  participant ${alias.get(name)} as ${label(name)}`),
    ...shown.map(({ at, from, to, what }) => {
      const arrow = /^(SIP\/2\.0 )?\d{3} /.test(what) ? "-->>" : "->>";
      const seconds = ((at - start) / 1000).toFixed(3);
      return `  ${alias.get(from)}${arrow}${alias.get(to)}: ${seconds} s ${label(what)}`;
    }),
    "",
  ].join("\n");
}

/** Mermaid ends a statement at a semicolon or line break, and reads # as the start of an entity. */
function label(text: string): string {
  return text.replace(/[#;]/g, (mark) => `#${mark.charCodeAt(0)};`).replace(/\s+/g, " ");
}
