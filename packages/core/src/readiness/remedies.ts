import type { ConferenceError } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ReadinessDetails, ReadinessReason, ReadinessRemedy } from "./readiness-state.ts";

type Text = readonly [summary: string, explanation: string, hint: string];

const ADMINISTRATOR = "Ask an administrator of the account.";
const LISTEN_AGAIN = "Then check again, and say something during the check.";

const TEXTS: Record<ReadinessReason, Text | ((details: ReadinessDetails) => Text)> = {
  "insecure-context": [
    "This page may not use a microphone.",
    "Browsers allow it only on pages that were opened over https.",
    "Open the page over https; its developer has to provide that.",
  ],
  "no-browser": [
    "Nothing was checked.",
    "The client runs outside a browser.",
    "Check again in the browser in which the calls are made.",
  ],
  "own-media": [
    "The kit does not use the microphone.",
    "The app provides the audio of its calls.",
    "Check the audio where the app offers that.",
  ],
  "microphone-unavailable": [
    "The browser offers no microphone to this page.",
    "The browser is too old, or the page is embedded without the permission.",
    'Use a current browser. An embedding page has to set allow="microphone" on its frame.',
  ],
  "microphone-denied": textOf(errors.microphoneDenied()),
  "microphone-unanswered": [
    "The microphone was not allowed yet.",
    "The browser asked for it, and nobody answered.",
    "Check again, and choose “Allow” when the browser asks.",
  ],
  "microphone-missing": textOf(errors.microphoneMissing()),
  "microphone-muted": [
    "The microphone gives no signal at all.",
    "A switch on the device or a setting of the system mutes it, or the wrong microphone is chosen.",
    `Unmute the microphone or choose another one. ${LISTEN_AGAIN}`,
  ],
  "microphone-quiet": [
    "The microphone works, and picked up no voice.",
    "Nobody spoke during the check, or the microphone is too quiet.",
    "Check again, and say something during the check.",
  ],
  "microphone-replaced": [
    "Another microphone than the chosen one is used.",
    "The chosen microphone is not connected.",
    "Connect it, or choose another one in the sound settings.",
  ],
  "speaker-missing": [
    "No speaker was found.",
    "The browser lists neither a speaker nor headphones.",
    "Connect headphones or a speaker.",
  ],
  "speaker-replaced": [
    "Another speaker than the chosen one is used.",
    "The chosen speaker is not connected.",
    "Connect it, or choose another one in the sound settings.",
  ],
  "not-logged-in": [
    "You are not logged in.",
    "The platform did not accept the login: there is none, or it has expired.",
    "Log in, then check again.",
  ],
  "scope-missing": ({ missing }) => [
    "This app lacks a permission.",
    `It was not granted ${missing}.`,
    "Its developer adds that in RingCentral's console; log in again after that.",
  ],
  "no-digital-line": ({ missing }) => [
    "This extension has no digital line.",
    `Its feature ${missing} is turned off, without which it cannot make calls over the internet.`,
    `${ADMINISTRATOR} They assign a digital line to the extension.`,
  ],
  "no-device": [
    "This extension has no device.",
    "The platform lists no phone for it, so it may have no digital line.",
    `If calls fail, ask an administrator of the account for a digital line.`,
  ],
  "line-unknown": [
    "The digital line could not be checked.",
    "The platform did not list the devices of the extension.",
    "Continue if calls work.",
  ],
  "too-many-phones": [
    "Five other phones use this extension already.",
    "The platform accepts five phones for each extension, and refuses the sixth.",
    "Close other pages and apps that use this extension, wait two minutes, then check again.",
  ],
  "phone-refused": ({ sipCode }) => [
    "The phone could not be registered.",
    sipCode === undefined
      ? "The SIP server refused the registration or did not answer."
      : `The SIP server refused the registration with the status ${sipCode}.`,
    "Check that the network allows secure WebSockets to the phone system, then check again.",
  ],
  "phone-not-allowed": [
    "The phone could not be registered.",
    "The platform gives this user no credentials for a phone: the permission or the digital line is missing.",
    ADMINISTRATOR,
  ],
  "phone-reconnecting": [
    "The phone is not connected at the moment.",
    "The connection to the phone system was lost, and is being restored.",
    "Check the network. The phone connects again by itself.",
  ],
  "notifications-refused": [
    "The page gets no notifications of calls.",
    "The platform's notification gateway refused the connection.",
    "Check that the network allows secure WebSockets, then check again.",
  ],
  "notifications-lost": [
    "Notifications of calls are interrupted.",
    "The connection to the platform's notification gateway was lost, and is being restored.",
    "Check the network. The connection is restored by itself.",
  ],
  "calls-unreadable": [
    "The calls of the extension could not be read.",
    "The platform refused the request or did not answer.",
    "Check the app's scopes and the user's permissions, then check again.",
  ],
  "call-running": [
    "No test call was placed.",
    "You are on a call, which the test call would put on hold.",
    "Check again after the call.",
  ],
  "echo-failed": [
    "The test call failed.",
    "The phone system did not connect it, or nobody answered.",
    "Check the number of the echo service, then check again.",
  ],
  "echo-silent": [
    "No voice was picked up in the test call.",
    "Nobody spoke, or the microphone is silent.",
    "Check again, and say something during the test call.",
  ],
  "echo-lost": [
    "Your voice did not come back in the test call.",
    "The network blocks the audio, or the number does not play back what it hears.",
    "Check that the network allows audio over UDP to the phone system.",
  ],
  "quality-fair": ({ mos }) => [
    "The connection is uneven.",
    `The quality of the test call was ${mos} of 4.5.`,
    "Prefer a cable to a wireless network, and pause downloads.",
  ],
  "quality-poor": ({ mos }) => [
    "The connection is poor.",
    `The quality of the test call was ${mos} of 4.5, with which others understand you badly.`,
    "Use a cable or another network, and pause downloads.",
  ],
  network: textOf(errors.network()),
  "rate-limited": textOf(errors.rateLimited()),
  server: ["The platform failed.", "It responded with an error.", "Check again in a moment."],
  "no-response": [
    "The platform did not answer in time.",
    "The network is slow, or it blocks the connection.",
    "Check the network, then check again.",
  ],
  blocked: [
    "Nothing was checked.",
    "An earlier check failed, without which this one cannot pass.",
    "Correct that one first, then check again.",
  ],
};

function textOf({ summary, explanation, hint }: ConferenceError): Text {
  return [summary, explanation, hint];
}

/** Explains a reason in three sentences. */
export function remedyOf(reason: ReadinessReason, details: ReadinessDetails): ReadinessRemedy {
  const text = TEXTS[reason];
  const [summary, explanation, hint] = typeof text === "function" ? text(details) : text;
  return { summary, explanation, hint };
}
