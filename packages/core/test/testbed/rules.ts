import type { Rules } from "@rc-conference/simulator/headless";

/**
 * The values, besides the default, of each rule of the simulator that stands for something that RingCentral
 * does not document. A client has to be right with each of them.
 */
export const RULE_VARIANTS: { readonly [Name in keyof Rules]?: readonly Rules[Name][] } = {
  participantsSendEvents: [true],
  departureSendsEvent: [false],
  participantsRead: ["Answered"],
  participantsNameHostExtension: [true],
  extensionCallsItself: [true],
  sequenceRestartsAfter: [3],
  switchReversesDirection: [true],
  conferenceInPresence: ["Conference", "token", "number"],
  eventDelay: [30_000],
  joinDetail: ["noReason", "noPeer", "bare"],
  removedParticipantsReturn: [true],
  lastButOneLeavingEndsConference: [true],
  presenceListsMovedCalls: [true],
  departedPartiesListed: [false],
  ownerNamedIn: ["owner"],
  serviceStatus: ["VoiceMail", "VoiceMailScreening", "FaxReceive", "Tds"],
  endedSessionLifetime: [0, 3_600_000],
  unknownDialog: ["challenge", "ignore"],
};

/** For a test that expects events within seconds, or by events alone; others show that reads find the same. */
export const PROMPT_EVENTS: Partial<Rules> = { eventDelay: 0, departureSendsEvent: true };

/** For a test in which one guest of several stays on after the others left. */
export const LAST_GUEST_STAYS: Partial<Rules> = { lastButOneLeavingEndsConference: false };

/** One rule with one of its other values, and "rule=value" as its title. */
export interface RuleVariant {
  title: string;
  rule: keyof Rules;
  rules: Partial<Rules>;
}

/** Every variant of every rule. */
export const ruleVariants: readonly RuleVariant[] = Object.entries(RULE_VARIANTS).flatMap(
  ([rule, values]) =>
    values.map((value) => ({
      title: `${rule}=${value}`,
      rule: rule as keyof Rules,
      rules: { [rule]: value },
    })),
);

/**
 * The rules that the environment variable RULES names, by which every test with a headless testbed runs in
 * another world: `RULES=eventDelay=30000,participantsSendEvents=true`. A rule without a value takes its
 * first variant. Throws for an unknown rule or value.
 */
export function rulesFromEnvironment(): Partial<Rules> {
  const names = (process.env["RULES"] ?? "").split(",").filter((name) => name !== "");
  const chosen = names.map((name) => {
    const variant = ruleVariants.find(({ title, rule }) => title === name || rule === name);
    if (variant) return variant.rules;
    const known = ruleVariants.map(({ title }) => title).join(", ");
    throw new Error(`There is no rule variant "${name}". Known are: ${known}.`);
  });
  return Object.assign({}, ...chosen);
}
