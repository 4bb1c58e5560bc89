import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes docs/hooks.md of core from the hooks' own words and the examples beside it:
 * `node packages/tooling/src/hooks-document.ts`. A test says when it is out of date.
 */
const core = fileURLToPath(new URL("../../core", import.meta.url));
export const document = `${core}/docs/hooks.md`;

export const groups: readonly [string, readonly string[]][] = [
  [
    "The conference",
    [
      "useConference",
      "useConferenceState",
      "useStartConference",
      "useMergeCalls",
      "useRejoinConference",
      "useLeaveConference",
      "useEndConference",
      "useCapacity",
    ],
  ],
  [
    "Who is in",
    ["useParticipants", "useParticipantIds", "useParticipant", "useDepartedParticipants"],
  ],
  ["Growing it", ["useBringInCall", "useDialIntoConference", "useAnswerIntoConference"]],
  [
    "Hosting it",
    [
      "useSetMuted",
      "useSetHeld",
      "useSendDtmf",
      "useMuteParticipant",
      "useMuteAll",
      "useSetAside",
      "useRemoveParticipant",
    ],
  ],
  ["Recording", ["useRecording", "useStartRecording", "useConfirmConsent", "useStopRecording"]],
  [
    "Calls",
    [
      "useActiveCalls",
      "useDial",
      "useCallerIds",
      "useAnswerCall",
      "useDeclineCall",
      "useSendToVoicemail",
      "useForwardCall",
      "useReplyToCall",
      "useSetCallHeld",
      "useSetCallMuted",
      "useHangUpCall",
      "useTransferCall",
      "useStartWarmTransfer",
      "useCompleteWarmTransfer",
      "useCancelWarmTransfer",
      "useParkCall",
      "useFlipCall",
    ],
  ],
  ["One SIP leg", ["useSipInvite", "useHostLeg"]],
  [
    "Sound",
    [
      "useDevices",
      "useChooseDevice",
      "useMicrophoneTest",
      "useTestEcho",
      "useLevels",
      "useCallQuality",
    ],
  ],
  [
    "The phone, the app, the log",
    ["usePhone", "useCapabilities", "useCapability", "useEventLog", "useConferenceClient"],
  ],
];

const INTRODUCTION = `# Hooks

Every hook of \`@rc-conference/core\`, with what it says of itself and an example that is compiled and run by the tests. All of them
need a \`ConferenceProvider\` around them, and throw \`no-provider\` where there is none.

Those that do something are React Query mutations: they take its options (\`onSuccess\`, \`retry\` …), and give back \`mutate\`,
\`isPending\`, \`data\` and \`error\`. The same verbs without React are in \`@rc-conference/core/actions\`, their options in
\`@rc-conference/core/query\`.
`;

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What the hook says of itself, in its source. */
function wordsOf(hook: string): string {
  const source = readFileSync(`${core}/src/hooks/${kebab(hook)}.ts`, "utf8");
  const before = source.slice(0, source.search(new RegExp(`^export function ${hook}\\b`, "m")));
  const comment = before.slice(before.lastIndexOf("/**"));
  return comment
    .replace(/^\/\*\*|\*\/\s*$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, ""))
    .join("\n")
    .replace(/@example[\s\S]*/, "")
    .trim()
    .replace(/\n+/g, " ");
}

export function write(): string {
  const sections = groups.flatMap(([title, hooks]) => [
    `## ${title}\n`,
    ...hooks.map((hook) => {
      const example = readFileSync(`${core}/docs/examples/${kebab(hook)}.tsx`, "utf8");
      return `### ${hook}\n\n${wordsOf(hook)}\n\n\`\`\`tsx\n${example}\`\`\`\n`;
    }),
  ]);
  return [INTRODUCTION, ...sections].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(document, write());
