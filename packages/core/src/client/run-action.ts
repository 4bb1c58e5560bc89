import type { ClientContext } from "../state/context.ts";

/** Runs what an app asked for, and keeps in the log that it did, and what was refused. */
export async function perform<T>(
  { log, assertAlive }: ClientContext,
  name: string,
  variables: unknown,
  run: () => Promise<T>,
): Promise<T> {
  assertAlive();
  log.add("action", name, variables);
  try {
    return await run();
  } catch (error) {
    log.add("error", name, error);
    throw error;
  }
}
