import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartyUpdate } from "./event.ts";
import { reduce, type TelephonyInput } from "./reduce.ts";
import {
  emptyTelephonyState,
  entryOf,
  isOver,
  isUnanswered,
  ownPartyOf,
  type TelephonyState,
} from "./telephony-state.ts";

const ME = "622953000016";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 0, 1);
/** Limits of what is kept besides what is live. */
const MAX_FINISHED_CALLS = 200;
const MAX_FINISHED_CONFERENCES = 20;
const MAX_OTHERS_ANSWERS = 200;
/** Most calls and conferences at a time. The limits apply when something new comes, so this many may finish after it. */
const MAX_LIVE = 25;

const partyId = (session: string): string => `${session.replace("s-", "p-")}-1`;
const address = (phoneNumber: string) => ({ phoneNumber, name: undefined, extensionId: undefined });

/** An event of the own party, or of the called one, in a call or a conference. */
function event(
  sessionId: string,
  at: number,
  sequence: number,
  update: Partial<PartyUpdate>,
): TelephonyInput {
  const isConference = sessionId.startsWith("s-c");
  return {
    type: "event",
    event: {
      sessionId,
      sequence,
      at,
      isConference,
      party: {
        id: partyId(sessionId),
        extensionId: ME,
        direction: "outbound",
        from: address("+16505550100"),
        to: isConference ? address("conference") : { ...address("102"), extensionId: "7" },
        code: "answered",
        reason: undefined,
        peer: undefined,
        muted: false,
        standAlone: false,
        recording: false,
        ...update,
      } as PartyUpdate,
    },
  };
}

const join = (conference: string, party = 2): Partial<PartyUpdate> => ({
  code: "gone",
  reason: "conference",
  peer: { sessionId: conference, partyId: `${conference.replace("s-", "p-")}-${party}` },
});

const empty = reduce(emptyTelephonyState, { type: "identity", extensionId: ME });
const apply = (inputs: readonly TelephonyInput[], before = empty): TelephonyState =>
  inputs.reduce(reduce, before);

describe("what is finished", () => {
  it("is kept for 200 calls that were transferred to somebody, and not for more", () => {
    const transferred = Array.from({ length: 1_000 }, (_, index) =>
      event(`s-a${index}`, START + index, 2, { code: "gone", reason: "attendedtransfer" }),
    );
    const { calls } = apply(transferred);
    expect(calls.size).toBe(MAX_FINISHED_CALLS);
    expect(calls.has("s-a999")).toBe(true);
    expect(calls.has("s-a799")).toBe(false);
  });

  it("is dropped after an hour if it was transferred or parked, at the next call", () => {
    const state = apply([
      event("s-a1", START, 2, { code: "gone", reason: "attendedtransfer" }),
      event("s-a2", START, 2, { code: "parked" }),
      event("s-a3", START, 2, { code: "disconnected" }),
      event("s-a4", START, 2, { code: "hold" }),
      event("s-a5", START + HOUR + 1, 2, {}),
    ]);
    expect([...state.calls.keys()]).toEqual(["s-a4", "s-a5"]);
  });

  it("is kept for 20 conferences whose host was never heard of and whose participants left", () => {
    const inputs = Array.from({ length: 300 }, (_, index) => [
      event(`s-a${index}`, START + index, 2, join(`s-c${index}`)),
      event(`s-a${index}`, START + index, 3, { code: "disconnected" }),
    ]).flat();
    const state = apply(inputs);
    // The newest was not finished yet when the limits were applied to it.
    expect(state.conferences.size).toBeLessThanOrEqual(MAX_FINISHED_CONFERENCES + 1);
    expect(state.conferences.has("s-c299")).toBe(true);
    expect(state.calls.size).toBeLessThanOrEqual(MAX_FINISHED_CALLS + 1);
  });

  it("is dropped a day after the last join, for a conference of unknown host whose end was missed", () => {
    const missed = Array.from({ length: 50 }, (_, index) =>
      event(`s-a${index}`, START, 2, join(`s-c${index}`)),
    );
    const day = apply([event("s-a900", START + 24 * HOUR, 2, {})], apply(missed));
    expect(day.conferences.size).toBe(50);
    const later = apply([event("s-a901", START + 24 * HOUR + 1, 2, {})], day);
    expect(later.conferences.size).toBe(0);
    const after = apply([event("s-a902", START + 24 * HOUR + 2, 2, {})], later);
    expect([...after.calls.keys()]).toEqual(["s-a900", "s-a901", "s-a902"]);
  });

  it("is dropped after a day for a call that moved to a device of which nothing was heard", () => {
    const moved = Array.from({ length: 150 }, (_, index) => [
      event(`s-a${index}`, START, 2, {}),
      event(`s-a${index}`, START, 3, { code: "disconnected", reason: "callswitch" }),
    ]).flat();
    const day = apply([event("s-a900", START + 24 * HOUR, 2, {})], apply(moved));
    expect(day.calls.size).toBe(101);
    const later = apply([event("s-a901", START + 24 * HOUR + 1, 2, {})], day);
    expect([...later.calls.keys()]).toEqual(["s-a900", "s-a901"]);
  });

  it("leaves out no answer of a colleague whom the host talks to, however many others answer", () => {
    const answered = apply([
      event("s-a1", START, 2, {}),
      event("s-a1", START, 3, { extensionId: "7", direction: "inbound" }),
      ...Array.from({ length: 500 }, (_, index) =>
        event(`s-b${index}`, START, 2, { extensionId: "8", direction: "inbound" }),
      ),
    ]);
    expect(isUnanswered(answered, answered.calls.get("s-a1")!)).toBe(false);
    expect(answered.remoteAnswered.size).toBeLessThanOrEqual(MAX_OTHERS_ANSWERS + 1);
  });
});

type Step = readonly [verb: number, choice: number, minutes: number];

/** A day of an extension, as it really is. Every report reaches the state, some of them twice or late. */
class Model {
  telephony = empty;
  /** Calls of the host, by id, with the code of the own party. */
  readonly calls = new Map<string, "proceeding" | "answered" | "hold">();
  /** Calls that the host moved to a device of which nothing is heard, by id, with the time. */
  readonly moved = new Map<string, number>();
  /** Calls that are in a conference, by id. */
  readonly joined = new Map<string, { conference: string; since: number }>();
  /** Conferences that the host is in. */
  readonly hosted = new Set<string>();
  #now = START;
  #sequence = 1;
  #count = 0;

  run([verb, choice, minutes]: Step): void {
    this.#now += minutes * MINUTE;
    // A conference of unknown host is believed to be over after a day.
    for (const [id, { since }] of this.joined) {
      if (since < this.#now - 20 * HOUR) this.#leave(id);
    }
    for (const [id, since] of this.moved) if (since < this.#now - 20 * HOUR) this.#end(id);
    const call = pick([...this.calls.keys()], choice);
    const inside = pick([...this.joined.keys()], choice);
    const conference = pick([...this.hosted], choice);
    const { calls, joined, hosted, moved } = this;
    const isBusy = calls.size + joined.size + hosted.size + moved.size >= MAX_LIVE;
    if (verb <= 3) this.#start(isBusy, choice);
    else if (verb === 4)
      this.#report(this.#next("s-b"), { extensionId: "9", direction: "inbound" });
    else if (verb === 5) this.#host(isBusy, choice);
    else if (verb === 6 && inside !== undefined) this.#leave(inside);
    else if (call !== undefined) this.#change(verb, call, conference ?? this.#next("s-c"));
  }

  /** Ids of what is live, and is not so in the state. */
  missing(): string[] {
    const { telephony } = this;
    const calls = [...this.calls].filter(([id, code]) => {
      const call = telephony.calls.get(id);
      if (!call || ownPartyOf(call)?.code !== code) return true;
      return code === "answered" && isUnanswered(telephony, call);
    });
    const joined = [...this.joined].filter(([id, { conference }]) => {
      const call = telephony.calls.get(id);
      return !call || isOver(call) || entryOf(telephony, conference, id)?.state !== "in";
    });
    const moved = [...this.moved].filter(([id]) => {
      const call = telephony.calls.get(id);
      return !call || isOver(call);
    });
    const hosted = [...this.hosted].filter(
      (id) => telephony.conferences.get(id)?.host?.code !== "answered",
    );
    return [...[...calls, ...joined, ...moved].map(([id]) => id), ...hosted];
  }

  #start(isBusy: boolean, choice: number): void {
    const id = this.#next("s-a");
    const isShort = isBusy || choice % 5 === 0;
    if (!isShort) this.calls.set(id, "proceeding");
    this.#report(id, { code: "proceeding" });
    if (isShort) this.#report(id, { code: "disconnected" });
  }

  #host(isBusy: boolean, choice: number): void {
    const long = pick([...this.hosted], choice);
    if (long !== undefined && choice % 40 === 0) {
      for (const [id, { conference }] of this.joined) if (conference === long) this.#leave(id);
      this.hosted.delete(long);
      this.#report(long, { code: "disconnected" });
      return;
    }
    const id = this.#next("s-c");
    const isShort = isBusy || long !== undefined;
    if (!isShort) this.hosted.add(id);
    this.#report(id, {});
    if (isShort) this.#report(id, { code: "disconnected" });
  }

  #change(verb: number, call: string, conference: string): void {
    if (verb <= 8) {
      const code = verb === 7 ? "answered" : "hold";
      this.calls.set(call, code);
      this.#report(call, { code });
      if (code === "answered") this.#report(call, { extensionId: "7", direction: "inbound" });
      return;
    }
    this.calls.delete(call);
    if (verb === 9) this.#report(call, { code: "disconnected" });
    else if (verb === 13) {
      // The platform says that a call moved only if somebody had answered it.
      this.#report(call, {});
      this.moved.set(call, this.#now);
      this.#report(call, { code: "disconnected", reason: "callswitch" });
    } else if (verb === 10) this.#report(call, { code: "gone", reason: "attendedtransfer" });
    else if (verb === 11) this.#report(call, { code: "parked" });
    else {
      this.joined.set(call, { conference, since: this.#now });
      this.#report(call, join(conference));
    }
  }

  #end(id: string): void {
    this.moved.delete(id);
    this.telephony = reduce(this.telephony, { type: "over", callId: id, at: this.#now });
  }

  #leave(id: string): void {
    this.joined.delete(id);
    this.#report(id, { code: "disconnected" });
  }

  #next(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  #report(sessionId: string, update: Partial<PartyUpdate>): void {
    this.#sequence += 1;
    const input = event(sessionId, this.#now, this.#sequence, update);
    this.telephony = reduce(this.telephony, input);
    this.telephony = reduce(this.telephony, input);
  }
}

const pick = (items: readonly string[], choice: number): string | undefined =>
  items[choice % Math.max(1, items.length)];

describe("what is live", () => {
  const step = fc.tuple(fc.nat(13), fc.nat(1_000), fc.constantFrom(0, 0, 1, 5, 60));

  it("is never dropped, and everything else stays below its limits", () => {
    fc.assert(
      fc.property(
        fc.noShrink(fc.array(step, { minLength: 600, maxLength: 1_500, size: "max" })),
        (steps) => {
          const model = new Model();
          for (const each of steps) {
            model.run(each);
            expect(model.missing()).toEqual([]);
            const { telephony, calls, joined, hosted } = model;
            const others = telephony.calls.size - calls.size - joined.size - model.moved.size;
            expect(others).toBeLessThanOrEqual(MAX_FINISHED_CALLS + MAX_LIVE);
            const hostless = new Set([...joined.values()].map(({ conference }) => conference));
            expect(telephony.conferences.size).toBeLessThanOrEqual(
              hosted.size + hostless.size + MAX_FINISHED_CONFERENCES + MAX_LIVE,
            );
            expect(telephony.remoteAnswered.size).toBeLessThanOrEqual(
              MAX_OTHERS_ANSWERS + telephony.calls.size,
            );
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
