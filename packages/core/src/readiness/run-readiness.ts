import { callEcho } from "../calls/echo-call.ts";
import { abortable, withTimeout } from "../clock.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { fieldsOf } from "../json.ts";
import { canChooseOutput, devicesOf, mediaDevices } from "../phone/chosen-devices.ts";
import { MicrophoneTest } from "../phone/microphone-test.ts";
import type { ClientContext } from "../state/context.ts";
import { dialable } from "../telephony/dialable.ts";
import {
  type CapabilityFacts,
  failureOf,
  judgeBlocked,
  judgeEcho,
  judgeEchoError,
  judgeLine,
  judgeLogin,
  judgeMicrophone,
  judgeNotifications,
  judgePermission,
  judgeRegistration,
  judgeScopes,
  judgeSecureContext,
  judgeSpeaker,
  type PermissionFacts,
  type Verdict,
} from "./judge.ts";
import {
  pendingChecks,
  type ReadinessCheck,
  type ReadinessCheckId,
  type ReadinessOptions,
} from "./readiness-state.ts";
import { remedyOf } from "./remedies.ts";

/** How long the browser's permission prompt may stay open. */
const PROMPT_TIMEOUT_MS = 30_000;
/** How long the microphone is listened to for a voice. */
const LISTEN_MS = 5_000;
const REQUEST_TIMEOUT_MS = 20_000;
/** Limit of the client's connection: identity, phone, gateway and calls. */
const CONNECT_TIMEOUT_MS = 40_000;
/** How long a phone that is being registered again may take. */
const RECOVERY_TIMEOUT_MS = 10_000;
const ECHO_TIMEOUT_MS = 15_000;
/** How long the test call lasts after the echo, so that its quality can be measured. */
const MEASURE_MS = 5_000;

export interface ReadinessRun extends ReadinessOptions {
  context: ClientContext;
  /** Cancels the run, which then rejects with the signal's reason. */
  signal: AbortSignal;
  readCapabilities(): Promise<Readonly<Record<string, CapabilityFacts>>>;
  /** Called with all checks when one of them starts or ends. */
  onChange(checks: readonly ReadinessCheck[]): void;
}

interface Step {
  /** The verdict, if the client knows it without a request. */
  known?(): Verdict | undefined;
  run(): Verdict | Promise<Verdict>;
}

/** Runs the checks one after the other. Resolves with them, and leaves neither a microphone nor a call open. */
export async function runReadiness(run: ReadinessRun): Promise<readonly ReadinessCheck[]> {
  const { signal, onChange } = run;
  const microphone = new MicrophoneTest();
  signal.addEventListener("abort", () => microphone.stop(), { once: true });
  const steps = stepsOf(run, microphone);
  let checks = pendingChecks(run);
  const update = (id: ReadinessCheckId, change: Partial<ReadinessCheck>): void => {
    checks = checks.map((check) => (check.id === id ? { ...check, ...change } : check));
    onChange(checks);
  };
  try {
    for (const { id } of checks) {
      signal.throwIfAborted();
      update(id, { status: "running" });
      const verdict =
        steps[id].known?.() ??
        judgeBlocked(id, checks) ??
        (await Promise.resolve(steps[id].run()).catch((error: unknown) => {
          signal.throwIfAborted();
          return failureOf(errors.asConferenceError(error), "server");
        }));
      signal.throwIfAborted();
      update(id, asCheck(verdict));
      // The microphone is open from the check of its permission until that of its sound.
      if (id === "microphone") microphone.stop();
    }
    return checks;
  } finally {
    microphone.stop();
  }
}

function asCheck(verdict: Verdict): Partial<ReadinessCheck> {
  const { status, details = {} } = verdict;
  if (verdict.status === "pass") return { status, details };
  const { reason } = verdict;
  return { status, reason, remedy: remedyOf(reason, details), details };
}

function stepsOf(run: ReadinessRun, microphone: MicrophoneTest): Record<ReadinessCheckId, Step> {
  const { context, signal, echoNumber, readCapabilities } = run;
  const { clock, devices, model, phone, wire } = context;
  let permission: PermissionFacts = "unavailable";
  let capabilities: Readonly<Record<string, CapabilityFacts>> | undefined;
  let connecting: Promise<ConferenceError | undefined> | undefined;

  const bounded = <T>(promise: Promise<T>, ms: number, error: ConferenceError): Promise<T> =>
    withTimeout(clock, ms, abortable(signal, promise), () => error);

  /** The error of the connection, which is tried once in a run; undefined if the client is connected. */
  const connect = (): Promise<ConferenceError | undefined> => {
    const tooLate = errors.network();
    connecting ??= bounded(context.connect(), CONNECT_TIMEOUT_MS, tooLate).then(
      () => undefined,
      (error: unknown) => {
        signal.throwIfAborted();
        return error === tooLate ? undefined : errors.asConferenceError(error);
      },
    );
    return connecting;
  };

  const isReplaced = async (role: "input" | "output"): Promise<boolean> => {
    const wanted = devices.get(role);
    if (wanted === undefined) return false;
    return !(await devicesOf(role)).some(({ deviceId }) => deviceId === wanted);
  };

  async function openMicrophone(): Promise<PermissionFacts> {
    if (!mediaDevices()?.getUserMedia) return "unavailable";
    const deviceId = (await isReplaced("input")) ? undefined : devices.get("input");
    const unanswered = errors.microphoneDenied();
    try {
      await bounded(microphone.start(deviceId), PROMPT_TIMEOUT_MS, unanswered);
    } catch (error) {
      if (error === unanswered) return "unanswered";
      throw error;
    }
    const { state } = microphone;
    if (state.status !== "failed") return "granted";
    return state.error.code === "microphone-denied" ? "denied" : "missing";
  }

  async function listen(): Promise<Verdict> {
    let peak = 0;
    const stopLevels = microphone.subscribeLevel((level) => {
      peak = Math.max(peak, level);
    });
    const hasHeard = (): boolean => microphone.state.status === "running" && microphone.state.heard;
    let stopState = (): void => undefined;
    const settled = new Promise<void>((resolve) => {
      const check = (): void => {
        if (hasHeard() || microphone.state.status !== "running") resolve();
      };
      stopState = microphone.subscribe(check);
      check();
    });
    const silence = errors.network();
    try {
      await bounded(settled, LISTEN_MS, silence);
    } catch (error) {
      if (error !== silence) throw error;
    } finally {
      stopLevels();
      stopState();
    }
    const heard = hasHeard();
    const connected = microphone.state.status === "running";
    return judgeMicrophone({ connected, peak, heard, replaced: await isReplaced("input") });
  }

  /** Number of the extension's devices; undefined if the platform does not tell it. */
  async function countDevices(): Promise<number | undefined> {
    const request = wire.get("/extension/~/device");
    const answer = await bounded(request, REQUEST_TIMEOUT_MS, errors.network()).catch(() => {
      signal.throwIfAborted();
      return undefined;
    });
    const records = fieldsOf(answer)?.["records"];
    return Array.isArray(records) ? records.length : undefined;
  }

  const isRegistered = (): boolean => model.state.phone.status === "registered";
  const notifications = (error: ConferenceError | undefined): Verdict =>
    judgeNotifications({
      subscription: model.state.subscription,
      lost: model.state.connectionLosses.notifications !== undefined,
      phoneFailed: !isRegistered(),
      error,
    });

  const isSecure = (globalThis as { isSecureContext?: boolean }).isSecureContext;
  /** Without a browser there are no devices, and an app that provides the media has its own. */
  const withoutDevices = (): Verdict | undefined => {
    if (phone.bringsOwnMedia) return judgePermission("ownMedia");
    return isSecure === undefined ? judgePermission("noBrowser") : undefined;
  };

  return {
    secureContext: { run: () => judgeSecureContext(isSecure) },
    microphonePermission: {
      known: withoutDevices,
      async run() {
        permission = await openMicrophone();
        return judgePermission(permission);
      },
    },
    microphone: {
      known: withoutDevices,
      run: () =>
        permission === "missing"
          ? judgeMicrophone({ connected: false, peak: 0, heard: false, replaced: false })
          : listen(),
    },
    speaker: {
      known: withoutDevices,
      run: async () =>
        judgeSpeaker({
          canChoose: canChooseOutput(),
          outputs: (await devicesOf("output")).length,
          replaced: await isReplaced("output"),
        }),
    },
    login: {
      async run() {
        const error = await bounded(readCapabilities(), REQUEST_TIMEOUT_MS, errors.network()).then(
          (read) => {
            capabilities = read;
            return undefined;
          },
          errors.asConferenceError,
        );
        return judgeLogin(error);
      },
    },
    scopes: { run: () => judgeScopes(capabilities) },
    line: {
      async run() {
        const { reason, missing } = capabilities?.["startConference"] ?? {};
        const missingFeature = reason === "feature" ? missing : undefined;
        const registered = isRegistered();
        const isKnown = registered || missingFeature !== undefined;
        const count = isKnown ? undefined : await countDevices();
        return judgeLine({ registered, missingFeature, devices: count });
      },
    },
    registration: {
      known: () => (isRegistered() ? judgeRegistration(model.state.phone, undefined) : undefined),
      async run() {
        const error = await connect();
        const settled = model.until(
          (state) => state.phone.status !== "connecting" && state.phone.status !== "reconnecting",
          signal,
        );
        await bounded(settled, RECOVERY_TIMEOUT_MS, errors.network()).catch(() =>
          signal.throwIfAborted(),
        );
        return judgeRegistration(model.state.phone, error);
      },
    },
    notifications: {
      known: () => {
        const { status } = model.state.subscription;
        return status === "open" && !isRegistered() ? notifications(undefined) : undefined;
      },
      run: async () => notifications(await connect()),
    },
    echo: {
      known: () =>
        phone.answered.length > 0 ? { status: "skipped", reason: "call-running" } : undefined,
      async run() {
        try {
          const to = dialable(echoNumber ?? "");
          const options = { to, timeoutMs: ECHO_TIMEOUT_MS, measureMs: MEASURE_MS, signal };
          return judgeEcho(await callEcho(context, options));
        } catch (error) {
          signal.throwIfAborted();
          return judgeEchoError(errors.asConferenceError(error));
        }
      },
    },
  };
}
