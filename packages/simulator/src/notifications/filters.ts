import type { Extension } from "../platform/contract.ts";
import type { WireParty } from "../platform/wire.ts";

const KNOWN = [
  /^\/restapi\/v1\.0\/account\/[^/]+\/telephony\/sessions$/,
  /^\/restapi\/v1\.0\/account\/[^/]+\/extension\/[^/]+\/telephony\/sessions$/,
  /^\/restapi\/v1\.0\/account\/[^/]+\/extension\/[^/]+\/presence$/,
];

/** Replaces `~` by real ids, as the platform does in its response. Returns undefined if a filter is unknown or not allowed. */
export function resolveFilters(filters: string[], extension: Extension): string[] | undefined {
  const resolved = filters.map((filter) =>
    filter
      .replace("/account/~", `/account/${extension.accountId}`)
      .replace("/extension/~", `/extension/${extension.id}`),
  );
  const allowed = resolved.every((filter) => {
    const path = filter.split("?")[0] ?? "";
    const owner = /\/extension\/([^/]+)/.exec(path)?.[1];
    return (
      KNOWN.some((known) => known.test(path)) &&
      path.startsWith(`/restapi/v1.0/account/${extension.accountId}/`) &&
      (owner === undefined || owner === extension.id)
    );
  });
  return allowed ? resolved : undefined;
}

export const wantsSipData = (filter: string): boolean => queryOf(filter).get("sipData") === "true";

/** Whether a filter matches an event path and its party. An account-wide filter matches all events of the account. */
export function matchFilter(filter: string, event: string, party?: WireParty): boolean {
  const path = filter.split("?")[0] ?? "";
  const account = /^(\/restapi\/v1\.0\/account\/[^/]+)\/telephony\/sessions$/.exec(path)?.[1];
  const matches =
    path === event ||
    (account !== undefined &&
      event.startsWith(`${account}/`) &&
      event.endsWith("/telephony/sessions"));
  return (
    matches && (!party || [...queryOf(filter)].every(([name, value]) => fits(party, name, value)))
  );
}

/** Whether the party meets one condition of a filter. Unknown conditions are ignored. */
function fits(party: WireParty, name: string, value: string): boolean {
  switch (name) {
    case "direction":
      return party.direction === value;
    case "statusCode":
      return party.status.code === value;
    case "missedCall":
      return String(party.missedCall ?? false) === value;
    case "phoneNumber":
      return [party.from.phoneNumber, party.to.phoneNumber].includes(value);
    case "withRecordings":
      return value !== "true" || (party.recordings?.length ?? 0) > 0;
    default:
      return true;
  }
}

function queryOf(filter: string): URLSearchParams {
  return new URLSearchParams(filter.split("?")[1]?.replace(/\+/g, "%2B") ?? "");
}
