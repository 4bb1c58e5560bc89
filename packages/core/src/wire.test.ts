import { createManualClock } from "@rc-conference/simulator/node";
import { describe, expect, it } from "vitest";
import { createSystemClock } from "./clock.ts";
import { EventLog } from "./event-log.ts";
import { type PlatformLike, Wire } from "./wire.ts";

const platformOf = (answer: (url: string) => Promise<Response>): PlatformLike => ({
  get: answer,
  post: answer,
  put: answer,
  patch: answer,
  delete: answer,
});

const wireOf = (answer: (url: string) => Promise<Response>, clock = createSystemClock()): Wire =>
  new Wire({
    platform: platformOf(answer),
    accountId: "80 9/6",
    clock,
    log: new EventLog(clock, 0),
  });

describe("requests", () => {
  it("go to the account that was named", async () => {
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

  it("that are answered with what is no JSON fail by the server, not for want of a login", async () => {
    const wire = wireOf(async () => new Response("<html>token</html>"));
    await expect(wire.get("/x")).rejects.toMatchObject({ code: "server" });
  });

  it("that are not answered at all are given up", async () => {
    const clock = createManualClock();
    const answer = wireOf(() => new Promise(() => undefined), clock).get("/x");
    const settled = answer.catch((error: unknown) => error);
    clock.advance(90_000);
    expect(await settled).toMatchObject({ code: "network" });
  });

  it("are held back by a penalty of their own group, until it is over", async () => {
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
});
