import type { ConferenceClient } from "./client/create-client.ts";

/**
 * Pins the type of the app's own client, for useConferenceClient:
 * `declare module "@rc-conference/core" { interface Register { client: typeof client } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: apps add to it
export interface Register {}

/** The app's client where it was pinned, else any. */
export type RegisteredClient = Register extends { client: infer Client extends ConferenceClient }
  ? Client
  : ConferenceClient;
