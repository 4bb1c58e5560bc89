import type { UseMutationOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/conference-client.ts";
import { conferenceKey } from "./keys.ts";

/** Makes the mutation options of one action for a client: `useMutation(builder(client))`. */
export type MutationOptionsBuilder<Data, ErrorType, Variables> = (
  client: ConferenceClient,
) => UseMutationOptions<Data, ErrorType, Variables>;

/**
 * Wraps an action as a mutation. `name` is the action's own. The mutation runs at once even when the
 * browser says that it is offline, since a Mute or a Leave must not take effect minutes later, and it
 * is not retried: the actions retry what may pass by themselves.
 */
export function mutationOptions<Data, ErrorType, Variables>(
  name: string,
  action: (client: ConferenceClient, variables: Variables) => Promise<Data> | Data,
): MutationOptionsBuilder<Data, ErrorType, Variables> {
  return (client) => ({
    mutationKey: conferenceKey(client, name),
    networkMode: "always",
    retry: false,
    mutationFn: async (variables) => action(client, variables),
  });
}
