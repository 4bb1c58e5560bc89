import { CONFERENCE_RULES } from "./conference-rules.ts";
import { FACTS, factOf, not, type Reading } from "./facts.ts";
import { parseSip, sipHeader, startOf } from "./normalise-sip.ts";
import type { Recording } from "./recording.ts";

/** Options of the simulator under which it does what the platform did, for `--settings` of its command line. */
export interface Settings {
  rules?: Record<string, boolean | number | string>;
  rateLimits?: Record<string, number>;
  features?: Record<string, boolean>;
  errorShape?: "full" | "bare" | "list";
}

/** The value of each rule as a recording shows it; undefined if the recording does not. */
const RULES: Readonly<Record<string, (recording: Recording) => Reading>> = {
  answersEarly: (recording) => factOf(recording, FACTS.answersEarly),
  lastParticipantLeavingEndsConference: (recording) => not(factOf(recording, FACTS.goesOnAlone)),
  hostLeavingEndsConference: (recording) => factOf(recording, FACTS.endsWithHost),
  recordingAllowed: (recording) => recordingAllowed(recording),
  registrationExpires: (recording) => registrationExpires(recording),
  ...CONFERENCE_RULES,
  maxConferenceParties: (recording) => conferenceSize(recording)?.maxConferenceParties,
  hostCountsAsParty: (recording) => conferenceSize(recording)?.hostCountsAsParty,
};

/** Proposes the settings for what the platform does otherwise than the simulator did. */
export function proposeSettings(simulator: Recording, platform: Recording): Settings {
  const rules = changed(
    Object.fromEntries(
      Object.entries(RULES).map(([name, read]) => [name, [read(simulator), read(platform)]]),
    ),
  );
  const rateLimits = changed(pairs(rateLimitsOf(simulator), rateLimitsOf(platform)));
  const features = changed(pairs(featuresOf(simulator), featuresOf(platform)));
  // A rule of its own sets this feature.
  delete features["OnDemandCallRecording"];
  const [ours, theirs] = [errorShapeOf(simulator), errorShapeOf(platform)];
  return {
    ...(hasAny(rules) && { rules }),
    ...(hasAny(rateLimits) && { rateLimits }),
    ...(hasAny(features) && { features }),
    ...(theirs !== undefined && ours !== theirs && { errorShape: theirs }),
  };
}

function recordingAllowed({ entries }: Recording): Reading {
  const asked = entries.find(
    (entry) =>
      entry.source === "rest" && entry.step === "record by REST" && entry.method === "POST",
  );
  if (asked?.source !== "rest") return undefined;
  if (asked.status === 201) return true;
  return asked.status === 403 ? false : undefined;
}

function registrationExpires({ entries }: Recording): Reading {
  for (const entry of entries) {
    if (entry.source !== "sip" || entry.sent) continue;
    const message = parseSip(entry.text);
    if (startOf(message) !== "200 OK (REGISTER)") continue;
    const expires = /;expires=(\d+)/.exec(sipHeader(message, "contact") ?? "")?.[1];
    if (expires !== undefined) return Number(expires);
  }
  return undefined;
}

/** Ten parties with the host, or ten besides the host: the two readings of the documentation. */
function conferenceSize(
  recording: Recording,
): { maxConferenceParties: number; hostCountsAsParty: boolean } | undefined {
  const accepted = factOf(recording, FACTS.accepted);
  if (typeof accepted !== "number") return undefined;
  return accepted >= 10
    ? { maxConferenceParties: accepted, hostCountsAsParty: false }
    : { maxConferenceParties: accepted + 1, hostCountsAsParty: true };
}

function rateLimitsOf({ entries }: Recording): Record<string, number> {
  const limits: Record<string, number> = {};
  for (const entry of entries) {
    if (entry.source !== "rest") continue;
    const group = entry.headers["x-rate-limit-group"]?.toLowerCase();
    const limit = Number(entry.headers["x-rate-limit-limit"]);
    if (group !== undefined && Number.isInteger(limit)) limits[group] = limit;
  }
  return limits;
}

/** Features of the host, as far as both servers know them. */
function featuresOf({ entries }: Recording): Record<string, boolean> {
  for (const entry of entries) {
    if (entry.source !== "rest" || typeof entry.response !== "object") continue;
    const { serviceFeatures } = (entry.response ?? {}) as {
      serviceFeatures?: { featureName: string; enabled: boolean }[];
    };
    if (!serviceFeatures) continue;
    return Object.fromEntries(
      serviceFeatures.map(({ featureName, enabled }) => [featureName, enabled]),
    );
  }
  return {};
}

function errorShapeOf({ entries }: Recording): Settings["errorShape"] {
  for (const entry of entries) {
    if (entry.source !== "rest" || entry.status !== 404) continue;
    const { errorCode, errors } = (entry.response ?? {}) as Record<string, unknown>;
    if (errorCode !== undefined && errors !== undefined) return "full";
    if (errorCode !== undefined) return "bare";
    if (errors !== undefined) return "list";
  }
  return undefined;
}

function pairs<T>(
  simulator: Readonly<Record<string, T>>,
  platform: Readonly<Record<string, T>>,
): Record<string, [T | undefined, T | undefined]> {
  return Object.fromEntries(
    Object.keys(simulator).map((name) => [name, [simulator[name], platform[name]]]),
  );
}

/** The platform's values where both are known and differ. */
function changed<T>(
  values: Readonly<Record<string, [T | undefined, T | undefined]>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, [ours, theirs]]) =>
      ours === undefined || theirs === undefined || ours === theirs ? [] : [[name, theirs]],
    ),
  );
}

function hasAny(values: object): boolean {
  return Object.keys(values).length > 0;
}
