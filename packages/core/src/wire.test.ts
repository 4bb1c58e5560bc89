import { createManualClock } from "@rc-conference/simulator/node";
import { describe, expect, it } from "vitest";
import { createSystemClock } from "./clock.ts";
import { EventLog } from "./event-log.ts";
import { type PlatformLike, Wire } from "./wire.ts";

const platformOf = (respond: (url: string) => Promise<Response>): PlatformLike => ({
  get: respond,
  post: respond,
  put: respond,
  patch: respond,
  delete: respond,
});

const wireOf = (respond: (url: string) => Promise<Response>, clock = createSystemClock()): Wire =>
  new Wire({
    platform: platformOf(respond),
    accountId: "80 9/6",
    clock,
    log: new EventLog(clock, 0),
  });

describe("a request", () => {
  it("goes to the account of the options", async () => {
    const urls: string[] = [];
    const wire = wireOf(async (url) => {
      urls.push(url);
      return new Response("{}");
    });
    await wire.get("/extension/~");
    await wire.postRoot("/restapi/oauth/wstoken", { group: "auth" });
    expect(urls).toEqual([
      "/restapi/v1.0/account/80%209%2F6/extension/~",
      "/restapi/oauth/wstoken",
    ]);
  });

  it("fails with the code server if the response is not JSON, even if it mentions a token", async () => {
    const wire = wireOf(async () => new Response("<html>token</html>"));
    await expect(wire.get("/x")).rejects.toMatchObject({ code: "server" });
  });

  it("fails with the code network if there is no response within 90 seconds", async () => {
    const clock = createManualClock();
    const response = wireOf(() => new Promise(() => undefined), clock).get("/x");
    const error = response.catch((reason: unknown) => reason);
    clock.advance(90_000);
    expect(await error).toMatchObject({ code: "network" });
  });

  it("is not sent during a rate-limit penalty of its own group", async () => {
    const clock = createManualClock();
    const sent: string[] = [];
    const wire = wireOf(async (url) => {
      sent.push(url.split("/").at(-1) ?? "");
      if (url.endsWith("heavy")) {
        throw { response: new Response(null, { status: 429, headers: { "retry-after": "30" } }) };
      }
      return new Response(null, { status: 204 });
    }, clock);
    const heavy = (): Promise<unknown> => wire.post("/heavy", { group: "heavy" });
    const limited = { code: "rate-limited", retryAt: clock.now() + 30_000 };
    await expect(heavy()).rejects.toMatchObject(limited);
    clock.advance(29_999);
    await expect(heavy()).rejects.toMatchObject(limited);
    await expect(wire.delete("/light")).resolves.toBeUndefined();
    expect(sent).toEqual(["heavy", "light"]);
    clock.advance(1);
    await expect(heavy()).rejects.toMatchObject({ retryAt: clock.now() + 30_000 });
    expect(sent).toEqual(["heavy", "light", "heavy"]);
  });

  it("is sent after the penalty although the clock was set back by an hour", async () => {
    const manual = createManualClock();
    let set = 0;
    let sent = 0;
    const wire = wireOf(
      async () => {
        sent += 1;
        throw { response: new Response(null, { status: 429, headers: { "retry-after": "30" } }) };
      },
      { ...manual, now: () => manual.now() + set },
    );
    await expect(wire.get("/x")).rejects.toMatchObject({ code: "rate-limited" });
    manual.advance(10_000);
    set = -3_600_000;
    // Nobody is told to wait for longer than a penalty.
    await expect(wire.get("/x")).rejects.toMatchObject({
      retryAt: manual.now() + set + 30_000,
    });
    expect(sent).toBe(1);
    manual.advance(20_000);
    await expect(wire.get("/x")).rejects.toMatchObject({ code: "rate-limited" });
    expect(sent).toBe(2);
  });
});
