import type { AuthorizedRequest, RestResponse } from "./http.ts";
import type { RateGroup } from "./rates.ts";

/** App permissions that the simulated endpoints require. */
export type Scope =
  | "CallControl"
  | "VoipCalling"
  | "ReadPresence"
  | "ReadAccounts"
  | "ReadCallLog"
  | "WebSocketsSubscription";

export const ALL_SCOPES: readonly Scope[] = [
  "CallControl",
  "VoipCalling",
  "ReadPresence",
  "ReadAccounts",
  "ReadCallLog",
  "WebSocketsSubscription",
];

/** One endpoint of the API. Parts of `path` that start with ":" are parameters. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  group: RateGroup;
  /** The permission that the app needs. */
  scope?: Scope;
  handle(
    request: AuthorizedRequest,
    parameters: Record<string, string>,
  ): RestResponse | Promise<RestResponse>;
}

export interface RouteMatch {
  route: Route;
  parameters: Record<string, string>;
}

/** Finds the route of a request. Returns "wrongMethod" if only the path matches, undefined if nothing does. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch | "wrongMethod" | undefined {
  const parts = path.split("/");
  let known = false;
  for (const route of routes) {
    const parameters = match(route.path.split("/"), parts);
    if (!parameters) continue;
    if (route.method === method) return { route, parameters };
    known = true;
  }
  return known ? "wrongMethod" : undefined;
}

function match(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (expected.startsWith(":")) {
      if (part === "") return undefined;
      parameters[expected.slice(1)] = decodeURIComponent(part);
    } else if (expected !== part) {
      return undefined;
    }
  }
  return parameters;
}
