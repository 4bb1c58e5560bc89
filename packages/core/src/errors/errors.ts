import { ConferenceError, type ConferenceErrorOptions } from "./conference-error.ts";

type Details = Partial<Pick<ConferenceErrorOptions, "status" | "sipCode" | "retryAt" | "cause">>;

/*
 * The texts of every error of the kit. Import them as `* as errors`: a bundler then drops the texts of
 * the errors that an app cannot meet.
 */

export function hostNotJoined(details?: Details): ConferenceError<"host-not-joined"> {
  return new ConferenceError("host-not-joined", {
    summary: "The call was not brought in.",
    explanation: "The host is not in the conference yet.",
    hint: "Wait until the conference is active, then add the call again.",
    ...details,
  });
}

export function joinTimeout(details?: Details): ConferenceError<"join-timeout"> {
  return new ConferenceError("join-timeout", {
    summary: "The conference did not start.",
    explanation:
      "The host's call was not connected within 38 seconds, and the platform gives no more.",
    hint: "Check the network and the phone, then start again.",
    ...details,
  });
}

export function conferenceFull(
  limit: number,
  details?: Details,
): ConferenceError<"conference-full"> {
  return new ConferenceError("conference-full", {
    summary: "The call was not brought in.",
    explanation: `The conference is full: it holds ${limit}, the host included.`,
    hint: "Remove somebody first.",
    ...details,
  });
}

export function unknownSession(details?: Details): ConferenceError<"unknown-session"> {
  return new ConferenceError("unknown-session", {
    summary: "The platform does not know the call.",
    explanation: "It has ended, or it belongs to another account.",
    hint: "Refresh the calls and choose another one.",
    ...details,
  });
}

export function unknownParty(details?: Details): ConferenceError<"unknown-party"> {
  return new ConferenceError("unknown-party", {
    summary: "The platform does not know this participant of the call.",
    explanation: "They have left, or the call has ended.",
    hint: "Refresh the calls and choose another one.",
    ...details,
  });
}

export function wrongState(details?: Details): ConferenceError<"wrong-state"> {
  return new ConferenceError("wrong-state", {
    summary: "The platform refused.",
    explanation:
      "The call is not in a state that allows it: it still rings, is being moved, or has ended.",
    hint: "Wait a moment and try again.",
    ...details,
  });
}

export function notAllowed(details?: Details): ConferenceError<"not-allowed"> {
  return new ConferenceError("not-allowed", {
    summary: "The platform refused.",
    explanation: "This user or app may not do that.",
    hint: "Check the app's scopes and the user's permissions.",
    ...details,
  });
}

export function microphoneDenied(details?: Details): ConferenceError<"microphone-denied"> {
  return new ConferenceError("microphone-denied", {
    summary: "The microphone could not be used.",
    explanation: "The browser was told not to allow it on this page.",
    hint: "Allow the microphone in the address bar, then try again.",
    ...details,
  });
}

export function microphoneMissing(details?: Details): ConferenceError<"microphone-missing"> {
  return new ConferenceError("microphone-missing", {
    summary: "The microphone could not be used.",
    explanation: "None was found, or another program holds it.",
    hint: "Plug one in, then try again.",
    ...details,
  });
}

export function tokenExpired(details?: Details): ConferenceError<"token-expired"> {
  return new ConferenceError("token-expired", {
    summary: "The platform does not know who is asking.",
    explanation: "The login has expired or was revoked.",
    hint: "Log in again, then try again.",
    ...details,
  });
}

export function rateLimited(details?: Details): ConferenceError<"rate-limited"> {
  return new ConferenceError("rate-limited", {
    summary: "The platform takes no more requests for now.",
    explanation: "Too many were sent in the last minute, and each further one prolongs the wait.",
    hint: "Try again when the wait is over.",
    ...details,
  });
}

export function phoneRefused(details?: Details): ConferenceError<"phone-refused"> {
  return new ConferenceError("phone-refused", {
    summary: "The phone could not be registered.",
    explanation:
      "The SIP server did not accept it, or did not answer; an extension may have five phones at a time.",
    hint: "Close other pages and apps that use this extension, wait two minutes, and try again.",
    ...details,
  });
}

export function inviteRefused(
  explanation: string,
  details?: Details,
): ConferenceError<"invite-refused"> {
  return new ConferenceError("invite-refused", {
    summary: "The call was not connected.",
    explanation,
    hint: "Check the number, or try again.",
    ...details,
  });
}

export function network(details?: Details): ConferenceError<"network"> {
  return new ConferenceError("network", {
    summary: "The platform could not be reached.",
    explanation: "The request was not answered.",
    hint: "Check the network, then try again.",
    ...details,
  });
}

export function server(details?: Details): ConferenceError<"server"> {
  return new ConferenceError("server", {
    summary: "The platform failed.",
    explanation:
      details?.status === undefined
        ? "Its answer made no sense."
        : `It answered with status ${details.status}.`,
    hint: "Try again in a moment.",
    ...details,
  });
}

/** The error itself when it is a ConferenceError, else a "server" error that has it as its cause. */
export function asConferenceError(error: unknown): ConferenceError {
  return error instanceof ConferenceError ? error : server({ cause: error });
}

export function conferenceRunning(): ConferenceError<"conference-running"> {
  return new ConferenceError("conference-running", {
    summary: "No second conference was started.",
    explanation: "One is running already, and a host has one at a time.",
    hint: "Add the calls to it, or end it first.",
  });
}

export function noConference(): ConferenceError<"no-conference"> {
  return new ConferenceError("no-conference", {
    summary: "Nothing was done.",
    explanation: "No conference is running.",
    hint: "Start one first.",
  });
}

export function unknownCall(): ConferenceError<"unknown-call"> {
  return new ConferenceError("unknown-call", {
    summary: "Nothing was done.",
    explanation: "There is no such call; it may have ended.",
    hint: "Choose one of the calls that useActiveCalls lists.",
  });
}

export function unknownParticipant(): ConferenceError<"unknown-participant"> {
  return new ConferenceError("unknown-participant", {
    summary: "Nothing was done.",
    explanation: "There is no such participant; they may have left.",
    hint: "Choose one of those that useParticipants lists.",
  });
}

export function invalidDigits(): ConferenceError<"invalid-digits"> {
  return new ConferenceError("invalid-digits", {
    summary: "No tones were sent.",
    explanation: "Only 0 to 9, A to D, * and # can be sent, and at least one of them.",
    hint: "Leave out everything else.",
  });
}

export function invalidNumber(): ConferenceError<"invalid-number"> {
  return new ConferenceError("invalid-number", {
    summary: "Nothing was dialled.",
    explanation: "That is neither a phone number nor an extension number.",
    hint: "Give a number with its country code, as +16505550100, or an extension, as 102.",
  });
}

export function wrongNumber(details?: Details): ConferenceError<"wrong-number"> {
  return new ConferenceError("wrong-number", {
    summary: "The call was not connected.",
    explanation: "The number leads nowhere: no phone and no extension has it.",
    hint: "Check the number.",
    ...details,
  });
}

export function isConference(): ConferenceError<"is-conference"> {
  return new ConferenceError("is-conference", {
    summary: "Nothing was hung up.",
    explanation:
      "This call is your place in a conference, and its end might be the end for everyone.",
    hint: "Leave the conference, or end it for everyone.",
  });
}

export function legRunning(): ConferenceError<"leg-running"> {
  return new ConferenceError("leg-running", {
    summary: "No second INVITE was sent.",
    explanation: "There is one leg at a time, and it is in use.",
    hint: "Hang up first, or place calls with useDial, which knows any number of them.",
  });
}

export function callRecorded(): ConferenceError<"call-recorded"> {
  return new ConferenceError("call-recorded", {
    summary: "The call was not brought in.",
    explanation: "It is being recorded, and the platform takes no recorded call into a conference.",
    hint: "Stop the recording, then add the call again.",
  });
}

export function callElsewhere(): ConferenceError<"call-elsewhere"> {
  return new ConferenceError("call-elsewhere", {
    summary: "Nothing was done.",
    explanation: "The call is on another page or device, and only that one can do it.",
    hint: "Do it there, or take a call that is on this phone.",
  });
}

export function recordingRefused(
  code: number | undefined,
  details?: Details,
): ConferenceError<"recording-refused"> {
  return new ConferenceError("recording-refused", {
    summary: "The recording was not changed.",
    explanation: recordingReason(code),
    hint: "The call itself goes on. Ask an administrator whether calls may be recorded.",
    ...details,
  });
}

export function consentMissing(): ConferenceError<"consent-missing"> {
  return new ConferenceError("consent-missing", {
    summary: "Nothing was recorded.",
    explanation: "Recording needs to know whether everybody on the line agreed to it.",
    hint: 'Ask them, then start with consent: "given", or with "notNeeded" where your law asks for none.',
  });
}

export function unknownDevice(): ConferenceError<"unknown-device"> {
  return new ConferenceError("unknown-device", {
    summary: "The device was not changed.",
    explanation: "There is none with this id; it may have been unplugged.",
    hint: "Choose one of those that useDevices lists.",
  });
}

export function notSupported(explanation: string): ConferenceError<"not-supported"> {
  return new ConferenceError("not-supported", {
    summary: "Nothing was done.",
    explanation,
    hint: "Use another browser, or do without it.",
  });
}

export function disposed(): ConferenceError<"disposed"> {
  return new ConferenceError("disposed", {
    summary: "Nothing was done.",
    explanation: "This client was disposed of.",
    hint: "Make a new one with createConferenceClient.",
  });
}

/** For arguments of the wrong shape. `explanation` names fields and types, and never a value. */
export function invalidArgument(
  explanation: string,
  hint = "Correct the arguments of the call; its TypeScript types say what it takes.",
): ConferenceError<"invalid-argument"> {
  return new ConferenceError("invalid-argument", {
    summary: "Nothing was done.",
    explanation,
    hint,
  });
}

export function unknownClient(): ConferenceError<"invalid-argument"> {
  return invalidArgument(
    "The first argument is not a client that this copy of the package made.",
    "Pass the client that createConferenceClient returned, and make sure that the package is installed once.",
  );
}

export function noProvider(hook: string): ConferenceError<"no-provider"> {
  return new ConferenceError("no-provider", {
    summary: `${hook} was called outside of a ConferenceProvider.`,
    explanation: "It needs the client that the provider carries.",
    hint: "Put <ConferenceProvider client={client}> around your component.",
  });
}

export function aborted(): ConferenceError<"aborted"> {
  return new ConferenceError("aborted", {
    summary: "It was not finished.",
    explanation: "It was cancelled before it could finish.",
    hint: "Start again when you like.",
  });
}

/** Explains the result code with which the platform answers the web phone's INFO request. */
function recordingReason(code: number | undefined): string {
  if (code === undefined) return "The phone system did not answer.";
  if (code === -5) return "Recording is turned off for this account or extension.";
  return `The phone system refused it (code ${code}).`;
}
