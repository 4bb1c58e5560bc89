import type { BrowserCommand } from "vitest/node";
import type { RunningServer, ServerOptions } from "../../simulator/src/node/index.ts";

const simulatorEntry = new URL("../../simulator/src/node/index.ts", import.meta.url).href;

/** A simulator server that was started for a test page. */
export interface StartedSimulator {
  id: number;
  server: string;
  control: string;
  clientId: string;
  extensions: RunningServer["extensions"];
}

const running = new Map<number, RunningServer>();
let lastId = 0;

const startSimulator: BrowserCommand<[options?: ServerOptions]> = async (
  _context,
  options = {},
) => {
  const { startSimulatorServer }: typeof import("../../simulator/src/node/index.ts") = await import(
    simulatorEntry
  );
  const simulator = await startSimulatorServer({ ...options, control: true });
  lastId += 1;
  running.set(lastId, simulator);
  return {
    id: lastId,
    server: simulator.server,
    control: simulator.control,
    clientId: simulator.clientId,
    extensions: simulator.extensions,
  };
};

const stopSimulator: BrowserCommand<[id: number]> = async (_context, id) => {
  const simulator = running.get(id);
  running.delete(id);
  await simulator?.stop();
};

/** Commands with which a browser test starts and stops a simulator server in Node, on a real port. */
export const simulatorCommands: Record<string, BrowserCommand<never[]>> = {
  startSimulator: startSimulator as BrowserCommand<never[]>,
  stopSimulator: stopSimulator as BrowserCommand<never[]>,
};

declare module "vitest/browser" {
  interface BrowserCommands {
    startSimulator(options?: ServerOptions): Promise<StartedSimulator>;
    stopSimulator(id: number): Promise<void>;
  }
}
