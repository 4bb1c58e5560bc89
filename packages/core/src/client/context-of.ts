import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import type { ConferenceClient } from "./conference-client.ts";

const contexts = new WeakMap<ConferenceClient, ClientContext>();

export function registerContext(client: ConferenceClient, context: ClientContext): void {
  contexts.set(client, context);
}

/** Throws "invalid-argument" for an object that createConferenceClient did not make. */
export function contextOf(client: ConferenceClient): ClientContext {
  const context = contexts.get(client);
  if (!context) throw errors.unknownClient();
  return context;
}
