import { errors } from "../errors/errors.ts";
import { fieldsOf } from "../telephony/parse.ts";
import type { Wire } from "../wire.ts";
import type { DeviceManagerLike } from "./chosen-devices.ts";
import type { WebPhoneLike } from "./web-phone.ts";

/** What a web phone is made of: pass it on to `new WebPhone`. */
export interface PhoneIngredients {
  /** As the platform provisions it, password included: never show or log it. */
  sipInfo: Record<string, unknown>;
  /** The same for every page load of this browser. */
  instanceId: string;
  /** Lets calls begin with the devices that were chosen by `useDevices`. */
  deviceManager: DeviceManagerLike;
}

/** Makes the phone; may add options of its own to the ingredients. */
export type CreatePhone = (ingredients: PhoneIngredients) => object | Promise<object>;

/** Asks the platform for SIP credentials, and makes a phone with them. Rejects with phone-refused. */
export async function makePhone(
  wire: Wire,
  given: Omit<PhoneIngredients, "sipInfo">,
  createPhone: CreatePhone = createWebPhone,
): Promise<WebPhoneLike> {
  const provision = fieldsOf(
    await wire.postRoot("/restapi/v1.0/client-info/sip-provision", {
      body: { sipInfo: [{ transport: "WSS" }] },
      group: "heavy",
    }),
  );
  const sipInfo = fieldsOf(Array.isArray(provision?.["sipInfo"]) && provision["sipInfo"][0]);
  if (!sipInfo) throw errors.phoneRefused();
  return (await createPhone({ sipInfo, ...given })) as WebPhoneLike;
}

/** Apps that bring their own phone, and pages that never call, need not load it. */
async function createWebPhone(ingredients: PhoneIngredients): Promise<object> {
  const { default: WebPhone } = await import("ringcentral-web-phone").catch(() => {
    throw errors.network();
  });
  return new WebPhone(ingredients as unknown as ConstructorParameters<typeof WebPhone>[0]);
}
