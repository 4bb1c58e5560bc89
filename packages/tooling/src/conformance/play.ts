import { setTimeout as sleep } from "node:timers/promises";
import { type Credentials, Line, UnusableServer } from "./line.ts";
import { Pacing } from "./pacing.ts";
import { type PhoneBrowser, Phones } from "./phones.ts";
import type { Actor, Recording } from "./recording.ts";
import { SCENARIO } from "./scenario.ts";
import { Stage, StepSkipped } from "./stage.ts";
import type { Section, Step } from "./steps/step.ts";

/** A server, and the JWTs of two or three of its extensions. */
export interface Target extends Credentials {
  jwts: readonly string[];
}

export interface PlayOptions {
  browser: PhoneBrowser;
  /** How long nothing must happen before a step counts as over, in milliseconds. */
  quietMs: number;
  sections?: readonly Section[];
  /** Is told what is going on. */
  notice?: (text: string) => void;
  /** Ends the play after the step that runs, and tidies up. */
  signal?: AbortSignal;
}

const ACTORS: readonly Actor[] = ["host", "guest", "third"];

/**
 * Plays the scenario on a server and records it. Calls only between the given extensions, and ends every call,
 * conference, registration, subscription and login that it began, however it ends. Throws UnusableServer.
 */
export async function play(target: Target, options: PlayOptions): Promise<Recording> {
  const { browser, quietMs, sections = SCENARIO, notice = () => undefined, signal } = options;
  const lines = new Map<Actor, Line>();
  const logins: { actor: Actor; response: Awaited<ReturnType<typeof Line.login>>["response"] }[] =
    [];
  try {
    for (const [index, actor] of ACTORS.entries()) {
      const jwt = target.jwts[index];
      if (jwt === undefined) continue;
      const pacing = new Pacing({ sleep: async (ms) => sleep(ms), now: Date.now, notice });
      const { line, response } = await Line.login(target, jwt, { number: index + 1, pacing });
      lines.set(actor, line);
      logins.push({ actor, response });
    }
  } catch (error) {
    for (const line of lines.values()) await line.logout();
    throw error;
  }
  const stage = new Stage(lines, quietMs);
  try {
    stage.step = "log in";
    noteSecrets(stage, target, logins);
    for (const { actor, response } of logins) {
      stage.recordResponse(actor, "POST", "/restapi/oauth/token", undefined, response);
    }
    stage.phones = await Phones.open(browser, (report) => stage.reported(report));
    for (const section of sections) {
      for (const step of section.steps()) {
        if (signal?.aborted) return stage.recording;
        notice(step.name);
        const failure = await run(stage, step);
        if (failure === undefined || !section.isRequired) continue;
        throw new UnusableServer(
          `On ${target.server}, "${step.name}" ${failure}. Check the permissions of the app and of the extensions.`,
        );
      }
      await stage.clean();
    }
    await run(stage, UNREGISTER);
  } finally {
    await stage.close();
  }
  return stage.recording;
}

/** Runs a step. One that fails is a result of the comparison like any other. Returns why it failed. */
async function run(stage: Stage, step: Step): Promise<string | undefined> {
  stage.step = step.name;
  try {
    await step.run(stage);
    stage.check("step", "done");
    return undefined;
  } catch (error) {
    const how = error instanceof StepSkipped ? "was skipped" : "failed";
    const failure = `${how}: ${reasonOf(error)}`;
    stage.check("step", failure);
    return failure;
  }
}

/** An error's message, unless it has anything but words, for it may quote a message of the account. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  return /^[A-Za-z ",.'()-]+(\d{1,3}[A-Za-z ",.'()-]*)*$/.test(message)
    ? message
    : "unexpected error";
}

const UNREGISTER: Step = {
  name: "unregister the phones",
  async run(stage) {
    for (const actor of stage.actors) await stage.phones.dispose(actor);
    await stage.settle();
  },
};

function noteSecrets(
  stage: Stage,
  { clientId, clientSecret, jwts }: Target,
  logins: readonly { response: { body: unknown } }[],
): void {
  for (const value of [clientId, clientSecret, ...jwts]) stage.identify(value, "secret", "the app");
  for (const { response } of logins) {
    const { access_token, refresh_token, endpoint_id, session_id } = (response.body ??
      {}) as Record<string, unknown>;
    for (const value of [access_token, refresh_token, endpoint_id, session_id]) {
      stage.identify(value, "secret", "the login");
    }
  }
}
