import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anonymise } from "./fixtures.ts";
import { LABELS, normalise } from "./normalise.ts";
import type { Entry, Identity } from "./recording.ts";
import { Symbols } from "./symbols.ts";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(""))
    .filter((text) => !text.startsWith("0"));
const letters = (length: number, alphabet: string) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((each) => each.join(""));

/** Texts that name somebody, each rare enough not to be a word of the protocol by chance. */
const secretText = fc.record({
  name: letters(7, "bcdfghjklmnpqrstvwxz").map(
    (text) => `${text[0]?.toUpperCase()}${text.slice(1)}`,
  ),
  phoneNumber: digits(10).map((text) => `+1${text}`),
  extension: digits(9),
  device: digits(12),
  account: digits(8),
  sipUser: digits(11).map((text) => `${text}*104`),
  token: letters(24, "ABCDEFGHJKMNPQRSTUVWXYZ23456789_-").map((text) => `${text}7`),
  session: letters(20, "0123456789abcdefz").map((text) => `s-a${text}`),
});
type Secrets = typeof secretText extends fc.Arbitrary<infer T> ? T : never;

const KEYS = [
  "status",
  "reason",
  "type",
  "code",
  "direction",
  "featureName",
  "parameterName",
  "name",
  "phoneNumber",
  "uri",
  "event",
  "id",
  "message",
  "whatever",
];

/** JSON in which the secrets stand anywhere: alone, within texts and paths, as numbers and as field names. */
const messageWith = (secrets: Secrets) => {
  const one = fc.constantFrom(...Object.values(secrets));
  const leaf = fc.oneof(
    one,
    fc
      .tuple(fc.constantFrom("Call ", "x", "/restapi/v1.0/account/", "https://a.b/c/"), one)
      .map((each) => each.join("")),
    fc
      .tuple(one, fc.constantFrom(" phone", "y", "/extension/~", "?a=true"))
      .map((each) => each.join("")),
    one.map((text) => text.toUpperCase()),
    fc.constantFrom(Number(secrets.extension), Number(secrets.device)),
    fc.boolean(),
    fc.constant("Answered"),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, leaf, tie("object"), fc.array(tie("value"), { maxLength: 3 })),
    object: fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), one), tie("value"), { maxKeys: 4 }),
  }));
  return value;
};

const sipWith = (secrets: Secrets, body: unknown) =>
  [
    `INVITE sip:${secrets.sipUser}@sip.ringcentral.com SIP/2.0`,
    `From: "${secrets.name}" <sip:${secrets.phoneNumber}@sip.ringcentral.com>;tag=${secrets.token}`,
    `To: ${secrets.name} <sip:${secrets.sipUser}@${secrets.name}.invalid>`,
    `Contact: <sip:${secrets.token}@sip.ringcentral.com;transport=wss>;expires=60`,
    `P-rc: <Msg><Hdr SID="${secrets.token}" From="#${secrets.device}@sip.ringcentral.com" Cmd="6"/><Bdy Cln="${secrets.account}" Phn="${secrets.phoneNumber}" Nm="${secrets.name}"/></Msg>`,
    `p-rc-api-ids: party-id=${secrets.session.replace("s-", "p-")}-1;session-id=${secrets.session}`,
    `p-rc-api-call-info: callAttributes=reject,send-vm;callerIdName=${secrets.name}`,
    `X-${secrets.name}: ${secrets.token}`,
    `Alert-Info: ${secrets.name}`,
    "Call-Id: 1",
    "CSeq: 1 INVITE",
    "Content-Type: application/json",
    "",
    JSON.stringify(body),
  ].join("\r\n");

const recordingWith = (secrets: Secrets, message: unknown, identities: readonly Identity[]) => {
  const common = { step: "call", actor: "host", at: 1_700_000_000_000 } as const;
  const entries: Entry[] = [
    {
      ...common,
      source: "rest",
      method: "GET",
      path: `/restapi/v1.0/account/${secrets.account}/telephony/sessions/${secrets.session}?name=${secrets.name}`,
      request: message,
      status: 200,
      headers: { authorization: secrets.token, "x-rate-limit-group": "light" },
      response: message,
    },
    {
      ...common,
      source: "notification",
      message: { uuid: secrets.token, body: { telephonySessionId: secrets.session, message } },
    },
    { ...common, source: "sip", sent: false, text: sipWith(secrets, message) },
  ];
  return { entries, identities };
};

const identitiesOf = (secrets: Secrets): Identity[] => [
  { value: secrets.name, kind: "name", of: "host" },
  { value: secrets.phoneNumber, kind: "phoneNumber", of: "host" },
  { value: secrets.extension, kind: "extension", of: "host" },
  { value: secrets.device, kind: "device", of: "host" },
  { value: secrets.account, kind: "account", of: "the company" },
  { value: secrets.sipUser, kind: "sipUser", of: "host" },
  { value: secrets.token, kind: "secret", of: "the app" },
  { value: secrets.session, kind: "session", of: "call" },
];

describe("anonymised recordings", () => {
  const everything = secretText.chain((secrets) =>
    fc.tuple(fc.constant(secrets), messageWith(secrets)),
  );

  it("have nothing of the account's identifiers, wherever they stand", () => {
    fc.assert(
      fc.property(everything, ([secrets, message]) => {
        const written = Object.values(
          anonymise(recordingWith(secrets, message, identitiesOf(secrets))),
        )
          .join("\n")
          .toLowerCase();
        for (const text of Object.values(secrets))
          expect(written).not.toContain(text.toLowerCase());
      }),
      { numRuns: 300 },
    );
  });

  it("have no number, id, token or path of anybody else either", () => {
    fc.assert(
      fc.property(everything, ([secrets, message]) => {
        const written = Object.values(anonymise(recordingWith(secrets, message, [])))
          .join("\n")
          .toLowerCase();
        const { name, ...others } = secrets;
        for (const text of Object.values(others)) {
          expect(written).not.toContain(text.toLowerCase());
        }
        // An unknown name cannot be told from a word of the platform, where one is expected.
        void name;
      }),
      { numRuns: 300 },
    );
  });

  it("keep ids of one session alike, in the shapes of the wire, and times apart", () => {
    const session = "s-a0d17b82ddacdz18deb4ee132z1878e190000";
    const party = (number: number) => `${session.replace("s-", "p-")}-${number}`;
    const body = {
      telephonySessionId: session,
      sessionId: "443567121016",
      eventTime: "2026-11-24T10:00:01.250Z",
      parties: [{ id: party(2), status: { code: "Gone", reason: "Conference" } }],
    };
    const at = Date.parse("2026-11-24T10:00:00.000Z");
    const { notifications } = anonymise({
      identities: [],
      entries: [{ source: "notification", step: "x", actor: "host", at, message: { body } }],
    });
    expect(JSON.parse(notifications)).toMatchObject({
      at: 0,
      message: {
        body: {
          telephonySessionId: "s-a000000000000001z",
          sessionId: "900000000001",
          eventTime: "2026-01-01T00:00:01.250Z",
          parties: [
            { id: "p-a000000000000001z-2", status: { code: "Gone", reason: "Conference" } },
          ],
        },
      },
    });
  });
});

describe("labels", () => {
  const label = (value: unknown, key: string, identities: Identity[] = []) =>
    normalise(value, key, new Symbols(identities, []), LABELS);

  it("keep the platform's words, and only the shape of free texts", () => {
    expect(label({ code: "Gone", reason: "Conference", description: "Gone home" }, "")).toEqual({
      code: "Gone",
      reason: "Conference",
      description: "<text>",
    });
    expect(
      label("CMN-102", "errorCode", [{ value: "102", kind: "extensionNumber", of: "guest" }]),
    ).toBe("CMN-102");
    expect(label("2026-11-24T10:00:01Z", "creationTime")).toBe("<time in seconds>");
    expect(label("2026-11-24T10:00:01.000Z", "creationTime")).toBe("<time with milliseconds>");
    expect(label(7, "sequence")).toBe("<integer>");
  });

  it("do not take a part of a word for a short name", () => {
    const identities: Identity[] = [{ value: "Tim", kind: "name", of: "host" }];
    expect(label({ eventTime: "Tim", type: "Tim" }, "", identities)).toEqual({
      eventTime: "<name of host>",
      type: "<name of host>",
    });
    expect(label({ type: "Tim phone", reason: "Timeout" }, "", identities)).toEqual({
      type: "<text>",
      reason: "Timeout",
    });
  });

  it("do not take the word of an extension's name for a name", () => {
    const identities: Identity[] = [
      { value: "Conference Room", kind: "name", of: "host" },
      { value: "Conference", kind: "name", of: "host" },
    ];
    expect(label("Conference", "reason", identities)).toBe("Conference");
    expect(label("Conference Room", "name", identities)).toBe("<name of host>");
  });
});
