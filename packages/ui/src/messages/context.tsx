import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from "react";
import { en } from "./en.ts";
import type { Messages } from "./messages.ts";

const MessagesContext = createContext<Messages>(en);

export interface MessagesProviderProps {
  /** A translation, or single texts; the others come from the surrounding provider, or are English. */
  messages: Partial<Messages>;
  children?: ReactNode;
}

/** Translates or changes the texts of the components inside it. */
export function MessagesProvider({ messages, children }: MessagesProviderProps): ReactElement {
  const around = useContext(MessagesContext);
  const merged = useMemo(() => ({ ...around, ...messages }), [around, messages]);
  return <MessagesContext.Provider value={merged}>{children}</MessagesContext.Provider>;
}

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
