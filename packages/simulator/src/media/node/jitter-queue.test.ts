import { describe, expect, it } from "vitest";
import { FRAME_SAMPLES } from "./frame.ts";
import { JitterQueue } from "./jitter-queue.ts";

const packet = (value: number, length = FRAME_SAMPLES) => new Int16Array(length).fill(value);

function createQueue(...sequences: number[]) {
  const queue = new JitterQueue();
  for (const sequence of sequences) queue.push(sequence, packet(sequence));
  return queue;
}

const popAll = (queue: JitterQueue) => {
  const values: number[] = [];
  for (let frame = queue.pop(); frame; frame = queue.pop()) values.push(frame[0]!);
  return values;
};

describe("the jitter queue", () => {
  it("buffers two frames at the start and after it ran empty", () => {
    const queue = createQueue(1);
    expect(queue.pop()).toBeUndefined();
    queue.push(2, packet(2));
    expect(popAll(queue)).toEqual([1, 2]);
    queue.push(3, packet(3));
    expect(queue.pop()).toBeUndefined();
    queue.push(4, packet(4));
    expect(popAll(queue)).toEqual([3, 4]);
  });

  it("orders packets, drops duplicates, and handles numbers that wrap at 16 bits", () => {
    expect(popAll(createQueue(3, 1, 2, 2))).toEqual([1, 2, 3]);
    const queue = new JitterQueue();
    for (const [sequence, value] of [
      [0, 3],
      [65_535, 2],
      [65_534, 1],
    ] as const) {
      queue.push(sequence, packet(value));
    }
    expect(popAll(queue)).toEqual([1, 2, 3]);
  });

  it("drops packets that arrive too late", () => {
    const queue = createQueue(1, 3);
    expect(queue.pop()?.[0]).toBe(1);
    expect(queue.pop()?.[0]).toBe(3);
    queue.push(2, packet(2));
    queue.push(4, packet(4));
    queue.push(5, packet(5));
    expect(popAll(queue)).toEqual([4, 5]);
  });

  it("keeps the newest six frames", () => {
    expect(popAll(createQueue(1, 2, 3, 4, 5, 6, 7, 8))).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it("restarts with a sender that restarted", () => {
    const queue = createQueue(30_000, 30_001);
    expect(popAll(queue)).toEqual([30_000, 30_001]);
    queue.push(5, packet(5));
    queue.push(6, packet(6));
    expect(popAll(queue)).toEqual([5, 6]);
  });

  it("builds frames from packets of any length", () => {
    const queue = new JitterQueue();
    for (let i = 0; i < 5; i++) queue.push(i, packet(i, FRAME_SAMPLES / 2));
    expect([queue.pop(), queue.pop()].map((frame) => [frame![0], frame!.at(-1)])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(queue.pop()).toBeUndefined();
  });
});
