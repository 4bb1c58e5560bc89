import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threadOfTwo } from "../../test/testbed/telephony-fixtures.ts";
import { parseNotification } from "./parse.ts";

describe("parseNotification", () => {
  it("takes several parties of one event", () => {
    const one = structuredClone(threadOfTwo[0]) as { body: { parties: unknown[] } };
    one.body.parties.push(structuredClone(one.body.parties[0]));
    const parsed = parseNotification(one);
    expect(parsed.kind === "telephony" && parsed.events.length).toBe(2);
  });

  it("leaves other notifications alone", () => {
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
  ])("calls %j malformed", (input) => {
    expect(parseNotification(input).kind).toBe("malformed");
  });

  it("never throws", () => {
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
