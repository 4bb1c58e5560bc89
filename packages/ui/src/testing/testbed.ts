import {
  type ConferenceClient,
  type ConferenceClientOptions,
  createConferenceClient,
  type Views,
} from "@rc-conference/core";
import { answerCall, bringInCall, startConference } from "@rc-conference/core/actions";
import {
  type BrowserSimulator,
  type SimulatedMicrophone,
  type SimulatorOptions,
  startSimulator,
} from "@rc-conference/simulator/browser";
import { SDK } from "@ringcentral/sdk";

/** The environment of one story or test: a simulated platform, and a client that is connected to it. */
export interface Testbed {
  simulator: BrowserSimulator;
  microphone: SimulatedMicrophone;
  /** For requests that another app of the same user would send. */
  platform: ReturnType<SDK["platform"]>;
  /** Replaced by reloadPage. */
  readonly client: ConferenceClient;
  /** Simulates a reload: disposes the client without leaving the conference, and connects another one. */
  reloadPage(options?: Partial<ConferenceClientOptions>): Promise<void>;
  /** Receives and answers a call of each person. Resolves with the call ids. */
  connectCalls(...names: string[]): Promise<string[]>;
  /** Starts a conference and brings these people into it. */
  startConferenceWith(...names: string[]): Promise<void>;
  /** Receives a call without answering it. Resolves with the call id once it rings. */
  ringFrom(name: string): Promise<string>;
  /** Calls the listener before the next testbed is set up. */
  onTeardown(listener: () => void): void;
  /** Resolves as soon as the views match. */
  waitUntil(matches: (views: Views) => boolean): Promise<void>;
}

/** Brings the testbed into the state that a story shows. */
export type Setup = (testbed: Testbed) => Promise<void>;

const PEOPLE = [
  { name: "Ada Okafor", phoneNumber: "+16505550111" },
  { name: "Northwind Traders, front desk", phoneNumber: "+16505550112" },
  { name: "Jonas Lindqvist", phoneNumber: "+16505550113" },
  { name: "Priya Raman", phoneNumber: "+16505550114" },
  { name: "Luis Prado", phoneNumber: "+16505550115" },
  { name: "Hannah Weiss", phoneNumber: "+16505550116" },
  { name: "Wolfeschlegelsteinhausenbergerdorff & Sons, Purchasing", phoneNumber: "+16505550117" },
  { name: "Amélie Besson", phoneNumber: "+16505550118" },
  { name: "田中 美咲", phoneNumber: "+16505550119" },
];

let current: Promise<Testbed> | undefined;
const teardownListeners = new Set<() => void>();

/** Options of the simulator and of the client, for stories that need other than the defaults. */
export interface TestbedOptions {
  simulator?: SimulatorOptions;
  client?: Partial<ConferenceClientOptions>;
}

/** Options of every client that a testbed creates, such as the clock of the picture tests. */
export const clientDefaults: Partial<ConferenceClientOptions> = {};

/** Tears down the previous testbed and sets up a new one. Waits if the previous one is still being set up. */
export function setUpTestbed(
  setup: Setup | undefined,
  options: TestbedOptions = {},
): Promise<Testbed> {
  current = replaceTestbed(current, setup, options);
  return current;
}

async function replaceTestbed(
  previous: Promise<Testbed> | undefined,
  setup: Setup | undefined,
  options: TestbedOptions,
): Promise<Testbed> {
  const old = await previous?.catch(() => undefined);
  for (const listener of teardownListeners) listener();
  teardownListeners.clear();
  await old?.client.dispose();
  await old?.simulator.stop();
  // The new simulator does not know conferences that the previous client stored.
  localStorage.clear();
  sessionStorage.clear();
  const testbed = await createTestbed(options);
  await setup?.(testbed);
  return testbed;
}

async function createTestbed(options: TestbedOptions): Promise<Testbed> {
  const { rules, ...simulatorOptions } = options.simulator ?? {};
  const simulator = await startSimulator({
    people: PEOPLE,
    rules: { ringDelay: 0, ...rules },
    ...simulatorOptions,
  });
  const microphone = simulator.simulateMicrophone();
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    cachePrefix: simulator.server,
  });
  await sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" });
  const platform = sdk.platform();
  let client = createConferenceClient({ platform, ...clientDefaults, ...options.client });
  await client.connect();
  addEventListener("pointerdown", () => void simulator.resume(), { once: true });

  const waitUntil = (matches: (views: Views) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (matches(client.views)) resolve();
        else setTimeout(check, 20);
      };
      check();
    });

  async function ringFrom(name: string): Promise<string> {
    const find = ({ calls }: Views) => calls.find((call) => call.name === name && call.onThisPhone);
    simulator.person(name).call("101");
    await waitUntil((views) => find(views)?.status === "ringing");
    return find(client.views)?.id ?? "";
  }

  async function connectCalls(...names: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) {
      const id = await ringFrom(name);
      await answerCall(client, { callId: id });
      await waitUntil(({ calls }) =>
        calls.some((call) => call.id === id && call.status === "connected"),
      );
      ids.push(id);
    }
    return ids;
  }

  return {
    simulator,
    microphone,
    platform,
    get client() {
      return client;
    },
    async reloadPage(changes) {
      dispatchEvent(new PageTransitionEvent("pagehide"));
      await client.dispose();
      client = createConferenceClient({ platform, ...clientDefaults, ...changes });
      await client.connect();
    },
    onTeardown: (listener) => void teardownListeners.add(listener),
    ringFrom,
    connectCalls,
    waitUntil,
    async startConferenceWith(...names) {
      const ids = await connectCalls(...names);
      await startConference(client);
      await Promise.all(ids.map((callId) => bringInCall(client, { callId })));
      await waitUntil(({ participants }) =>
        participants.every(({ status }) => status === "connected"),
      );
    },
  };
}

export const names: readonly string[] = PEOPLE.map(({ name }) => name);

/** Reloads the page of an extension that five other phones use, so that its own phone is refused. */
export async function sixthPhone({ simulator, reloadPage }: Testbed): Promise<void> {
  simulator.faults.add({
    name: "registerRefused",
    status: 603,
    reason: "Too Many Contacts",
    lasts: 600_000,
  });
  await reloadPage().catch(() => undefined);
}
