import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ConferenceError } from "./errors/conference-error.ts";
import * as errors from "./errors/errors.ts";
import { withoutSecrets } from "./without-secrets.ts";

const shown = (value: unknown): string => JSON.stringify(withoutSecrets(value)) ?? "undefined";

/** Names of secrets in the spellings of RingCentral, of OAuth, of header lines and of hand-written code. */
const SECRET_KEYS = [
  "apiKey",
  "api_key",
  "API-Key",
  "X-API-KEY",
  "APIKEY",
  "code",
  "Code",
  "code_verifier",
  "codeVerifier",
  "pin",
  "PIN",
  "userPin",
  "pin_code",
  "pinCode",
  "cookie",
  "Set-Cookie",
  "wsc",
  "access_token",
  "accessToken",
  "refresh-token",
  "ws_access_token",
  "voiceCallToken",
  "client_secret",
  "password",
  "PASSWORD",
  "passwd",
  "Authorization",
  "Proxy-Authorization",
  "assertion",
  "jwt",
  "digits",
  "credentials",
  "privateKey",
];

/** Letters and digits, so that no coding changes the secret and the search for it finds it. */
const secret = fc.stringMatching(/^[A-Za-z0-9]{8,40}$/).map((text) => `Zq7${text}`);

type Wrap = (inner: unknown, key: string) => unknown;

const text = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** What holds the secret itself, under its name. */
const HOLDERS: Record<string, (key: string, value: string) => unknown> = {
  object: (key, value) => ({ id: 7, [key]: value, name: "Ada" }),
  "object with an array": (key, value) => ({ [key]: [value, { value }] }),
  map: (key, value) => new Map([[key, value]]),
  pair: (key, value) => [key, value],
  "name and value": (key, value) => ({ name: key, value }),
  "query string": (key, value) => `https://host/path?a=1&${key}=${value}&b=2#top`,
  "last of a query string": (key, value) => `wss://host/ws?${key}=${value}`,
  form: (key, value) => `grant_type=x&${key}=${value}`,
  "encoded query string": (key, value) =>
    `https://host/?next=${encodeURIComponent(`https://x/?${key}=${value}&y=1`)}`,
  "twice encoded query string": (key, value) =>
    `?next=${encodeURIComponent(encodeURIComponent(`?a=b&${key}=${value}`))}`,
  "header line": (key, value) => `GET / HTTP/1.1\r\n${key}: ${value}\r\nAccept: */*`,
  "header line without a space": (key, value) => `Accept: */*\n${key}:${value}`,
  "JSON within a text": (key, value) => `The body was {"a":{"${key}":"${value}"}} and so on`,
  "spaced JSON within a text": (key, value) => `Body: { "${key}" : "${value}" }`,
  "JSON that was cut off": (key, value) => `{"a":1,"${key}":"${value}","b":"unfini`,
  "JSON that was cut off within the secret": (key, value) => `{"a":1,"${key}":"${value}`,
  "escaped JSON within a text": (key, value) =>
    `Sent ${JSON.stringify(JSON.stringify({ [key]: value }))} to`,
  "object in JSON within a text": (key, value) => `Sent {"${key}":{"deep":["${value}"]}}, failed`,
  "hand-written object": (key, value) => `{ ${key}: '${value}' }`,
  assignment: (key, value) => `${key} = "${value}"`,
};

const WRAPS: Record<string, Wrap> = {
  object: (inner) => ({ some: inner }),
  array: (inner) => [1, inner, "x"],
  map: (inner) => new Map<unknown, unknown>([["some", inner]]),
  set: (inner) => new Set([inner]),
  json: (inner) => JSON.stringify(inner) ?? "",
  error: (inner) => new Error(text(inner)),
  cause: (inner) => new Error("failed", { cause: inner }),
  key: (inner) => ({ [text(inner)]: 1 }),
};

describe("a copy without secrets", () => {
  it("never has the value of a secret name, whatever holds it and however deep that is", () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...SECRET_KEYS),
        fc.constantFrom(...Object.keys(HOLDERS)),
        fc.array(fc.constantFrom(...Object.keys(WRAPS)), { maxLength: 4 }),
        (value, key, holder, wraps) => {
          const held = HOLDERS[holder]!(key, value);
          const wrapped = wraps.reduce((inner, name) => WRAPS[name]!(inner, key), held);
          expect(shown(wrapped)).not.toContain(value);
        },
      ),
      { numRuns: 4_000 },
    );
  });

  it("never has what is a secret without a name", () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_-]{12,60}$/);
    fc.assert(
      fc.property(token, token, fc.integer({ min: 0, max: 3 }), (head, tail, form) => {
        const texts = [
          `sent eyJ${head}.${tail}.${tail}`,
          `Bearer ${head}${tail}`,
          `https://agent:${head}${tail}@host/`,
          `INVITE sip:conf_${head.replace(/\W|_/g, "")}a@host`,
        ];
        const copy = shown({ text: texts[form] });
        expect(copy).not.toContain(head);
        expect(copy).not.toContain(tail);
      }),
    );
  });

  it.each([
    [{ digits: "4111#" }, { digits: "[hidden]" }],
    [{ sipInfo: { password: "x" } }, { sipInfo: "[hidden]" }],
    [{ pin: 4711 }, { pin: "[hidden]" }],
    ["INVITE sip:conf_73aa01@sip.ringcentral.com", "INVITE sip:conf_[hidden]@sip.ringcentral.com"],
    ["wss://host/ws?access_token=abc&x=1", "wss://host/ws?access_token=[hidden]&x=1"],
    ["wss://host/ws?wsc=abc&x=1", "wss://host/ws?wsc=[hidden]&x=1"],
    [["Authorization: Bearer abc.def"], ["Authorization: [hidden]"]],
    ["Cookie: a=1; b=2\r\nAccept: */*", "Cookie: [hidden]\r\nAccept: */*"],
    ["The API key: abc 12", "The API key: [hidden]"],
    ['{"apiKey":"x","a":[1]}', '{"apiKey":"[hidden]","a":[1]}'],
  ])("hides what is secret in %j", (value, copy) => {
    expect(withoutSecrets(value)).toEqual(copy);
  });

  it.each([
    [{ status: { code: "VoiceMailScreening", reason: "CallSwitch" } }],
    [{ code: "rate-limited", status: 429, retryAt: 1_700_000_000_000 }],
    [{ errorCode: "TAS-106", errors: [{ code: "CMN-102" }] }],
    [{ sipCode: 486, code: 486, pinned: true, mapping: "shipping", hasToken: false }],
    [{ telephonySessionId: "s-a0d17b82ddacdz18deb4ee132z1878e190000", sequence: 7 }],
    [{ from: { phoneNumber: "+16505550101", name: "Ada Okafor" } }],
    ["POST /restapi/oauth/wstoken"],
    ['The status was {"code":"Answered"}'],
    ["2026-11-24T12:00:00.000Z: the call was answered"],
    [[null, true, 1.5, ""]],
  ])("keeps %j as it is", (value) => {
    expect(withoutSecrets(value)).toEqual(value);
  });

  it("keeps the code, the status and two sentences of an error, and not its cause", () => {
    const error = errors.notAllowed({ status: 403, cause: new Error("Bearer abc") });
    expect(error).toBeInstanceOf(ConferenceError);
    expect(withoutSecrets(error)).toEqual({
      code: "not-allowed",
      summary: error.summary,
      explanation: error.explanation,
      status: 403,
    });
  });

  it("keeps an error's message and cause, and nothing of its request", () => {
    const error = Object.assign(new TypeError("no", { cause: new Error("why") }), {
      request: { url: "https://host" },
    });
    expect(withoutSecrets({ error })).toEqual({
      error: { name: "TypeError", message: "no", cause: { name: "Error", message: "why" } },
    });
  });

  it("is made of circles, big integers, dates, bytes, maps, sets, and getters and proxies that throw", () => {
    const circle: Record<string, unknown> = { name: "a" };
    circle["self"] = circle;
    const throwing = {
      get broken(): string {
        throw new Error("no");
      },
      sound: 1,
    };
    const refuse = (): never => {
      throw new Error("no");
    };
    const proxy = new Proxy({}, { ownKeys: refuse, get: refuse });
    expect(
      withoutSecrets({
        circle,
        big: 12_345_678_901_234_567_890n,
        date: new Date(0),
        invalid: new Date(Number.NaN),
        bytes: new Uint8Array(5_000_000),
        map: new Map<unknown, unknown>([
          ["a", 1],
          [{}, 2],
          [Symbol("s"), 3],
        ]),
        set: new Set([1, 2]),
        throwing,
        proxy,
        number: Number.NaN,
        bare: Object.assign(Object.create(null), { a: 1 }),
      }),
    ).toEqual({
      circle: { name: "a", self: "[circular]" },
      big: "12345678901234567890",
      date: "1970-01-01T00:00:00.000Z",
      invalid: "Invalid Date",
      bytes: "[5000000 bytes]",
      map: { a: 1, "[object]": 2, "Symbol(s)": 3 },
      set: [1, 2],
      throwing: { broken: "[unreadable]", sound: 1 },
      proxy: "[unreadable]",
      number: "NaN",
      bare: { a: 1 },
    });
  });

  it("is made of any value: it never throws, is JSON, and stays below its limit", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withNullPrototype: true,
          withObjectString: true,
          withSparseArray: true,
          withTypedArray: true,
          withUnicodeString: true,
          maxDepth: 6,
        } as fc.ObjectConstraints),
        (value) => {
          expect(shown(value).length).toBeLessThan(40_000);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["a long text", "x".repeat(800_000)],
    ["a long line of header lines", "Cookie: a\n".repeat(80_000)],
    ["a long list", Array.from({ length: 200_000 }, (_, index) => `item ${index}`)],
    ["an object of many keys", Object.fromEntries([...Array(50_000).keys()].map((n) => [n, n]))],
    ["long keys", { ["k".repeat(500_000)]: 1, ["l".repeat(500_000)]: 2 }],
    ["nested lists", Array.from({ length: 50 }, () => Array.from({ length: 500 }, () => ["x"]))],
    ["JSON", JSON.stringify(Array.from({ length: 40_000 }, (_, index) => ({ index })))],
  ])("is bounded, for %s", (_what, value) => {
    expect(shown(value).length).toBeLessThan(40_000);
  });

  it("is bounded for a graph whose paths are without number", () => {
    const nodes = Array.from({ length: 30 }, (): Record<string, unknown> => ({}));
    for (const node of nodes)
      for (const [index, other] of nodes.entries()) node[`n${index}`] = other;
    expect(shown(nodes[0]).length).toBeLessThan(40_000);
  });

  it("reads a text no further than it shows it, so that the time does not depend on the length", () => {
    // The pieces are what makes an expression start again and again; each keeps its work to the shown part.
    for (const piece of [
      "eyJ-",
      "eyJa.",
      "a=",
      "code:",
      'pin"',
      "\\",
      "token ",
      "://a",
      "bearer ",
      "%25",
    ]) {
      const exec = vi.spyOn(RegExp.prototype, "exec");
      try {
        const work = [20_000, 200_000].map((length) => {
          exec.mockClear();
          withoutSecrets(piece.repeat(length / piece.length));
          return exec.mock.calls.reduce((sum, [subject]) => sum + subject.length, 0);
        });
        expect(work[1]).toBeLessThanOrEqual(work[0]! * 1.5);
      } finally {
        exec.mockRestore();
      }
    }
  });
});
