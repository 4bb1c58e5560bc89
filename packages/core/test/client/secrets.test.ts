import { MutationObserver, type MutationObserverOptions, QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  dial,
  endConference,
  exportEventLog,
  hangUpInvite,
  inviteToSip,
  muteParticipant,
  sendDtmf,
  startConference,
  transferCall,
  watchReadiness,
} from "../../src/actions/index.ts";
import { contextOf } from "../../src/client/context-of.ts";
import type { ConferenceClientOptions } from "../../src/client/options.ts";
import * as query from "../../src/query/index.ts";
import { type HeadlessTestbed, openHeadlessTestbed } from "../testbed/headless-testbed.ts";
import { rejection } from "../testbed/rejection.ts";

const DIGITS = "4929171#";

/** Fields of the platform's JSON whose values are secret. */
const SECRET_FIELDS =
  /"(access_token|refresh_token|ws_access_token|password|voiceCallToken|token|assertion)":"([^"]+)"/g;

/** Collects every secret that goes over a wire of the simulator, by its kind. */
function collectSecrets(testbed: HeadlessTestbed): Map<string, string> {
  const secrets = new Map<string, string>();
  const note = (text: string): void => {
    for (const [, kind = "", value = ""] of text.matchAll(SECRET_FIELDS)) secrets.set(value, kind);
    for (const [, kind = "", value = ""] of text.matchAll(/\b(nonce|response)="([^"]+)"/g)) {
      secrets.set(value, kind);
    }
  };
  const { simulator } = testbed;
  const fetch = simulator.fetch.bind(simulator);
  vi.spyOn(simulator, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const authorization = request.headers.get("authorization");
    if (authorization) secrets.set(authorization.replace(/^\w+ /, ""), "access_token");
    note(await request.clone().text());
    const response = await fetch(request);
    note(await response.clone().text());
    return response;
  });
  const { prototype } = simulator.WebSocket;
  const send = prototype.send;
  vi.spyOn(prototype, "send").mockImplementation(function send_(this: WebSocket, data) {
    note(String(data));
    send.call(this, data);
  });
  const dispatch = prototype.dispatchEvent;
  vi.spyOn(prototype, "dispatchEvent").mockImplementation(function dispatch_(
    this: WebSocket,
    event,
  ) {
    if ("data" in event) note(String(event.data));
    return dispatch.call(this, event);
  });
  return secrets;
}

/** Everything that a person may read of an error, and everything that a tool may log of it. */
function textOf(error: unknown): string {
  const { stack, cause } = error as Error;
  return [JSON.stringify(error), String(error), stack, cause && textOf(cause)].join("\n");
}

describe("a secret of the login, the phone or a conference", () => {
  let testbed: HeadlessTestbed;
  afterEach(async () => {
    vi.restoreAllMocks();
    await testbed.close();
  });

  it("is in no log, error text or cache, whatever happens to the client", async () => {
    const logged: unknown[] = [];
    const note = (...texts: unknown[]): void => void logged.push(texts);
    const client: Partial<ConferenceClientOptions> = {
      logSize: 10_000,
      logger: { debug: note, warn: note, error: note },
    };
    const consoles = (["debug", "log", "info", "warn", "error"] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(note),
    );
    testbed = await openHeadlessTestbed({ client });
    const secrets = collectSecrets(testbed);
    const { access_token = "", refresh_token = "" } = await testbed.page.sdk
      .platform()
      .auth()
      .data();
    secrets.set(access_token, "access_token").set(refresh_token, "refresh_token");
    for (const extension of testbed.simulator.extensions) {
      secrets.set(extension.jwt, "jwt");
      secrets.set(testbed.simulator.sipInfo(extension).password, "password");
    }
    secrets.set(DIGITS, "digits");
    const errors: string[] = [];
    const refuse = async (promise: Promise<unknown>): Promise<void> => {
      errors.push(textOf(await testbed.settle(rejection(promise))));
    };
    const queryClient = new QueryClient();
    const mutate = <Data, ErrorType, Variables>(
      options: MutationObserverOptions<Data, ErrorType, Variables>,
      variables: Variables,
    ): Promise<Data> => new MutationObserver(queryClient, options).mutate(variables);
    const { settle, waitUntil, simulator } = testbed;
    const { faults } = simulator;
    const page = testbed.page.client;

    // A conference, by mutations and queries.
    const ada = await testbed.connectCall("Ada Okafor");
    await settle(queryClient.fetchQuery(query.getCapabilitiesQueryOptions(page)));
    await settle(queryClient.fetchQuery(query.getCallerIdsQueryOptions(page)));
    await settle(mutate(query.startConferenceMutationOptions(page), undefined));
    await settle(mutate(query.bringInCallMutationOptions(page), { callId: ada }));
    const tones: string[] = [];
    for (const session of testbed.webPhone.callSessions) {
      vi.spyOn(session, "sendDtmf").mockImplementation((digits) => void tones.push(digits));
    }
    const dtmf = query.sendDtmfMutationOptions(page);
    await settle(mutate(dtmf, query.withHiddenDigits({ digits: DIGITS })));
    await settle(sendDtmf(page, { digits: DIGITS }));
    expect(tones).toEqual([DIGITS, DIGITS]);
    await refuse(mutate(dtmf, query.withHiddenDigits({ digits: `${DIGITS}x` })));
    await refuse(sendDtmf(page, { digits: DIGITS, callId: "s-0" }));
    await refuse(dial(page, { to: "12", token: access_token } as never));

    // Refused requests, with a secret in the response.
    for (const status of [400, 401, 403, 404, 409, 429, 500, 503]) {
      faults.add({
        name: "restStatus",
        method: "PATCH",
        status,
        headers: { "retry-after": "1", "set-cookie": `session=${access_token}` },
        times: 3,
      });
      await refuse(muteParticipant(page, { participantId: ada, muted: true }));
      faults.clear();
      await testbed.advanceTime(3_000, 100);
    }

    // Lost connections, with and without their recovery, and a bad notification.
    faults.add({ name: "notificationMalformed" });
    faults.dropGatewaySockets();
    await testbed.advanceTime(10_000, 100);
    faults.dropGatewaySockets({ forget: true });
    faults.add({ name: "gatewayRefused", times: 2 });
    simulator.faults.dropSipSockets();
    faults.add({ name: "registerRefused", status: 503, times: 2 });
    await testbed.advanceTime(60_000, 100);
    await waitUntil(() => page.views.conference.status === "active");

    // The end, a refused leg into a conference, and a leg by its token.
    await settle(endConference(page));
    faults.add({ name: "inviteRefused", status: 486, times: 3 });
    await refuse(startConference(page));
    const token = [...secrets].find(([, kind]) => kind === "voiceCallToken")?.[0] ?? "";
    expect(token).toMatch(/^conf_/);
    faults.clear();
    await settle(inviteToSip(page, { target: token }).catch((error) => errors.push(textOf(error))));
    await settle(hangUpInvite(page).catch(() => undefined));
    await refuse(transferCall(page, { callId: token, to: "102" }));

    // The report for support staff, and a login that is over.
    const reports: string[] = [];
    const stop = watchReadiness(page, (state) => {
      if (state.report) reports.push(state.report.toText());
    });
    await waitUntil(() => reports.length > 0, 120_000);
    stop();
    await settle(testbed.page.sdk.platform().logout());
    await refuse(startConference(page));

    const kinds = new Set(secrets.values());
    for (const kind of [
      "access_token",
      "refresh_token",
      "ws_access_token",
      "token",
      "password",
      "voiceCallToken",
      "jwt",
      "nonce",
      "response",
      "digits",
    ]) {
      expect([...kinds]).toContain(kind);
    }
    const shown = {
      "event log": exportEventLog(page),
      "log entries": JSON.stringify(contextOf(page).log.entries),
      logger: JSON.stringify(logged),
      errors: errors.join("\n"),
      report: reports.join("\n"),
      "query cache": JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ state, queryKey }) => ({ state, queryKey })),
      ),
      "mutation cache": JSON.stringify(
        queryClient
          .getMutationCache()
          .getAll()
          .map(({ state, options }) => ({ state, key: options.mutationKey })),
      ),
    };
    expect(exportEventLog(page).split("\n").length).toBeGreaterThan(100);
    expect(errors.length).toBeGreaterThan(10);
    for (const [place, text] of Object.entries(shown)) {
      const found = [...secrets].filter(([secret]) => secret !== "" && text.includes(secret));
      expect(found.map(([, kind]) => `${kind} in the ${place}`)).toEqual([]);
    }
    for (const spy of consoles) spy.mockRestore();
  });
});
