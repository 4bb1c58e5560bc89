import { describe, expect, it } from "vitest";
import { type PacedResponse, Pacing } from "./pacing.ts";

/** A pacing whose clock moves by its waits alone. */
function paced() {
  const waits: number[] = [];
  let now = 0;
  const pacing = new Pacing({
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    notice: () => undefined,
  });
  let sent = 0;
  const send = (kind: string, ...responses: PacedResponse[]) =>
    pacing.send(kind, "light", async () => {
      sent += 1;
      return responses.shift() ?? { status: 500, headers: {} };
    });
  return { waits, send, sent: () => sent };
}

const ok = (headers: Record<string, string> = {}): PacedResponse => ({ status: 200, headers });
const refused = (headers: Record<string, string> = {}): PacedResponse => ({ status: 429, headers });

describe("pacing", () => {
  it("waits as long as a 429 says, and sends the request again", async () => {
    const { send, waits, sent } = paced();
    expect(await send("a", refused({ "retry-after": "7" }), ok())).toMatchObject({ status: 200 });
    expect(waits).toEqual([7_000]);
    expect(sent()).toBe(2);
  });

  it("waits a minute if a 429 names no time, and gives up after three", async () => {
    const { send, waits } = paced();
    expect(await send("a", refused(), refused(), refused())).toMatchObject({ status: 429 });
    expect(waits).toEqual([60_000, 60_000]);
  });

  it("does not send the request that would be one too many, in its own rate group only", async () => {
    const { send, waits } = paced();
    const last = (group: string) =>
      ok({
        "x-rate-limit-group": group,
        "x-rate-limit-remaining": "0",
        "x-rate-limit-window": "30",
      });
    await send("conference", last("heavy"));
    await send("session", ok());
    expect(waits).toEqual([]);
    await send("conference", ok());
    expect(waits).toEqual([30_000]);
  });
});
