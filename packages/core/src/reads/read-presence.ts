import type { ClientContext } from "../state/context.ts";
import { parsePresence } from "../telephony/snapshot.ts";
import { quietCalls } from "../telephony/telephony-state.ts";
import { checkCall } from "./read-session.ts";

/**
 * Reads the extension's calls from its presence into the call book. A known call that is not listed is
 * looked up, since the platform lists at most seven. `afterGap`: events were missed before.
 */
export async function getActiveCalls(
  context: ClientContext,
  { afterGap = false }: { afterGap?: boolean } = {},
): Promise<void> {
  const { wire, model, clock, assertAlive } = context;
  assertAlive();
  const asOf = model.state.book;
  const at = clock.now();
  const calls = parsePresence(
    await wire.get("/extension/~/presence", { query: { detailedTelephonyState: true } }),
  );
  const listed = new Set(calls.map(({ sessionId }) => sessionId));
  const unlisted = quietCalls(model.state.book, asOf).filter(({ id }) => !listed.has(id));
  model.apply({ type: "presence", calls, asOf, at, afterGap });
  for (const { id } of unlisted) await checkCall(context, id);
}
