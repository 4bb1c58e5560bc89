import { declineCall, endConference, hangUpCall } from "../../src/actions/index.ts";
import type { ConferenceState } from "../../src/types.ts";
import type { Scenario } from "./scenario.ts";
import type { Tab, World } from "./world.ts";

const AGENT = "101";
const NOT_RUNNING = new Set<ConferenceState["status"]>(["idle", "ended", "failed"]);
/** Statuses of the agent's party in which the agent is in the call, or is called. */
const LISTED = new Set(["Setup", "Proceeding", "Answered", "Hold"]);

/** Ends the faults, lets the clients recover, and tells where they differ from the platform. */
export async function verdictsOn(world: World, { rules, steps }: Scenario): Promise<string[]> {
  const { simulator, timeline, tabs } = world;
  simulator.faults.clear();
  if (steps.some((step) => step.do === "loseEvents")) {
    simulator.faults.dropGatewaySockets({ forget: true });
  }
  // This covers delayed responses and events, reconnection, and the polls after them.
  await timeline.advance(5_000, 200);
  await timeline.advance(120_000, 1_000);
  // A dialog of a page that is gone ends only with the call, which then belongs to no page.
  const mayBeOrphaned = steps.some((step) => step.do === "reload" || step.do === "closeTab");
  return [
    ...tabs.flatMap((tab, index) =>
      [
        ...participantVerdicts(world, tab, rules),
        ...callVerdicts(world, tab),
        ...legVerdicts(world, tab),
      ].map((text) => `tab ${index}: ${text}`),
    ),
    ...(mayBeOrphaned ? [] : orphanVerdicts(world)),
  ];
}

/** Ends everything that is left, and tells what is left afterwards. */
export async function verdictsAfterTheEnd(world: World): Promise<string[]> {
  const { simulator, timeline, tabs, desk } = world;
  const ignore = (): void => undefined;
  const left: string[] = [];
  for (const { client } of tabs) {
    if (runs(client.views.conference)) {
      const ended = await settles(world, endConference(client));
      if (!ended) left.push("the end of the conference is pending");
    }
    for (const { id, status, isConference } of client.views.calls) {
      if (status === "ringing") void declineCall(client, { callId: id }).catch(ignore);
      else if (!isConference) void hangUpCall(client, { callId: id }).catch(ignore);
    }
  }
  for (const session of desk?.callSessions ?? []) {
    if (session.state === "answered") void session.hangup().catch(ignore);
  }
  await timeline.advance(2_000, 100);
  for (const person of simulator.people) if (person.state !== "idle") person.hangUp();
  await timeline.advance(70_000, 1_000);
  const count = (what: string, number: number): void => {
    if (number > 0) left.push(`${number} ${what} left`);
  };
  for (const { client, microphones, sounds, webPhone } of tabs) {
    count("calls", client.views.calls.length);
    count("participants", runs(client.views.conference) ? client.views.participants.length : 0);
    count("microphones", microphones);
    count("sounds", Number(sounds));
    count("legs", webPhone?.callSessions.length ?? 0);
  }
  const { sessions, dialogs } = simulator.state();
  count("sessions", sessions.filter(({ parties }) => parties.some(isAgents)).length);
  count("dialogs", dialogs.filter(({ extensionNumber }) => extensionNumber === AGENT).length);
  return left.map((text) => `after the end: ${text}`);
}

/** Whether a promise settles within two minutes. */
async function settles({ timeline }: World, promise: Promise<unknown>): Promise<boolean> {
  const state = { settled: false };
  const finish = (): void => {
    state.settled = true;
  };
  promise.then(finish, finish);
  await timeline.takeTurns();
  for (let waited = 0; !state.settled && waited < 120_000; waited += 100) {
    await timeline.advance(100);
  }
  return state.settled;
}

function runs({ status }: ConferenceState): boolean {
  return !NOT_RUNNING.has(status);
}

function isAgents(party: { extensionNumber: string | undefined; status: string }): boolean {
  return party.extensionNumber === AGENT && LISTED.has(party.status);
}

function participantVerdicts(
  { simulator }: World,
  { client }: Tab,
  rules: Scenario["rules"],
): string[] {
  const { conference, participants } = client.views;
  if (!runs(conference) || !("sessionId" in conference)) return [];
  const onPlatform = simulator.state().conferences.find(({ id }) => id === conference.sessionId);
  // The platform does not name the people whom the agent called.
  const nameOf = ({ name, phoneNumber }: { name: string; phoneNumber: string | undefined }) =>
    simulator.people.find((each) => each.phoneNumber === phoneNumber)?.name ?? name;
  const there = (onPlatform?.parties ?? [])
    .filter(({ role }) => role === "Participant")
    .map(({ name, muted }) => `${name}${muted ? " (muted)" : ""}`);
  const here = participants
    .filter(({ role }) => role === "participant")
    .map((each) => `${nameOf(each)}${each.muted ? " (muted)" : ""}`);
  const verdicts = [];
  if (!onPlatform)
    verdicts.push(`the conference is over, and the client shows ${conference.status}`);
  // Without a peer, a page that comes later cannot know whom a party of the conference is.
  if (rules.participantsRead === "Answered") {
    for (const [index, name] of here.entries()) {
      if (name.startsWith("Unknown"))
        here[index] = there.find((each) => !here.includes(each)) ?? name;
    }
  }
  if (String(there.sort()) !== String(here.sort())) {
    verdicts.push(`the conference has [${there}], and the client lists [${here}]`);
  }
  const hostThere = onPlatform?.parties.some(({ role }) => role === "Host") ?? false;
  if (conference.status === "active" && !hostThere)
    verdicts.push("the host is out, and shown as in");
  return verdicts;
}

function callVerdicts({ simulator }: World, { client }: Tab): string[] {
  const verdicts: string[] = [];
  const expected = new Map<string, readonly string[]>();
  for (const { id, origin, parties } of simulator.state().sessions) {
    const own = parties.filter(isAgents);
    const party = own.find(({ status }) => status === "Answered" || status === "Hold") ?? own[0];
    if (!party || (origin === "Conference" && party.status === "Setup")) continue;
    const answered = parties.some(
      (each) => !own.includes(each) && (each.status === "Answered" || each.status === "Hold"),
    );
    // A switch of devices may turn the direction round.
    const isOutbound = parties.some(
      ({ extensionNumber, direction }) => extensionNumber === AGENT && direction === "Outbound",
    );
    const mayDial = isOutbound && !answered && origin !== "Conference";
    expected.set(id, statusesOf(party, mayDial));
  }
  for (const { id, status, name } of client.views.calls) {
    const statuses = expected.get(id);
    if (!statuses) verdicts.push(`ghost call: ${name} is shown as ${status}`);
    else if (!statuses.includes(status)) {
      verdicts.push(`the call with ${name} is ${statuses.join(" or ")}, and shown as ${status}`);
    }
    expected.delete(id);
  }
  for (const [id, statuses] of expected) {
    verdicts.push(`missing call: ${id} is ${statuses.join(" or ")}`);
  }
  return verdicts;
}

function statusesOf(
  { status, direction }: { status: string; direction: "Inbound" | "Outbound" },
  mayDial: boolean,
): string[] {
  if (status === "Setup" || status === "Proceeding") {
    return [direction === "Inbound" ? "ringing" : "dialing"];
  }
  const talking = status === "Hold" ? "onHold" : "connected";
  return mayDial ? [talking, "dialing"] : [talking];
}

/** Holds the tab's own legs, microphones and sounds against the platform's dialogs. */
function legVerdicts({ simulator }: World, tab: Tab): string[] {
  const verdicts: string[] = [];
  const known = new Set(simulator.state().dialogs.map(({ callId }) => callId));
  const legs = tab.webPhone?.callSessions ?? [];
  for (const { callId, state } of legs) {
    if (!known.has(callId)) verdicts.push(`a leg is ${state}, which the platform does not know`);
  }
  const talking = legs.filter(({ state }) => state === "answered").length;
  if (tab.microphones > talking) {
    verdicts.push(`${tab.microphones} microphones are on for ${talking} legs`);
  }
  const rings = tab.client.views.calls.some(
    ({ status }) => status === "ringing" || status === "dialing",
  );
  if (tab.sounds && !rings) verdicts.push("a ringtone plays without a call");
  return verdicts;
}

function orphanVerdicts({ simulator, tabs, desk }: World): string[] {
  const owned = new Set(
    [...tabs.map(({ webPhone }) => webPhone), desk].flatMap(
      (phone) => phone?.callSessions.map(({ callId }) => callId) ?? [],
    ),
  );
  const orphans = simulator
    .state()
    .dialogs.filter(
      ({ callId, extensionNumber }) => extensionNumber === AGENT && !owned.has(callId),
    );
  return orphans.map(({ partyId }) => `the platform has a dialog of ${partyId} that no phone has`);
}
