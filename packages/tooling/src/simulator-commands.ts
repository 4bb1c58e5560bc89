import type { BrowserCommand } from "vitest/node";
import type { RunningServer, ServerOptions } from "../../simulator/src/node/index.ts";

const simulatorEntry = new URL("../../simulator/src/node/index.ts", import.meta.url).href;

/** What a test page gets to know of a simulator server that was started for it. */
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

/** Node's side of browser tests: a real simulator server on a real port, started and stopped by the test. */
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
