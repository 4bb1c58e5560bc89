import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { Model } from "../../src/state/model.ts";
import { participantKey } from "../../src/state/views.ts";
import type { PartyEvent } from "../../src/telephony/event.ts";

const ROWS = 200;
const EVENTS = 1_000;
const ME = "1";
const CONFERENCE = "s-c";

/** An event that mutes or unmutes the participant of one row. */
function event(row: number, sequence: number): PartyEvent {
  const remote = { phoneNumber: `+1650${row}`, name: `Person ${row}`, extensionId: undefined };
  return {
    sessionId: `s-${row}`,
    sequence,
    at: sequence,
    isConference: false,
    party: {
      id: `p-${row}-1`,
      extensionId: ME,
      role: undefined,
      direction: "outbound",
      from: remote,
      to: remote,
      code: "answered",
      reason: undefined,
      peer: undefined,
      standAlone: false,
      recording: false,
      muted: sequence % 2 === 0,
    },
  };
}

test("1,000 events for 200 subscribed rows: the keyed store beside one React Query entry with a select for each row", async ({
  bench,
}) => {
  const model = new Model(ROWS + 1);
  model.apply({ type: "identity", extensionId: ME });
  for (let row = 0; row < ROWS; row += 1) model.apply({ type: "event", event: event(row, 1) });
  let calls = 0;
  for (let row = 0; row < ROWS; row += 1)
    model.store.subscribe(participantKey(`s-${row}`), () => (calls += 1));
  model.store.subscribe("calls", () => (calls += 1));
  let sequence = 1;

  const client = new QueryClient();
  client.setQueryData(
    [CONFERENCE],
    Array.from({ length: ROWS }, (_, row) => ({ id: row, muted: false })),
  );
  const observers = Array.from({ length: ROWS }, (_, row) => {
    const observer = new QueryObserver(client, {
      queryKey: [CONFERENCE],
      enabled: false,
      select: (rows: { id: number; muted: boolean }[]) => rows[row],
    });
    return observer.subscribe(() => (calls += 1));
  });

  const result = await bench.compare(
    bench("keyed store", () => {
      for (let index = 0; index < EVENTS; index += 1) {
        sequence += 1;
        model.apply({ type: "event", event: event(index % ROWS, sequence) });
      }
    }),
    bench("one query entry", () => {
      for (let index = 0; index < EVENTS; index += 1) {
        client.setQueryData([CONFERENCE], (rows: { id: number; muted: boolean }[] = []) =>
          rows.map((item) => (item.id === index % ROWS ? { ...item, muted: !item.muted } : item)),
        );
      }
    }),
  );
  for (const stop of observers) stop();
  const [own, peer] = [result.get("keyed store"), result.get("one query entry")];
  console.log(
    `keyed store : one query entry = 1 : ${((peer.latency.mean ?? 0) / (own.latency.mean ?? 1)).toFixed(1)}`,
  );
  expect(calls).toBeGreaterThan(0);
});
