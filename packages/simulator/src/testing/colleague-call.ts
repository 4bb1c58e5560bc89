import type { RunningServer } from "../node/index.ts";

type AnySimulator = Pick<RunningServer, "person" | "until" | "wait" | "state" | "counts">;

/** Runs the same scripts in Node and in a page: Paco is busy, is called again, answers and mutes. Returns a log of the states. */
export async function runColleagueCall(simulator: AnySimulator): Promise<string[]> {
  const log: string[] = [];
  const [ada, paco] = [simulator.person("Ada Okafor"), simulator.person("Paco Vu")];
  const note = (event: string): void => void log.push(`${event}: ${ada.state}, ${paco.state}`);

  paco.script().setBusy();
  ada.script().call("102");
  await simulator.until(() => ada.state === "idle");
  note("busy");

  const answered = paco.script().setBusy(false).whenRung().after(300).answer().mute();
  const called = ada
    .script()
    .call({ extensionNumber: "102" })
    .whenAnswered()
    .speak()
    .after(500)
    .hangUp();
  await answered.done;
  note(`answered, ${paco.muted ? "muted" : "not muted"}`);
  await called.done;
  await simulator.until(() => paco.state === "idle");
  note("over");
  await simulator.wait(10);
  const { sessions, voices } = simulator.counts();
  log.push(`left: ${sessions} sessions, ${voices} voices`);
  return log;
}

export const COLLEAGUE_CALL_LOG: readonly string[] = [
  "busy: idle, idle",
  "answered, muted: talking, talking",
  "over: idle, idle",
  "left: 0 sessions, 0 voices",
];
