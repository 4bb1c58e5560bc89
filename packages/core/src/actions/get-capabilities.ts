import type { ConferenceClient } from "../client/create-client.ts";
import { contextOf } from "../state/context.ts";
import { fieldsOf, textOf } from "../telephony/parse.ts";

export type CapabilityName =
  | "startConference"
  | "makeCalls"
  | "seeCalls"
  | "controlCalls"
  | "getNotified"
  | "record"
  | "forward"
  | "sendToVoicemail";

/**
 * scope: the app was not granted it, which its developer changes; feature: the extension lacks it, which
 * an administrator changes. `missing` is its name on the platform, `message` the same for a person.
 */
export type Capability =
  | { allowed: true }
  | { allowed: false; reason: "scope" | "feature"; missing: string; message: string };

export type Capabilities = Readonly<Record<CapabilityName, Capability>>;

interface Needs {
  /** What one may or may not do: "record calls". */
  words: string;
  scopes: readonly string[];
  features: readonly string[];
}

/**
 * By the platform's names; of spellings that are both found, either will do. Only what surely stands in
 * the way: a button that is wrongly shut costs more than a refusal. "Conferencing" is the dial-in bridge,
 * and says nothing of conferences by call control.
 */
const NEEDS: Record<CapabilityName, Needs> = {
  startConference: {
    words: "start conferences",
    scopes: ["CallControl|TelephonySessions", "VoipCalling"],
    features: ["VoipCalling"],
  },
  makeCalls: {
    words: "make calls",
    scopes: ["VoipCalling"],
    features: ["VoipCalling"],
  },
  seeCalls: { words: "see the calls of an extension", scopes: ["ReadPresence"], features: [] },
  controlCalls: { words: "control calls", scopes: ["CallControl|TelephonySessions"], features: [] },
  getNotified: {
    words: "be notified of calls",
    scopes: [
      "WebSocketsSubscription|WebSocketSubscriptions|WebSocket",
      "CallControl|TelephonySessions",
    ],
    features: [],
  },
  record: { words: "record calls", scopes: ["VoipCalling"], features: ["OnDemandCallRecording"] },
  forward: {
    words: "forward calls",
    scopes: ["CallControl|TelephonySessions"],
    features: ["CallForwarding"],
  },
  sendToVoicemail: {
    words: "send calls to voicemail",
    scopes: ["VoipCalling"],
    features: ["Voicemail"],
  },
};

/**
 * What this user and this app may do, from the login's scopes and the extension's features. What neither
 * of them names counts as allowed: the platform has the last word.
 */
export async function getCapabilities(client: ConferenceClient): Promise<Capabilities> {
  const { wire, assertAlive } = contextOf(client);
  assertAlive();
  const [scopes, extension] = await Promise.all([wire.scopes(), wire.get("/extension/~")]);
  const lacking = lackingFeatures(extension);
  const entries = Object.entries(NEEDS).map(([name, needs]) => [
    name,
    capabilityOf(needs, scopes, lacking),
  ]);
  return Object.fromEntries(entries) as Capabilities;
}

function capabilityOf(
  needs: Needs,
  scopes: readonly string[] | undefined,
  lacking: ReadonlySet<string>,
): Capability {
  const scope =
    scopes &&
    needs.scopes.find((either) => !either.split("|").some((each) => scopes.includes(each)));
  if (scope !== undefined) {
    const [missing = ""] = scope.split("|");
    const message = `This app may not ${needs.words}: it was not granted ${missing}. Its developer adds that in RingCentral's console.`;
    return { allowed: false, reason: "scope", missing, message };
  }
  const missing = needs.features.find((feature) => lacking.has(feature));
  if (missing === undefined) return { allowed: true };
  const message = `This extension may not ${needs.words}: it has no ${missing}. An administrator of the account can turn it on.`;
  return { allowed: false, reason: "feature", missing, message };
}

function lackingFeatures(extension: unknown): Set<string> {
  const list = fieldsOf(extension)?.["serviceFeatures"];
  const lacking = new Set<string>();
  for (const item of Array.isArray(list) ? list : []) {
    const feature = fieldsOf(item);
    const name = textOf(feature?.["featureName"]);
    if (name !== undefined && feature?.["enabled"] === false) lacking.add(name);
  }
  return lacking;
}
