import { FACTS } from "../facts.ts";
import { type Leg, type Stage, skip, TELEPHONY } from "../stage.ts";
import { UNKNOWN_PARTY } from "./account.ts";
import { partyPath, recordAtPhone, sessionPath } from "./calls.ts";
import type { Section } from "./step.ts";

const PRESENCE =
  "/restapi/v1.0/account/~/extension/~/presence?detailedTelephonyState=true&sipData=true";

interface Conference {
  id: string;
  token: string;
}

/** Conferences from their creation to each of their ends. */
export const conferenceSections: readonly Section[] = [
  {
    name: "a conference",
    steps() {
      let conference: Conference | undefined;
      let outbound: { caller: Leg; callee: Leg } | undefined;
      let inbound: { caller: Leg; callee: Leg } | undefined;
      let host: Leg | undefined;
      const participants = new Map<"outbound" | "inbound", string>();
      const running = (): Conference => conference ?? skip("there is no conference");
      const party = (which: "outbound" | "inbound"): string =>
        partyPath({
          sessionId: running().id,
          partyId: participants.get(which) ?? skip(`the ${which} call is not in the conference`),
        });
      const hostLeg = (): Leg => host ?? skip("the host is not in the conference");
      return [
        {
          name: "connect two calls",
          async run(stage) {
            // With two extensions, both calls are the guest's.
            const other = stage.actors.includes("third") ? "third" : "guest";
            outbound = await stage.connect("host", "guest", "outbound call");
            inbound = await stage.connect(other, "host", "inbound call");
          },
        },
        {
          name: "create a conference",
          covers: ["start an empty conference"],
          async run(stage) {
            conference = await stage.createConference("conference");
            await stage.send("host", "GET", sessionPath(conference.id));
            await stage.send("host", "GET", PRESENCE);
          },
        },
        {
          name: "bring in before the host is in",
          async run(stage) {
            await bringIn(stage, running(), (outbound ?? skip("there is no call")).caller);
            await stage.settle();
          },
        },
        {
          name: "join as host",
          async run(stage) {
            host = await stage.join(running());
            await stage.send("host", "GET", sessionPath(running().id));
            await stage.send("host", "GET", PRESENCE);
          },
        },
        {
          name: "bring in the outbound call",
          covers: ["bring in a call", "dial a number into the conference, and wait for the answer"],
          async run(stage) {
            const { caller } = outbound ?? skip("there is no call");
            const partyId = await bringIn(stage, running(), caller);
            if (partyId !== undefined) participants.set("outbound", partyId);
            await stage.until("the call that was brought in reads Gone", () =>
              stage.codesOf("host", caller.sessionId).at(-1) === "Gone" ? true : undefined,
            );
            await stage.settle();
            await stage.send("host", "GET", sessionPath(caller.sessionId));
          },
        },
        {
          name: "bring in the inbound call, on hold",
          covers: [
            "merge two calls into a new conference",
            "merge a held call into the running conference",
            "answer a ringing call and bring it in",
            "list the participants by name",
            "see the status of each participant",
          ],
          async run(stage) {
            const { callee } = inbound ?? skip("there is no call");
            await stage.send("host", "POST", `${partyPath(callee)}/hold`);
            await stage.settle();
            const partyId = await bringIn(stage, running(), callee);
            if (partyId !== undefined) participants.set("inbound", partyId);
            await stage.until("the call that was brought in reads Gone", () =>
              stage.codesOf("host", callee.sessionId).at(-1) === "Gone" ? true : undefined,
            );
            await stage.settle();
            await stage.readUntil("host", sessionPath(running().id), ({ body }) => {
              const { parties = [] } = (body ?? {}) as {
                parties?: { status?: { code?: string } }[];
              };
              return (
                parties.length === 3 && parties.every(({ status }) => status?.code !== "Setup")
              );
            });
            await stage.send("host", "GET", PRESENCE);
            await stage.send("guest", "GET", PRESENCE);
          },
        },
        {
          name: "bring in what cannot be brought in",
          async run(stage) {
            await bringIn(stage, running(), (outbound ?? skip("there is no call")).caller);
            await bringIn(stage, running(), {
              sessionId: running().id,
              partyId: UNKNOWN_PARTY,
            });
            await stage.send("host", "POST", `${sessionPath(running().id)}/parties/bring-in`, {});
            await stage.send(
              "host",
              "GET",
              partyPath({ sessionId: running().id, partyId: UNKNOWN_PARTY }),
            );
            await stage.settle();
          },
        },
        {
          name: "mute a participant",
          covers: ["mute one participant", "mute all participants"],
          async run(stage) {
            await stage.send("host", "PATCH", party("outbound"), { muted: true });
            await stage.settle();
            await stage.send("host", "PATCH", party("outbound"), { muted: false });
            await stage.settle();
          },
        },
        {
          name: "isolate a participant",
          covers: ["isolate a participant, and end the isolation"],
          async run(stage) {
            await stage.send("host", "PATCH", party("outbound"), { standAlone: true });
            await stage.settle();
            await stage.send("host", "PATCH", party("outbound"), { standAlone: false });
            await stage.settle();
          },
        },
        {
          name: "hold the host",
          covers: ["hold the host's leg while the others go on talking"],
          async run(stage) {
            await stage.do(hostLeg(), "hold");
            await stage.settle();
            await stage.do(hostLeg(), "unhold");
            await stage.settle();
            await stage.send("host", "POST", `${partyPath(hostLeg())}/hold`);
            await stage.settle();
            await stage.send("host", "POST", `${partyPath(hostLeg())}/unhold`);
            await stage.settle();
          },
        },
        {
          name: "record the conference",
          covers: [
            "record the conference with consent",
            "stop the recording",
            "see that a recorded call cannot be brought in",
          ],
          async run(stage) {
            await stage.send("host", "POST", `${partyPath(hostLeg())}/recordings`);
            await recordAtPhone(stage, hostLeg());
          },
        },
        {
          name: "remove a participant",
          covers: ["remove a participant"],
          async run(stage) {
            const { callee } = inbound ?? skip("there is no call");
            await stage.send("host", "DELETE", party("inbound"));
            await stage.settle();
            stage.check(FACTS.goesOnWithOne, await stage.isUp(hostLeg()));
            const code = stage.codesOf("host", callee.sessionId).at(-1);
            stage.check(FACTS.removedReturns, code === "Answered");
            await stage.send("host", "DELETE", party("inbound"));
            await stage.send("host", "GET", sessionPath(running().id));
          },
        },
        {
          name: "let the last participant leave",
          async run(stage) {
            const { callee } = outbound ?? skip("there is no call");
            await stage.do(callee, "hangup");
            await stage.settle();
            stage.check(FACTS.goesOnAlone, await stage.isUp(hostLeg()));
            const code = stage.codesOf("host", callee.sessionId).at(-1);
            stage.check(FACTS.departureReported, code === "Disconnected");
            await stage.send("host", "GET", sessionPath(running().id));
          },
        },
        {
          name: "end the conference",
          covers: ["end the conference for everyone"],
          async run(stage) {
            const { id } = running();
            await stage.send("host", "DELETE", sessionPath(id));
            await stage.settle();
            stage.conferenceEnded(id);
            await stage.send("host", "DELETE", sessionPath(id));
            await stage.send("host", "GET", sessionPath(id));
          },
        },
      ];
    },
  },
  {
    name: "a conference that its host leaves",
    steps() {
      let conference: Conference | undefined;
      let guest: Leg | undefined;
      let host: Leg | undefined;
      return [
        {
          name: "leave while the others stay",
          covers: ["leave while the others stay"],
          async run(stage) {
            ({ conference, host, guest } = await meet(stage, "conference to leave"));
            await stage.send("host", "DELETE", partyPath(host), { keepConferenceAlive: true });
            await stage.settle();
            stage.check(FACTS.staysWithoutHost, await stage.isUp(guest));
            await stage.send("host", "GET", sessionPath(conference.id));
          },
        },
        {
          name: "rejoin as host",
          covers: ["rejoin the conference after a reload"],
          async run(stage) {
            const { id, token } = conference ?? skip("there is no conference");
            host = await stage.join({ id, token });
            await stage.send("host", "GET", sessionPath(id));
          },
        },
        {
          name: "join as host a second time",
          async run(stage) {
            const { id, token } = conference ?? skip("there is no conference");
            const before = host ?? skip("the host is not in the conference");
            await stage.join({ id, token });
            stage.check("the host's earlier leg stays", await stage.isUp(before));
            await stage.send("host", "GET", sessionPath(id));
          },
        },
      ];
    },
  },
  {
    name: "a conference whose host hangs up",
    steps: () => [
      {
        name: "hang up as host",
        async run(stage) {
          const { conference, host, guest } = await meet(stage, "conference to hang up");
          await stage.do(host, "hangup");
          await stage.settle();
          stage.check(FACTS.endsWithHost, !(await stage.isUp(guest)));
          await stage.send("host", "GET", sessionPath(conference.id));
        },
      },
    ],
  },
];

/** Brings a call in. Returns the participant's party id if the platform accepted. */
export async function bringIn(
  stage: Stage,
  { id }: Conference,
  { sessionId, partyId }: { sessionId: string; partyId: string },
): Promise<string | undefined> {
  const { json } = await stage.send(
    "host",
    "POST",
    `${TELEPHONY}/sessions/${id}/parties/bring-in`,
    {
      sessionId,
      partyId,
    },
  );
  return typeof json["id"] === "string" ? json["id"] : undefined;
}

/** A conference of the host and the guest. */
async function meet(
  stage: Stage,
  name: string,
): Promise<{ conference: Conference; host: Leg; guest: Leg }> {
  const { caller, callee } = await stage.connect("host", "guest", `call into the ${name}`);
  const conference = await stage.createConference(name);
  const host = await stage.join(conference);
  await bringIn(stage, conference, caller);
  await stage.until("the call that was brought in reads Gone", () =>
    stage.codesOf("host", caller.sessionId).at(-1) === "Gone" ? true : undefined,
  );
  await stage.settle();
  return { conference, host, guest: callee };
}
