import { ConferenceError, type ConferenceErrorOptions } from "./conference-error.ts";

type Details = Partial<Pick<ConferenceErrorOptions, "status" | "sipCode" | "retryAt" | "cause">>;

/*
 * One function for each error of the kit, with its three sentences. Modules import them as `* as errors`, so
 * that a bundler drops the texts of the errors that an app cannot meet.
 */

export function hostNotJoined(details?: Details): ConferenceError<"host-not-joined"> {
  return new ConferenceError("host-not-joined", {
    summary: "The call was not added to the conference.",
    explanation: "The host has not joined the conference yet.",
    hint: "Wait until the conference is active, then add the call again.",
    ...details,
  });
}

export function joinTimeout(details?: Details): ConferenceError<"join-timeout"> {
  return new ConferenceError("join-timeout", {
    summary: "The conference did not start.",
    explanation:
      "The host's call was not connected within 38 seconds, after which the platform ends a conference.",
    hint: "Check the network and the phone, then start the conference again.",
    ...details,
  });
}

export function conferenceFull(
  limit: number,
  details?: Details,
): ConferenceError<"conference-full"> {
  return new ConferenceError("conference-full", {
    summary: "The call was not added to the conference.",
    explanation: `The conference is full: it has ${limit} places, including the host's.`,
    hint: "Remove a participant first.",
    ...details,
  });
}

export function unknownSession(details?: Details): ConferenceError<"unknown-session"> {
  return new ConferenceError("unknown-session", {
    summary: "The platform does not know the call.",
    explanation: "The call has ended, or it belongs to another account.",
    hint: "Refresh the calls and choose another one.",
    ...details,
  });
}

export function unknownParty(details?: Details): ConferenceError<"unknown-party"> {
  return new ConferenceError("unknown-party", {
    summary: "The platform does not know this participant of the call.",
    explanation: "The participant has left, or the call has ended.",
    hint: "Refresh the calls and choose another one.",
    ...details,
  });
}

export function wrongState(details?: Details): ConferenceError<"wrong-state"> {
  return new ConferenceError("wrong-state", {
    summary: "The platform refused.",
    explanation:
      "The state of the call does not allow it: the call still rings, is being moved, or has ended.",
    hint: "Wait a moment, then try again.",
    ...details,
  });
}

export function notAllowed(details?: Details): ConferenceError<"not-allowed"> {
  return new ConferenceError("not-allowed", {
    summary: "The platform refused.",
    explanation: "This user or this app does not have the permission.",
    hint: "Check the app's scopes and the user's permissions.",
    ...details,
  });
}

export function microphoneDenied(details?: Details): ConferenceError<"microphone-denied"> {
  return new ConferenceError("microphone-denied", {
    summary: "The microphone could not be used.",
    explanation: "The browser does not allow this page to use it.",
    hint: "Allow the microphone in the browser's address bar, then try again.",
    ...details,
  });
}

export function microphoneMissing(details?: Details): ConferenceError<"microphone-missing"> {
  return new ConferenceError("microphone-missing", {
    summary: "The microphone could not be used.",
    explanation: "No microphone was found, or another program uses it.",
    hint: "Connect a microphone, then try again.",
    ...details,
  });
}

export function tokenExpired(details?: Details): ConferenceError<"token-expired"> {
  return new ConferenceError("token-expired", {
    summary: "The platform did not accept the login.",
    explanation: "The login has expired, or it was revoked.",
    hint: "Log in again, then repeat the action.",
    ...details,
  });
}

export function rateLimited(details?: Details): ConferenceError<"rate-limited"> {
  return new ConferenceError("rate-limited", {
    summary: "The platform accepts no more requests for now.",
    explanation:
      "Too many requests were sent in the last minute, and each further one prolongs the wait.",
    hint: "Try again when the wait is over.",
    ...details,
  });
}

export function phoneRefused(details?: Details): ConferenceError<"phone-refused"> {
  return new ConferenceError("phone-refused", {
    summary: "The phone could not be registered.",
    explanation:
      "The SIP server refused the registration or did not answer; it allows five phones for each extension.",
    hint: "Close other pages and apps that use this extension, wait two minutes, then try again.",
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
    hint: "Check the number, then try again.",
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
        ? "Its response could not be understood."
        : `It responded with status ${details.status}.`,
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
    summary: "No conference was started.",
    explanation: "A conference is running already, and a host can have only one at a time.",
    hint: "Add the calls to the running conference, or end it first.",
  });
}

export function noConference(): ConferenceError<"no-conference"> {
  return new ConferenceError("no-conference", {
    summary: "Nothing was done.",
    explanation: "No conference is running.",
    hint: "Start a conference first.",
  });
}

export function unknownCall(): ConferenceError<"unknown-call"> {
  return new ConferenceError("unknown-call", {
    summary: "Nothing was done.",
    explanation: "There is no such call; it may have ended.",
    hint: "Choose a call that useActiveCalls lists.",
  });
}

export function unknownParticipant(): ConferenceError<"unknown-participant"> {
  return new ConferenceError("unknown-participant", {
    summary: "Nothing was done.",
    explanation: "There is no such participant; they may have left.",
    hint: "Choose a participant that useParticipants lists.",
  });
}

export function invalidDigits(): ConferenceError<"invalid-digits"> {
  return new ConferenceError("invalid-digits", {
    summary: "No tones were sent.",
    explanation: "Key tones are 0 to 9, A to D, * and #, and at least one is needed.",
    hint: "Remove all other characters.",
  });
}

export function invalidNumber(): ConferenceError<"invalid-number"> {
  return new ConferenceError("invalid-number", {
    summary: "Nothing was dialled.",
    explanation: "The input is neither a phone number nor an extension number.",
    hint: "Enter a number with its country code, such as +16505550100, or an extension, such as 102.",
  });
}

export function wrongNumber(details?: Details): ConferenceError<"wrong-number"> {
  return new ConferenceError("wrong-number", {
    summary: "The call was not connected.",
    explanation: "Nobody has this number: it belongs to no phone and to no extension.",
    hint: "Check the number.",
    ...details,
  });
}

export function isConference(): ConferenceError<"is-conference"> {
  return new ConferenceError("is-conference", {
    summary: "Nothing was hung up.",
    explanation:
      "This call connects you to a conference, and hanging up may end the conference for everyone.",
    hint: "Leave the conference, or end it for everyone.",
  });
}

export function legRunning(): ConferenceError<"leg-running"> {
  return new ConferenceError("leg-running", {
    summary: "No call was started.",
    explanation: "useSipInvite handles one call at a time, and that call has not ended.",
    hint: "Hang up first, or use useDial, which places any number of calls.",
  });
}

export function callRecorded(): ConferenceError<"call-recorded"> {
  return new ConferenceError("call-recorded", {
    summary: "The call was not added to the conference.",
    explanation:
      "The call is being recorded, and the platform does not accept a recorded call into a conference.",
    hint: "Stop the recording, then add the call again.",
  });
}

export function callElsewhere(): ConferenceError<"call-elsewhere"> {
  return new ConferenceError("call-elsewhere", {
    summary: "Nothing was done.",
    explanation: "Another page or device carries the call, and only that one can do this.",
    hint: "Use that page or device, or choose a call that this page carries.",
  });
}

export function recordingRefused(
  code: number | undefined,
  details?: Details,
): ConferenceError<"recording-refused"> {
  return new ConferenceError("recording-refused", {
    summary: "The recording was not changed.",
    explanation: recordingReason(code),
    hint: "Ask an administrator whether calls may be recorded; the call itself continues.",
    ...details,
  });
}

export function consentMissing(): ConferenceError<"consent-missing"> {
  return new ConferenceError("consent-missing", {
    summary: "Nothing was recorded.",
    explanation:
      "The recording was started without telling whether everybody on the call consents.",
    hint: 'Ask everybody, then start with consent: "given", or with "notNeeded" if your law requires none.',
  });
}

export function unknownDevice(): ConferenceError<"unknown-device"> {
  return new ConferenceError("unknown-device", {
    summary: "The device was not changed.",
    explanation: "There is no device with this id; it may have been disconnected.",
    hint: "Choose a device that useDevices lists.",
  });
}

export function notSupported(explanation: string): ConferenceError<"not-supported"> {
  return new ConferenceError("not-supported", {
    summary: "Nothing was done.",
    explanation,
    hint: "Use another browser, or continue without this feature.",
  });
}

export function disposed(): ConferenceError<"disposed"> {
  return new ConferenceError("disposed", {
    summary: "Nothing was done.",
    explanation: "The client was disposed.",
    hint: "Create a new client with createConferenceClient.",
  });
}

/** For arguments of the wrong type. `explanation` names fields and types; it must not contain a value. */
export function invalidArgument(
  explanation: string,
  hint = "Correct the arguments; the TypeScript types of the function list them.",
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
    "Pass the client that createConferenceClient returned, and make sure that the package is installed only once.",
  );
}

export function noProvider(hook: string): ConferenceError<"no-provider"> {
  return new ConferenceError("no-provider", {
    summary: `${hook} was called outside of a ConferenceProvider.`,
    explanation: "The hook needs the client that the provider holds.",
    hint: "Wrap your component in <ConferenceProvider client={client}>.",
  });
}

export function aborted(): ConferenceError<"aborted"> {
  return new ConferenceError("aborted", {
    summary: "The action was not completed.",
    explanation: "It was cancelled before it could complete.",
    hint: "Start it again if you still need it.",
  });
}

/** Explains the result code of the INFO request by which the web phone starts or stops a recording. */
function recordingReason(code: number | undefined): string {
  if (code === undefined) return "The phone system did not answer the request.";
  if (code === -5) return "Recording is turned off for this account or extension.";
  return `The phone system refused it with the code ${code}.`;
}
