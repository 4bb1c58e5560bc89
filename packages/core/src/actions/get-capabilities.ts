import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { fieldsOf, textOf } from "../json.ts";
import type { PlatformLike } from "../wire.ts";

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
 * "scope": the app was not granted the scope, which its developer can change; "feature": the extension
 * lacks the feature, which an administrator can change. `missing` is the platform's name of it, and
 * `message` explains it to a person.
 */
export type Capability =
  | { allowed: true }
  | { allowed: false; reason: "scope" | "feature"; missing: string; message: string };

export type Capabilities = Readonly<Record<CapabilityName, Capability>>;

export type GetCapabilitiesErrorType = ConferenceError<RequestErrorCode>;

interface Needs {
  /** The capability as it stands in a message, such as "record calls". */
  words: string;
  scopes: readonly string[];
  features: readonly string[];
}

/**
 * Scopes and features by the platform's names; "|" separates spellings of which either suffices. Only
 * certain obstacles are listed, because a button that is disabled by mistake costs more than a refusal.
 * The feature "Conferencing" is the dial-in bridge, and does not concern conferences by call control.
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
 * Reads what this user and this app may do, from the login's scopes and the extension's features. A
 * capability that neither mentions counts as allowed, since the platform decides in the end.
 */
export function getCapabilities(client: ConferenceClient): Promise<Capabilities> {
  return runAction(client, { name: "getCapabilities" }, async ({ wire }) => {
    const [scopes, extension] = await Promise.all([
      grantedScopes(wire.platform),
      wire.get("/extension/~"),
    ]);
    const lacking = lackingFeatures(extension);
    const entries = Object.entries(NEEDS).map(([name, needs]) => [
      name,
      capabilityOf(needs, scopes, lacking),
    ]);
    return Object.fromEntries(entries) as Capabilities;
  });
}

/** The scopes that the app was granted; undefined if the platform object does not tell them. */
async function grantedScopes(platform: PlatformLike): Promise<readonly string[] | undefined> {
  const data = await platform.auth?.().data();
  return data?.scope?.split(/[\s,]+/).filter((scope) => scope !== "");
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
