import { type Leg, type Stage, TELEPHONY } from "../stage.ts";
import { partyPath, sessionPath } from "./calls.ts";
import type { Section } from "./step.ts";

/** Calls that leave the host's phone for another extension, or for a park location. */
export const transferSections: readonly Section[] = [
  {
    name: "transfer",
    steps: () => [
      {
        name: "transfer by REST",
        covers: ["transfer a call blindly"],
        async run(stage) {
          const extensionNumber = stage.extension(stage.third).number;
          const { caller, callee } = await stage.connect("host", "guest", "call to transfer");
          const rings = stage.ringCount;
          await stage.send("host", "POST", `${partyPath(caller)}/transfer`, { extensionNumber });
          const far = await stage.nextRing("third", rings);
          await stage.settle();
          await stage.do(far, "answer");
          await stage.settle();
          await stage.send("guest", "GET", sessionPath(callee.sessionId));
          await hangUp(stage, callee);
        },
      },
    ],
  },
  {
    name: "transfer after a consultation",
    steps: () => [
      {
        name: "transfer after a consultation",
        covers: ["transfer a call after a consultation"],
        async run(stage) {
          const { customer, consulted } = await consult(stage, "to transfer");
          await stage.send("host", "POST", `${partyPath(customer.caller)}/bridge`, {
            telephonySessionId: consulted.caller.sessionId,
            partyId: consulted.caller.partyId,
          });
          await stage.settle();
          await stage.send("guest", "GET", sessionPath(customer.callee.sessionId));
          await hangUp(stage, customer.callee);
        },
      },
    ],
  },
  {
    name: "cancel a transfer",
    steps: () => [
      {
        name: "cancel a transfer after a consultation",
        covers: ["cancel a transfer after a consultation"],
        async run(stage) {
          const { customer, consulted } = await consult(stage, "to keep");
          await stage.do(consulted.caller, "hangup");
          await stage.settle();
          await stage.send("host", "POST", `${partyPath(customer.caller)}/unhold`);
          await stage.settle();
          await hangUp(stage, customer.caller);
        },
      },
    ],
  },
  {
    name: "park",
    steps: () => [
      {
        name: "park",
        covers: ["park a call"],
        async run(stage) {
          const { caller, callee } = await stage.connect("host", "guest", "call to park");
          await stage.send("host", "POST", `${partyPath(caller)}/park`);
          await stage.settle();
          await stage.send("host", "GET", `${TELEPHONY}/sessions/${caller.sessionId}`);
          await hangUp(stage, callee);
        },
      },
    ],
  },
];

/** The guest on hold, and a second call to the third extension. */
async function consult(stage: Stage, purpose: string) {
  const { third } = stage;
  const customer = await stage.connect("host", "guest", `customer's call ${purpose}`);
  await stage.send("host", "POST", `${partyPath(customer.caller)}/hold`);
  await stage.settle();
  const consulted = await stage.connect("host", third, `consultation ${purpose}`);
  return { customer, consulted };
}

async function hangUp(stage: Stage, leg: Leg): Promise<void> {
  if (await stage.isUp(leg)) await stage.do(leg, "hangup");
  await stage.settle();
}
