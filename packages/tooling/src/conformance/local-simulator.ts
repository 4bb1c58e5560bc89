import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A simulator that runs as a process of its own. */
export interface LocalSimulator {
  server: string;
  clientId: string;
  jwts: string[];
  /** Address of its control interface. */
  control: string;
  stop(): Promise<void>;
}

const cli = fileURLToPath(new URL("../../../simulator/src/node/cli.ts", import.meta.url));
const START_LIMIT_MS = 30_000;

/** Starts the simulator on this machine, on any free port. `settings` is the path of a file. Rejects with what it printed if it does not start. */
export async function startLocalSimulator(
  options: { rules?: Readonly<Record<string, unknown>>; settings?: string } = {},
): Promise<LocalSimulator> {
  const child = spawn(
    process.execPath,
    [
      "--conditions=@rc-conference/source",
      cli,
      "--control",
      ...(options.settings === undefined ? [] : ["--settings", options.settings]),
      "--rules",
      JSON.stringify(options.rules ?? {}),
    ],
    // A process group of its own, so that Ctrl+C does not end it before the calls are ended.
    { stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let output = "";
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += String(text);
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
  };
  // The simulator must not survive a parent that ends in another way.
  const kill = (): boolean => child.kill("SIGKILL");
  process.once("exit", kill);
  void exited.then(() => process.off("exit", kill));
  const line = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("The simulator did not start within 30 s.")),
      START_LIMIT_MS,
    );
    child.stdout.on("data", (text) => {
      output += String(text);
      if (!output.includes("\n")) return;
      clearTimeout(timer);
      resolve(output);
    });
    void exited.then(() => {
      clearTimeout(timer);
      reject(new Error(`The simulator did not start. ${errors.trim()}`));
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const { server, clientId, control, extensions } = JSON.parse(line) as {
    server: string;
    clientId: string;
    control: string;
    extensions: { jwt: string }[];
  };
  return { server, clientId, control, jwts: extensions.map(({ jwt }) => jwt), stop };
}
