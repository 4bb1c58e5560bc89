import { describe, expect, it } from "vitest";
import { bundle, sources } from "../testbed/bundle.ts";

/** The modules of core in the bundle of an app that consists of `code`, sorted. */
async function modulesOf(code: string): Promise<string[]> {
  const chunks = await bundle(code, { minify: false });
  return chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id, { renderedLength }]) => id.startsWith(sources) && renderedLength > 0)
    .map(([id]) => id.slice(sources.length))
    .filter((id) => id !== "app.ts")
    .sort();
}

describe("an app's bundle", () => {
  it("with useActiveCalls alone has what reads the calls, and no client, phone or other action", async () => {
    const modules = await modulesOf(
      `export { useActiveCalls } from ${JSON.stringify(`${sources}index.ts`)};`,
    );
    expect(modules).toEqual([
      "actions/refresh-calls.ts",
      "client/check-fields.ts",
      "client/context-of.ts",
      "client/run-action.ts",
      "errors/conference-error.ts",
      "errors/errors.ts",
      "hooks/use-active-calls.ts",
      "json.ts",
      "query/keys.ts",
      "query/query-options.ts",
      "query/refresh-calls.ts",
      "react/provider.tsx",
      "react/use-view.ts",
      "reads/read-presence.ts",
      "reads/read-session.ts",
      "reads/snapshot-lag.ts",
      "reads/verify-call.ts",
      "state/client-state.ts",
      "telephony/address.ts",
      "telephony/parse.ts",
      "telephony/party-code.ts",
      "telephony/party-reason.ts",
      "telephony/snapshot.ts",
      "telephony/telephony-state.ts",
    ]);
  });

  it("with the client and useConference has only the actions that useConference runs", async () => {
    const modules = await modulesOf(
      `export { ConferenceProvider, createConferenceClient, useActiveCalls, useConference } from ${JSON.stringify(
        `${sources}index.ts`,
      )};`,
    );
    expect(modules).toContain("client/create-client.ts");
    expect(modules.filter((id) => id.startsWith("actions/"))).toEqual([
      "actions/bring-in-call.ts",
      "actions/cancel-bring-ins.ts",
      "actions/end-conference.ts",
      "actions/leave-conference.ts",
      "actions/mute-participant.ts",
      "actions/refresh-calls.ts",
      "actions/rejoin-conference.ts",
      "actions/remove-participant.ts",
      "actions/reset-conference.ts",
      "actions/send-dtmf.ts",
      "actions/set-host-held.ts",
      "actions/set-host-muted.ts",
      "actions/start-conference.ts",
    ]);
    const unwanted = /^phone\/(audio-devices|microphone-test|leg-statistics|call-quality)\.ts$/;
    expect(modules.filter((id) => unwanted.test(id))).toEqual([]);
  });

  it("with one action has no other action and no client", async () => {
    const modules = await modulesOf(
      `export { startRecording } from ${JSON.stringify(`${sources}actions/index.ts`)};`,
    );
    expect(modules.filter((id) => id.startsWith("actions/"))).toEqual([
      "actions/start-recording.ts",
    ]);
    expect(modules).not.toContain("client/create-client.ts");
  });

  it("with one mutation hook has its own action only", async () => {
    const modules = await modulesOf(
      `export { useStartRecording } from ${JSON.stringify(`${sources}index.ts`)};`,
    );
    expect(modules.filter((id) => /^(actions|query|hooks)\//.test(id))).toEqual([
      "actions/start-recording.ts",
      "hooks/use-start-recording.ts",
      "query/keys.ts",
      "query/mutation-options.ts",
      "query/start-recording.ts",
    ]);
  });
});
