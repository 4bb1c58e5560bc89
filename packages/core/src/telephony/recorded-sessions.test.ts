import { describe, expect, it } from "vitest";
import * as recorded from "../../test/testbed/recorded-sessions.ts";
import {
  agent,
  customer,
  paco,
  stateAfter,
  viewsOf,
} from "../../test/testbed/telephony-fixtures.ts";
import type { ActiveCall } from "../types.ts";
import { parseParty } from "./parse.ts";
import { reduce } from "./reduce.ts";
import { parsePresence, parseSession } from "./snapshot.ts";
import { presentCallIds, type TelephonyState } from "./telephony-state.ts";

const AT = Date.UTC(2024, 1, 27, 17);

/** The state after a session body that was read without any event before it. */
function stateOf(body: object, type: "call" | "conference" = "call"): TelephonyState {
  const before = stateAfter();
  const session = parseSession(body)!;
  return reduce(before, { type, session, asOf: before, afterGap: false, at: AT });
}

/** What a person reads from a list of calls: who, which way, how, and with which own party. */
const listOf = (telephony: TelephonyState): unknown[] =>
  viewsOf(telephony).calls.map(({ name, direction, status, partyId }: ActiveCall) => ({
    name,
    direction,
    status,
    party: Number(partyId.split("-").at(-1)),
  }));

describe("a recorded session body", () => {
  it("of 2019 shows a customer's call that rings, with the party that `owner` names", () => {
    expect(listOf(stateOf(recorded.ringingIn2019))).toEqual([
      { name: customer.phoneNumber, direction: "inbound", status: "ringing", party: 2 },
    ]);
  });

  it("of 2019 shows a call to a customer, whose own party names the agent in `from`", () => {
    expect(listOf(stateOf(recorded.calledIn2019))).toEqual([
      { name: customer.phoneNumber, direction: "outbound", status: "connected", party: 1 },
    ]);
  });

  it("of 2019 shows no call that was forwarded", () => {
    expect(listOf(stateOf(recorded.forwardedIn2019))).toEqual([]);
  });

  it("of 2018 shows a call to a colleague who has answered", () => {
    expect(listOf(stateOf(recorded.colleaguesIn2018))).toEqual([
      { name: paco.name, direction: "outbound", status: "connected", party: 1 },
    ]);
  });

  it("of a call that was switched to another device shows it as it began", () => {
    expect(listOf(stateOf(recorded.switchedCall))).toEqual([
      { name: customer.name, direction: "inbound", status: "connected", party: 3 },
    ]);
  });

  it("of 2022 shows a conference with the host and two who were brought in", () => {
    const telephony = stateOf(recorded.conferenceIn2022, "conference");
    const conference = telephony.conferences.get("s-a4a0d812");
    expect(conference?.host?.code).toBe("answered");
    expect(presentCallIds(conference)).toEqual(new Set(["s-a4a0d813", "s-a4a0d814"]));
    // Who they are only their calls tell, since the conference names the host in their place.
    const names = viewsOf(telephony, "s-a4a0d812").participants.map(({ name }) => name);
    expect(names).not.toContain(agent.name);
  });

  it("of 2022 tells that two calls were connected with each other", () => {
    expect(parseParty(recorded.bridgedIn2022)).toMatchObject({
      code: "gone",
      reason: "attendedtransfer",
      peer: { sessionId: "s-a4a0d812", partyId: "p-a4a0d812-1" },
    });
  });
});

describe("recorded presence", () => {
  it("of 2018 shows a colleague's call that rings", () => {
    const before = stateAfter();
    const calls = parsePresence(recorded.presenceIn2018);
    const after = reduce(before, {
      type: "presence",
      calls,
      asOf: before,
      afterGap: false,
      at: AT,
    });
    expect(listOf(after)).toEqual([
      { name: paco.name, direction: "inbound", status: "ringing", party: 2 },
    ]);
  });
});

describe("recorded notifications", () => {
  it("of 2018 show a colleague's call that rings", () => {
    expect(listOf(stateAfter(recorded.ringingIn2018))).toEqual([
      { name: paco.name, direction: "inbound", status: "ringing", party: 2 },
    ]);
  });

  it("of 2019 show a call to a customer until it ends", () => {
    const [setup = {}, ringing = {}, end = {}] = recorded.customerCallIn2019;
    expect(listOf(stateAfter(setup, ringing))).toEqual([
      { name: customer.phoneNumber, direction: "outbound", status: "dialing", party: 1 },
    ]);
    expect(listOf(stateAfter(setup, ringing, end))).toEqual([]);
  });

  it("of 2020 show both calls of a warm transfer until they are connected, and no conference", () => {
    const consulting = stateAfter(...recorded.warmTransferIn2020.slice(0, 3));
    expect(listOf(consulting)).toEqual([
      { name: paco.name, direction: "outbound", status: "dialing", party: 1 },
      { name: customer.name, direction: "inbound", status: "onHold", party: 2 },
    ]);
    for (const events of [
      recorded.warmTransferIn2020,
      [...recorded.warmTransferIn2020].reverse(),
    ]) {
      const after = stateAfter(...events);
      expect(listOf(after)).toEqual([]);
      expect(after.conferences.size).toBe(0);
    }
  });

  it("of 2023 show a direct call by its number, and a call through a queue by its caller", () => {
    expect(listOf(stateAfter(recorded.directCallIn2023))).toEqual([
      { name: customer.phoneNumber, direction: "inbound", status: "ringing", party: 2 },
    ]);
    expect(listOf(stateAfter(recorded.queueCallIn2023))).toEqual([
      { name: "Support - WIRELESS CALLER", direction: "inbound", status: "ringing", party: 3 },
    ]);
  });

  it("of 2026 show no call for the party of a caller, although it names the agent", () => {
    expect(listOf(stateAfter(recorded.callerLeavesIn2026))).toEqual([]);
    expect(stateAfter(recorded.callerLeavesIn2026).calls.size).toBe(0);
  });
});
