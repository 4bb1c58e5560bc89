import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createIds } from "./platform/ids.ts";
import { header, isRequest, parseSip, statusOf } from "./sip/message.ts";
import { openTestbed, runConference, type Testbed } from "./testing/testbed.ts";

const { random } = createIds(20_261_121);
const below = (limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;

const JUNK = [
  "",
  " ",
  "\r\n",
  "\r\n\r\n",
  ":",
  ": ",
  ";",
  '"',
  "\u0000",
  "\ufffd",
  "😀",
  "%",
  "%00",
  "../",
  "-1",
  "0",
  "99999999999999999999",
  "1e309",
  "NaN",
  "null",
  "[]",
  "{}",
  "true",
  "__proto__",
  "constructor",
  "conf_",
  "<Msg>",
  "sip:x@y",
  "x".repeat(5_000),
];

/** Operations on a party, each with a valid body. */
const VERBS: readonly (readonly [string, string])[] = [
  ["", '{"muted":true}'],
  ["", '{"party":{"standAlone":true}}'],
  ["/hold", '{"proto":"Auto"}'],
  ["/unhold", "{}"],
  ["/answer", '{"deviceId":"80254586016"}'],
  ["/forward", '{"phoneNumber":"+16505550113"}'],
  ["/reply", '{"replyWithPattern":{"pattern":"WillCallYouBack","time":5,"timeUnit":"Minute"}}'],
  ["/transfer", '{"phoneNumber":"+16505550113"}'],
  ["/bridge", '{"telephonySessionId":"s-1","partyId":"p-1-1"}'],
  ["/park", ""],
  ["/flip", '{"callFlipId":"+16505550113"}'],
  ["/recordings", ""],
];

/** Corrupts a message in a random way. */
function mutate(text: string, corpus: readonly string[]): string {
  const at = below(text.length + 1);
  const lines = text.split(/\r\n|(?<=[,{}[\]&])/);
  switch (below(9)) {
    case 0:
      return text.slice(0, at) + oneOf(JUNK) + text.slice(at);
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + below(20));
    case 3:
      return text.slice(0, at) + String.fromCharCode(below(256)) + text.slice(at + 1);
    case 4:
      return text.replace(
        new RegExp(`^((?:.*?\\d+){${below(6)}}.*?)\\d+`, "s"),
        (_, before) => before + oneOf(JUNK),
      );
    case 5:
      lines.splice(below(lines.length), 1);
      return lines.join("\r\n");
    case 6:
      lines.splice(below(lines.length), 0, oneOf(lines));
      return lines.join("\r\n");
    case 7:
      return text.slice(0, at) + oneOf(corpus).slice(below(200));
    default:
      return mutate(mutate(text, corpus), corpus);
  }
}

describe("the server refuses or drops corrupted messages and keeps working", () => {
  let testbed: Testbed;

  beforeEach(async () => {
    testbed = await openTestbed({ logSize: 100, lifetimes: { accessToken: 864_000 } });
    await runConference(testbed, ["Ada Okafor", "Northwind Traders"]);
  });

  afterEach(async () => {
    // Check that a new simulator can still run a conference in this process.
    await testbed.pass(1_000);
    testbed.core.simulator.faults.clear();
    await testbed.close();
    const after = await openTestbed();
    await runConference(after, ["Ada Okafor"]);
    expect(after.core.simulator.state().conferences[0]!.parties).toHaveLength(2);
    await after.close();
  });

  it("50,000 SIP messages", { timeout: 120_000 }, async () => {
    const { core, phone, sent, pass } = testbed;
    const own = sent.sip.slice();
    const replies: string[] = [];
    let answered = 0;
    const port = core.sip.accept({ send: (text) => replies.push(text), close: () => undefined });
    for (let round = 0; round < 50_000; round += 1) {
      port.receive(mutate(oneOf(own), own));
      if (round % 500 !== 499) continue;
      await pass(40);
      answered += replies.length;
      for (const reply of replies.splice(0)) {
        const message = parseSip(reply);
        expect(message).toBeDefined();
        if (!message || isRequest(message)) continue;
        // A sixth phone gets 603, and a re-INVITE before the end of another one gets 500 with Retry-After.
        const failed = statusOf(message) >= 500 && statusOf(message) < 600;
        expect(failed && header(message, "Retry-After") === undefined).toBe(false);
      }
    }
    expect(answered).toBeGreaterThan(10_000);
    port.closed();
    phone.register();
    const call = phone.call("+16505550113");
    await pass(100);
    expect(call.state).toBe("answered");
  });

  it("30,000 HTTP requests", { timeout: 120_000 }, async () => {
    const { core, sent, pass } = testbed;
    const logins = sent.rest.filter(({ url }) => url.endsWith("/token"));
    const authorized = sent.rest.at(-1)!.headers;
    const { sessions } = core.simulator.state();
    const requests = sent.rest.filter((request) => !logins.includes(request));
    for (const { id, parties } of sessions) {
      const path = `/restapi/v1.0/account/~/telephony/sessions/${id}`;
      requests.push({ method: "GET", url: path, headers: authorized, body: "" });
      for (const [verb, body] of VERBS) {
        const url = `${path}/parties/${parties[0]!.id}${verb}`;
        requests.push({ method: verb === "" ? "PATCH" : "POST", url, headers: authorized, body });
      }
    }
    const bodies = requests.map(({ body }) => body).filter(Boolean);
    const urls = requests.map(({ url }) => url);
    const authorizations = requests.map(({ headers }) => headers["authorization"] ?? "");
    const seen = new Map<number, number>();
    for (let round = 0; round < 28_000; round += 1) {
      const request = oneOf(requests);
      const part = below(4);
      const { status } = await core.rest.handle({
        method:
          part === 3 ? oneOf(["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE"]) : request.method,
        url: part === 0 ? mutate(request.url, urls) : request.url,
        headers: {
          authorization:
            part === 1 ? mutate(oneOf(authorizations), authorizations) : oneOf(authorizations),
        },
        body: part === 2 ? mutate(oneOf(bodies), bodies) : request.body,
      });
      seen.set(status, (seen.get(status) ?? 0) + 1);
      if (round % 500 === 499) await pass(40);
    }
    // Logins come last, because each one that succeeds ends an older login.
    for (const login of logins) {
      for (let round = 0; round < 2_000; round += 1) {
        const { status } = await core.rest.handle({ ...login, body: mutate(login.body, bodies) });
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
    }
    expect([...seen.keys()].filter((status) => status < 200 || status >= 500)).toEqual([]);
    expect(seen.get(404)).toBeGreaterThan(100);
    expect(seen.get(400)).toBeGreaterThan(100);
  });

  it("20,000 gateway frames", { timeout: 120_000 }, async () => {
    const { core, request, pass } = testbed;
    const corpus = [
      ...testbed.sent.gateway,
      '[{"type":"Heartbeat","messageId":"1"}]',
      '[{"type":"ClientRequest","messageId":"2","method":"GET","path":"/restapi/v1.0/subscription/1"}]',
      '[{"type":"ClientRequest","messageId":"3","method":"DELETE","path":"/restapi/v1.0/subscription"}]',
    ];
    const ticket = await request("POST", "/restapi/oauth/wstoken");
    const frames: { status?: number }[] = [];
    const port = core.gateway.accept(
      { send: (text) => frames.push(JSON.parse(text)[0]), close: () => undefined },
      new URLSearchParams({ access_token: ticket.body.ws_access_token }),
    );
    for (let round = 0; round < 20_000; round += 1) {
      port.receive(mutate(oneOf(corpus), corpus));
      if (round % 1_000 === 999) await pass(20);
    }
    expect(frames.length).toBeGreaterThan(10_000);
    expect(frames.filter(({ status = 200 }) => status >= 500)).toEqual([]);
    port.receive(corpus[1]!);
    expect(frames.at(-1)).toMatchObject({ type: "Heartbeat", messageId: "1" });
    port.closed();
  });
});
