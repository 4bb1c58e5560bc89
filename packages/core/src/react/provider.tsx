import { QueryClient, QueryClientContext, QueryClientProvider } from "@tanstack/react-query";
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from "react";
import type { ConferenceClient } from "../client/conference-client.ts";
import * as errors from "../errors/errors.ts";
import { keepConnecting } from "./keep-connecting.ts";

const ClientContext = createContext<ConferenceClient | undefined>(undefined);

export interface ConferenceProviderProps {
  client: ConferenceClient;
  /** Whether mounting connects the client: registers its phone and subscribes to notifications. Default: true. */
  autoConnect?: boolean;
  children?: ReactNode;
}

/**
 * Provides a client to the hooks and components below. Mounting connects the client once, also under
 * StrictMode, and retries transient errors; unmounting ends no call. The provider uses the QueryClient
 * around it, or brings one.
 */
export function ConferenceProvider({
  client,
  autoConnect = true,
  children,
}: ConferenceProviderProps): ReactElement {
  const outer = useContext(QueryClientContext);
  const [own] = useState(() => (outer ? undefined : new QueryClient()));
  useEffect(() => (autoConnect ? keepConnecting(client) : undefined), [client, autoConnect]);
  const content = <ClientContext.Provider value={client}>{children}</ClientContext.Provider>;
  return own && !outer ? (
    <QueryClientProvider client={own}>{content}</QueryClientProvider>
  ) : (
    content
  );
}

/** The client of the provider above. Throws "no-provider" when there is none. */
export function useClient(hook: string): ConferenceClient {
  const client = useContext(ClientContext);
  if (!client) throw errors.noProvider(hook);
  return client;
}
