import md5 from "blueimp-md5";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createSilentMedia } from "../media/silent/index.ts";
import { createManualClock, type ManualClock } from "../platform/clock.ts";
import type { Rules } from "../platform/contract.ts";
import { createSimulatorCore, type SimulatorCore } from "../simulator.ts";
import { header, parseSip, replyTo, type SipMessage, serializeSip } from "./message.ts";
import type { SipPort } from "./server.ts";

describe("messages", () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/);
  const value = fc.stringMatching(/^[\x21-\x7e][\x20-\x7e]{0,40}[\x21-\x7e]$/);

  it("are the same after serializing and parsing", () => {
    fc.assert(
      fc.property(word, fc.array(fc.tuple(word, value)), fc.string(), (method, headers, body) => {
        const message: SipMessage = {
          startLine: `${method.toUpperCase().replace(/[^A-Z]/g, "X")} sip:x@y SIP/2.0`,
          headers,
          body,
        };
        expect(parseSip(serializeSip(message))).toEqual(message);
      }),
    );
  });

  it("keep the case of header names, which lookups ignore", () => {
    const message = parseSip("SIP/2.0 200 OK\r\nCall-Id: a#b\r\n\r\n")!;
    expect(message.headers).toEqual([["Call-Id", "a#b"]]);
    expect(header(message, "call-ID")).toBe("a#b");
  });
});

describe("the server", () => {
  let clock: ManualClock;
  let core: SimulatorCore;
  let sent: string[];
  let port: SipPort;
  let cseq: number;

  const connect = (): { port: SipPort; sent: string[]; closed: () => boolean } => {
    const lines: string[] = [];
    let closed = false;
    const open = core.sip.accept({
      send: (text) => lines.push(text),
      close: () => void (closed = true),
    });
    return { port: open, sent: lines, closed: () => closed };
  };

  beforeEach(() => {
    clock = createManualClock();
    core = createSimulatorCore({ clock }, createSilentMedia(), {
      server: "https://localhost",
      gateway: "wss://localhost/ws",
      sipProxy: "localhost",
    });
    ({ port, sent } = connect());
    cseq = 100;
  });

  const agent = () => core.platform.extensions[0]!;

  function send(
    to: SipPort,
    method: string,
    uri: string,
    headers: Record<string, string>,
    body = "",
  ): void {
    cseq += 1;
    const lines = Object.entries({
      Via: "SIP/2.0/WSS x.invalid;branch=z9hG4bK-1",
      From: `<sip:${agent().sip.username}@sip.ringcentral.com>;tag=mine`,
      To: `<${uri}>`,
      "Call-Id": "call-1",
      CSeq: `${cseq} ${method}`,
      ...headers,
    }).map(([name, text]) => `${name}: ${text}`);
    to.receive([`${method} ${uri} SIP/2.0`, ...lines, "", body].join("\r\n"));
  }

  const statuses = (from = sent): string[] => from.map((text) => text.split("\r\n")[0]!);
  const nonceIn = (text: string): string => /nonce="([^"]+)"/.exec(text)![1]!;

  function proof(method: string, nonce: string, password = agent().sip.password): string {
    const { authorizationId } = agent().sip;
    const uri = "sip:sip.ringcentral.com";
    const secret = md5(`${authorizationId}:sip.ringcentral.com:${password}`);
    const response = md5(`${secret}:${nonce}:${md5(`${method}:${uri}`)}`);
    return `Digest algorithm="MD5", username="${authorizationId}", realm="sip.ringcentral.com", nonce="${nonce}", uri="${uri}", response="${response}"`;
  }

  function register(
    to = port,
    from = sent,
    instance = "one",
    options: { expires?: number; password?: string } = {},
  ): void {
    const contact = `<sip:x@x.invalid;transport=wss>;+sip.instance="<urn:uuid:${instance}>";expires=${options.expires ?? 60}`;
    send(to, "REGISTER", "sip:sip.ringcentral.com", { Contact: contact });
    const nonce = nonceIn(from.at(-1)!);
    send(to, "REGISTER", "sip:sip.ringcentral.com", {
      Contact: contact,
      Authorization: proof("REGISTER", nonce, options.password),
    });
  }

  async function call(target: string): Promise<void> {
    const uri = `sip:${target}@sip.ringcentral.com`;
    const sdp = "v=0\r\no=- 1 1 IN IP4 0\r\na=ice-ufrag:abcd\r\na=sendrecv\r\n";
    send(port, "INVITE", uri, {}, sdp);
    send(
      port,
      "INVITE",
      uri,
      { "Proxy-Authorization": proof("INVITE", nonceIn(sent.at(-1)!)) },
      sdp,
    );
    await Promise.resolve();
    await Promise.resolve();
  }

  it("registers in six messages, and un-registers on expires=0", () => {
    register();
    expect(statuses()).toEqual([
      "SIP/2.0 100 Trying",
      "SIP/2.0 401 Unauthorized",
      "SIP/2.0 100 Trying",
      "SIP/2.0 200 OK",
    ]);
    expect(sent.at(-1)).toMatch(/\r\nContact: .*;expires=60\r\n/);
    expect(core.sip.registrations()).toHaveLength(1);
    register(port, sent, "one", { expires: 0 });
    expect(core.sip.registrations()).toHaveLength(0);
  });

  describe("for a re-INVITE", () => {
    const sdp = "v=0\r\no=- 1 1 IN IP4 0\r\na=ice-ufrag:efgh\r\na=sendrecv\r\n";
    const uri = "sip:+16505550111@sip.ringcentral.com";
    const reInvite = (headers: Record<string, string> = {}): void =>
      send(port, "INVITE", uri, { To: `<${uri}>;tag=yours`, ...headers }, sdp);
    const openWith = (unknownDialog: Rules["unknownDialog"]): void => {
      core = createSimulatorCore({ clock, rules: { unknownDialog } }, createSilentMedia(), {
        server: "https://localhost",
        gateway: "wss://localhost/ws",
        sipProxy: "localhost",
      });
      ({ port, sent } = connect());
    };

    it("of a dialog that has ended sends 481", () => {
      register();
      reInvite();
      expect(statuses().slice(4)).toEqual([
        "SIP/2.0 100 Trying",
        "SIP/2.0 481 Call/Transaction Does Not Exist",
      ]);
    });

    it("of a dialog that has ended sends 481 after the challenge by the rule", () => {
      openWith("challenge");
      register();
      reInvite();
      expect(statuses().at(-1)).toMatch(/ 407 /);
      reInvite({ "Proxy-Authorization": proof("INVITE", nonceIn(sent.at(-1)!)) });
      expect(statuses().at(-1)).toMatch(/ 481 /);
    });

    it("of a dialog that has ended sends nothing by the rule", () => {
      openWith("ignore");
      register();
      const before = sent.length;
      reInvite();
      expect(sent).toHaveLength(before);
    });

    it("sends 500 while an earlier one has no final response, and then 200", async () => {
      register();
      await call("+16505550111");
      const before = sent.length;
      reInvite();
      reInvite();
      await Promise.resolve();
      await Promise.resolve();
      expect(
        statuses()
          .slice(before)
          .map((line) => line.slice(8, 11)),
      ).toEqual(["100", "100", "500", "200"]);
      expect(sent.find((text) => text.includes(" 500 "))).toMatch(/\r\nRetry-After: 1\r\n/);
    });

    it("sends 491 by the fault reInviteRefused", async () => {
      register();
      await call("+16505550111");
      core.simulator.faults.add({ name: "reInviteRefused" });
      reInvite();
      expect(statuses().at(-1)).toBe("SIP/2.0 491 Request Pending");
    });
  });

  it("accepts the same nonce again within a minute, but not later", () => {
    register(port, sent, "one");
    const again = (): string | undefined => {
      const authorization = proof("REGISTER", nonceIn(sent.find((text) => text.includes("401"))!));
      const contact = '<sip:x@x.invalid;transport=wss>;+sip.instance="<urn:uuid:one>";expires=60';
      send(port, "REGISTER", "sip:sip.ringcentral.com", {
        Contact: contact,
        Authorization: authorization,
      });
      return statuses().at(-1);
    };
    expect(again()).toBe("SIP/2.0 200 OK");
    clock.advance(60_000);
    expect(again()).toBe("SIP/2.0 403 Forbidden");
  });

  it("refuses a wrong password and the sixth phone", () => {
    register(port, sent, "one", { password: "wrong" });
    expect(statuses().at(-1)).toBe("SIP/2.0 403 Forbidden");
    for (let index = 0; index < 5; index += 1) register(port, sent, `phone-${index}`);
    register(port, sent, "phone-5");
    expect(statuses().at(-1)).toBe("SIP/2.0 603 Too Many Contacts");
    register(port, sent, "phone-0");
    expect(statuses().at(-1)).toBe("SIP/2.0 200 OK");
  });

  it("keeps a registration when the older socket of the same phone goes", () => {
    register();
    const second = connect();
    register(second.port, second.sent);
    port.closed();
    expect(core.sip.registrations()).toHaveLength(1);
    second.port.closed();
    expect(core.sip.registrations()).toHaveLength(0);
  });

  it("does not ring a phone again that only refreshes its registration", async () => {
    register();
    core.simulator.person("Ada Okafor").call("101");
    clock.advance(1_000);
    await Promise.resolve();
    const invites = (): number => sent.filter((text) => text.startsWith("INVITE")).length;
    expect(invites()).toBe(1);
    register();
    expect(invites()).toBe(1);
    // A phone on another socket may have missed the INVITE.
    const second = connect();
    register(second.port, second.sent);
    await Promise.resolve();
    expect(second.sent.filter((text) => text.startsWith("INVITE"))).toHaveLength(1);
  });

  it("removes a registration that is not refreshed", () => {
    register();
    clock.advance(60_000);
    expect(core.sip.registrations()).toHaveLength(0);
  });

  it("answers a call in the order that the phone needs, with the ids in the header that it reads", async () => {
    register();
    sent.length = 0;
    await call("+16505550111");
    expect(statuses()).toEqual([
      "SIP/2.0 100 Trying",
      "SIP/2.0 407 Proxy Authentication Required",
      "SIP/2.0 100 Trying",
      "SIP/2.0 183 Session Progress",
      "SIP/2.0 200 OK",
    ]);
    expect(sent[1]).toMatch(/Proxy-Authenticate: Digest .*, nonce="/);
    expect(sent[3]).toMatch(
      /\r\np-rc-api-ids: party-id=p-[0-9a-fz]+-1;session-id=s-[0-9a-fz]+\r\n/,
    );
    send(port, "BYE", "sip:sip.ringcentral.com", {});
    expect(statuses().at(-1)).toBe("SIP/2.0 200 OK");
    send(port, "BYE", "sip:sip.ringcentral.com", {});
    expect(statuses().at(-1)).toBe("SIP/2.0 481 Call/Transaction Does Not Exist");
  });

  it("accepts a CANCEL before the final response, and ignores one after it", async () => {
    register();
    sent.length = 0;
    const uri = "sip:+16505550111@sip.ringcentral.com";
    send(port, "INVITE", uri, {});
    send(port, "INVITE", uri, { "Proxy-Authorization": proof("INVITE", nonceIn(sent.at(-1)!)) });
    send(port, "CANCEL", uri, {});
    expect(statuses().slice(-2)).toEqual(["SIP/2.0 200 OK", "SIP/2.0 487 Request Terminated"]);
    expect(core.platform.presence(agent())).toEqual([]);
    await call("+16505550111");
    send(port, "CANCEL", uri, {});
    expect(statuses().at(-1)).toBe("SIP/2.0 200 OK");
    expect(core.platform.presence(agent())).toHaveLength(1);
  });

  it("rings the phone, and cancels when the caller hangs up", async () => {
    register();
    core.platform.person("Ada Okafor")!.call("101");
    clock.advance(1_000);
    await Promise.resolve();
    const invite = parseSip(sent.at(-1)!)!;
    expect(invite.startLine).toBe(`INVITE sip:${agent().sip.username}@sip.ringcentral.com SIP/2.0`);
    expect(header(invite, "P-rc")).toMatch(/^<Msg><Hdr .*Cmd="6"\/><Bdy .*Phn="\+16505550111"/);
    expect(header(invite, "p-rc-api-ids")).toMatch(
      /^party-id=p-[0-9a-fz]+-2;session-id=s-[0-9a-fz]+$/,
    );
    expect(Number(header(invite, "CSeq")!.split(" ")[0])).toBeGreaterThan(900_000);
    core.platform.person("Ada Okafor")!.hangUp();
    const cancel = parseSip(sent.at(-1)!)!;
    expect(cancel.startLine).toMatch(/^CANCEL /);
    port.receive(serializeSip(replyTo(cancel, 200)));
    expect(sent.at(-1)).toMatch(/^MESSAGE .*Cmd="9"/s);
  });

  it("refuses calls from a phone that is not registered on that socket", () => {
    send(port, "INVITE", "sip:+16505550111@sip.ringcentral.com", {});
    expect(statuses()).toEqual(["SIP/2.0 100 Trying", "SIP/2.0 403 Forbidden"]);
  });

  it("frees the slot of a vanished phone after two minutes, and of an un-registered one at once", () => {
    const phones = Array.from({ length: 5 }, (_, index) => {
      const phone = connect();
      register(phone.port, phone.sent, `phone-${index}`);
      return phone;
    });
    phones[0]!.port.closed();
    register();
    expect(statuses().at(-1)).toBe("SIP/2.0 603 Too Many Contacts");
    register(phones[1]!.port, phones[1]!.sent, "phone-1", { expires: 0 });
    register();
    expect(statuses().at(-1)).toBe("SIP/2.0 200 OK");
    clock.advance(120_000);
    const late = connect();
    register(late.port, late.sent, "late");
    expect(late.sent.at(-1)).toMatch(/^SIP\/2.0 200 OK/);
  });

  it("ends a call to an unknown number with 183 and 486", async () => {
    register();
    sent.length = 0;
    await call("78654");
    clock.advance(100);
    expect(statuses().slice(-2)).toEqual(["SIP/2.0 183 Session Progress", "SIP/2.0 486 Busy Here"]);
  });

  it.each([403, 404, 408, 480, 486, 488, 500, 503, 603])(
    "ends an INVITE with %i on request",
    async (status) => {
      register();
      core.simulator.faults.add({ name: "inviteRefused", status, reason: "On Purpose" });
      await call("+16505550111");
      clock.advance(100);
      expect(statuses().slice(-2)).toEqual([
        "SIP/2.0 183 Session Progress",
        `SIP/2.0 ${status} On Purpose`,
      ]);
      expect(core.simulator.counts()).toMatchObject({ dialogs: 0, sessions: 0, legs: 0 });
    },
  );

  it("refuses registrations and sockets on request", () => {
    core.simulator.faults.add({ name: "registerRefused", status: 503 });
    register();
    expect(statuses().at(-1)).toBe("SIP/2.0 503 Service Unavailable");
    core.simulator.faults.add({ name: "sipRefused" });
    const refused = { send: () => undefined, close: vi.fn<() => void>() };
    core.sip.accept(refused);
    expect(refused.close).toHaveBeenCalledOnce();
    register();
    expect(statuses().at(-1)).toBe("SIP/2.0 200 OK");
  });

  it("leaves an INVITE without a response on request", async () => {
    register();
    core.simulator.faults.add({ name: "inviteUnanswered" });
    sent.length = 0;
    await call("+16505550111");
    clock.advance(60_000);
    expect(statuses()).toEqual([
      "SIP/2.0 100 Trying",
      "SIP/2.0 407 Proxy Authentication Required",
      "SIP/2.0 100 Trying",
    ]);
  });

  it("tells a hold from an ICE restart by the user fragment", async () => {
    register();
    sent.length = 0;
    await call("+16505550111");
    send(port, "ACK", "sip:x@sip.ringcentral.com", {});
    clock.advance(1_000);
    core.platform.person("Ada Okafor")!.answer();
    const hold = (direction: string): void =>
      send(
        port,
        "INVITE",
        "sip:x@sip.ringcentral.com",
        {},
        `v=0\r\na=ice-ufrag:abcd\r\na=${direction}\r\n`,
      );
    hold("sendonly");
    await Promise.resolve();
    expect(sent.at(-1)).toContain("a=recvonly");
    expect(core.platform.presence(agent())[0]!.telephonyStatus).toBe("OnHold");
    hold("sendrecv");
    await Promise.resolve();
    expect(core.platform.presence(agent())[0]!.telephonyStatus).toBe("CallConnected");
  });

  it("keeps a call for a minute after the phone's socket closes, and continues it over the next socket", async () => {
    register();
    await call("+16505550111");
    send(port, "ACK", "sip:x@sip.ringcentral.com", {});
    clock.advance(1_000);
    port.closed();
    const second = connect();
    register(second.port, second.sent);
    clock.advance(50_000);
    register(second.port, second.sent);
    clock.advance(50_000);
    expect(core.platform.presence(agent())).toHaveLength(1);
    second.port.closed();
    clock.advance(60_000);
    expect(core.platform.presence(agent())).toEqual([]);
  });

  it("does not log the token of a conference", async () => {
    register();
    sent.length = 0;
    const { voiceCallToken } = core.platform.createConference(agent());
    await call(voiceCallToken!);
    const log = JSON.stringify(core.simulator.log());
    expect(log).toContain("conf_…");
    expect(log).not.toContain(voiceCallToken!.slice(5));
  });

  it("drops or refuses invalid messages, and never throws", () => {
    const pieces = fc.constantFrom(
      "INVITE",
      "REGISTER",
      "BYE",
      "CANCEL",
      "MESSAGE",
      "INFO",
      "ACK",
      " sip:x@y SIP/2.0",
      "SIP/2.0 200 OK",
      "\r\n",
      "\r\n\r\n",
      "Call-Id: call-1",
      "CSeq: 1 INVITE",
      "From: <sip:x@y>",
      "To: <sip:x@y>",
      "Contact: x",
      ": ",
      "{",
      "<Msg>",
      "\u0000",
      "é",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        port.receive(parts.join(""));
      }),
      { numRuns: 2_000 },
    );
    register();
    expect(statuses().at(-1)).toBe("SIP/2.0 200 OK");
  });
});
