import { readAccount } from "../read-account.ts";
import { type Stage, skip } from "../stage.ts";
import type { Section } from "./step.ts";

const OWN = "/restapi/v1.0/account/~/extension/~";
/** Of the right shape, but of nobody. */
export const UNKNOWN_SESSION = "s-a0d17b82ddacdz18deb4ee132z1878e190000";
export const UNKNOWN_PARTY = "p-a0d17b82ddacdz18deb4ee132z1878e190000-1";

/** Reads the accounts, registers the phones and subscribes. */
export const accountSteps: Section = {
  name: "set up",
  isRequired: true,
  steps: () => [
    {
      name: "read the account",
      covers: [
        "check what the user and the app may do",
        "check before a call whether the page can hold a conference",
      ],
      async run(stage) {
        for (const actor of stage.actors) await readAccount(stage, actor);
        await stage.send("host", "GET", `${OWN}/device`);
        await stage.send("host", "GET", `${OWN}/presence?detailedTelephonyState=true&sipData=true`);
        await stage.send("guest", "GET", `${OWN}/active-calls?view=Detailed`);
      },
    },
    {
      name: "register the phones",
      async run(stage) {
        for (const actor of stage.actors) {
          const sipInfo = await provision(stage, actor);
          await stage.registerPhone(actor, sipInfo);
        }
        await stage.settle();
      },
    },
    {
      name: "subscribe",
      async run(stage) {
        for (const actor of stage.actors) await stage.subscribe(actor);
        await stage.settle();
      },
    },
    {
      name: "ask for what does not exist",
      async run(stage) {
        const sessions = "/restapi/v1.0/account/~/telephony/sessions";
        await stage.send("guest", "GET", `${sessions}/${UNKNOWN_SESSION}`);
        await stage.send("guest", "DELETE", `${sessions}/${UNKNOWN_SESSION}`);
        const party = `${sessions}/${UNKNOWN_SESSION}/parties/${UNKNOWN_PARTY}`;
        await stage.send("guest", "GET", party);
        await stage.send("guest", "PATCH", party, { muted: true });
        await stage.send("guest", "POST", `${party}/hold`);
        await stage.send("guest", "DELETE", party);
        await stage.send("guest", "GET", "/restapi/v1.0/account/~/extension/1");
      },
    },
  ],
};

async function provision(stage: Stage, actor: Stage["actors"][number]) {
  const { json } = await stage.send(actor, "POST", "/restapi/v1.0/client-info/sip-provision", {
    sipInfo: [{ transport: "WSS" }],
  });
  const [sipInfo] = (json["sipInfo"] ?? []) as Record<string, unknown>[];
  if (!sipInfo) return skip("there is no sipInfo");
  stage.identify(sipInfo["username"], "sipUser", actor);
  stage.identify(sipInfo["authorizationId"], "sipAuthorization", actor);
  stage.identify(sipInfo["password"], "secret", actor);
  const { device } = json as { device?: { id?: unknown } };
  stage.identify(device?.id, "device", actor);
  return sipInfo;
}
