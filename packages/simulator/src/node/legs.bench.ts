import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Report } from "../testing/eleven-phones.ts";
import { startSimulatorServer } from "./index.ts";

const LEGS = 11;
/** Time for which the processor load is measured. */
const MEASURED_MS = 10_000;
/** Frequencies in Hz that are far apart and not harmonics of each other. */
const TONES = Array.from({ length: LEGS }, (_, index) => 310 + 293 * index);

const next = (child: ChildProcess): Promise<Report> =>
  new Promise((resolve, reject) => {
    child.once("message", (report) => resolve(report as Report));
    child.once("exit", (code) => reject(new Error(`The phones' process ended with ${code}.`)));
  });

/** Measures the share of one core that this process uses. The phones run in another process. */
async function processorShare(ms: number): Promise<number> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - start);
}

test("a conference of 11 web phones: every phone hears the others, at under 3 % of a core per leg", async () => {
  const simulator = await startSimulatorServer({
    rateLimits: false,
    rules: { maxConferenceParties: LEGS },
    extensions: Array.from({ length: LEGS }, (_, index) => ({
      name: `Agent ${index + 1}`,
      extensionNumber: String(101 + index),
      phoneNumber: `+165055502${String(index).padStart(2, "0")}`,
    })),
  });
  const idle = await processorShare(2_000);
  const phones = fork(fileURLToPath(new URL("../testing/eleven-phones.ts", import.meta.url)), {
    execArgv: ["--conditions=@rc-conference/source", "--disable-warning=Warning"],
  });
  try {
    const ready = next(phones);
    const { server, clientId, extensions } = simulator;
    phones.send({ server, clientId, extensions, tones: TONES });
    await ready;
    const [conference] = simulator.state().conferences;
    expect(conference?.parties).toHaveLength(LEGS);

    const busy = await processorShare(MEASURED_MS);
    const answered = next(phones);
    phones.send("report");
    const { heard = [] } = await answered;
    const right = heard.flatMap((tones, listener) =>
      TONES.filter((tone, speaker) => tones.includes(tone) === (speaker !== listener)),
    );
    const leg = (busy - idle) / LEGS;
    console.log(
      `${LEGS} legs: ${right.length} of ${LEGS * LEGS} cells are correct; ` +
        `${(leg * 100).toFixed(2)} % of one core per leg (idle ${(idle * 100).toFixed(1)} %)`,
    );
    expect(right).toHaveLength(LEGS * LEGS);
    expect(leg).toBeLessThan(0.03);
  } finally {
    phones.kill();
    await simulator.stop();
  }
});
