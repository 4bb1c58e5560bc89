/**
 * Makes a page that looks the same in every run: the date stands still, ids count from one, and the kit's
 * font replaces that of the system. Vitest loads this file before the stories.
 */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-jp/wght.css";
import "./pictures.css";

const START = Date.UTC(2026, 2, 4, 9, 30);
/** What "a second" of the interface takes, so that no picture waits for a whole one. */
const SHORT_SECOND_MS = 100;

const RealDate = Date;
let now = START;
let ids = 0;

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
  now = START;
  ids = 0;
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
    timers.set(id, setTimeout(fire, ms === 1000 ? 2 * SHORT_SECOND_MS : ms));
    return { id };
  },
  clearTimeout(timer: { id: number } | undefined): void {
    if (!timer) return;
    clearTimeout(timers.get(timer.id));
    timers.delete(timer.id);
  },
};
