import * as errors from "../errors/errors.ts";
import { fieldsOf } from "../json.ts";
import type { Wire } from "../wire.ts";
import type { DeviceManagerLike } from "./chosen-devices.ts";
import type { WebPhoneLike } from "./web-phone.ts";

/** The SIP credentials that the platform's sip-provision returns. Never show or log them: they contain the password. */
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
  /** Identifies this browser's phone, and stays the same over page loads (RFC 5626, section 4.1). */
  instanceId: string;
  /** Makes calls use the devices that the user chose with `useChooseDevice`. */
  deviceManager: DeviceManagerLike;
}

/** Creates the web phone. An app may add options of its own to the parameters. */
export type CreatePhone = (parameters: WebPhoneParameters) => WebPhoneLike | Promise<WebPhoneLike>;

/** Requests SIP credentials and creates a phone with them. Rejects with "phone-refused" if there are none. */
export async function provisionPhone(
  wire: Wire,
  parameters: Omit<WebPhoneParameters, "sipInfo">,
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
  return createPhone({ sipInfo: sipInfo as unknown as SipInfo, ...parameters });
}

/** Imports the web phone on demand, so that apps with a phone of their own and pages that never call do not load it. */
async function createWebPhone(parameters: WebPhoneParameters): Promise<WebPhoneLike> {
  const { default: WebPhone } = await import("ringcentral-web-phone").catch(() => {
    throw errors.network();
  });
  return new WebPhone(parameters);
}
