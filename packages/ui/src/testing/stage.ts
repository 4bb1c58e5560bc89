import {
  type ConferenceClient,
  type ConferenceClientOptions,
  createConferenceClient,
  type Views,
} from "@rc-conference/core";
import {
  type BrowserSimulator,
  type SimulatedMicrophone,
  type SimulatorOptions,
  startSimulator,
} from "@rc-conference/simulator/browser";
import { SDK } from "@ringcentral/sdk";

/** What a story or a test plays on: a simulated platform of its own, and a client that is logged in to it. */
export interface Stage {
  simulator: BrowserSimulator;
  microphone: SimulatedMicrophone;
  /** Of the agent's login, for what another app of theirs would do. */
  platform: ReturnType<SDK["platform"]>;
  /** The newest page's. */
  readonly client: ConferenceClient;
  /** As if the page was loaded anew: the old client is gone without a word, another one connects. */
  reload(options?: Partial<ConferenceClientOptions>): Promise<void>;
  /** Each of them calls, and the agent answers. Resolves with the calls' ids. */
  talkTo(...names: string[]): Promise<string[]>;
  /** A running conference with these people in it. */
  conferenceWith(...names: string[]): Promise<void>;
  /** Somebody calls, and it rings here. Resolves with the call's id. */
  ring(name: string): Promise<string>;
  /** Called when the next story takes the stage. */
  onEnd(listener: () => void): void;
  /** Resolves as soon as the views fit. */
  until(fits: (views: Views) => boolean): Promise<void>;
}

/** Brings a story's stage into the state that it shows. */
export type Drive = (stage: Stage) => Promise<void>;

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

let last: Promise<Stage> | undefined;
const ends = new Set<() => void>();

/** What a story needs before anything is on its stage. */
export interface StageOptions {
  simulator?: SimulatorOptions;
  client?: Partial<ConferenceClientOptions>;
}

/** Ends the stage of the story before, and sets this one's. */
export function setStage(drive: Drive | undefined, options: StageOptions = {}): Promise<Stage> {
  last = replaceStage(last, drive, options);
  return last;
}

async function replaceStage(
  before: Promise<Stage> | undefined,
  drive: Drive | undefined,
  options: StageOptions,
): Promise<Stage> {
  const old = await before?.catch(() => undefined);
  for (const listener of ends) listener();
  ends.clear();
  await old?.client.dispose();
  await old?.simulator.stop();
  // Each story's platform is another one, and knows nothing of the one before.
  localStorage.clear();
  sessionStorage.clear();
  const stage = await openStage(options);
  await drive?.(stage);
  return stage;
}

async function openStage(given: StageOptions): Promise<Stage> {
  const { rules, ...others } = given.simulator ?? {};
  const simulator = await startSimulator({
    people: PEOPLE,
    rules: { ringDelay: 0, ...rules },
    ...others,
  });
  const microphone = simulator.simulateMicrophone();
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    cachePrefix: simulator.server,
  });
  await sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" });
  const platform = sdk.platform();
  let client = createConferenceClient({ platform, ...given.client });
  await client.connect();
  addEventListener("pointerdown", () => void simulator.resume(), { once: true });

  const until = (fits: (views: Views) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (fits(client.views)) resolve();
        else setTimeout(look, 20);
      };
      look();
    });

  async function ring(name: string): Promise<string> {
    const find = ({ calls }: Views) => calls.find((call) => call.name === name && call.onThisPhone);
    simulator.person(name).call("101");
    await until((views) => find(views)?.status === "ringing");
    return find(client.views)?.id ?? "";
  }

  async function talkTo(...names: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) {
      const id = await ring(name);
      await client.answerCall({ callId: id });
      await until(({ calls }) =>
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
    async reload(options) {
      dispatchEvent(new PageTransitionEvent("pagehide"));
      await client.dispose();
      client = createConferenceClient({ platform, ...options });
      await client.connect();
    },
    onEnd: (listener) => void ends.add(listener),
    ring,
    talkTo,
    until,
    async conferenceWith(...names) {
      const ids = await talkTo(...names);
      await client.start();
      await Promise.all(ids.map((callId) => client.bringIn({ callId })));
      await until(({ participants }) => participants.every(({ status }) => status === "connected"));
    },
  };
}

export const names: readonly string[] = PEOPLE.map(({ name }) => name);
