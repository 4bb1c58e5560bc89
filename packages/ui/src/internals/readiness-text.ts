import type { ReadinessCheck, ReadinessCheckId, ReadinessRemedy } from "@rc-conference/core";
import type { Messages } from "../messages/messages.ts";

/** What a person has to do, or reads, about a check; undefined if there is nothing to say. */
export function readinessText(check: ReadinessCheck, messages: Messages): string | undefined {
  const { id, status, reason, details } = check;
  if (status === "running" && (id === "microphone" || id === "echo")) return messages.testSpeak;
  if (reason === "blocked") {
    return messages.readinessBlocked(messages.readinessChecks[details["by"] as ReadinessCheckId]);
  }
  const { delayMs, mos } = details;
  const measured = delayMs !== undefined && mos !== undefined && messages.readinessEcho(details);
  const sentences = reason === undefined ? [] : remedySentences(check, messages);
  return [measured, ...sentences].filter(Boolean).join(" ") || undefined;
}

const SENTENCES = ["summary", "explanation", "hint"] as const;

/** The sentences of a reason: those of the messages, or else core's English ones. */
function remedySentences(check: ReadinessCheck, messages: Messages): readonly string[] {
  const { reason, remedy } = check;
  const own = reason && messages.readinessReasons[reason];
  return SENTENCES.map((name: keyof ReadinessRemedy) => {
    const text = own?.[name];
    return (typeof text === "function" ? text(check) : text) ?? remedy?.[name] ?? "";
  });
}
