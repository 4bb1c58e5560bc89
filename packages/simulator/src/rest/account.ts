import type { Extension, TelephonyPlatform } from "../platform/contract.ts";
import { BACKUP_PATH } from "../sip/addresses.ts";
import {
  type AuthorizedRequest,
  invalid,
  json,
  notFound,
  RestError,
  type RestResponse,
} from "./http.ts";
import type { RateGroup } from "./rates.ts";
import type { Route, Scope } from "./route.ts";

/** Features of every extension, which the option `features` overrides. */
const FEATURES = {
  WebPhone: true,
  VoipCalling: true,
  Conferencing: true,
  OnDemandCallRecording: true,
  CallForwarding: true,
  CallPark: true,
  Voicemail: true,
};

/** Extension information, presence, active calls, numbers, devices, and SIP credentials. */
export class AccountRoutes {
  readonly #platform: TelephonyPlatform;
  readonly #server: string;
  readonly #sipProxy: string;
  readonly #features: Readonly<Record<string, boolean>>;

  constructor(options: {
    platform: TelephonyPlatform;
    server: string;
    sipProxy: string;
    features: Readonly<Record<string, boolean>> | undefined;
  }) {
    this.#features = options.features ?? {};
    this.#platform = options.platform;
    this.#server = options.server;
    this.#sipProxy = options.sipProxy;
  }

  get routes(): Route[] {
    const account = "/restapi/v1.0/account/:accountId";
    const one = `${account}/extension/:extensionId`;
    const get = (
      path: string,
      group: RateGroup,
      scope: Scope,
      answer: (extension: Extension, request: AuthorizedRequest) => unknown,
      access: "all" | "own" = "all",
    ): Route => ({
      method: "GET",
      path,
      group,
      scope,
      handle: (request, { extensionId = "~" }) =>
        json(200, answer(this.#extension(extensionId, request.extension, access), request)),
    });
    return [
      {
        method: "POST",
        path: "/restapi/v1.0/client-info/sip-provision",
        group: "heavy",
        scope: "VoipCalling",
        handle: (request) => this.#sipProvision(request),
      },
      get(one, "light", "ReadAccounts", (extension) => this.#info(extension)),
      get(`${one}/presence`, "light", "ReadPresence", (extension, request) =>
        this.presence(extension, presenceOptions(request)),
      ),
      get(`${account}/presence`, "heavy", "ReadPresence", (_own, request) =>
        this.#accountPresence(request),
      ),
      get(
        `${one}/active-calls`,
        "heavy",
        "ReadCallLog",
        (extension, request) => this.#activeCalls(extension, request),
        "own",
      ),
      get(
        `${one}/phone-number`,
        "light",
        "ReadAccounts",
        (extension) => this.#phoneNumbers(extension),
        "own",
      ),
      get(`${one}/device`, "light", "ReadAccounts", (extension) => this.#devices(extension), "own"),
    ];
  }

  #sipProvision({ extension, body }: AuthorizedRequest): RestResponse {
    const [wanted] = Array.isArray(body["sipInfo"]) ? (body["sipInfo"] as unknown[]) : [];
    const transport = (wanted as { transport?: unknown } | undefined)?.transport;
    if (transport !== "WSS") {
      throw invalid("sipInfo.transport");
    }
    return json(200, {
      device: this.#device(extension),
      sipInfo: [this.sipInfo(extension)],
      sipFlags: { voipFeatureEnabled: true, voipCountryBlocked: false, outboundCallsEnabled: true },
      sipErrorCodes: ["503", "502", "504"],
      pollingInterval: 7200,
    });
  }

  /** Returns the web phone's `sipInfo`. It has no STUN servers, because each call would wait for them. */
  sipInfo(extension: Extension): SipInfo {
    return {
      ...extension.sip,
      outboundProxy: this.#sipProxy,
      outboundProxyBackup: this.#sipProxy + BACKUP_PATH,
      transport: "WSS",
      stunServers: [],
    };
  }

  presence(extension: Extension, options: PresenceOptions): Record<string, unknown> {
    const calls = this.#platform.presence(extension, options.asOf);
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
      // The platform omits `activeCalls` if there are none.
      ...(options.detailed &&
        calls.length > 0 && {
          activeCalls: calls.map(({ sipData, ...call }) => ({
            ...call,
            ...(options.sipData && sipData && { sipData }),
          })),
        }),
    };
  }

  #accountPresence(request: AuthorizedRequest): Record<string, unknown> {
    const options = presenceOptions(request);
    const { extensions } = this.#platform;
    return this.#page(
      `account/${this.#platform.accountId}/presence`,
      extensions.map((extension) => this.presence(extension, options)),
      request,
    );
  }

  #activeCalls(extension: Extension, request: AuthorizedRequest): Record<string, unknown> {
    const { query } = request;
    const direction = query.get("direction");
    const records = this.#platform
      .activeCalls(extension)
      .filter((each) => direction === null || each.direction === direction)
      .map(({ partyId, ...each }) => ({
        uri: `${this.#uri(extension)}/call-log/${each.id}`,
        ...each,
        type: "Voice",
        action: "VoIP Call",
        result: "In Progress",
        ...(query.get("view") === "Detailed" && {
          legs: [{ ...each, type: "Voice", action: "VoIP Call", legType: "Accept", partyId }],
        }),
      }));
    return this.#page(
      `account/${extension.accountId}/extension/${extension.id}/active-calls`,
      records,
      request,
    );
  }

  #phoneNumbers(extension: Extension): Record<string, unknown> {
    const records = [
      {
        id: Number(extension.deviceId) + 1,
        phoneNumber: extension.phoneNumber,
        paymentType: "Local",
        type: "VoiceFax",
        usageType: "DirectNumber",
        status: "Normal",
        features: ["CallerId", "SmsSender"],
      },
      {
        id: Number(extension.accountId) + 1,
        phoneNumber: this.#platform.companyNumber,
        paymentType: "Local",
        type: "VoiceFax",
        usageType: "MainCompanyNumber",
        status: "Normal",
        features: ["CallerId"],
      },
    ];
    return this.#page(
      `account/${extension.accountId}/extension/${extension.id}/phone-number`,
      records,
    );
  }

  #devices(extension: Extension): Record<string, unknown> {
    return this.#page(`account/${extension.accountId}/extension/${extension.id}/device`, [
      this.#device(extension),
    ]);
  }

  #device(extension: Extension): Record<string, unknown> {
    return {
      uri: `${this.#server}/restapi/v1.0/account/${extension.accountId}/device/${extension.deviceId}`,
      id: extension.deviceId,
      type: "WebPhone",
      name: `${extension.name} web phone`,
      status: "Online",
      linePooling: "None",
      extension: {
        id: Number(extension.id),
        uri: this.#uri(extension),
        extensionNumber: extension.extensionNumber,
      },
      phoneLines: [],
    };
  }

  #page(
    path: string,
    records: readonly unknown[],
    request?: Pick<AuthorizedRequest, "query">,
  ): Record<string, unknown> {
    const page = positive(request?.query.get("page"), 1, "page");
    const perPage = positive(request?.query.get("perPage"), 100, "perPage");
    const totalPages = Math.max(1, Math.ceil(records.length / perPage));
    const start = (page - 1) * perPage;
    const shown = records.slice(start, start + perPage);
    const uri = (number: number): { uri: string } => ({
      uri: `${this.#server}/restapi/v1.0/${path}?page=${number}&perPage=${perPage}`,
    });
    return {
      ...uri(page),
      records: shown,
      paging: {
        page,
        perPage,
        pageStart: start,
        pageEnd: start + Math.max(0, shown.length - 1),
        totalPages,
        totalElements: records.length,
      },
      navigation: {
        firstPage: uri(1),
        lastPage: uri(totalPages),
        ...(page > 1 && { previousPage: uri(page - 1) }),
        ...(page < totalPages && { nextPage: uri(page + 1) }),
      },
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
      serviceFeatures: this.#serviceFeatures(),
      regionalSettings: { homeCountry: { id: "1", isoCode: "US", callingCode: "1" } },
      permissions: { admin: { enabled: false } },
    };
  }

  #serviceFeatures(): { featureName: string; enabled: boolean; reason?: string }[] {
    const recording = this.#platform.rules.recordingAllowed;
    const features = { ...FEATURES, OnDemandCallRecording: recording, ...this.#features };
    return Object.entries(features).map(([featureName, enabled]) => ({
      featureName,
      enabled,
      ...(!enabled && { reason: "ExtensionLimitation" }),
    }));
  }

  #extension(key: string, own: Extension, access: "all" | "own"): Extension {
    if (key === "~" || key === own.id) return own;
    const found = this.#platform.extensions.find(({ id }) => id === key);
    if (!found) throw notFound("extensionId");
    if (access === "own") {
      throw new RestError(403, "CMN-404", "Attempt to access another extension");
    }
    return found;
  }

  #uri(extension: Extension): string {
    return `${this.#server}/restapi/v1.0/account/${extension.accountId}/extension/${extension.id}`;
  }
}

export interface PresenceOptions {
  detailed: boolean;
  sipData: boolean;
  asOf?: number | undefined;
}

function presenceOptions({ query, asOf }: AuthorizedRequest): PresenceOptions {
  return {
    detailed: query.get("detailedTelephonyState") === "true",
    sipData: query.get("sipData") === "true",
    asOf,
  };
}

function positive(text: string | null | undefined, missing: number, name: string): number {
  if (text === null || text === undefined) return missing;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1_000) throw invalid(name);
  return value;
}

/** SIP credentials and proxies, in the shape of the web phone's `sipInfo` option. */
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
