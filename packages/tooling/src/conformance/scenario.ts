import { UsageError } from "./arguments.ts";
import { accountSteps } from "./steps/account.ts";
import { callSteps } from "./steps/calls.ts";
import { conferenceSections } from "./steps/conferences.ts";
import { fillSection } from "./steps/fill.ts";
import { refusalSections } from "./steps/refusals.ts";
import type { Section } from "./steps/step.ts";
import { transferSections } from "./steps/transfers.ts";

/** Everything that is played, in this order. A section starts without calls, whatever the one before it left. */
export const SCENARIO: readonly Section[] = [
  accountSteps,
  ...callSteps,
  ...refusalSections,
  ...transferSections,
  ...conferenceSections,
];

/** Rows of the capability table that nothing on the wire belongs to, or nothing that may be played on a real account. */
export const NOT_PLAYED: Readonly<Record<string, string>> = {
  "see who left, and how long they stayed": "computed from events that other steps compare",
  "see how many places are taken": "computed; --fill finds the size of a conference",
  "flip a call to another phone": "would call a phone that is not one of the given extensions",
  "choose the microphone and the speaker": "happens in the browser alone",
  "test the microphone": "happens in the browser alone",
  "see the call quality": "is measured in the browser",
  "export an event log for support": "happens in the browser alone",
};

/** The sections that the user has chosen. Throws UsageError for an unknown name. */
export function sectionsOf({ only, fill }: { only: readonly string[]; fill: boolean }): Section[] {
  const all = [...SCENARIO, ...(fill ? [fillSection] : [])];
  for (const name of only) {
    if (all.some((section) => section.name === name)) continue;
    const names = SCENARIO.map((section) => `  ${section.name}`).join("\n");
    throw new UsageError(`--only is "${name}", which is no section. There are:\n${names}`);
  }
  if (only.length === 0) return all;
  const chosen = (section: Section): boolean =>
    section === accountSteps || section === fillSection || only.includes(section.name);
  return all.filter(chosen);
}
