#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createFastClock, SimulatorError, startSimulatorServer } from "./index.ts";
import { parseRules, readSettings } from "./settings-option.ts";

const HELP = `rc-conference-simulator: RingCentral's telephony side on this machine, with real audio.

  --port N       port of https and wss (default: any free port)
  --seed N       the same seed gives the same ids and tokens (default: 1)
  --control      serves an HTTP interface that controls people and faults
  --fast [N]     runs calls and people N times as fast (default: 20); registrations,
                 tokens and request rates stay in real time
  --no-limits    turns the request rate limits off
  --rules JSON   sets rules of the platform, as in '{"recordingAllowed":false}'
  --settings FILE
                 sets rules, rateLimits, features and errorShape from a file of JSON
  --help         prints this text

The simulator prints one line of JSON when it is ready, and stops on Ctrl+C.`;

const DEFAULT_FAST_FACTOR = 20;

function wholeNumber(name: string, value: string): number {
  if (!/^\d+$/.test(value))
    throw new SimulatorError(`--${name} is "${value}", which is not a whole number.`);
  return Number(value);
}

/** Adds the default value to a bare "--fast", because parseArgs has no optional values. */
function withFastValue(args: string[]): string[] {
  return args.map((arg, index) =>
    arg === "--fast" && !/^\d/.test(args[index + 1] ?? "") ? `--fast=${DEFAULT_FAST_FACTOR}` : arg,
  );
}

try {
  const { values } = parseArgs({
    args: withFastValue(process.argv.slice(2)),
    options: {
      port: { type: "string" },
      seed: { type: "string" },
      fast: { type: "string" },
      control: { type: "boolean", default: false },
      "no-limits": { type: "boolean", default: false },
      rules: { type: "string" },
      settings: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
  } else {
    const { port, seed, fast, control } = values;
    const settings = values.settings === undefined ? {} : readSettings(values.settings);
    const rules = values.rules === undefined ? {} : parseRules(values.rules);
    const factor = fast === undefined ? undefined : wholeNumber("fast", fast);
    if (factor === 0) throw new SimulatorError("--fast is 0, which stops time. Give 1 or more.");
    const server = await startSimulatorServer({
      ...settings,
      control,
      ...(port !== undefined && { port: wholeNumber("port", port) }),
      ...(seed !== undefined && { seed: wholeNumber("seed", seed) }),
      ...(factor !== undefined && { clock: createFastClock(factor) }),
      ...(values["no-limits"] && { rateLimits: false as const }),
      rules: { ...settings.rules, ...rules },
    });
    const { clientId, extensions } = server;
    console.log(
      JSON.stringify({
        server: server.server,
        clientId,
        extensions,
        ...(server.control !== "" && { control: server.control }),
      }),
    );
    let stopping = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        // A second signal exits without waiting.
        if (stopping) process.exit(1);
        stopping = true;
        void server.stop().then(() => process.exit(0));
      });
    }
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`${reason}\nSee rc-conference-simulator --help.`);
  process.exit(1);
}
