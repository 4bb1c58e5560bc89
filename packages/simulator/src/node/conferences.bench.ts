import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { createNodeMediaEngine } from "../media/node/index.ts";
import { createTestPhone } from "../media/node/phone.test.kit.ts";
import { createFastClock } from "../platform/clock.ts";
import { RawPhone } from "../testing/raw-phone.ts";
import { startSimulatorServer } from "./index.ts";

const CONFERENCES = Number(process.env["CONFERENCES"] ?? 1_000);
/** Conferences after which memory use should no longer grow. */
const WARM = CONFERENCES / 4;
const PEOPLE = ["Ada Okafor", "Northwind Traders", "Jonas Lindqvist", "Paco Vu"];
const MB = 1024 * 1024;

process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";

/** Creates an offer and an answer that werift accepts, of phones that send no sound. */
async function describePhone(): Promise<{ offer: string; answer: string }> {
  const [calling, called] = [createTestPhone(400), createTestPhone(400)];
  const engine = createNodeMediaEngine();
  const leg = engine.createLeg({ label: "sample" });
  const offer = await calling.createOffer();
  const answer = await called.acceptOffer(await leg.createOffer());
  await Promise.all([calling.close(), called.close(), engine.close()]);
  return { offer, answer };
}

/** Counts the sockets and timers of this process by kind. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

test(`${CONFERENCES} conferences of five, over sockets and with real legs: what is left`, async () => {
  const { offer, answer } = await describePhone();
  const simulator = await startSimulatorServer({
    clock: createFastClock(20),
    // WebRTC legs need real time, so the default window is too short on a fast clock.
    rules: { hostJoinWindow: 600_000 },
    rateLimits: false,
    logSize: 200,
    sounds: { join: true, leave: true },
  });
  const { server, clientId, extensions } = simulator;
  const [agent] = extensions;
  const socket = new WebSocket(`wss://${agent!.sipInfo.outboundProxy}`, "sip");
  await new Promise((resolve) => socket.once("open", resolve));
  const phone = new RawPhone(
    { extensionNumber: agent!.extensionNumber, sip: agent!.sipInfo },
    (receive) => {
      socket.on("message", (data) => receive(String(data)));
      return { receive: (text) => socket.send(text), closed: () => socket.close() };
    },
    { offer, answer },
  );
  phone.register();
  const refreshing = setInterval(() => phone.register(), 30_000);

  async function request(method: string, path: string, body: object | string, token = "") {
    const form = typeof body === "string";
    const response = await fetch(`${server}${path}`, {
      method,
      headers: {
        "content-type": form ? "application/x-www-form-urlencoded" : "application/json",
        ...(token !== "" && { authorization: `Bearer ${token}` }),
      },
      body: form ? body : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path} ended with ${response.status}.`);
    return response.status === 204 ? undefined : response.json();
  }
  const login = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: agent!.jwt,
    client_id: clientId,
  });
  const { access_token: token } = await request("POST", "/restapi/oauth/token", login.toString());
  const telephony = "/restapi/v1.0/account/~/telephony";
  // This is half a minute of real time, because session descriptions take real time.
  const until = (condition: () => boolean): Promise<void> => simulator.until(condition, 600_000);
  const over = (): boolean => {
    // Legs are not counted here, because they close their sockets asynchronously.
    const { sessions, voices, dialogs } = simulator.counts();
    return sessions + voices + dialogs === 0;
  };

  async function conference(): Promise<void> {
    phone.calls.length = 0;
    for (const name of PEOPLE) {
      simulator.person(name).call("101");
      await until(() => simulator.person(name).state === "talking");
    }
    const calls = [...phone.calls];
    const { session } = await request("POST", `${telephony}/conference`, {}, token);
    phone.call(session.voiceCallToken);
    const members = (): number => simulator.state().conferences[0]?.parties.length ?? 0;
    await until(() => members() === 1);
    for (const { ids } of calls) {
      await request("POST", `${telephony}/sessions/${session.id}/parties/bring-in`, ids, token);
    }
    await until(
      () =>
        members() === 5 && simulator.state().sessions.every(({ parties }) => parties.length > 0),
    );
    await request("DELETE", `${telephony}/sessions/${session.id}`, {}, token);
    while (!over()) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  await conference();
  const before = resources();
  const memory: number[] = [];
  for (let round = 1; round <= CONFERENCES; round += 1) {
    await conference();
    if (round % (CONFERENCES / 20) === 0) {
      globalThis.gc?.();
      memory.push(process.memoryUsage.rss() / MB);
    }
  }
  const warm = memory.slice(Math.round((WARM / CONFERENCES) * memory.length));
  const growth = (warm.at(-1) ?? 0) - (warm[0] ?? 0);
  // Wait until ended sessions and listed active calls have expired.
  await simulator.wait(200_000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = resources();
  const counts = simulator.counts();
  console.log(
    `${CONFERENCES} conferences: ${JSON.stringify(counts)}; sockets ${before["UDPWRAP"] ?? 0} -> ${after["UDPWRAP"] ?? 0} UDP, ` +
      `${before["TCPSocketWrap"] ?? 0} -> ${after["TCPSocketWrap"] ?? 0} TCP; ` +
      `resident ${memory.map((value) => value.toFixed(0)).join(" ")} MB, ${growth.toFixed(1)} MB since it was warm`,
  );
  clearInterval(refreshing);
  phone.close();
  await simulator.stop();
  expect(counts).toMatchObject({
    sessions: 0,
    parties: 0,
    dialogs: 0,
    legs: 0,
    voices: 0,
    bridges: 0,
  });
  expect(after["UDPWRAP"] ?? 0).toBeLessThanOrEqual(before["UDPWRAP"] ?? 0);
  expect(growth).toBeLessThan(30);
}, 600_000);
