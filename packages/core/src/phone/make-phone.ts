import * as errors from "../errors/errors.ts";
import { fieldsOf } from "../json.ts";
import type { Wire } from "../wire.ts";
import type { DeviceManagerLike } from "./chosen-devices.ts";
import type { WebPhoneLike } from "./web-phone.ts";

/** The SIP credentials of the platform's sip-provision, password included: never show or log them. */
export interface SipInfo {
  authorizationId: string;
  domain: string;
  outboundProxy: string;
  outboundProxyBackup: string;
  username: string;
  password: string;
  stunServers: string[];
}

/** The options of `new WebPhone`. */
export interface WebPhoneParameters {
  sipInfo: SipInfo;
  /** Identifies this browser's phone, and stays the same over page loads. */
  instanceId: string;
  /** Makes calls use the devices that the user chose with `useChooseDevice`. */
  deviceManager: DeviceManagerLike;
}

/** Makes the phone, with options of the app's own beside the parameters. */
export type CreatePhone = (parameters: WebPhoneParameters) => WebPhoneLike | Promise<WebPhoneLike>;

/** Asks the platform for SIP credentials, and makes a phone with them. Rejects with phone-refused. */
export async function makePhone(
  wire: Wire,
  given: Omit<WebPhoneParameters, "sipInfo">,
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
  return createPhone({ sipInfo: sipInfo as unknown as SipInfo, ...given });
}

/** Apps that bring their own phone, and pages that never call, need not load it. */
async function createWebPhone(parameters: WebPhoneParameters): Promise<WebPhoneLike> {
  const { default: WebPhone } = await import("ringcentral-web-phone").catch(() => {
    throw errors.network();
  });
  return new WebPhone(parameters);
}
