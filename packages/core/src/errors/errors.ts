import {
  ConferenceError,
  type ConferenceErrorCode,
  type ConferenceErrorOptions,
  type InviteRefusalReason,
  type ParametersOf,
} from "./conference-error.ts";

type Details = Partial<Pick<ConferenceErrorOptions, "status" | "sipCode" | "retryAt" | "cause">>;

/*
 * One function for each error of the kit, with its summary, explanation and hint. Modules import them as
 * `* as errors`, so that a bundler drops the texts of the errors that an app cannot meet.
 */

function make<Code extends ConferenceErrorCode>(
  code: Code,
  summary: string,
  explanation: string,
  hint: string,
  details?: Details & { parameters?: ParametersOf<NoInfer<Code>> },
): ConferenceError<Code> {
  return new ConferenceError(code, { summary, explanation, hint, ...details });
}

export function hostNotJoined(details?: Details): ConferenceError<"host-not-joined"> {
  return make(
    "host-not-joined",
    "The call was not added to the conference.",
    "The host has not joined the conference yet.",
    "Wait until the conference is active, then add the call again.",
    details,
  );
}

export type BridgeFailed = ConferenceError<"bridge-failed">;

/** The platform accepted a bring-in, and did not carry it out. */
export function bridgeFailed(): BridgeFailed {
  return make(
    "bridge-failed",
    "The call was not added to the conference.",
    "The platform accepted the request, and did not connect the call with the conference.",
    "The call continues: resume it, or add it again.",
  );
}

export function joinTimeout(details?: Details): ConferenceError<"join-timeout"> {
  return make(
    "join-timeout",
    "The conference did not start.",
    "The host's call was not connected within 38 seconds, after which the platform ends a conference.",
    "Check the network and the phone, then start the conference again.",
    details,
  );
}

export function conferenceFull(
  limit: number,
  details?: Details,
): ConferenceError<"conference-full"> {
  return make(
    "conference-full",
    "The call was not added to the conference.",
    `The conference is full: it has ${limit} places, including the host's.`,
    "Remove a participant first.",
    { ...details, parameters: { limit } },
  );
}

export function unknownSession(details?: Details): ConferenceError<"unknown-session"> {
  return make(
    "unknown-session",
    "The platform does not know the call.",
    "The call has ended, or it belongs to another account.",
    "Refresh the calls and choose another one.",
    details,
  );
}

export function unknownParty(details?: Details): ConferenceError<"unknown-party"> {
  return make(
    "unknown-party",
    "The platform does not know this participant of the call.",
    "The participant has left, or the call has ended.",
    "Refresh the calls and choose another one.",
    details,
  );
}

export function wrongState(details?: Details): ConferenceError<"wrong-state"> {
  return make(
    "wrong-state",
    "The platform refused.",
    "The state of the call does not allow it: the call still rings, is being moved, or has ended.",
    "Wait a moment, then try again.",
    details,
  );
}

export function notAllowed(details?: Details): ConferenceError<"not-allowed"> {
  return make(
    "not-allowed",
    "The platform refused.",
    "This user or this app does not have the permission.",
    "Check the app's scopes and the user's permissions.",
    details,
  );
}

export function microphoneDenied(details?: Details): ConferenceError<"microphone-denied"> {
  return make(
    "microphone-denied",
    "The microphone could not be used.",
    "The browser does not allow this page to use it.",
    "Allow the microphone in the browser's address bar, then try again.",
    details,
  );
}

export function microphoneMissing(details?: Details): ConferenceError<"microphone-missing"> {
  return make(
    "microphone-missing",
    "The microphone could not be used.",
    "No microphone was found, or another program uses it.",
    "Connect a microphone, then try again.",
    details,
  );
}

export function tokenExpired(details?: Details): ConferenceError<"token-expired"> {
  return make(
    "token-expired",
    "The platform did not accept the login.",
    "The login has expired, or it was revoked.",
    "Log in again, then repeat the action.",
    details,
  );
}

export function rateLimited(details?: Details): ConferenceError<"rate-limited"> {
  return make(
    "rate-limited",
    "The platform accepts no more requests for now.",
    "Too many requests were sent in the last minute, and each further one prolongs the wait.",
    "Try again when the wait is over.",
    details,
  );
}

export function phoneRefused(details?: Details): ConferenceError<"phone-refused"> {
  return make(
    "phone-refused",
    "The phone could not be registered.",
    "The SIP server refused the registration or did not answer; it allows five phones for each extension.",
    "Close other pages and apps that use this extension, wait two minutes, then try again.",
    details,
  );
}

const INVITE_REFUSALS: Readonly<Record<Exclude<InviteRefusalReason, "other">, string>> = {
  notAllowed: "The phone system does not allow this call.",
  notFound: "The number or the conference does not exist.",
  noAnswer: "Nobody answered.",
  busy: "The line is busy, or the number does not exist.",
  cancelled: "The call was cancelled.",
  declined: "The call was declined.",
  ended: "The phone system ended it.",
  noResponse: "The phone system did not answer.",
};

export function inviteRefused(
  reason: InviteRefusalReason,
  sipCode?: number,
): ConferenceError<"invite-refused"> {
  return make(
    "invite-refused",
    "The call was not connected.",
    reason === "other"
      ? `The phone system answered with the SIP status ${sipCode}.`
      : INVITE_REFUSALS[reason],
    "Check the number, then try again.",
    { sipCode, parameters: { reason } },
  );
}

export function network(details?: Details): ConferenceError<"network"> {
  return make(
    "network",
    "The platform could not be reached.",
    "The request was not answered.",
    "Check the network, then try again.",
    details,
  );
}

export function server(details?: Details): ConferenceError<"server"> {
  return make(
    "server",
    "The platform failed.",
    details?.status === undefined
      ? "Its response could not be understood."
      : `It responded with status ${details.status}.`,
    "Try again in a moment.",
    details,
  );
}

/** The error itself when it is a ConferenceError, else a "server" error that has it as its cause. */
export function asConferenceError(error: unknown): ConferenceError {
  return error instanceof ConferenceError ? error : server({ cause: error });
}

export function conferenceRunning(): ConferenceError<"conference-running"> {
  return make(
    "conference-running",
    "No conference was started.",
    "A conference is running already, and a host can have only one at a time.",
    "Add the calls to the running conference, or end it first.",
  );
}

export function noConference(): ConferenceError<"no-conference"> {
  return make(
    "no-conference",
    "Nothing was done.",
    "No conference is running.",
    "Start a conference first.",
  );
}

export function unknownCall(): ConferenceError<"unknown-call"> {
  return make(
    "unknown-call",
    "Nothing was done.",
    "There is no such call; it may have ended.",
    "Choose a call that useActiveCalls lists.",
  );
}

export function unknownParticipant(): ConferenceError<"unknown-participant"> {
  return make(
    "unknown-participant",
    "Nothing was done.",
    "There is no such participant; they may have left.",
    "Choose a participant that useParticipants lists.",
  );
}

export function invalidDigits(): ConferenceError<"invalid-digits"> {
  return make(
    "invalid-digits",
    "No tones were sent.",
    "Key tones are 0 to 9, A to D, * and #, and at least one is needed.",
    "Remove all other characters.",
  );
}

export function invalidNumber(): ConferenceError<"invalid-number"> {
  return make(
    "invalid-number",
    "Nothing was dialled.",
    "The input is neither a phone number nor an extension number.",
    "Enter a number with its country code, such as +16505550100, or an extension, such as 102.",
  );
}

export function wrongNumber(details?: Details): ConferenceError<"wrong-number"> {
  return make(
    "wrong-number",
    "The call was not connected.",
    "Nobody has this number: it belongs to no phone and to no extension.",
    "Check the number.",
    details,
  );
}

export function isConference(): ConferenceError<"is-conference"> {
  return make(
    "is-conference",
    "Nothing was hung up.",
    "This call connects you to a conference, and hanging up may end the conference for everyone.",
    "Leave the conference, or end it for everyone.",
  );
}

export function legRunning(): ConferenceError<"leg-running"> {
  return make(
    "leg-running",
    "No call was started.",
    "The hook useSipInvite has one call at a time, and that call has not ended.",
    "Hang up first, or use useDial, which places any number of calls.",
  );
}

export function callRecorded(): ConferenceError<"call-recorded"> {
  return make(
    "call-recorded",
    "The call was not added to the conference.",
    "The call is being recorded, and the platform does not accept a recorded call into a conference.",
    "Stop the recording, then add the call again.",
  );
}

export function callElsewhere(): ConferenceError<"call-elsewhere"> {
  return make(
    "call-elsewhere",
    "Nothing was done.",
    "Another page or device carries the call, and only that one can do this.",
    "Use that page or device, or choose a call that this page carries.",
  );
}

export function recordingRefused(
  resultCode: number | undefined,
): ConferenceError<"recording-refused"> {
  return make(
    "recording-refused",
    "The recording was not changed.",
    recordingReason(resultCode),
    "Ask an administrator whether calls may be recorded; the call itself continues.",
    { parameters: { resultCode } },
  );
}

export function consentMissing(): ConferenceError<"consent-missing"> {
  return make(
    "consent-missing",
    "Nothing was recorded.",
    "The recording was started without telling whether everybody on the call consents.",
    'Ask everybody, then start with consent: "given", or with "notNeeded" if your law requires none.',
  );
}

export function unknownDevice(): ConferenceError<"unknown-device"> {
  return make(
    "unknown-device",
    "The device was not changed.",
    "There is no device with this id; it may have been disconnected.",
    "Choose a device that useDevices lists.",
  );
}

/** The browser cannot play the audio on a speaker that the user chose. */
export function speakerChoiceNotSupported(): ConferenceError<"not-supported"> {
  return make(
    "not-supported",
    "Nothing was done.",
    "This browser plays all audio on the system's default speaker.",
    "Use another browser, or continue without this feature.",
    { parameters: { feature: "chooseSpeaker" } },
  );
}

export function disposed(): ConferenceError<"disposed"> {
  return make(
    "disposed",
    "Nothing was done.",
    "The client was disposed.",
    "Create a new client with createConferenceClient.",
  );
}

/** For arguments of the wrong type. `explanation` names fields and types; it must not contain a value. */
export function invalidArgument(
  explanation: string,
  hint = "Correct the arguments, which the TypeScript types list.",
): ConferenceError<"invalid-argument"> {
  return make("invalid-argument", "Nothing was done.", explanation, hint);
}

export function unknownClient(): ConferenceError<"invalid-argument"> {
  return invalidArgument(
    "The first argument is not a client of this copy of the package.",
    "Pass what createConferenceClient returned, and install the package only once.",
  );
}

export function noProvider(hook: string): ConferenceError<"no-provider"> {
  return make(
    "no-provider",
    `${hook} was called outside of a ConferenceProvider.`,
    "The hook needs the client that the provider holds.",
    "Wrap your component in <ConferenceProvider client={client}>.",
    { parameters: { hook } },
  );
}

export function aborted(): ConferenceError<"aborted"> {
  return make(
    "aborted",
    "The action was not completed.",
    "It was cancelled before it could complete.",
    "Start it again if you still need it.",
  );
}

/** Explains the result code of the INFO request by which the web phone starts or stops a recording. */
function recordingReason(code: number | undefined): string {
  if (code === undefined) return "The phone system did not answer the request.";
  if (code === -5) return "Recording is turned off for this account or extension.";
  return `The phone system refused it with the code ${code}.`;
}
