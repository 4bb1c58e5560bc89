import { afterEach, describe, expect, it, vi } from "vitest";
import * as coreErrors from "../../core/src/errors/errors.ts";
import type { ReadinessReason } from "../../core/src/readiness/readiness-state.ts";
import { remedyOf } from "../../core/src/readiness/remedies.ts";
import { en } from "../src/messages/en.ts";
import type { Messages, Translation } from "../src/messages/messages.ts";
import type { PluralForms } from "../src/messages/numbers-in.ts";

const LOCALES = ["de", "fr", "es", "pt", "it", "nl", "ja", "zh", "ko", "ar"] as const;

/** Texts that another language may share with English: names, symbols and international words. */
const SHARED_TEXTS: Readonly<Record<string, readonly string[]>> = {
  de: ["Voicemail", "Details", "OK"],
  fr: ["Participants", "Microphone", "action", "OK"],
  es: ["error"],
  it: ["Voicemail", "OK"],
  nl: ["host", "Voicemail", "Details", "OK"],
  pt: ["OK"],
};

/** The plural forms that a message chose from since the last clearing. */
const chosenFrom: PluralForms[] = [];

vi.mock("../src/messages/numbers-in.ts", async (importActual) => {
  const actual = await importActual<typeof import("../src/messages/numbers-in.ts")>();
  return {
    numbersIn: (locale: string) => {
      const { number, plural } = actual.numbersIn(locale);
      return {
        number,
        plural: (count: number, forms: PluralForms) => {
          chosenFrom.push(forms);
          return plural(count, forms);
        },
      };
    },
  };
});

afterEach(() => void chosenFrom.splice(0));

type Tree = { readonly [key: string]: unknown };
type Text = string | ((...args: never[]) => string);

/** Every text by its path, such as "status.idle". */
function textsOf(tree: Tree, prefix = ""): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "object" && value !== null) {
      for (const [path, text] of textsOf(value as Tree, `${prefix}${key}.`)) texts.set(path, text);
    } else {
      texts.set(`${prefix}${key}`, value as Text);
    }
  }
  return texts;
}

const load = async (locale: string): Promise<Translation> => {
  const module = (await import(`../src/locales/${locale}.ts`)) as Record<string, Translation>;
  const translation = module[locale];
  if (!translation) throw new Error(`locales/${locale}.ts does not export ${locale}.`);
  return translation;
};

/** Arguments that can be found in the text again. */
const ADA = "Ada⁑";
const OTHER = "Other⁑";
const USED = 3;
const LIMIT = 10;

/** The arguments of every message that is a function. Several lists: the text has to differ. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  announceStatus: [[ADA, OTHER]],
  capacity: [[USED, LIMIT]],
  secondsLeft: [[7]],
  joinAttempt: [[2]],
  nextAttempt: [[7]],
  add: [[ADA]],
  removeParticipant: [[ADA]],
  muteParticipant: [[ADA]],
  unmuteParticipant: [[ADA]],
  announceJoined: [[ADA]],
  announceLeft: [[ADA]],
  moreActionsFor: [[ADA]],
  announceDialing: [[ADA]],
  announceMuted: [
    [ADA, true, 1],
    [ADA, false, 1],
  ],
  announceIsolated: [
    [ADA, true, 1],
    [ADA, false, 1],
  ],
  qualityDetails: [
    [{ score: "4⁑1", loss: "0⁑2", jitter: "5⁑3", roundTrip: "80⁑4" }],
    [{ score: "4⁑1", loss: "0⁑2", jitter: "5⁑3", roundTrip: undefined }],
  ],
  "dialOutcome.busy": [[ADA]],
  "dialOutcome.noAnswer": [[ADA]],
  "dialOutcome.wrongNumber": [[ADA]],
  "dialOutcome.declined": [[ADA]],
  "dialOutcome.blocked": [[ADA]],
  "dialOutcome.cancelled": [[ADA]],
  nameList: [
    [[ADA], 0],
    [[ADA, OTHER], 0],
    [[ADA, OTHER], 7],
  ],
  nameAndNumber: [[ADA, OTHER]],
  nameAndPosition: [[ADA, 2]],
  announceHostMuted: [[true], [false]],
  announceHostHeld: [[true], [false]],
  dismissErrorOf: [[ADA]],
  incomingCallLabel: [[ADA]],
  voicemailCall: [[ADA]],
  forwardCall: [[ADA]],
  forwardCallNow: [[ADA]],
  forwardFieldLabel: [[ADA]],
  readinessProgress: [[ADA, 2, 7]],
  readinessBlocked: [[ADA]],
  readinessEcho: [
    [{ delayMs: 120, roundTripMs: 80, mos: 4.2 }],
    [{ delayMs: 120, mos: 4.2 }],
    [{ delayMs: 0, mos: 4.2 }],
  ],
  incomingCallFrom: [[ADA]],
  answerCall: [[ADA]],
  answerAndAddCall: [[ADA]],
  declineCall: [[ADA]],
  consentMissing: [[ADA]],
  unnamedDevice: [[2]],
  missingScope: [[ADA, OTHER]],
  missingFeature: [[ADA, OTHER]],
};

/** The messages that depend on a count, which is the last argument. */
const COUNTED: Readonly<Record<string, readonly unknown[]>> = {
  idleWithCalls: [],
  mergeCalls: [],
  queuedCalls: [],
  endedSummary: ["1:01⁑"],
};
/** These may say "these calls" instead of their number, so that one form may serve several categories. */
const WITHOUT_NUMBER = ["idleWithCalls"];

/** Core's English errors, one for each way in which the sentences of a code can differ. */
const ERRORS = [
  coreErrors.hostNotJoined(),
  coreErrors.bridgeFailed(),
  coreErrors.joinTimeout(),
  coreErrors.conferenceFull(10),
  coreErrors.unknownSession(),
  coreErrors.unknownParty(),
  coreErrors.wrongState(),
  coreErrors.notAllowed(),
  coreErrors.microphoneDenied(),
  coreErrors.microphoneMissing(),
  coreErrors.tokenExpired(),
  coreErrors.rateLimited(),
  coreErrors.phoneRefused(),
  ...(
    [
      "notAllowed",
      "notFound",
      "noAnswer",
      "busy",
      "cancelled",
      "declined",
      "ended",
      "noResponse",
    ] as const
  ).map((reason) => coreErrors.inviteRefused(reason)),
  coreErrors.inviteRefused("other", 603),
  coreErrors.network(),
  coreErrors.server(),
  coreErrors.server({ status: 503 }),
  coreErrors.conferenceRunning(),
  coreErrors.noConference(),
  coreErrors.unknownCall(),
  coreErrors.unknownParticipant(),
  coreErrors.invalidDigits(),
  coreErrors.invalidNumber(),
  coreErrors.wrongNumber(),
  coreErrors.isConference(),
  coreErrors.legRunning(),
  coreErrors.callRecorded(),
  coreErrors.callElsewhere(),
  coreErrors.recordingRefused(undefined),
  coreErrors.recordingRefused(-5),
  coreErrors.recordingRefused(-17),
  coreErrors.consentMissing(),
  coreErrors.unknownDevice(),
  coreErrors.speakerChoiceNotSupported(),
  coreErrors.disposed(),
  coreErrors.invalidArgument("The argument is not a string."),
  coreErrors.noProvider("useThing"),
  coreErrors.aborted(),
];

const SENTENCES = ["summary", "explanation", "hint"] as const;

const write = (text: Text | undefined, args: readonly unknown[]): string =>
  typeof text === "function" ? text(...(args as never[])) : (text ?? "");

/** The texts of the messages by path, every function called with its arguments. */
function writeAll(messages: Messages): [path: string, text: string, args: readonly unknown[]][] {
  const {
    locale,
    direction: _direction,
    errors: _errors,
    readinessReasons: _reasons,
    ...rest
  } = messages;
  const written: [string, string, readonly unknown[]][] = [];
  for (const [path, text] of textsOf({ ...rest, locale: undefined })) {
    if (path === "locale") continue;
    const before = COUNTED[path];
    const calls = before
      ? countsOf(locale).map(([, count]) => [...before, count])
      : (ARGUMENTS[path] ?? [[]]);
    for (const args of calls) written.push([path, write(text, args), args]);
  }
  return written;
}

/** A count for each plural category that the language has for the numbers of people and calls. */
function countsOf(locale: string): [Intl.LDMLPluralRule, number][] {
  const rules = new Intl.PluralRules(locale);
  const counts = new Map<Intl.LDMLPluralRule, number>();
  for (let count = 1; count <= 200; count += 1) {
    const category = rules.select(count);
    if (!counts.has(category)) counts.set(category, count);
  }
  return [...counts];
}

const errorTexts = ({ errors }: Translation, error: (typeof ERRORS)[number]): string[] =>
  SENTENCES.map((part) => write(errors[error.code][part] as Text, [error]));

const ENGLISH = new Set([
  ...writeAll(en).map(([, text]) => text),
  ...ERRORS.flatMap((error) => SENTENCES.map((part) => error[part])),
]);

/** Characters that are no text: a lost placeholder, a lost value, white space where nobody sees it. */
const LEFTOVER = /undefined|\bnull\b|NaN|\[object|\$\{|#\d|^\s|\s$|  |\p{Cc}/u;

it("this test knows the arguments of every message that is a function, and every error", () => {
  const { errors: _errors, ...rest } = en;
  const functions = [...textsOf(rest as never)].filter(([, text]) => typeof text === "function");
  expect(functions.map(([path]) => path).sort()).toEqual(
    [...Object.keys(ARGUMENTS), ...Object.keys(COUNTED)].sort(),
  );
});

it("Arabic has the genitive of the dual wherever it counts others", async () => {
  const ar = await load("ar");
  const two = ar.nameList(["آدا", "يوناس"], 2);
  expect(two).toBe("آدا، يوناس وشخصين آخرين");
  // After a verb, they would be the subject, and "شخصان آخران".
  expect(ar.announceJoined(two, 4)).toBe(`انضمام ${two} إلى المكالمة`);
  expect(ar.announceLeft(two, 4)).toBe(`مغادرة ${two} للمكالمة`);
  for (const text of [
    ar.announceMuted(two, true, 4),
    ar.announceIsolated(two, true, 4),
    ar.announceDialing(two, 4),
  ]) {
    expect(text).toMatch(/^(?:تم|جارٍ) /);
  }
});

describe.each(LOCALES)("the locale %s", (locale) => {
  it("has the texts of English and of every error, and no others", async () => {
    const translation = await load(locale);
    expect(translation.locale).toBe(locale);
    expect(translation.direction).toBe(locale === "ar" ? "rtl" : "ltr");
    const { errors, readinessReasons, ...rest } = translation;
    const { errors: _errors, readinessReasons: _reasons, ...english } = en;
    const kinds = (messages: object): [string, string][] =>
      [...textsOf(messages as never)].map(([path, text]) => [path, typeof text]);
    expect(kinds(rest).sort()).toEqual(kinds(english).sort());
    expect(Object.keys(errors).sort()).toEqual([...new Set(ERRORS.map(({ code }) => code))].sort());
    expect(Object.keys(readinessReasons)).not.toEqual([]);
  });

  it("uses the values that it is given", async () => {
    const translation = await load(locale);
    const number = new Intl.NumberFormat(locale);
    for (const [path, text, args] of writeAll(translation)) {
      expect(text, path).not.toMatch(LEFTOVER);
      expect(text, path).not.toBe("");
      if (COUNTED[path]) continue;
      for (const value of args.flatMap((arg) =>
        typeof arg === "object" && arg !== null ? Object.values(arg) : [arg],
      )) {
        // None and one may be left out or be words.
        if (typeof value === "number" && value > 1)
          expect(text, path).toContain(number.format(value));
        if (typeof value === "string") expect(text, path).toContain(value);
      }
    }
    for (const [path, calls] of Object.entries(ARGUMENTS)) {
      const texts = calls.map((args) => write(textsOf(translation as never).get(path), args));
      expect(new Set(texts).size, path).toBe(calls.length);
    }
  });

  it("has a form for each plural category that counts of people and calls fall into", async () => {
    const translation = await load(locale);
    const number = new Intl.NumberFormat(locale);
    const all = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [path, before] of Object.entries(COUNTED)) {
      for (const [category, count] of countsOf(locale)) {
        chosenFrom.splice(0);
        const text = write(textsOf(translation as never).get(path), [...before, count]);
        expect(text, `${path}, ${count}`).not.toMatch(LEFTOVER);
        for (const value of before) expect(text, path).toContain(value);
        for (const forms of chosenFrom) {
          if (!WITHOUT_NUMBER.includes(path))
            expect(Object.keys(forms), `${path} lacks a category`).toContain(category);
          for (const form of Object.keys(forms)) expect(all, path).toContain(form);
        }
        // One and two may be words.
        if (count > 2 && !WITHOUT_NUMBER.includes(path))
          expect(text, `${path}, ${count}`).toContain(number.format(count));
      }
    }
  });

  it("writes the errors as sentences, with their values", async () => {
    const translation = await load(locale);
    for (const error of ERRORS) {
      for (const text of errorTexts(translation, error)) {
        expect(text, error.code).not.toMatch(LEFTOVER);
        expect(text, error.code).toMatch(/[.。؟?!]$/);
      }
    }
    const withValues = (error: (typeof ERRORS)[number]): string =>
      errorTexts(translation, error).join(" ");
    const number = new Intl.NumberFormat(locale);
    expect(withValues(coreErrors.conferenceFull(10))).toContain(number.format(10));
    expect(withValues(coreErrors.inviteRefused("other", 603))).toContain("603");
    expect(withValues(coreErrors.server({ status: 503 }))).toContain("503");
    expect(withValues(coreErrors.recordingRefused(-17))).toContain("-17");
    expect(withValues(coreErrors.noProvider("useThing"))).toContain("useThing");
    const reasons = ERRORS.filter(({ code }) => code === "invite-refused").map(withValues);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it("writes the reasons of the checks before a call, with their values", async () => {
    const { readinessReasons } = await load(locale);
    const details = { missing: "ReadAccounts⁑", sipCode: 403, mos: 2.1 };
    const number = new Intl.NumberFormat(locale);
    for (const [reason, texts] of Object.entries(readinessReasons)) {
      const english = remedyOf(reason as ReadinessReason, details);
      for (const part of SENTENCES) {
        const text = write(texts[part] as Text, [{ details }]);
        expect(text, reason).not.toMatch(LEFTOVER);
        expect(text, reason).toMatch(/[.。؟?!]$/);
        expect(text, reason).not.toBe(english[part]);
        if (english[part].includes("403")) expect(text, reason).toContain("403");
        if (english[part].includes("2.1")) expect(text, reason).toContain(number.format(2.1));
        if (english[part].includes(details.missing)) {
          expect(text, reason).toContain(details.missing);
        }
      }
    }
  });

  it("leaves no text in English", async () => {
    const translation = await load(locale);
    const texts = [
      ...writeAll(translation).map(([, text]) => text),
      ...ERRORS.flatMap((error) => errorTexts(translation, error)),
    ];
    // Names between symbols, as in "Ada: Other", are the same in every language.
    const hasWords = (text: string): boolean =>
      /\p{L}/u.test(text.replaceAll(ADA, "").replaceAll(OTHER, ""));
    const english = texts.filter((text) => ENGLISH.has(text) && hasWords(text));
    const shared = SHARED_TEXTS[locale] ?? [];
    expect(english.filter((text) => !shared.includes(text))).toEqual([]);
  });
});
