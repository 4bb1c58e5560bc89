import type { Extension } from "../platform/contract.ts";

const KNOWN = [
  /^\/restapi\/v1\.0\/account\/[^/]+\/telephony\/sessions$/,
  /^\/restapi\/v1\.0\/account\/[^/]+\/extension\/[^/]+\/telephony\/sessions$/,
  /^\/restapi\/v1\.0\/account\/[^/]+\/extension\/[^/]+\/presence$/,
];

/** With `~` replaced by real ids, as the platform repeats them; undefined where one is not known or not allowed. */
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

/** An account's filter matches every event of the account, with an extension or without. */
export function matchFilter(filter: string, event: string): boolean {
  const path = filter.split("?")[0] ?? "";
  if (path === event) return true;
  const account = /^(\/restapi\/v1\.0\/account\/[^/]+)\/telephony\/sessions$/.exec(path)?.[1];
  return (
    account !== undefined &&
    event.startsWith(`${account}/`) &&
    event.endsWith("/telephony/sessions")
  );
}
