import { createTestPhone } from "../media/node/phone.test.kit.ts";
import type { ServedExtension } from "../node/index.ts";
import type { Json } from "./testbed.ts";

/**
 * Runs unmodified web phones, with werift for their audio, in one conference. They run in a separate
 * process, so that a benchmark can measure the server's processor time alone. Reports over IPC which
 * tones each phone hears.
 */
interface Order {
  server: string;
  clientId: string;
  extensions: ServedExtension[];
  tones: number[];
}

/** A report to the parent process. `heard` lists the tones that each phone hears. */
export interface Report {
  ready?: true;
  heard?: number[][];
}

// The server's certificate is self-signed.
process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";

process.once("message", (order: Order) => {
  void run(order);
});

async function run({ server, clientId, extensions, tones }: Order): Promise<void> {
  const { default: WebPhone } = await import("ringcentral-web-phone");
  const peers = new Map<number, ReturnType<typeof createTestPhone>>();
  const phones = extensions.map(({ sipInfo }, index) => {
    const phone = new WebPhone({
      sipInfo,
      webRtcSessionFactory: () => {
        const peer = createTestPhone(tones[index] ?? 0);
        // Keep the last call of each phone; the host's last call is the conference.
        peers.set(index, peer);
        return {
          // The phone asks for an ICE restart in its first offer, which werift would perform, so drop the option.
          createOffer: () => peer.createOffer(),
          createAnswer: (offer) => peer.acceptOffer(offer),
          applyAnswer: (answer) => peer.acceptAnswer(answer),
          changeInputDevice: async () => undefined,
          changeOutputDevice: async () => undefined,
          setMuted: () => undefined,
          sendDtmf: () => undefined,
          dispose: () => void peer.close(),
        };
      },
    });
    phone.on("inboundCall", (call) => void call.answer());
    return phone;
  });
  for (const phone of phones) await phone.start();
  const [host] = phones;
  if (!host) return;

  const request = async (path: string, token: string, body: object | string): Promise<Json> => {
    const isForm = typeof body === "string";
    const response = await fetch(`${server}${path}`, {
      method: "POST",
      headers: {
        "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
        ...(token !== "" && { authorization: `Bearer ${token}` }),
      },
      body: isForm ? body : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} ended with ${response.status}.`);
    return response.json();
  };
  const login = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: extensions[0]?.jwt ?? "",
    client_id: clientId,
  });
  const { access_token } = await request("/restapi/oauth/token", "", login.toString());
  const telephony = "/restapi/v1.0/account/~/telephony";
  const { session } = await request(`${telephony}/conference`, access_token, {});

  const calls = [];
  for (const { extensionNumber } of extensions.slice(1)) {
    calls.push(await host.call(extensionNumber));
  }
  await until(() =>
    phones.slice(1).every(({ callSessions }) => callSessions[0]?.state === "answered"),
  );
  await host.call(session.voiceCallToken);
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const { sessionId, partyId } of calls) {
    const path = `${telephony}/sessions/${session.id}/parties/bring-in`;
    await request(path, access_token, { sessionId, partyId });
  }
  await until(() => host.callSessions.length === 1);
  process.send?.({ ready: true } satisfies Report);

  process.on("message", () => {
    const heard = extensions.map((_, listener) => {
      const { tones: found } = peers.get(listener)?.hears() ?? { tones: [] };
      return tones.filter((tone) => found.some((hz) => Math.abs(hz - tone) < 12));
    });
    process.send?.({ heard } satisfies Report);
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}
