/**
 * Makes a page that looks the same in every run: the date stands still, ids count from one, and fonts of
 * the repository replace those of the system. Vitest loads this file before the stories.
 */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@fontsource-variable/noto-sans-jp/wght.css";
import "./pictures.css";

const START = Date.UTC(2026, 2, 4, 9, 30);
/** What "a second" of the interface takes, so that no picture waits for a whole one. */
const SHORT_SECOND_MS = 100;
/** How often the client measures the quality of a call. */
const SAMPLE_MS = 1_000;

const RealDate = Date;
let now = START;
let ids = 0;
let samples = true;

class FrozenDate extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [now] : given) as [number]));
  }
  static override now(): number {
    return now;
  }
}
globalThis.Date = FrozenDate as DateConstructor;

const setRealInterval = globalThis.setInterval;
globalThis.setInterval = ((run: () => void, delay?: number) =>
  setRealInterval(run, delay === 1000 ? SHORT_SECOND_MS : delay)) as typeof setInterval;

crypto.randomUUID = () => {
  ids += 1;
  return `00000000-0000-4000-8000-${String(ids).padStart(12, "0")}`;
};

/** The network's delays depend on how busy the machine is, and the grade of a call depends on them. */
const steadyDelays = { jitter: 0.002, roundTripTime: 0.02, currentRoundTripTime: 0.02 };
const { prototype } = RTCPeerConnection;
const getRealStats = prototype.getStats;
prototype.getStats = async function getStats(this: RTCPeerConnection) {
  const report = (await getRealStats.call(this)) as unknown as Map<string, object>;
  const steady = [...report].map(([id, entry]): [string, object] => {
    const delays = Object.entries(steadyDelays).filter(([name]) => name in entry);
    const lost = "packetsLost" in entry ? { packetsLost: 0 } : {};
    return [id, { ...entry, ...Object.fromEntries(delays), ...lost }];
  });
  return new Map(steady) as unknown as RTCStatsReport;
};

const messages: string[] = [];
for (const level of ["error", "warn"] as const) {
  const print = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    messages.push(`${level}: ${values.map(String).join(" ")}`);
    print(...values);
  };
}

/** Errors and warnings on the console since the last call. */
export function takeConsoleMessages(): string[] {
  return messages.splice(0);
}

/** Goes back to the start, before each story. */
export function restartTime(): void {
  samples = true;
  now = START;
  ids = 0;
}

/** Keeps the grades of the calls as they are. */
export function stopSampling(): void {
  samples = false;
}

/** Lets the durations on the page grow, and waits until they show it. */
export async function letTimePass(milliseconds: number): Promise<void> {
  now += milliseconds;
  await new Promise((resolve) => setTimeout(resolve, 2 * SHORT_SECOND_MS));
}

const timers = new Map<number, ReturnType<typeof setTimeout>>();
let lastTimer = 0;

/** The clock of the clients in the stories: samples the call's quality without waiting for a whole second. */
export const pictureClock = {
  now: (): number => now,
  setTimeout(run: () => void, ms: number): { id: number } {
    lastTimer += 1;
    const id = lastTimer;
    const fire = (): void => {
      timers.delete(id);
      run();
    };
    const fireIfSampling = (): void => (samples ? fire() : undefined);
    timers.set(
      id,
      ms === SAMPLE_MS ? setTimeout(fireIfSampling, 2 * SHORT_SECOND_MS) : setTimeout(fire, ms),
    );
    return { id };
  },
  clearTimeout(timer: { id: number } | undefined): void {
    if (!timer) return;
    clearTimeout(timers.get(timer.id));
    timers.delete(timer.id);
  },
};
