import { readFileSync } from "node:fs";
import type { SimulatorOptions } from "../options.ts";
import { DEFAULT_RULES } from "../platform/account.ts";
import { type Rules, SimulatorError } from "../platform/contract.ts";

/** The options that a settings file may set. */
type Settings = Pick<SimulatorOptions, "rules" | "rateLimits" | "features" | "errorShape">;

/** The rules that are one of some words. */
export const RULE_WORDS: { readonly [Name in WordRule]: readonly Rules[Name][] } = {
  ownerNamedIn: ["extensionId", "owner"],
  serviceStatus: ["VoiceMail", "VoiceMailScreening", "FaxReceive", "Tds"],
  unknownDialog: ["refuse", "challenge", "ignore"],
  participantsRead: ["Gone", "Answered"],
  conferenceInPresence: ["conference", "Conference", "token", "number"],
  joinDetail: ["full", "noReason", "noPeer", "bare"],
};

type WordRule = {
  [Name in keyof Rules]-?: Extract<Rules[Name], string> extends never ? never : Name;
}[keyof Rules];

const SETTINGS = ["rules", "rateLimits", "features", "errorShape"];

/** Parses the value of `--rules`. Throws SimulatorError for invalid JSON, an unknown rule or a value of another type. */
export function parseRules(text: string): Partial<Rules> {
  return checkRules(parseObject("--rules", text), "--rules");
}

/** Reads the file of `--settings`. Throws SimulatorError if it cannot be read or has something unknown. */
export function readSettings(path: string): Settings {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new SimulatorError(`--settings names "${path}", which cannot be read.`);
  }
  const settings = parseObject("--settings", text);
  for (const name of Object.keys(settings)) {
    if (SETTINGS.includes(name)) continue;
    throw new SimulatorError(`--settings has "${name}". Known are ${SETTINGS.join(", ")}.`);
  }
  const { rules } = settings;
  if (rules !== undefined) checkRules(rules, "--settings");
  return settings;
}

function parseObject(option: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (isObject(value)) return value;
  throw new SimulatorError(
    `${option} has no JSON object. Give one, such as '{"recordingAllowed":false}' for --rules.`,
  );
}

function checkRules(rules: unknown, option: string): Partial<Rules> {
  if (!isObject(rules)) throw new SimulatorError(`The rules of ${option} are no JSON object.`);
  const defaults: Record<string, unknown> = { ...DEFAULT_RULES };
  for (const [name, value] of Object.entries(rules)) {
    if (!(name in defaults)) {
      const known = Object.keys(defaults).join(", ");
      throw new SimulatorError(`${option} has "${name}", which is no rule. Known are ${known}.`);
    }
    const words: readonly unknown[] | undefined = Object.entries(RULE_WORDS).find(
      ([rule]) => rule === name,
    )?.[1];
    if (words) {
      if (words.includes(value)) continue;
      throw new SimulatorError(
        `${option} sets "${name}" to ${JSON.stringify(value)}. Give one of ${words.join(", ")}.`,
      );
    }
    // A rule without a default is a time in milliseconds, or a number of events.
    const wanted = defaults[name] === undefined ? "number" : typeof defaults[name];
    if (typeof value !== wanted) {
      throw new SimulatorError(
        `${option} sets "${name}" to ${JSON.stringify(value)}. Give a ${wanted}.`,
      );
    }
  }
  return rules;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
