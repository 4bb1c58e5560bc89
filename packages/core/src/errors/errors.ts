import { ConferenceError, type ConferenceErrorOptions } from "./conference-error.ts";

type Details = Partial<Pick<ConferenceErrorOptions, "status" | "sipCode" | "retryAt" | "cause">>;

/** The sentences of every error of the kit, in one place. */
export const errors = {
  hostNotJoined: (details?: Details): ConferenceError =>
    new ConferenceError("host-not-joined", {
      what: "The call was not brought in.",
      why: "The host is not in the conference yet.",
      todo: "Wait until the conference is active, then add the call again.",
      ...details,
    }),
  joinTimeout: (details?: Details): ConferenceError =>
    new ConferenceError("join-timeout", {
      what: "The conference did not start.",
      why: "The host's call was not connected within 38 seconds, and the platform gives no more.",
      todo: "Check the network and the phone, then start again.",
      ...details,
    }),
  conferenceFull: (limit: number, details?: Details): ConferenceError =>
    new ConferenceError("conference-full", {
      what: "The call was not brought in.",
      why: `The conference is full: it holds ${limit}, the host included.`,
      todo: "Remove somebody first.",
      ...details,
    }),
  unknownSession: (details?: Details): ConferenceError =>
    new ConferenceError("unknown-session", {
      what: "The platform does not know the call.",
      why: "It has ended, or it belongs to another account.",
      todo: "Refresh the calls and choose another one.",
      ...details,
    }),
  unknownParty: (details?: Details): ConferenceError =>
    new ConferenceError("unknown-party", {
      what: "The platform does not know this participant of the call.",
      why: "They have left, or the call has ended.",
      todo: "Refresh the calls and choose another one.",
      ...details,
    }),
  wrongState: (details?: Details): ConferenceError =>
    new ConferenceError("wrong-state", {
      what: "The platform refused.",
      why: "The call is not in a state that allows it: it still rings, is being moved, or has ended.",
      todo: "Wait a moment and try again.",
      ...details,
    }),
  notAllowed: (details?: Details): ConferenceError =>
    new ConferenceError("not-allowed", {
      what: "The platform refused.",
      why: "This user or app may not do that.",
      todo: "Check the app's scopes and the user's permissions.",
      ...details,
    }),
  microphoneDenied: (details?: Details): ConferenceError =>
    new ConferenceError("microphone-denied", {
      what: "The microphone could not be used.",
      why: "The browser was told not to allow it on this page.",
      todo: "Allow the microphone in the address bar, then try again.",
      ...details,
    }),
  microphoneMissing: (details?: Details): ConferenceError =>
    new ConferenceError("microphone-missing", {
      what: "The microphone could not be used.",
      why: "None was found, or another program holds it.",
      todo: "Plug one in, then try again.",
      ...details,
    }),
  tokenExpired: (details?: Details): ConferenceError =>
    new ConferenceError("token-expired", {
      what: "The platform does not know who is asking.",
      why: "The login has expired or was revoked.",
      todo: "Log in again, then try again.",
      ...details,
    }),
  rateLimited: (details?: Details): ConferenceError =>
    new ConferenceError("rate-limited", {
      what: "The platform takes no more requests for now.",
      why: "Too many were sent in the last minute, and each further one prolongs the wait.",
      todo: "Try again when the wait is over.",
      ...details,
    }),
  phoneRefused: (details?: Details): ConferenceError =>
    new ConferenceError("phone-refused", {
      what: "The phone could not be registered.",
      why: "The SIP server did not accept it, or did not answer; an extension may have five phones at a time.",
      todo: "Close other pages and apps that use this extension, wait two minutes, and try again.",
      ...details,
    }),
  inviteRefused: (why: string, details?: Details): ConferenceError =>
    new ConferenceError("invite-refused", {
      what: "The call was not connected.",
      why,
      todo: "Check the number, or try again.",
      ...details,
    }),
  network: (details?: Details): ConferenceError =>
    new ConferenceError("network", {
      what: "The platform could not be reached.",
      why: "The request was not answered.",
      todo: "Check the network, then try again.",
      ...details,
    }),
  server: (details?: Details): ConferenceError =>
    new ConferenceError("server", {
      what: "The platform failed.",
      why:
        details?.status === undefined
          ? "Its answer made no sense."
          : `It answered with status ${details.status}.`,
      todo: "Try again in a moment.",
      ...details,
    }),
  conferenceRunning: (): ConferenceError =>
    new ConferenceError("conference-running", {
      what: "No second conference was started.",
      why: "One is running already, and a host has one at a time.",
      todo: "Add the calls to it, or end it first.",
    }),
  noConference: (): ConferenceError =>
    new ConferenceError("no-conference", {
      what: "Nothing was done.",
      why: "No conference is running.",
      todo: "Start one first.",
    }),
  unknownCall: (): ConferenceError =>
    new ConferenceError("unknown-call", {
      what: "Nothing was done.",
      why: "There is no such call; it may have ended.",
      todo: "Choose one of the calls that useActiveCalls lists.",
    }),
  unknownParticipant: (): ConferenceError =>
    new ConferenceError("unknown-participant", {
      what: "Nothing was done.",
      why: "There is no such participant; they may have left.",
      todo: "Choose one of those that useParticipants lists.",
    }),
  invalidDigits: (): ConferenceError =>
    new ConferenceError("invalid-digits", {
      what: "No tones were sent.",
      why: "Only 0 to 9, A to D, * and # can be sent, and at least one of them.",
      todo: "Leave out everything else.",
    }),
  invalidNumber: (): ConferenceError =>
    new ConferenceError("invalid-number", {
      what: "Nothing was dialled.",
      why: "That is neither a phone number nor an extension number.",
      todo: "Give a number with its country code, as +16505550100, or an extension, as 102.",
    }),
  wrongNumber: (details?: Details): ConferenceError =>
    new ConferenceError("wrong-number", {
      what: "The call was not connected.",
      why: "The number leads nowhere: no phone and no extension has it.",
      todo: "Check the number.",
      ...details,
    }),
  isConference: (): ConferenceError =>
    new ConferenceError("is-conference", {
      what: "Nothing was hung up.",
      why: "This call is your place in a conference, and its end might be the end for everyone.",
      todo: "Leave the conference, or end it for everyone.",
    }),
  legRunning: (): ConferenceError =>
    new ConferenceError("leg-running", {
      what: "No second INVITE was sent.",
      why: "There is one leg at a time, and it is in use.",
      todo: "Hang up first, or place calls with useDial, which knows any number of them.",
    }),
  callRecorded: (): ConferenceError =>
    new ConferenceError("call-recorded", {
      what: "The call was not brought in.",
      why: "It is being recorded, and the platform takes no recorded call into a conference.",
      todo: "Stop the recording, then add the call again.",
    }),
  callElsewhere: (): ConferenceError =>
    new ConferenceError("call-elsewhere", {
      what: "Nothing was done.",
      why: "The call is on another page or device, and only that one can do it.",
      todo: "Do it there, or take a call that is on this phone.",
    }),
  recordingRefused: (code: number | undefined, details?: Details): ConferenceError =>
    new ConferenceError("recording-refused", {
      what: "The recording was not changed.",
      why: recordingReason(code),
      todo: "The call itself goes on. Ask an administrator whether calls may be recorded.",
      ...details,
    }),
  consentMissing: (): ConferenceError =>
    new ConferenceError("consent-missing", {
      what: "Nothing was recorded.",
      why: "It was not said whether everybody on the line agreed to it.",
      todo: 'Ask them, then start with consent: "given", or with "notNeeded" where your law asks for none.',
    }),
  unknownDevice: (): ConferenceError =>
    new ConferenceError("unknown-device", {
      what: "The device was not changed.",
      why: "There is none with this id; it may have been unplugged.",
      todo: "Choose one of those that useDevices lists.",
    }),
  notSupported: (why: string): ConferenceError =>
    new ConferenceError("not-supported", {
      what: "Nothing was done.",
      why,
      todo: "Use another browser, or do without it.",
    }),
  disposed: (): ConferenceError =>
    new ConferenceError("disposed", {
      what: "Nothing was done.",
      why: "This client was disposed of.",
      todo: "Make a new one with createConferenceClient.",
    }),
  unknownClient: (): ConferenceError =>
    new ConferenceError("disposed", {
      what: "Nothing was done.",
      why: "What was given is no client of this copy of the package.",
      todo: "Give what createConferenceClient returned, and see that the package is installed once.",
    }),
  noProvider: (hook: string): ConferenceError =>
    new ConferenceError("no-provider", {
      what: `${hook} was called outside of a ConferenceProvider.`,
      why: "It needs the client that the provider carries.",
      todo: "Put <ConferenceProvider client={client}> around your component.",
    }),
  aborted: (): ConferenceError =>
    new ConferenceError("aborted", {
      what: "It was not finished.",
      why: "It was stopped before.",
      todo: "Start again when you like.",
    }),
} as const;

/** The codes of the platform's answer to the web phone's INFO, in words. */
function recordingReason(code: number | undefined): string {
  if (code === undefined) return "The phone system did not answer.";
  if (code === -5) return "Recording is turned off for this account or extension.";
  return `The phone system refused it (code ${code}).`;
}
