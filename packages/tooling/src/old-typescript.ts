import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Compiles an app against the built declarations with the oldest supported TypeScript. */
const root = fileURLToPath(new URL("../../..", import.meta.url));
// Inside a package that depends on all of them, so that imports resolve as in an app.
const folder = `${root}/packages/ui/node_modules/.old-typescript`;

const APP = `
import { ConferenceProvider, createConferenceClient, useActiveCalls, useConference, useDial, useDialIntoConference, type Participant } from "@rc-conference/core";
import { dial, dialIntoConference, watchLevels } from "@rc-conference/core/actions";
import { dialMutationOptions } from "@rc-conference/core/query";
import { ConferencePanel, LevelMeter, ParticipantListParts } from "@rc-conference/ui";

declare const platform: Parameters<typeof createConferenceClient>[0]["platform"];
export const client = createConferenceClient({ platform });

export function App() {
  const conference = useConference();
  const into = useDialIntoConference({ onSuccess: (outcome) => void (outcome.status === "busy") });
  const calls = useActiveCalls();
  const started: number | undefined = conference.status === "active" ? conference.startedAt : undefined;
  const name: Participant["name"] | undefined = calls.data[0]?.name;
  useDial().mutate({ to: "102" });
  into.mutate({ to: "102", ringTimeoutMs: 1_000 });
  return (
    <ConferenceProvider client={client}>
      <ConferencePanel className={(state) => state.status} data-started={started} title={name} />
      <LevelMeter source="remote" />
      <ParticipantListParts.Root render={<ol />} />
    </ConferenceProvider>
  );
}

export const placed: Promise<{ callId: string }> = dial(client, { to: "102" });
export const stop: () => void = watchLevels(client, ({ input }) => void input.toFixed(1));
export const options = dialMutationOptions(client);
// @ts-expect-error The mutation has no variable of this name.
useDial().mutate({ number: "102" });
// @ts-expect-error The action has no variable of this name.
void dialIntoConference(client, { to: "102", ringFor: 1_000 });
`;

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/app.tsx`, APP);
writeFileSync(
  `${folder}/tsconfig.json`,
  JSON.stringify({
    compilerOptions: {
      target: "es2022",
      module: "esnext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      strict: true,
      noEmit: true,
      types: [],
      // Errors in other packages' declarations are filtered out below.
      skipLibCheck: false,
    },
    files: ["app.tsx"],
  }),
);
const { stdout } = spawnSync(
  process.execPath,
  [`${root}/node_modules/typescript-5.5/lib/tsc.js`, "-p", folder, "--pretty", "false"],
  { encoding: "utf8", cwd: root },
);
const ours = stdout
  .split("\n")
  .filter((line) => /error TS/.test(line))
  .filter((line) => /old-typescript|packages\/(core|ui)\/dist/.test(line));
if (ours.length > 0) {
  console.error(ours.join("\n"));
  process.exit(1);
}
