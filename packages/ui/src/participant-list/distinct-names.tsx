import { useParticipants } from "@rc-conference/core";
import { type Context, createContext, type ReactElement, type ReactNode, useContext } from "react";
import { type NamedPerson, useDistinctNames } from "../internals/distinct-names.ts";
import { isHost } from "../internals/host.ts";
import { useNameInText } from "../internals/person-name.ts";

const NamesContext: Context<ReadonlyMap<string, string>> = createContext<
  ReadonlyMap<string, string>
>(new Map());

/** Gives the participants' controls names that differ. The rows render again only if one of these names changes. */
export function DistinctNamesProvider({ children }: { children: ReactNode }): ReactElement {
  const names = useDistinctNames(useParticipants().filter((participant) => !isHost(participant)));
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>;
}

/** The participant's name for the accessible name of a control. */
export function useDistinctName(participant: NamedPerson): string {
  const nameInText = useNameInText();
  return useContext(NamesContext).get(participant.id) ?? nameInText(participant);
}
