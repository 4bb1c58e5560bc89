import { describe, expect, it } from "vitest";
import { FACTS } from "./facts.ts";
import type { Entry, Recording } from "./recording.ts";
import { proposeSettings } from "./settings.ts";

const common = { step: "read the account", actor: "host", at: 0 } as const;
const rest = (status: number, response: unknown, headers: Record<string, string> = {}): Entry => ({
  ...common,
  source: "rest",
  method: "GET",
  path: "/restapi/v1.0/account/~/extension/~",
  request: undefined,
  status,
  headers,
  response,
});
const accepted = (value: number): Entry => ({
  ...common,
  source: "check",
  name: FACTS.accepted,
  value,
});
const features = (...enabled: [string, boolean][]): Entry =>
  rest(200, {
    serviceFeatures: enabled.map(([featureName, each]) => ({ featureName, enabled: each })),
  });
const propose = (ours: Entry[], theirs: Entry[]) => {
  const recording = (entries: Entry[]): Recording => ({ entries, identities: [] });
  return proposeSettings(recording(ours), recording(theirs));
};

describe("proposed settings", () => {
  it("have the app's rate limits, by group", () => {
    const limit = (group: string, count: string): Entry =>
      rest(200, {}, { "x-rate-limit-group": group, "x-rate-limit-limit": count });
    expect(
      propose(
        [limit("light", "50"), limit("heavy", "10")],
        [limit("Light", "80"), limit("heavy", "10"), limit("medium", "40")],
      ),
    ).toEqual({ rateLimits: { light: 80 } });
  });

  it("have the features of the extension that the simulator knows", () => {
    expect(
      propose(
        [features(["Conferencing", true], ["CallPark", true], ["OnDemandCallRecording", true])],
        [features(["Conferencing", false], ["CallPark", true], ["Fax", false])],
      ),
    ).toEqual({ features: { Conferencing: false } });
  });

  it("have the shape of error bodies", () => {
    const error = { errorCode: "CMN-102", message: "x" };
    const full = [rest(404, { ...error, errors: [error] })];
    expect(propose(full, [rest(404, error)])).toEqual({ errorShape: "bare" });
    expect(propose(full, [rest(404, { errors: [error] })])).toEqual({ errorShape: "list" });
    expect(propose(full, full)).toEqual({});
  });

  it("have the size of a conference, and whether its host counts", () => {
    expect(propose([accepted(9)], [accepted(10)])).toEqual({ rules: { hostCountsAsParty: false } });
    expect(propose([accepted(9)], [accepted(2)])).toEqual({ rules: { maxConferenceParties: 3 } });
    expect(propose([accepted(9)], [])).toEqual({});
  });
});
