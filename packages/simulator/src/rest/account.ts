import type { Extension, TelephonyPlatform } from "../platform/contract.ts";
import { type Call, json, RestError, type RestResponse } from "./http.ts";

/** Extension information, presence and SIP credentials. */
export class AccountRoutes {
  readonly #platform: TelephonyPlatform;
  readonly #server: string;
  readonly #sipProxy: string;

  constructor(options: { platform: TelephonyPlatform; server: string; sipProxy: string }) {
    this.#platform = options.platform;
    this.#server = options.server;
    this.#sipProxy = options.sipProxy;
  }

  /** `path` is what follows "extension". */
  handle(method: string, path: readonly string[], call: Call): RestResponse | undefined {
    const [key = "", rest, extra] = path;
    if (method !== "GET" || extra !== undefined) return undefined;
    const extension = this.#extension(key, call.extension);
    if (rest === undefined) return json(200, this.#info(extension));
    if (rest === "presence")
      return json(
        200,
        this.presence(extension, call.query.get("detailedTelephonyState") === "true"),
      );
    return undefined;
  }

  sipProvision({ extension, body }: Call): RestResponse {
    const [wanted] = Array.isArray(body["sipInfo"]) ? (body["sipInfo"] as unknown[]) : [];
    const transport = (wanted as { transport?: unknown } | undefined)?.transport;
    if (transport !== "WSS") {
      throw new RestError(
        400,
        "CMN-101",
        "Parameter [sipInfo.transport] value is invalid",
        "sipInfo.transport",
      );
    }
    return json(200, {
      device: {
        uri: `${this.#server}/restapi/v1.0/account/${extension.accountId}/device/${extension.deviceId}`,
        id: extension.deviceId,
        type: "WebPhone",
        status: "Online",
        extension: { id: Number(extension.id), extensionNumber: extension.extensionNumber },
      },
      sipInfo: [this.sipInfo(extension)],
      sipFlags: { voipFeatureEnabled: true, voipCountryBlocked: false, outboundCallsEnabled: true },
      sipErrorCodes: ["503", "502", "504"],
      pollingInterval: 7200,
    });
  }

  /** What the web phone is made of. No STUN servers: with any, each call waits for them. */
  sipInfo(extension: Extension): SipInfo {
    return {
      ...extension.sip,
      outboundProxy: this.#sipProxy,
      outboundProxyBackup: this.#sipProxy,
      transport: "WSS",
      stunServers: [],
    };
  }

  presence(extension: Extension, detailed: boolean): Record<string, unknown> {
    const calls = this.#platform.presence(extension);
    const busiest =
      calls.find(({ telephonyStatus }) => telephonyStatus === "CallConnected") ?? calls[0];
    return {
      uri: `${this.#uri(extension)}/presence`,
      extension: {
        id: Number(extension.id),
        uri: this.#uri(extension),
        extensionNumber: extension.extensionNumber,
      },
      presenceStatus: calls.length > 0 ? "Busy" : "Available",
      telephonyStatus: busiest?.telephonyStatus ?? "NoCall",
      userStatus: "Available",
      dndStatus: "TakeAllCalls",
      meetingStatus: "Disconnected",
      allowSeeMyPresence: true,
      ringOnMonitoredCall: false,
      pickUpCallsOnHold: false,
      // Absent, not empty, when there are none.
      ...(detailed && calls.length > 0 && { activeCalls: calls }),
    };
  }

  #info(extension: Extension): Record<string, unknown> {
    const [firstName = "", lastName = ""] = extension.name.split(" ");
    return {
      uri: this.#uri(extension),
      id: Number(extension.id),
      extensionNumber: extension.extensionNumber,
      name: extension.name,
      type: "User",
      status: "Enabled",
      contact: { firstName, lastName, businessPhone: extension.phoneNumber },
      account: {
        id: extension.accountId,
        uri: `${this.#server}/restapi/v1.0/account/${extension.accountId}`,
      },
      serviceFeatures: [
        { featureName: "WebPhone", enabled: true },
        { featureName: "VoipCalling", enabled: true },
        { featureName: "Conferencing", enabled: true },
      ],
      regionalSettings: { homeCountry: { id: "1", isoCode: "US", callingCode: "1" } },
      permissions: { admin: { enabled: false } },
    };
  }

  #extension(key: string, own: Extension): Extension {
    if (key === "~") return own;
    const found = this.#platform.extensions.find(({ id }) => id === key);
    if (!found) {
      throw new RestError(
        404,
        "CMN-102",
        "Resource for parameter [extensionId] is not found",
        "extensionId",
      );
    }
    return found;
  }

  #uri(extension: Extension): string {
    return `${this.#server}/restapi/v1.0/account/${extension.accountId}/extension/${extension.id}`;
  }
}

/** As the web phone's `sipInfo` option takes it. */
export interface SipInfo {
  username: string;
  password: string;
  authorizationId: string;
  domain: string;
  outboundProxy: string;
  outboundProxyBackup: string;
  transport: "WSS";
  stunServers: string[];
}
