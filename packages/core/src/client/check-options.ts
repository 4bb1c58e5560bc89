import * as errors from "../errors/errors.ts";
import { fieldsOf } from "../json.ts";
import type { ConferenceClientOptions } from "./options.ts";

/** What an option has to be, in words and as a test. */
interface OptionRule {
  words: string;
  accepts(value: unknown): boolean;
}

const storage = withMethods("getItem", "setItem", "removeItem");
const sound: OptionRule = {
  words: "a function or false",
  accepts: (value) => value === false || typeof value === "function",
};

const RULES: { readonly [Option in keyof ConferenceClientOptions]-?: OptionRule } = {
  platform: withMethods("get", "post", "put", "patch", "delete"),
  webPhone: withMethods("start", "call", "on", "off"),
  recoverWebPhone: ofType("boolean"),
  createWebPhone: ofType("function"),
  holdOtherCalls: ofType("boolean"),
  rejoin: oneOf("auto", "ask", "never"),
  accountId: ofType("string"),
  notifications: withMethods("start", "stop"),
  storage,
  tabStorage: storage,
  clock: withMethods("now", "setTimeout", "clearTimeout"),
  logger: withMethods("debug", "warn", "error"),
  ringtone: sound,
  ringback: sound,
  logSize: wholeNumberFrom(0),
  capacityLimit: wholeNumberFrom(2),
};

/** Throws "invalid-argument" for options with which no client can work. */
export function checkOptions(options: unknown): asserts options is ConferenceClientOptions {
  const given = fieldsOf(options) ?? {};
  for (const name of new Set(["platform", ...Object.keys(given)])) {
    const rule = Object.hasOwn(RULES, name) && RULES[name as keyof typeof RULES];
    const value = given[name];
    if (!rule) {
      throw errors.invalidArgument(
        `createConferenceClient has no option "${name}".`,
        `Use one of ${Object.keys(RULES).join(", ")}.`,
      );
    }
    if (!(value === undefined && name !== "platform") && !rule.accepts(value)) {
      throw errors.invalidArgument(
        `The option "${name}" of createConferenceClient has to be ${rule.words}.`,
        name === "platform" ? "Pass sdk.platform() of a logged-in @ringcentral/sdk." : undefined,
      );
    }
  }
}

function withMethods(...names: string[]): OptionRule {
  return {
    words: `an object with the methods ${names.join(", ")}`,
    accepts: (value) =>
      typeof value === "object" &&
      names.every(
        (name) => typeof (value as Record<string, unknown> | null)?.[name] === "function",
      ),
  };
}

function ofType(type: "boolean" | "function" | "string"): OptionRule {
  return { words: `a ${type}`, accepts: (value) => typeof value === type };
}

function oneOf(...values: string[]): OptionRule {
  return {
    words: values.map((value) => `"${value}"`).join(" or "),
    accepts: (value) => values.includes(value as string),
  };
}

function wholeNumberFrom(least: number): OptionRule {
  return {
    words: `a whole number from ${least}`,
    accepts: (value) => Number.isInteger(value) && (value as number) >= least,
  };
}
