import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright";
import { findBrowser } from "../browser.ts";
import type { Actor } from "./recording.ts";

/** The web phone's `sipInfo`, as sip-provision returns it. */
export type SipInfo = Readonly<Record<string, unknown>>;

/** A call at one phone. Outbound calls get their ids with the 183. */
export interface PhoneCall {
  actor: Actor;
  /** Names the call within the page. */
  key: string;
}

/** What the page reports while it runs. */
export type PhoneReport =
  | { kind: "sip"; actor: Actor; sent: boolean; text: string; at: number }
  | { kind: "rings"; actor: Actor; key: string; sessionId: string; partyId: string; at: number };

export interface CallState {
  state: string;
  sessionId: string | undefined;
  partyId: string | undefined;
}

/** The web phone's methods that a step may use, by their names there. */
export type PhoneVerb =
  | "answer"
  | "decline"
  | "toVoicemail"
  | "forward"
  | "startReply"
  | "reply"
  | "hangup"
  | "cancel"
  | "hold"
  | "unhold"
  | "mute"
  | "unmute"
  | "sendDtmf"
  | "startRecording"
  | "stopRecording"
  | "reInvite";

/** The platform may leave a request of the web phone without an answer, and the web phone waits for ever. */
const VERB_LIMIT_MS = 15_000;

/** What the page keeps. The types of the web phone are not needed for what is used of it. */
interface PageState {
  actor: string;
  phones: Map<string, PagePhone>;
  calls: Map<string, PageCall>;
}
interface PagePhone {
  start(): Promise<void>;
  dispose(): Promise<void>;
  call(to: string, callerId?: string): Promise<unknown>;
  on(name: string, listener: (call: PageCall) => void): void;
  once(name: string, listener: (call: PageCall) => void): void;
  callSessions: PageCall[];
}
interface PageCall {
  state: string;
  direction: string;
  sessionId: string | undefined;
  partyId: string | undefined;
  [verb: string]: unknown;
}
declare global {
  var conformance: PageState;
  var WebPhone: new (options: object) => PagePhone;
  var reportFromPhone: (report: PhoneReport) => void;
}

/**
 * The unmodified `ringcentral-web-phone` in Chromium with a fake microphone: the same WebRTC as in an app,
 * so that a real account's calls have real audio.
 */
export class Phones {
  readonly #page: Page;
  #calls = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a page for the phones of one server. */
  static async open(
    browser: PhoneBrowser,
    onReport: (report: PhoneReport) => void,
  ): Promise<Phones> {
    const page = await browser.newPage();
    await page.exposeFunction("reportFromPhone", onReport);
    await page.evaluate(recordSockets);
    await page.addScriptTag({ path: webPhoneScript() });
    return new Phones(page);
  }

  async register(actor: Actor, sipInfo: SipInfo): Promise<void> {
    await this.#limited(
      this.#page.evaluate(
        async ([name, info, instanceId]) => {
          const { conformance: state } = globalThis;
          // The socket's constructor reads it.
          state.actor = name;
          const phone = new WebPhone({ sipInfo: info, instanceId, autoAnswer: false });
          state.phones.set(name, phone);
          phone.on("inboundCall", (call) => {
            const key = `${name} ${call.sessionId}`;
            state.calls.set(key, call);
            reportFromPhone({
              kind: "rings",
              actor: name,
              key,
              sessionId: call.sessionId ?? "",
              partyId: call.partyId ?? "",
              at: Date.now(),
            });
          });
          await phone.start();
        },
        [actor, sipInfo, crypto.randomUUID()] as const,
      ),
      "register",
    );
  }

  /** Places a call. Resolves once the phone has sent its INVITE; `answered` once the platform has answered it. */
  async call(
    actor: Actor,
    to: string,
    callerId?: string,
  ): Promise<PhoneCall & { answered: Promise<void> }> {
    this.#calls += 1;
    const key = `${actor} call ${this.#calls}`;
    const answered = this.#limited(
      this.#page.evaluate(
        async ([name, callKey, target, identity]) => {
          const { phones, calls } = globalThis.conformance;
          const phone = phones.get(name);
          if (!phone) throw new Error(`The phone of the ${name} is not registered.`);
          phone.once("outboundCall", (call) => calls.set(callKey, call));
          await phone.call(target, identity);
        },
        [actor, key, to, callerId] as const,
      ),
      "call",
      60_000,
    );
    // Whoever awaits it gets the error.
    answered.catch(() => undefined);
    await this.#page.waitForFunction((callKey) => globalThis.conformance.calls.has(callKey), key, {
      timeout: VERB_LIMIT_MS,
    });
    return { actor, key, answered };
  }

  /** Calls a method of the web phone's call session. Rejects if it does not come to its end in time. */
  async do(call: PhoneCall, verb: PhoneVerb, ...args: unknown[]): Promise<unknown> {
    return this.#limited(
      this.#page.evaluate(
        async ([key, name, rest]) => {
          const session = globalThis.conformance.calls.get(key);
          const method = session?.[name];
          if (typeof method !== "function") throw new Error(`There is no call to ${name}.`);
          const result: unknown = await method.apply(session, rest);
          return typeof result === "object" ? JSON.parse(JSON.stringify(result)) : result;
        },
        [call.key, verb, args] as const,
      ),
      verb,
    );
  }

  async stateOf(call: PhoneCall): Promise<CallState> {
    return this.#page.evaluate((key) => {
      const {
        state = "missing",
        sessionId,
        partyId,
      } = globalThis.conformance.calls.get(key) ?? ({} as Partial<PageCall>);
      return { state, sessionId, partyId };
    }, call.key);
  }

  /** Number of calls at all phones. */
  async count(): Promise<number> {
    return this.#page.evaluate(() =>
      [...globalThis.conformance.phones.values()].reduce(
        (sum, { callSessions }) => sum + callSessions.length,
        0,
      ),
    );
  }

  /** Ends every call at every phone. Rejects if the phones cannot do that any more. */
  async hangUpAll(): Promise<void> {
    await this.#limited(
      this.#page.evaluate(async () => {
        for (const { callSessions } of globalThis.conformance.phones.values()) {
          // The phone removes calls while they end.
          for (const call of callSessions.slice()) {
            const verb =
              call.state === "answered"
                ? "hangup"
                : call.direction === "inbound"
                  ? "decline"
                  : "cancel";
            const method = call[verb];
            if (typeof method !== "function") continue;
            await Promise.race([
              Promise.resolve(method.call(call)).catch(() => undefined),
              new Promise((resolve) => setTimeout(resolve, 2_000)),
            ]);
          }
        }
      }),
      "hang up",
      60_000,
    );
  }

  /** Un-registers a phone and closes its socket. */
  async dispose(actor: Actor): Promise<void> {
    await this.#limited(
      this.#page.evaluate(async (name) => {
        const phone = globalThis.conformance.phones.get(name);
        globalThis.conformance.phones.delete(name);
        await phone?.dispose();
      }, actor),
      "dispose",
    );
  }

  async close(): Promise<void> {
    await this.#page.context().close();
  }

  async #limited<T>(promise: Promise<T>, what: string, limit = VERB_LIMIT_MS): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`"${what}" got no answer within ${limit / 1000} s.`)),
        limit,
      );
    });
    try {
      return await Promise.race([promise, late]);
    } catch (error) {
      // Playwright adds a stack and the page's address.
      const [line = "failed"] = String(error instanceof Error ? error.message : error).split("\n");
      throw new Error(line.replace(/^page\.\w+: (Error: )?/, ""), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The browser of the phones, and the address of an empty page, which WebRTC needs. */
export class PhoneBrowser {
  readonly #browser: Browser;
  readonly #server: Server;

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
  }

  /** Starts Chromium. It accepts valid certificates, and those with these public keys. */
  static async start(publicKeyHashes: readonly string[]): Promise<PhoneBrowser> {
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      // The browser must live until the calls are ended.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
        "--allow-loopback-in-peer-connection",
        ...(publicKeyHashes.length > 0
          ? [`--ignore-certificate-errors-spki-list=${publicKeyHashes.join(",")}`]
          : []),
      ],
    });
    const server = createServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>Web phones</title>");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new PhoneBrowser(browser, server);
  }

  async newPage(): Promise<Page> {
    const context = await this.#browser.newContext({ permissions: ["microphone"] });
    const page = await context.newPage();
    const address = this.#server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await page.goto(`http://127.0.0.1:${port}/`);
    return page;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

/** The web phone's build for a script element. */
function webPhoneScript(): string {
  const entry = createRequire(import.meta.url).resolve("ringcentral-web-phone");
  return entry.replace(/index\.c?m?js$/, "index.iife.js");
}

/** Runs in the page: reports each message of a web phone's socket as it is on the wire. */
function recordSockets(): void {
  globalThis.conformance = { actor: "", phones: new Map(), calls: new Map() };
  globalThis.WebSocket = class extends WebSocket {
    readonly #actor = globalThis.conformance.actor as Actor;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }) => this.#report(false, String(data)));
    }

    override send(data: string): void {
      this.#report(true, data);
      super.send(data);
    }

    #report(sent: boolean, text: string): void {
      reportFromPhone({ kind: "sip", actor: this.#actor, sent, text, at: Date.now() });
    }
  };
}
