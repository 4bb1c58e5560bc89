import { setTimeout as sleep } from "node:timers/promises";
import type { Line, LineResponse } from "./line.ts";
import { type OpenSubscription, subscribe } from "./notifications.ts";
import type { PhoneCall, PhoneReport, Phones, PhoneVerb, SipInfo } from "./phones.ts";
import { type Actor, CLEANING, type Entry, type Identity, type Recording } from "./recording.ts";

/** A call with its ids at one phone. */
export interface Leg extends PhoneCall {
  sessionId: string;
  partyId: string;
}

/** What a step has to know of an extension in order to call it. */
export interface Extension {
  number: string;
  phoneNumber: string | undefined;
}

/** Thrown by a step that needs what an earlier step did not bring about. */
export class StepSkipped extends Error {
  constructor(missing: string) {
    super(missing);
    this.name = "StepSkipped";
  }
}

const WAIT_LIMIT_MS = 20_000;
const LONGEST_SETTLING_MS = 10_000;
export const TELEPHONY = "/restapi/v1.0/account/~/telephony";

/** One server with the extensions' lines and phones. Records everything that passes, by step. */
export class Stage {
  readonly actors: readonly Actor[];
  readonly #lines: ReadonlyMap<Actor, Line>;
  readonly #entries: Entry[] = [];
  readonly #identities: Identity[] = [];
  readonly #extensions = new Map<Actor, Extension>();
  readonly #listeners = new Set<() => void>();
  readonly #rings: (PhoneReport & { kind: "rings" })[] = [];
  readonly #subscriptions: OpenSubscription[] = [];
  /** Conferences and calls that may still exist, with an extension that may end them. */
  readonly #conferences = new Set<string>();
  readonly #calls = new Map<string, Actor>();
  readonly #quietMs: number;
  #phones: Phones | undefined;
  #lastAt = Date.now();
  step = "";

  /** `quietMs`: how long nothing must happen before a step counts as over. */
  constructor(lines: ReadonlyMap<Actor, Line>, quietMs: number) {
    this.#lines = lines;
    this.actors = [...lines.keys()];
    this.#quietMs = quietMs;
  }

  get recording(): Recording {
    return { entries: this.#entries, identities: this.#identities };
  }

  get phones(): Phones {
    if (!this.#phones) throw new StepSkipped("the web phones are not there");
    return this.#phones;
  }

  set phones(phones: Phones) {
    this.#phones = phones;
  }

  // Accounts

  identify(value: unknown, kind: Identity["kind"], of: string): void {
    if (typeof value !== "string" && typeof value !== "number") return;
    this.#identities.push({ value: String(value), kind, of });
  }

  setExtension(actor: Actor, extension: Extension): void {
    this.#extensions.set(actor, extension);
  }

  extension(actor: Actor): Extension {
    return this.#extensions.get(actor) ?? skip(`the extension of the ${actor} is unknown`);
  }

  /** Skips the step if only two extensions are given. */
  get third(): Actor {
    return this.actors.includes("third") ? "third" : skip("it needs three extensions");
  }

  // Recording

  record(entry: Entry): void {
    this.#entries.push(entry);
    this.#lastAt = Date.now();
    for (const listener of this.#listeners) listener();
  }

  recordResponse(
    actor: Actor,
    method: string,
    path: string,
    request: unknown,
    { status, headers, body }: LineResponse,
  ): void {
    this.record({
      source: "rest",
      step: this.step,
      actor,
      method,
      path,
      request,
      status,
      headers,
      response: body,
      at: Date.now(),
    });
  }

  check(name: string, value: string | number | boolean): void {
    this.record({ source: "check", step: this.step, name, value, at: Date.now() });
  }

  /** Takes what the phones' page reports. */
  reported(report: PhoneReport): void {
    if (report.kind === "rings") {
      this.#rings.push(report);
      for (const listener of this.#listeners) listener();
      return;
    }
    const { actor, sent, text, at } = report;
    this.record({ source: "sip", step: this.step, actor, sent, text, at });
  }

  // REST

  async send(
    actor: Actor,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<LineResponse & { json: Readonly<Record<string, unknown>> }> {
    const response = await this.#line(actor).send(method, path, body);
    this.recordResponse(actor, method, path, body, response);
    const isJson = typeof response.body === "object" && response.body !== null;
    return { ...response, json: isJson ? (response.body as Record<string, unknown>) : {} };
  }

  /** Reads again until the response satisfies, since REST lags behind. Only the last response is recorded. */
  async readUntil(
    actor: Actor,
    path: string,
    satisfies: (response: LineResponse) => boolean,
    options: { tries?: number; pauseMs?: number } = {},
  ): Promise<LineResponse> {
    const { tries = 5, pauseMs = 1_000 } = options;
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#line(actor).send("GET", path);
      if (satisfies(response) || attempt === tries) {
        this.recordResponse(actor, "GET", path, undefined, response);
        return response;
      }
      await sleep(pauseMs);
    }
  }

  async subscribe(actor: Actor): Promise<void> {
    const own = "/restapi/v1.0/account/~/extension/~";
    const opened = await subscribe(
      this.#line(actor).sdk,
      [
        `${own}/telephony/sessions?sipData=true`,
        `${own}/presence?detailedTelephonyState=true&sipData=true`,
      ],
      (message) =>
        this.record({ source: "notification", step: this.step, actor, message, at: Date.now() }),
    );
    this.#subscriptions.push(opened);
    const rest = { status: 200, headers: {} };
    this.recordResponse(actor, "CONNECT", "/gateway", undefined, {
      ...rest,
      body: opened.connection,
    });
    this.recordResponse(actor, "POST", "/restapi/v1.0/subscription", undefined, {
      ...rest,
      body: opened.subscription,
    });
  }

  // Calls

  async registerPhone(actor: Actor, sipInfo: SipInfo): Promise<void> {
    await this.phones.register(actor, sipInfo);
  }

  /** Names a session for the comparison, before its number in the order of appearance names it. */
  name(sessionId: string, name: string): void {
    this.identify(sessionId, "session", name);
  }

  /** Calls an extension, and waits until its phone rings. `answered` is that of the caller's INVITE. */
  async ring(
    from: Actor,
    to: Actor,
    name: string,
    callerId?: string,
  ): Promise<{ caller: () => Promise<Leg>; callee: Leg; answered: Promise<void> }> {
    const known = this.#rings.length;
    const call = await this.phones.call(from, this.extension(to).number, callerId);
    const rang = await this.until(`the phone of the ${to} rings`, () =>
      this.#rings.slice(known).find(({ actor }) => actor === to),
    );
    if (!rang) {
      // The caller's leg, if there is one, is ended by the cleaning.
      throw new StepSkipped(`the phone of the ${to} did not ring`);
    }
    const callee: Leg = {
      actor: to,
      key: rang.key,
      sessionId: rang.sessionId,
      partyId: rang.partyId,
    };
    this.name(rang.sessionId, name);
    this.#calls.set(rang.sessionId, from);
    return { caller: () => this.#leg(call), callee, answered: call.answered };
  }

  /** Waits for the next call that rings at a phone, and which something else has caused. */
  async nextRing(actor: Actor, since: number): Promise<Leg> {
    const rang = await this.until(`the phone of the ${actor} rings`, () =>
      this.#rings.slice(since).find((ring) => ring.actor === actor),
    );
    if (!rang) throw new StepSkipped(`the phone of the ${actor} did not ring`);
    return { actor, key: rang.key, sessionId: rang.sessionId, partyId: rang.partyId };
  }

  get ringCount(): number {
    return this.#rings.length;
  }

  /** Connects two extensions by a call. */
  async connect(
    from: Actor,
    to: Actor,
    name: string,
    callerId?: string,
  ): Promise<{ caller: Leg; callee: Leg }> {
    const { caller, callee, answered } = await this.ring(from, to, name, callerId);
    await this.phones.do(callee, "answer");
    await answered;
    await this.settle();
    return { caller: await caller(), callee };
  }

  async do(call: PhoneCall, verb: PhoneVerb, ...args: unknown[]): Promise<unknown> {
    return this.phones.do(call, verb, ...args);
  }

  async isUp(call: PhoneCall): Promise<boolean> {
    return (await this.phones.stateOf(call)).state === "answered";
  }

  /** Creates a conference and returns its id and token. */
  async createConference(name: string): Promise<{ id: string; token: string }> {
    const { json } = await this.send("host", "POST", `${TELEPHONY}/conference`, {});
    const session = (json["session"] ?? {}) as { id?: string; voiceCallToken?: string };
    const { id, voiceCallToken: token } = session;
    if (typeof id !== "string" || typeof token !== "string") return skip("there is no conference");
    this.#conferences.add(id);
    this.name(id, name);
    this.identify(token, "secret", name);
    return { id, token };
  }

  conferenceEnded(id: string): void {
    this.#conferences.delete(id);
  }

  /** The host's phone calls the conference, and waits until the platform says that the host is in. */
  async join(conference: { id: string; token: string }): Promise<Leg> {
    const call = await this.phones.call("host", conference.token);
    await call.answered;
    await this.until("the host's party of the conference reads Answered", () =>
      this.codesOf("host", conference.id).at(-1) === "Answered" ? true : undefined,
    );
    await this.settle();
    return this.#leg(call);
  }

  // Waiting

  /** Status codes of a session's parties in the events that this extension got, in order of arrival. */
  codesOf(actor: Actor, sessionId: string): string[] {
    return this.#entries.flatMap((entry) => {
      if (entry.source !== "notification" || entry.actor !== actor) return [];
      const body = entry.message["body"] as
        | { telephonySessionId?: string; parties?: { status?: { code?: string } }[] }
        | undefined;
      if (body?.telephonySessionId !== sessionId) return [];
      return (body.parties ?? []).map(({ status }) => status?.code ?? "");
    });
  }

  /** Waits for a condition, and records whether it came about. */
  async until<T>(what: string, condition: () => T | undefined): Promise<T | undefined> {
    const found = await new Promise<T | undefined>((resolve) => {
      const end = (value: T | undefined): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(value);
      };
      const look = (): void => {
        const value = condition();
        if (value !== undefined) end(value);
      };
      const timer = setTimeout(() => end(undefined), WAIT_LIMIT_MS);
      this.#listeners.add(look);
      look();
    });
    this.check(what, found !== undefined);
    return found;
  }

  /** Waits until nothing has happened for a while. */
  async settle(): Promise<void> {
    const start = Date.now();
    this.#lastAt = start;
    for (;;) {
      const rest = this.#lastAt + this.#quietMs - Date.now();
      if (rest <= 0 || Date.now() - start > LONGEST_SETTLING_MS) return;
      await sleep(rest);
    }
  }

  // Tidying up

  /** Ends all calls and conferences, whatever state a step left. Never rejects. */
  async clean(): Promise<void> {
    const calls = await this.#phones?.count().catch(() => undefined);
    if (calls === 0 && this.#conferences.size === 0) {
      this.#calls.clear();
      return;
    }
    const before = this.step;
    this.step = CLEANING;
    for (const id of this.#conferences) await this.#drop("host", id);
    this.#conferences.clear();
    try {
      await this.phones.hangUpAll();
    } catch {
      // Without the phones, the platform has to end the calls.
      for (const [id, actor] of this.#calls) await this.#drop(actor, id);
    }
    this.#calls.clear();
    await this.settle();
    this.step = before;
  }

  async #drop(actor: Actor, sessionId: string): Promise<void> {
    await this.send(actor, "DELETE", `${TELEPHONY}/sessions/${sessionId}`).catch(() => undefined);
  }

  /** Ends everything: calls, registrations, subscriptions, logins. Never rejects. */
  async close(): Promise<void> {
    await this.clean();
    this.step = CLEANING;
    for (const actor of this.actors) await this.#phones?.dispose(actor).catch(() => undefined);
    await this.#phones?.close().catch(() => undefined);
    for (const subscription of this.#subscriptions) await subscription.close();
    for (const line of this.#lines.values()) await line.logout();
  }

  async #leg(call: PhoneCall): Promise<Leg> {
    const { sessionId, partyId } = await this.phones.stateOf(call);
    if (sessionId === undefined || partyId === undefined) return skip("the call has no ids");
    return { actor: call.actor, key: call.key, sessionId, partyId };
  }

  #line(actor: Actor): Line {
    return this.#lines.get(actor) ?? skip(`there is no ${actor}`);
  }
}

export function skip(missing: string): never {
  throw new StepSkipped(missing);
}
