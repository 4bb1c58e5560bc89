import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinAndDeparture, ME } from "../../test/testbed/telephony-fixtures.ts";
import { parseNotification, parseParty } from "./parse.ts";

describe("parseNotification", () => {
  it("returns one event for each party of a notification", () => {
    const one = structuredClone(joinAndDeparture[0]) as { body: { parties: unknown[] } };
    one.body.parties.push(structuredClone(one.body.parties[0]));
    const parsed = parseNotification(one);
    expect(parsed.kind === "telephony" && parsed.events.length).toBe(2);
  });

  it("keeps the sound parties of a notification, and tells that one was left out", () => {
    const one = structuredClone(joinAndDeparture[0]) as { body: { parties: unknown[] } };
    one.body.parties.unshift({ id: 7 });
    const parsed = parseNotification(one);
    expect(parsed).toMatchObject({ kind: "telephony", ignored: expect.stringContaining("lacks") });
    expect(parsed.kind === "telephony" && parsed.events.length).toBe(1);
  });

  it.each([
    [{ extensionId: ME }],
    [{ extensionId: Number(ME) }],
    [{ owner: { extensionId: ME } }],
    [{ owner: { extensionId: Number(ME), accountId: "1" } }],
  ])("reads the owner of a party from %j", (fields) => {
    expect(parseParty({ id: "p-1", status: { code: "Answered" }, ...fields })?.extensionId).toBe(
      ME,
    );
  });

  it("reads no owner from the addresses of a party", () => {
    const address = { extensionId: ME };
    const party = { id: "p-1", status: { code: "Answered" }, from: address, to: address };
    expect(parseParty(party)?.extensionId).toBeUndefined();
  });

  it('returns "other" for a notification that is not about telephony sessions', () => {
    expect(
      parseNotification({ event: "/restapi/v1.0/account/1/extension/2/presence", body: {} }),
    ).toEqual({ kind: "other" });
  });

  it.each([
    [undefined],
    [null],
    [7],
    ["text"],
    [[]],
    [{}],
    [{ event: "/account/1/telephony/sessions" }],
    [
      {
        event: "/account/1/telephony/sessions",
        body: { telephonySessionId: "s-1", sequence: "2", parties: [] },
      },
    ],
    [
      {
        event: "/account/1/telephony/sessions",
        body: { telephonySessionId: "s-1", sequence: 2, parties: [{}] },
      },
    ],
  ])('returns "malformed" for %j', (input) => {
    expect(parseNotification(input).kind).toBe("malformed");
  });

  it("never throws, whatever the notification holds", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (body, status) => {
        const event = "/restapi/v1.0/account/1/telephony/sessions";
        parseNotification(body);
        parseNotification({ event, body });
        parseNotification({
          event,
          body: { telephonySessionId: "s-1", sequence: 1, parties: [{ id: "p-1", status }] },
        });
      }),
    );
  });
});
