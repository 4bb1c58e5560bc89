import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from "react";
import { en } from "./en.ts";
import type { Messages } from "./messages.ts";

const MessagesContext = createContext<Messages>(en);

export interface MessagesProviderProps {
  /** A whole language, or a few words of it; the rest stays as it is around. */
  messages: Partial<Messages>;
  children?: ReactNode;
}

/** Other words for the components below. */
export function MessagesProvider({ messages, children }: MessagesProviderProps): ReactElement {
  const around = useContext(MessagesContext);
  const merged = useMemo(() => ({ ...around, ...messages }), [around, messages]);
  return <MessagesContext.Provider value={merged}>{children}</MessagesContext.Provider>;
}

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
