import WebPhone from "ringcentral-web-phone";
import type InboundCallSession from "ringcentral-web-phone/call-session/inbound";
import type CallSession from "ringcentral-web-phone/call-session/index";
import SipMessage from "ringcentral-web-phone/sip-message/index";
import { expect } from "vitest";
import { commands } from "vitest/browser";
import type { StartedSimulator } from "../../../tooling/src/simulator-commands.ts";
import { startSimulator } from "../browser/index.ts";
import { answerControl } from "../control/control.ts";
import type { Hearing } from "../media/ports.ts";
import { analyzeSound } from "../media/spectrum.ts";
import type { SimulatorOptions, SimulatorState } from "../options.ts";
import type { SipInfo } from "../rest/account.ts";

/** Agents of the simulator, by their first name. */
const EXTENSIONS = { karla: 0, paco: 1, mei: 2 } as const;
export type Agent = keyof typeof EXTENSIONS;

/** A web phone in this page that records its SIP messages. */
export interface Phone {
  readonly webPhone: WebPhone;
  /** "> INVITE" for sent messages, "< 200" for received ones, without REGISTER and its replies. */
  readonly wire: string[];
  /** The whole messages of `wire`, in the same order. */
  readonly messages: SipMessage[];
  /** REGISTER and its replies, in the format of `wire`. */
  readonly registrations: string[];
  /** Resolves with the next incoming call. */
  rung(): Promise<InboundCallSession>;
  /** Clears the recorded messages. */
  clear(): void;
}

/** Returns the current socket of a phone. */
export function socketOf({ sipClient }: WebPhone): WebSocket | undefined {
  return (sipClient as unknown as { wsc?: WebSocket }).wsc;
}

/** A simulator and the phones of one test. */
export interface PhoneTestbed {
  readonly simulator: SimulatorHandle;
  phone(agent: Agent, options?: PhoneOptions): Promise<Phone>;
  /** Sends an action of a person to the control interface. */
  person(name: string, verb: string, body?: object): Promise<void>;
  hears(name: string): Promise<Hearing & { lastReply?: string; state: string }>;
  state(): Promise<SimulatorState>;
  fault(body: object): Promise<void>;
  close(): Promise<void>;
}

export interface PhoneOptions {
  instanceId?: string;
  password?: string;
  autoAnswer?: boolean;
  /** Leaves `start()` to the test. */
  started?: boolean;
  /** Frequency of the microphone's tone, in Hz. */
  tone?: number;
}

/** Where the simulator runs: a server in Node, or this page. */
export const RUNTIMES = ["server", "page"] as const;
export type Runtime = (typeof RUNTIMES)[number];

export interface SimulatorHandle {
  readonly server: string;
  readonly clientId: string;
  readonly extensions: readonly { jwt: string; sipInfo: SipInfo }[];
  control(method: string, path: string, body?: object): Promise<Response>;
  stop(): Promise<void>;
}

const STARTERS: Record<Runtime, (options: SimulatorOptions) => Promise<SimulatorHandle>> = {
  async server(options) {
    const started: StartedSimulator = await commands.startSimulator(options);
    const { id, server, clientId, extensions, control } = started;
    return {
      server,
      clientId,
      extensions,
      control: (method, path, body) =>
        fetch(`${control}${path}`, { method, ...(body && { body: JSON.stringify(body) }) }),
      stop: () => commands.stopSimulator(id),
    };
  },
  async page(options) {
    const simulator = await startSimulator(options);
    await simulator.resume();
    return {
      server: simulator.server,
      clientId: simulator.clientId,
      extensions: simulator.extensions.map((extension) => ({
        jwt: extension.jwt,
        sipInfo: simulator.sipInfo(extension),
      })),
      async control(method, url, body) {
        const request = { method, url, body: body && JSON.stringify(body) };
        const { status, headers, body: text } = answerControl(simulator, request);
        return new Response(text, { status, headers });
      },
      stop: () => simulator.stop(),
    };
  },
};

export async function openPhoneTestbed(
  runtime: Runtime,
  options: SimulatorOptions = {},
): Promise<PhoneTestbed> {
  const simulator = await STARTERS[runtime](options);
  const phones: WebPhone[] = [];
  const microphone = replaceMicrophone();

  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await simulator.control(method, path, body);
    const result = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(result));
    return result;
  };

  return {
    simulator,
    async phone(agent, { instanceId, password, tone, started = true, autoAnswer } = {}) {
      const { sipInfo } = simulator.extensions[EXTENSIONS[agent]]!;
      const webPhone = new WebPhone({
        sipInfo: { ...sipInfo, ...(password !== undefined && { password }) },
        instanceId: instanceId ?? `${agent}-phone`,
        ...(autoAnswer !== undefined && { autoAnswer }),
      });
      phones.push(webPhone);
      const phone = watch(webPhone);
      // All phones share the page's microphone, so set its tone while this phone asks for it.
      for (const event of ["outboundCall", "inboundCall"]) {
        webPhone.on(event, (session: CallSession) => {
          const init = session.init.bind(session);
          session.init = () => microphone.as(tone ?? 0, init);
        });
      }
      if (started) await webPhone.start();
      return phone;
    },
    async person(name, verb, body = {}) {
      await control("POST", `/people/${encodeURIComponent(name)}/${verb}`, body);
    },
    hears: async (name) => {
      const person = (await control("GET", `/people/${encodeURIComponent(name)}`)) as {
        hears: Hearing;
        lastReply?: string;
        state: string;
      };
      return { ...person.hears, ...person };
    },
    state: () => control("GET", "/state") as Promise<SimulatorState>,
    async fault(body) {
      await control("POST", "/faults", body);
    },
    async close() {
      for (const phone of phones) {
        for (const session of phone.callSessions.slice()) session.dispose();
        const { sipClient } = phone;
        sipClient.removeAllListeners();
        clearTimeout((sipClient as { timeoutHandle?: number }).timeoutHandle);
        socketOf(phone)?.close();
      }
      await microphone.restore();
      await simulator.stop();
    },
  };
}

/** Records messages at the socket, because the phone emits its events only after it has processed a message. */
function watch(webPhone: WebPhone): Phone {
  const wire: string[] = [];
  const messages: SipMessage[] = [];
  const registrations: string[] = [];
  const note = (direction: ">" | "<", text: string): void => {
    const [subject = ""] = text.split("\r\n", 1);
    const line = subject.split(" ")[subject.startsWith("SIP/2.0") ? 1 : 0];
    const isRegister = /^CSeq: \d+ REGISTER\r?$/m.test(text);
    (isRegister ? registrations : wire).push(`${direction} ${line}`);
    if (!isRegister) messages.push(SipMessage.fromString(text));
  };
  const client = webPhone.sipClient as unknown as { connect(): Promise<void> };
  const open = client.connect.bind(client);
  client.connect = () => {
    const Native = window.WebSocket;
    // Add our listener before the phone's, which replies at once.
    window.WebSocket = new Proxy(Native, {
      construct(target, args: ConstructorParameters<typeof WebSocket>) {
        const socket = Reflect.construct(target, args) as WebSocket;
        socket.addEventListener("message", ({ data }: MessageEvent<string>) => note("<", data));
        const send = socket.send.bind(socket);
        socket.send = (data) => {
          note(">", String(data));
          send(data);
        };
        return socket;
      },
    });
    const opened = open();
    window.WebSocket = Native;
    return opened;
  };
  return {
    webPhone,
    wire,
    messages,
    registrations,
    rung: () =>
      new Promise((resolve) => {
        webPhone.once("inboundCall", (session: InboundCallSession) => resolve(session));
      }),
    clear() {
      wire.length = 0;
      messages.length = 0;
    },
  };
}

/** Replaces the page's microphone by one that plays tones. */
function replaceMicrophone() {
  const { mediaDevices } = navigator;
  const original = mediaDevices.getUserMedia.bind(mediaDevices);
  const context = new AudioContext();
  let tone = 0;
  mediaDevices.getUserMedia = async () => {
    const destination = new MediaStreamAudioDestinationNode(context);
    const oscillator = new OscillatorNode(context, { frequency: tone || 440 });
    const gain = new GainNode(context, { gain: tone === 0 ? 0 : 0.3 });
    oscillator.connect(gain).connect(destination);
    oscillator.start();
    return destination.stream;
  };
  let turn = Promise.resolve();
  return {
    /** Runs a function that asks for the microphone, which has this tone meanwhile. */
    as<T>(hz: number, act: () => Promise<T>): Promise<T> {
      const result = turn.then(() => {
        tone = hz;
        return act();
      });
      turn = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    async restore() {
      mediaDevices.getUserMedia = original;
      await context.close();
    },
  };
}

/** Measures the sound that a phone receives. */
export function meterOf(session: CallSession): { hears(): Hearing; close(): void } {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
  const { track } = session.rtcPeerConnection.getReceivers()[0]!;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  return {
    hears() {
      const samples = new Float32Array(analyser.fftSize);
      analyser.getFloatTimeDomainData(samples);
      return analyzeSound(samples, context.sampleRate);
    },
    close: () => void context.close(),
  };
}

/** Whether a tone is among the heard ones. */
export function hasTone({ tones }: Hearing, hz: number): boolean {
  return (tones ?? []).some((tone) => Math.abs(tone - hz) < 20);
}

export async function expectWire(phone: Phone, expected: string[]): Promise<void> {
  await expect.poll(() => phone.wire, { timeout: 8_000 }).toEqual(expected);
}

/** Places a call. Resolves when the called phone rings. */
export async function ring(
  caller: Phone,
  called: Phone,
  number = "102",
): Promise<{ outbound: CallSession; inbound: InboundCallSession }> {
  const rung = called.rung();
  const outbound = await caller.webPhone.call(number);
  return { outbound, inbound: await rung };
}

/** Places a call that is answered, and clears the recorded messages. */
export async function connect(
  caller: Phone,
  called: Phone,
): Promise<{ outbound: CallSession; inbound: InboundCallSession }> {
  const call = await ring(caller, called);
  await call.inbound.answer();
  await expect
    .poll(() => called.wire.filter((line) => line === "< MESSAGE").length)
    .toBeGreaterThan(0);
  caller.clear();
  called.clear();
  return call;
}

/** Splits a list such as "> INVITE, < 100". */
export const lines = (text: string): string[] => text.split(", ");

export const OUTBOUND: readonly string[] = [
  "> INVITE",
  "< 100",
  "< 407",
  "> INVITE",
  "< 100",
  "< 183",
  "< 200",
  "> ACK",
];
export const RINGING: readonly string[] = [
  "< INVITE",
  "> 100",
  "> 180",
  "> MESSAGE",
  "< 100",
  "< 200",
];
