import { afterAll, describe, expect, it } from "vitest";
import * as actions from "../../src/actions/index.ts";
import type { ConferenceClient } from "../../src/client/conference-client.ts";
import { contextOf } from "../../src/client/context-of.ts";
import { createConferenceClient } from "../../src/client/create-client.ts";
import * as main from "../../src/index.ts";
import * as query from "../../src/query/index.ts";

type Action = (client: ConferenceClient, variables?: unknown) => unknown;
type Builder = (client: ConferenceClient) => { mutationKey?: unknown; queryKey?: unknown };

const verbs = Object.entries(actions) as unknown as [string, Action][];
const builders = Object.entries(query).filter(([name]) =>
  /(Mutation|Query)Options$/.test(name),
) as [string, Builder][];
/** Actions that are no request of a host, and the leg of useSipInvite, whose target may be a secret token. */
const WITHOUT_OPTIONS = [
  "exportEventLog",
  "hangUpInvite",
  "inviteToSip",
  "watchLevels",
  "watchQuality",
  "watchReadiness",
];
/** Actions that read or watch, and that the event log leaves out. */
const NOT_LOGGED = ["exportEventLog", "watchLevels", "watchQuality", "watchReadiness"];

describe("one name at every level", () => {
  const refuse = (): Promise<never> => Promise.reject(new Error("offline"));
  const client = createConferenceClient({
    platform: { get: refuse, post: refuse, put: refuse, patch: refuse, delete: refuse },
  });
  afterAll(() => client.dispose());

  it("every action is a function of that name", () => {
    for (const [name, action] of verbs) expect(action.name).toBe(name);
  });

  it("every action has mutation or query options of its name, or a reason to have none", () => {
    const without = verbs
      .map(([name]) => name)
      .filter((name) => !(`${name}MutationOptions` in query) && !(`${name}QueryOptions` in query));
    expect(without).toEqual(WITHOUT_OPTIONS);
    expect(builders.map(([name]) => name.replace(/(Mutation|Query)Options$/, ""))).toEqual(
      verbs.map(([name]) => name).filter((name) => !WITHOUT_OPTIONS.includes(name)),
    );
  });

  it.each(builders)("%s has the action's name as its key", (name, build) => {
    const { mutationKey, queryKey } = build(client);
    const action = name.replace(/(Mutation|Query)Options$/, "");
    expect(mutationKey ?? queryKey).toEqual(["rc-conference", client.uid, action]);
  });

  it.each(builders.filter(([name]) => name.endsWith("MutationOptions")))(
    "%s has a hook of the action's name",
    (name) => {
      const action = name.replace("MutationOptions", "");
      expect(main).toHaveProperty(`use${action[0]?.toUpperCase()}${action.slice(1)}`);
    },
  );

  it.each(verbs.filter(([name]) => !NOT_LOGGED.includes(name)))(
    "%s is logged under its own name",
    async (name, action) => {
      const { log } = contextOf(client);
      const from = log.entries.at(-1)?.index ?? 0;
      await Promise.resolve(action(client, 42)).catch(() => undefined);
      const names = log.entries
        .filter(({ index, kind }) => index > from && (kind === "action" || kind === "error"))
        .map((entry) => entry.name);
      expect(names[0]).toBe(name);
    },
  );
});
