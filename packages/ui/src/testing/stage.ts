import {
  type ConferenceClient,
  type ConferenceClientOptions,
  createConferenceClient,
  type Views,
} from "@rc-conference/core";
import {
  type BrowserSimulator,
  type SimulatedMicrophone,
  startSimulator,
} from "@rc-conference/simulator/browser";
import { SDK } from "@ringcentral/sdk";

/** What a story or a test plays on: a simulated platform of its own, and a client that is logged in to it. */
export interface Stage {
  simulator: BrowserSimulator;
  microphone: SimulatedMicrophone;
  /** The newest page's. */
  readonly client: ConferenceClient;
  /** As if the page was loaded anew: the old client is gone without a word, another one connects. */
  reload(options?: Partial<ConferenceClientOptions>): Promise<void>;
  /** Each of them calls, and the agent answers. Resolves with the calls' ids. */
  talkTo(...names: string[]): Promise<string[]>;
  /** A running conference with these people in it. */
  conferenceWith(...names: string[]): Promise<void>;
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

/** Ends the stage of the story before, and sets this one's. */
export function setStage(drive: Drive | undefined): Promise<Stage> {
  last = replaceStage(last, drive);
  return last;
}

async function replaceStage(
  before: Promise<Stage> | undefined,
  drive: Drive | undefined,
): Promise<Stage> {
  const old = await before?.catch(() => undefined);
  await old?.client.dispose();
  await old?.simulator.stop();
  const stage = await openStage();
  await drive?.(stage);
  return stage;
}

async function openStage(): Promise<Stage> {
  const simulator = await startSimulator({ people: PEOPLE, rules: { ringDelay: 0 } });
  const microphone = simulator.simulateMicrophone();
  const sdk = new SDK({
    server: simulator.server,
    clientId: simulator.clientId,
    cachePrefix: simulator.server,
  });
  await sdk.platform().login({ jwt: simulator.extensions[0]?.jwt ?? "" });
  const platform = sdk.platform();
  let client = createConferenceClient({ platform });
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

  async function talkTo(...names: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) {
      const find = ({ calls }: Views) =>
        calls.find((call) => call.name === name && call.onThisPhone);
      simulator.person(name).call("101");
      await until((views) => find(views)?.status === "ringing");
      const id = find(client.views)?.id ?? "";
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
    get client() {
      return client;
    },
    async reload(options) {
      dispatchEvent(new PageTransitionEvent("pagehide"));
      await client.dispose();
      client = createConferenceClient({ platform, ...options });
      await client.connect();
    },
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
