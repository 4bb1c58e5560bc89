#!/usr/bin/env node
import { parseArgs } from "node:util";
import { SimulatorError, startSimulatorServer } from "./index.ts";

const HELP = `rc-conference-simulator: RingCentral's telephony side on this machine, with real audio.

  --port N     https and wss port; any free one when left out
  --seed N     same seed, same ids and tokens; 1 when left out
  --control    opens the HTTP face of the scenario and fault switches
  --help       this text

Prints one line of JSON when it is ready, and stops on Ctrl+C.`;

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value))
    throw new SimulatorError(`--${name} is "${value}", which is no whole number.`);
  return Number(value);
}

try {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      seed: { type: "string" },
      control: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
  } else {
    const port = wholeNumber("port", values.port);
    const seed = wholeNumber("seed", values.seed);
    const server = await startSimulatorServer({
      control: values.control,
      ...(port !== undefined && { port }),
      ...(seed !== undefined && { seed }),
    });
    const { clientId, extensions, control } = server;
    console.log(
      JSON.stringify({
        server: server.server,
        clientId,
        extensions,
        ...(control !== "" && { control }),
      }),
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void server.stop().then(() => process.exit(0)));
    }
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`${reason}\nSee rc-conference-simulator --help.`);
  process.exit(1);
}
