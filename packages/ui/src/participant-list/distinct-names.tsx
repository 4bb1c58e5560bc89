import { useParticipants } from "@rc-conference/core";
import {
  type Context,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
} from "react";
import { displayName, distinctNames, type NamedPerson } from "../internals/display-name.ts";
import { isHost } from "../internals/host.ts";
import { useMessages } from "../messages/context.tsx";

const NamesContext: Context<ReadonlyMap<string, string>> = createContext<
  ReadonlyMap<string, string>
>(new Map());

/** Gives the participants' controls names that differ. The rows render again only if one of these names changes. */
export function DistinctNamesProvider({ children }: { children: ReactNode }): ReactElement {
  const messages = useMessages();
  const others = useParticipants().filter((participant) => !isHost(participant));
  // As text, so that the map keeps its identity while the names stay the same.
  const content = JSON.stringify([...distinctNames(others, messages)]);
  const names = useMemo(() => new Map(JSON.parse(content) as [string, string][]), [content]);
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>;
}

/** The participant's name for the accessible name of a control. */
export function useDistinctName(participant: NamedPerson): string {
  return useContext(NamesContext).get(participant.id) ?? displayName(participant);
}
