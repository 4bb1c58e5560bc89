import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes docs/hooks.md of core from the doc comments of the hooks and from the examples:
 * `node packages/tooling/src/hooks-document.ts`. A test fails while the file is out of date.
 */
const core = fileURLToPath(new URL("../../core", import.meta.url));
export const document = `${core}/docs/hooks.md`;

/** Every hook, by the task that it serves. */
export const groups: readonly [string, readonly string[]][] = [
  [
    "Start and end a conference",
    [
      "useConference",
      "useConferenceState",
      "useStartConference",
      "useMergeCalls",
      "useRejoinConference",
      "useLeaveConference",
      "useEndConference",
      "useResetConference",
      "useCapacity",
    ],
  ],
  [
    "Add participants",
    ["useBringInCall", "useCancelBringIns", "useDialIntoConference", "useAnswerIntoConference"],
  ],
  [
    "List participants",
    ["useParticipants", "useParticipantIds", "useParticipant", "useDepartedParticipants"],
  ],
  [
    "Participant controls",
    [
      "useMuteParticipant",
      "useMuteAll",
      "useIsolateParticipant",
      "useRemoveParticipant",
      "useClearParticipantError",
    ],
  ],
  ["Host controls", ["useSetHostMuted", "useSetHostHeld", "useSendDtmf"]],
  [
    "Recording",
    ["useRecording", "useStartRecording", "useConfirmRecordingConsent", "useStopRecording"],
  ],
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
  ["SIP legs", ["useSipInvite", "useHostLeg"]],
  [
    "Audio devices and call quality",
    [
      "useDevices",
      "useChooseDevice",
      "useMicrophoneTest",
      "useTestEcho",
      "useLevels",
      "useCallQuality",
    ],
  ],
  ["Checks before a call", ["useReadiness"]],
  [
    "Phone, permissions and event log",
    ["usePhone", "useCapabilities", "useCapability", "useEventLog", "useConferenceClient"],
  ],
];

const INTRODUCTION = `# Hooks

Every hook of \`@rc-conference/core\`, with its doc comment and an example. The tests compile, render and press each example.
All hooks need a \`ConferenceProvider\` above them, and throw \`no-provider\` without one.

The hook of a single action is a React Query mutation: it takes the options of \`useMutation\` (\`onSuccess\`, \`retry\` …), and returns \`mutate\`,
\`mutateAsync\`, \`isPending\`, \`data\` and \`error\`. The same action without React is in \`@rc-conference/core/actions\`, and its
mutation options are in \`@rc-conference/core/query\`.
`;

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The doc comment of a hook, which is a function or the result of `createMutationHook`. */
function descriptionOf(hook: string): string {
  const source = readFileSync(`${core}/src/hooks/${kebab(hook)}.ts`, "utf8");
  const start = source.search(new RegExp(`^export (?:function|const) ${hook}\\b`, "m"));
  const before = source.slice(0, start);
  const comment = before.slice(before.lastIndexOf("/**"));
  if (start === -1 || !/^\/\*\*[\s\S]*\*\/\s*$/.test(comment)) {
    throw new Error(`${hook} has no doc comment right before its export.`);
  }
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
      return `### ${hook}\n\n${descriptionOf(hook)}\n\n\`\`\`tsx\n${example}\`\`\`\n`;
    }),
  ]);
  return [INTRODUCTION, ...sections].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(document, write());
