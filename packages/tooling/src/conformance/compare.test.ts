import { describe, expect, it } from "vitest";
import { compareRecordings } from "./compare.ts";
import { compareValues } from "./compare-values.ts";
import type { Entry, Recording } from "./recording.ts";

const HASHES = { ours: "a0d04db0ef09fz368a3e66db9", theirs: "a0d900e888377z8e5550cb40a" };
const common = { step: "call", actor: "host", at: 0 } as const;

const rest = (status: number, response: unknown, headers: Record<string, string> = {}): Entry => ({
  ...common,
  source: "rest",
  method: "GET",
  path: "/restapi/v1.0/account/~/telephony/sessions/s-1",
  request: undefined,
  status,
  headers,
  response,
});

const event = (hash: string, sequence: number, code: string, more: object = {}): Entry => ({
  ...common,
  source: "notification",
  message: {
    uuid: `${hash}${sequence}`,
    body: {
      sequence,
      sessionId: "0",
      telephonySessionId: `s-${hash}`,
      eventTime: "2026-11-24T10:00:01.250Z",
      parties: [{ id: `p-${hash}-1`, status: { code, ...more } }],
    },
  },
});

const sip = (sent: boolean, start: string, ...headers: string[]): Entry => ({
  ...common,
  source: "sip",
  sent,
  text: [start, "Call-Id: c", "CSeq: 4711 INVITE", ...headers, "", ""].join("\r\n"),
});

const recording = (...entries: Entry[]): Recording => ({ entries, identities: [] });
const compare = (ours: Entry[], theirs: Entry[]) =>
  compareRecordings(recording(...ours), recording(...theirs)).map(
    ({ path, simulator, platform }) => [path, simulator, platform],
  );

describe("two recordings", () => {
  it("are the same if they differ in ids, times and free texts only", () => {
    const one = rest(200, {
      id: `s-${HASHES.ours}`,
      creationTime: "2026-11-24T10:00:01Z",
      message: "A",
      muted: false,
    });
    const other = rest(200, {
      id: `s-${HASHES.theirs}`,
      creationTime: "2027-01-01T00:00:00Z",
      message: "B",
      muted: false,
    });
    expect(
      compare(
        [one, event(HASHES.ours, 2, "Setup"), sip(false, "SIP/2.0 200 OK")],
        [other, event(HASHES.theirs, 2, "Setup"), sip(false, "SIP/2.0 200 OK")],
      ),
    ).toEqual([]);
  });

  it("differ by a missing field, another field, another type and another word", () => {
    const path = "GET /telephony/sessions/{session} -> body.";
    expect(
      compare(
        [
          rest(200, {
            status: { code: "Gone" },
            muted: false,
            creationTime: "2026-11-24T10:00:01Z",
            park: {},
          }),
        ],
        [
          rest(200, {
            status: { code: "Answered" },
            muted: "false",
            creationTime: "2026-11-24T10:00:01.000Z",
            owner: "x",
          }),
        ],
      ),
    ).toEqual([
      [`${path}status.code`, "Gone", "Answered"],
      [`${path}muted`, "boolean false", "string false"],
      [`${path}creationTime`, "<time in seconds>", "<time with milliseconds>"],
      [`${path}park`, "{}", undefined],
      [`${path}owner`, undefined, "<text>"],
    ]);
  });

  it("differ by a status and its error code, and not by the bodies that follow from them", () => {
    expect(
      compare([rest(200, { id: "1" })], [rest(403, { errorCode: "TAS-106", message: "x" })]),
    ).toEqual([["GET /telephony/sessions/{session} -> status", "200", "403 TAS-106"]]);
    expect(
      compare([rest(404, { errorCode: "CMN-102" })], [rest(404, { errorCode: "TAS-404" })]),
    ).toEqual([["GET /telephony/sessions/{session} -> body.errorCode", "CMN-102", "TAS-404"]]);
  });

  it("differ by a rate limit header that is missing, but not by the app's limit", () => {
    const headers = { "x-rate-limit-group": "light", "x-rate-limit-limit": "50" };
    expect(
      compare(
        [rest(200, {}, headers)],
        [rest(200, {}, { ...headers, "x-rate-limit-limit": "40" })],
      ),
    ).toEqual([]);
    expect(compare([rest(200, {}, headers)], [rest(200, {})])).toHaveLength(2);
  });

  it("differ by the order of events, of which sequence decides and not arrival", () => {
    const order = (hash: string, ...codes: string[]) =>
      codes.map((code, index) => event(hash, 2 + index, code));
    const ours = order(HASHES.ours, "Setup", "Proceeding", "Answered");
    expect(
      compare(ours, order(HASHES.theirs, "Setup", "Proceeding", "Answered").reverse()),
    ).toEqual([]);
    expect(compare(ours, order(HASHES.theirs, "Setup", "Answered", "Proceeding"))).toEqual([
      [
        "telephony events of the session 1 at the host",
        "party 1 Setup, party 1 Proceeding, party 1 Answered",
        "party 1 Setup, party 1 Answered, party 1 Proceeding",
      ],
    ]);
  });

  it("differ by a reason and by the first sequence of a session", () => {
    expect(
      compare(
        [event(HASHES.ours, 2, "Gone", { reason: "Conference" })],
        [event(HASHES.theirs, 1, "Gone")],
      ),
    ).toEqual([
      ["telephony event -> first sequence", "2", "1"],
      ["telephony event Gone -> party.status.reason", "Conference", undefined],
    ]);
  });

  it("differ by a SIP message, by a header and by what the phone does then", () => {
    expect(
      compare(
        [
          sip(true, "INVITE sip:1@x SIP/2.0"),
          sip(
            false,
            "SIP/2.0 183 Session Progress",
            "p-rc-api-ids: party-id=p-aaaaaaa-1;session-id=s-aaaaaaa",
          ),
          sip(false, "SIP/2.0 200 OK"),
          sip(true, "ACK sip:1@x SIP/2.0"),
        ],
        [
          sip(true, "INVITE sip:1@x SIP/2.0"),
          sip(false, "SIP/2.0 183 Session Progress", "p-rc-api-ids: session-id=s-aaaaaaa"),
          sip(false, "SIP/2.0 486 Busy Here"),
        ],
      ),
    ).toEqual([
      [
        'SIP from the server, the host in "call"',
        "183 Session Progress (INVITE), 200 OK (INVITE)",
        "183 Session Progress (INVITE), 486 Busy Here (INVITE)",
      ],
      ['SIP from the phone, the host in "call"', "INVITE, ACK", "INVITE"],
      [
        "SIP 183 Session Progress (INVITE) -> header.p-rc-api-ids[0]",
        "party-id=<party 1 of session 1>",
        "session-id=<session 1>",
      ],
      [
        "SIP 183 Session Progress (INVITE) -> header.p-rc-api-ids[1]",
        "session-id=<session 1>",
        undefined,
      ],
    ]);
  });
});

describe("values", () => {
  it("compare lists by the name of their items, and lists of the account by their fields", () => {
    expect(
      compareValues(
        { parties: [{ id: "<party 1 of a>", muted: true }, { id: "<party 2 of a>" }] },
        { parties: [{ id: "<party 2 of a>" }, { id: "<party 1 of a>", muted: false }] },
      ),
    ).toEqual([{ path: "parties[<party 1 of a>].muted", simulator: "true", platform: "false" }]);
    expect(
      compareValues(
        { records: [{ type: "a", status: "b" }] },
        {
          records: [
            { type: "c", status: "d" },
            { type: "e", label: "f" },
          ],
        },
      ),
    ).toEqual([{ path: "records[].label", simulator: undefined, platform: "string" }]);
  });
});
