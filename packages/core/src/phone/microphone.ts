import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";

/**
 * Asks for the microphone and releases it at once, so that the browser's prompt does not use up the 38 seconds in
 * which the host has to join. Rejects with "microphone-denied" or "microphone-missing".
 */
export async function checkMicrophone(): Promise<void> {
  const devices = typeof navigator === "undefined" ? undefined : navigator.mediaDevices;
  if (!devices) throw errors.microphoneMissing();
  try {
    const stream = await devices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
  } catch (error) {
    throw microphoneError(error) ?? errors.microphoneMissing({ cause: error });
  }
}

/** Converts an error of `getUserMedia` (W3C Media Capture and Streams); undefined for any other error. */
export function microphoneError(
  error: unknown,
): ConferenceError<"microphone-denied" | "microphone-missing"> | undefined {
  const name = (error as { name?: unknown } | null)?.name;
  if (name === "NotAllowedError" || name === "SecurityError")
    return errors.microphoneDenied({ cause: error });
  if (name === "NotFoundError" || name === "NotReadableError" || name === "OverconstrainedError") {
    return errors.microphoneMissing({ cause: error });
  }
  return undefined;
}
