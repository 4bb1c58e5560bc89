import { describe, expect, it } from "vitest";
import { sequenceDiagram } from "./diagram.ts";
import { WireLog } from "./log.ts";

describe("the wire log", () => {
  const add = (log: WireLog, protocol: "rest" | "sip", summary: string, text = summary): void =>
    log.add({ protocol, from: "client", to: "server", summary, text });

  it("becomes a sequence diagram with one arrow per message and escaped text", () => {
    let now = 1_000;
    const log = new WireLog(() => now);
    add(log, "rest", "POST /conference");
    now = 1_250;
    log.add({
      protocol: "sip",
      from: "server",
      to: "Karla; #1",
      summary: "SIP/2.0 200 OK",
      text: "",
    });
    expect(sequenceDiagram(log.entries)).toBe(
      [
        "sequenceDiagram",
        "  participant p1 as client",
        "  participant p2 as server",
        "  participant p3 as Karla#59; #35;1",
        "  p1->>p2: 0.000 s POST /conference",
        "  p2-->>p3: 0.250 s SIP/2.0 200 OK",
        "",
      ].join("\n"),
    );
    expect(sequenceDiagram(log.entries, { protocols: ["sip"] })).not.toContain("POST");
    expect(sequenceDiagram([])).toBe("sequenceDiagram\n");
  });

  it("contains no secrets", () => {
    const log = new WireLog(() => 0);
    const secrets = [
      "INVITE sip:conf_0123456789abcdef@x SIP/2.0",
      'Authorization: Digest nonce="SECRET", response="SECRET"',
      "v=0\r\na=ice-pwd:SECRET\r\n",
      '{"access_token":"SECRET","refresh_token":"SECRET","ws_access_token":"SECRET"}',
      '{"password":"SECRET"}',
      "grant_type=x&assertion=SECRET&client_id=y&code=SECRET&code_verifier=SECRET",
      "/ws?access_token=SECRET&wsc=SECRET",
    ];
    for (const text of secrets) add(log, "rest", text, text);
    const text = JSON.stringify(log.entries);
    expect(text).not.toMatch(/SECRET|conf_0/);
    expect(text).toContain("client_id=y");
  });

  it("drops the oldest entries first", () => {
    const log = new WireLog(() => 0, 10);
    for (let index = 0; index < 100; index += 1) add(log, "rest", String(index));
    expect(log.entries.length).toBeLessThanOrEqual(12);
    expect(log.entries.at(-1)!.summary).toBe("99");
  });
});
