import type { ReadinessDetails } from "@rc-conference/core";
import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("nl");

/** A measured value: a number as the language writes it, anything else as it is. */
const measured = (value: ReadinessDetails[string] | undefined): string =>
  typeof value === "number" ? number(value) : String(value);

/** Dutch. */
export const nl: Translation = {
  locale: "nl",
  direction: "ltr",
  title: "Conferentie",
  participants: "Deelnemers",
  you: "U",
  host: "host",
  unknownPerson: "Onbekend",
  announceStatus: (title, status) => `${title}: ${status}`,
  status: {
    idle: "Niet gestart",
    creating: "Wordt gestart",
    joining: "Verbinding maken",
    active: "Actief",
    reconnecting: "Opnieuw verbinden",
    rejoinable: "Afwezig",
    rejoining: "Opnieuw deelnemen",
    ending: "Wordt beëindigd",
    ended: "Beëindigd",
    failed: "Niet gestart",
  },
  participantStatus: {
    dialing: "wordt gebeld",
    queued: "in de wachtrij",
    joining: "wordt toegevoegd",
    connected: "in gesprek",
    onHold: "in de wacht",
    leaving: "verlaat het gesprek",
    away: "hier niet verbonden",
  },
  muted: "gedempt",
  capacity: (used, limit) => `${number(used)} van ${number(limit)}`,
  startConference: "Conferentie starten",
  startNewConference: "Nieuwe conferentie",
  tryAgain: "Opnieuw proberen",
  cancel: "Annuleren",
  dismiss: "Sluiten",
  idleTitle: "Spreek met meerdere mensen tegelijk",
  idleWithCalls: (count) =>
    plural(count, {
      one: "Dit gesprek kan worden toegevoegd zodra de conferentie is gestart.",
      other: "Deze gesprekken kunnen worden samengevoegd.",
    }),
  idleWithoutCalls: "Start nu en voeg gesprekken toe zodra ze er zijn.",
  creating: {
    microphone: "Wachten op de microfoon. Geef toestemming als de browser daarom vraagt.",
    phone: "De telefoon wordt aangemeld.",
    session: "De conferentie wordt aangemaakt.",
  },
  joining: "U wordt met de conferentie verbonden.",
  secondsLeft: (seconds) => `nog ${number(seconds)} s`,
  joinAttempt: (count) => `Er wordt opnieuw gebeld (poging ${number(count)}).`,
  reconnecting: {
    notifications: "De updates van het telefoonsysteem zijn onderbroken. Het gesprek gaat door.",
    phone: "De verbinding met het telefoonsysteem is onderbroken. Het gesprek blijft behouden.",
  },
  nextAttempt: (seconds) => `Volgende poging over ${number(seconds)} s.`,
  attempting: "Er wordt een poging gedaan.",
  rejoinable: {
    reload: "Uw conferentie loopt nog. U neemt er niet meer aan deel.",
    legLost: "Uw verbinding is verbroken. De conferentie loopt nog.",
    legEnded:
      "Uw gesprek is beëindigd op een andere pagina, op een ander apparaat of door het telefoonsysteem. De conferentie loopt nog.",
    otherDevice: "U neemt op een andere pagina of een ander apparaat deel aan een conferentie.",
  },
  rejoin: "Opnieuw deelnemen",
  rejoining: "U wordt opnieuw met de conferentie verbonden.",
  notNow: "Niet nu",
  ending: {
    leave: "U verlaat de conferentie. De anderen kunnen verder praten.",
    end: "De conferentie wordt voor iedereen beëindigd.",
  },
  ended: {
    left: "U hebt de conferentie verlaten. De anderen zijn misschien nog in gesprek.",
    ended: "U hebt de conferentie beëindigd.",
    lastRemoved: "De conferentie eindigde toen de laatste deelnemer werd verwijderd.",
    lastLeft: "De conferentie eindigde toen de laatste deelnemer vertrok.",
    endedByPlatform: "Het telefoonsysteem heeft de conferentie beëindigd.",
    endedWhileAway: "De conferentie eindigde tijdens uw afwezigheid.",
    pageClosed: "De pagina is gesloten. De conferentie loopt misschien nog.",
  },
  unconfirmed: {
    left: "Het telefoonsysteem heeft dit niet bevestigd. De conferentie kan ook voor de anderen beëindigd zijn.",
    ended: "Het telefoonsysteem heeft dit niet bevestigd. De anderen zijn misschien nog verbonden.",
  },
  endedSummary: (duration, count) =>
    plural(count, {
      one: `${duration}, met één andere deelnemer`,
      other: `${duration}, met # andere deelnemers`,
    }),
  nobodyJoined: "Verder heeft niemand deelgenomen.",
  addCall: "Gesprek toevoegen",
  addAll: "Alle toevoegen",
  callsToAdd: "Gesprekken om toe te voegen",
  add: (name) => `${name} toevoegen`,
  noCallsToAdd:
    "Geen andere gesprekken. Een gesprek dat u aanneemt of zelf start, verschijnt hier.",
  callStatus: {
    ringing: "gaat over",
    dialing: "wordt gebeld",
    connected: "verbonden",
    onHold: "in de wacht",
    voicemail: "bij de voicemail",
    fax: "verstuurt een fax",
    unavailable: "niemand aan de lijn",
  },
  bringInBlocker: {
    isConference: "De conferentie zelf",
    recording: "Wordt opgenomen",
    ringing: "Nog niet aangenomen",
    notConnected: "Niemand om toe te voegen",
    alreadyIn: "Al in de conferentie",
    pending: "Wordt toegevoegd",
    conferenceFull: "De conferentie is vol",
    noConference: "Er is geen conferentie gaande",
  },
  mute: "Dempen",
  unmute: "Dempen opheffen",
  hold: "In de wacht zetten",
  resume: "Hervatten",
  keypad: "Toetsen",
  sentTones: "Verzonden tonen",
  leave: "Verlaten",
  endForEveryone: "Voor iedereen beëindigen",
  endQuestion: "Conferentie voor iedereen beëindigen?",
  endExplanation:
    "Alle gesprekken in de conferentie eindigen direct. Kies ‘Verlaten’ om alleen zelf weg te gaan.",
  removeParticipant: (name) => `${name} verwijderen`,
  muteParticipant: (name) => `${name} dempen`,
  unmuteParticipant: (name) => `Dempen van ${name} opheffen`,
  announceJoined: (names, count) =>
    `${names} ${plural(count, { one: "neemt", other: "nemen" })} nu deel`,
  announceLeft: (names, count) =>
    `${names} ${plural(count, { one: "heeft", other: "hebben" })} de conferentie verlaten`,
  nameList: (names, others) => {
    const rest =
      others === 0 ? names.slice(-1) : [plural(others, { one: "één ander", other: "# anderen" })];
    const first = others === 0 ? names.slice(0, -1) : names;
    return first.length === 0 ? rest.join("") : `${first.join(", ")} en ${rest.join("")}`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}, ${phoneNumber}`,
  nameAndPosition: (name, position) => `${name} (${number(position)})`,
  announceHostMuted: (muted) => (muted ? "U bent gedempt" : "U bent niet meer gedempt"),
  announceHostHeld: (held) => (held ? "U staat in de wacht" : "U staat niet meer in de wacht"),

  isolated: "geïsoleerd",
  isolate: "Isoleren",
  endIsolation: "Isolatie opheffen",
  notConnectedYet: "Nog niet verbonden",
  copyNumber: "Nummer kopiëren",
  moreActionsFor: (name) => `Meer acties voor ${name}`,
  announceDialing: (names, count) =>
    `${names} ${plural(count, { one: "wordt", other: "worden" })} gebeld`,
  announceMuted: (names, muted, count) =>
    `${names} ${plural(count, { one: "is", other: "zijn" })} ${muted ? "gedempt" : "niet meer gedempt"}`,
  announceIsolated: (names, isolated, count) =>
    `${names} ${plural(count, { one: "is", other: "zijn" })} ${isolated ? "geïsoleerd" : "niet meer geïsoleerd"}`,
  dismissErrorOf: (name) => `Sluiten: ${name}`,

  capacityLabel: "Bezette plaatsen",
  level: { input: "Uw microfoon", remote: "De anderen" },
  quality: {
    good: "Goede verbinding",
    fair: "Wisselend geluid",
    poor: "Slechte verbinding",
    unknown: "Verbinding nog niet gemeten",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `Score: ${score} van 4,5; verlies: ${loss}%; jitter: ${jitter} ms${
      roundTrip === undefined ? "" : `; heen en terug: ${roundTrip} ms`
    }`,

  mergeCalls: (count) =>
    plural(count, { one: "# gesprek samenvoegen", other: "# gesprekken samenvoegen" }),
  dialLabel: "Nummer of extensie",
  call: "Bellen",
  callerId: "Getoond nummer",
  callerIdDefault: "Mijn gebruikelijke nummer",
  dialOutcome: {
    busy: (to) => `${to} is in gesprek.`,
    noAnswer: (to) => `${to} heeft niet opgenomen.`,
    wrongNumber: (to) => `${to} is niet in gebruik. Controleer het nummer.`,
    declined: (to) => `${to} heeft de oproep geweigerd.`,
    blocked: (to) => `Dit account mag ${to} niet bellen.`,
    cancelled: (to) => `De oproep naar ${to} is geannuleerd.`,
  },
  queuedCalls: (count) =>
    plural(count, {
      one: "Eén oproep wacht op zijn beurt.",
      other: "# oproepen wachten op hun beurt.",
    }),
  cancelQueuedCalls: "Wachten annuleren",

  incomingCallFrom: (name) => `Oproep van ${name}`,
  incomingCallLabel: (name) => `Inkomende oproep van ${name}`,
  answer: "Aannemen",
  answerCall: (name) => `Oproep van ${name} aannemen`,
  answerAndAdd: "Aannemen en toevoegen",
  answerAndAddCall: (name) => `Oproep van ${name} aannemen en toevoegen`,
  decline: "Weigeren",
  declineCall: (name) => `Oproep van ${name} weigeren`,
  voicemail: "Voicemail",
  voicemailCall: (name) => `Oproep van ${name} naar voicemail`,
  forward: "Doorschakelen",
  forwardCall: (name) => `Oproep van ${name} doorschakelen`,
  forwardLabel: "Doorschakelen naar",
  forwardFieldLabel: (name) => `Doorschakelen naar: oproep van ${name}`,
  forwardNow: "Nu doorschakelen",
  forwardCallNow: (name) => `Oproep van ${name} nu doorschakelen`,

  more: "Meer",
  muteAll: "Iedereen dempen",
  unmuteAll: "Dempen voor iedereen opheffen",
  noOtherParticipants: "Er is verder niemand in de conferentie",
  startRecording: "Opnemen",
  stopRecording: "Opname stoppen",
  consentQuestion: "Heeft iedereen met de opname ingestemd?",
  consentExplanation:
    "Vraag het eerst in het gesprek. Vraag het ook aan iedereen die later deelneemt.",
  recordWithConsent: "Iedereen stemt in, opnemen",
  consentMissing: (names) => `Nog niet gevraagd: ${names}`,
  confirmConsent: "Toestemming verkregen",
  recordingOn: "Opname loopt",
  recordingByOthers: "Dit gesprek wordt opgenomen",
  recordingChange: {
    starting: "De opname wordt gestart",
    stopping: "De opname wordt gestopt",
  },

  soundSettings: "Geluidsinstellingen",
  done: "Gereed",
  microphone: "Microfoon",
  speaker: "Luidspreker",
  systemDevice: "Zelfde als het systeem",
  unnamedDevice: (position) => `Apparaat ${number(position)}`,
  deviceMissing:
    "Het gekozen apparaat is niet aangesloten. Het wordt weer gebruikt zodra het is aangesloten.",
  noOutputChoice: "Deze browser speelt al het geluid af via de luidspreker van het systeem.",
  microphonePermission: {
    denied: "De browser blokkeert de microfoon op deze pagina. Sta die toe in de adresbalk.",
    noDevice: "Er is geen microfoon gevonden. Sluit er een aan.",
    unavailable:
      "Deze pagina kan geen microfoon gebruiken. De pagina moet via https worden geopend.",
  },
  hostNotHeard: {
    denied: "Niemand hoort u: de browser blokkeert de microfoon. Sta die toe in de adresbalk.",
    noDevice: "Niemand hoort u: er is geen microfoon. Sluit er een aan.",
  },
  testMicrophone: "Microfoon testen",
  stopTest: "Test stoppen",
  testSpeak: "Zeg iets.",
  testHeard: "Het werkt: u bent gehoord.",
  echoTest: "Testgesprek",
  echoTestRunning: "Zeg iets en luister of u uw eigen stem hoort.",
  echoTestResult: {
    heard: "Het werkt: uw stem kwam terug.",
    microphoneSilent: "De microfoon heeft geen geluid opgevangen. Spreek of kies een andere.",
    nothingBack: "De microfoon werkt, maar via de lijn kwam er niets terug.",
  },

  capabilities: {
    startConference: "conferenties te starten",
    makeCalls: "gesprekken te starten",
    seeCalls: "de gesprekken van een extensie te zien",
    controlCalls: "gesprekken te beheren",
    getNotified: "meldingen over gesprekken te ontvangen",
    record: "gesprekken op te nemen",
    forward: "oproepen door te schakelen",
    sendToVoicemail: "oproepen naar de voicemail te sturen",
  },
  missingScope: (capability, missing) =>
    `Deze app heeft geen toestemming om ${capability}: ${missing} is niet toegekend. De ontwikkelaar kan dat toevoegen in de console van RingCentral.`,
  missingFeature: (capability, missing) =>
    `Deze extensie heeft geen toestemming om ${capability}: ${missing} ontbreekt. Een beheerder van het account kan dat inschakelen.`,
  errors: {
    "host-not-joined": {
      summary: "Het gesprek is niet aan de conferentie toegevoegd.",
      explanation: "De host neemt nog niet deel aan de conferentie.",
      hint: "Wacht tot de conferentie actief is en voeg het gesprek dan opnieuw toe.",
    },
    "bridge-failed": {
      summary: "Het gesprek is niet aan de conferentie toegevoegd.",
      explanation:
        "Het telefoonsysteem heeft het verzoek geaccepteerd, maar het gesprek niet met de conferentie verbonden.",
      hint: "Het gesprek loopt door: hervat het of voeg het opnieuw toe.",
    },
    "join-timeout": {
      summary: "De conferentie is niet gestart.",
      explanation:
        "De verbinding van de host kwam niet binnen 38 seconden tot stand. Daarna beëindigt het telefoonsysteem een conferentie.",
      hint: "Controleer het netwerk en de telefoon en start de conferentie dan opnieuw.",
    },
    "conference-full": {
      summary: "Het gesprek is niet aan de conferentie toegevoegd.",
      explanation: ({ parameters }) =>
        `De conferentie is vol: er zijn ${number(parameters.limit)} plaatsen, inclusief die van de host.`,
      hint: "Verwijder eerst een deelnemer.",
    },
    "unknown-session": {
      summary: "Het telefoonsysteem kent het gesprek niet.",
      explanation: "Het gesprek is beëindigd of hoort bij een ander account.",
      hint: "Vernieuw de gesprekken en kies een ander.",
    },
    "unknown-party": {
      summary: "Het telefoonsysteem kent deze deelnemer aan het gesprek niet.",
      explanation: "De deelnemer is vertrokken of het gesprek is beëindigd.",
      hint: "Vernieuw de gesprekken en kies een ander.",
    },
    "wrong-state": {
      summary: "Het telefoonsysteem heeft dit geweigerd.",
      explanation:
        "De status van het gesprek laat het niet toe: het gaat nog over, wordt verplaatst of is beëindigd.",
      hint: "Wacht even en probeer het dan opnieuw.",
    },
    "not-allowed": {
      summary: "Het telefoonsysteem heeft dit geweigerd.",
      explanation: "U of deze app heeft niet de benodigde rechten.",
      hint: "Controleer de rechten van de app en van uw account.",
    },
    "microphone-denied": {
      summary: "De microfoon kon niet worden gebruikt.",
      explanation: "De browser staat dat deze pagina niet toe.",
      hint: "Sta de microfoon toe in de adresbalk van de browser en probeer het dan opnieuw.",
    },
    "microphone-missing": {
      summary: "De microfoon kon niet worden gebruikt.",
      explanation: "Er is geen microfoon gevonden, of een ander programma gebruikt de microfoon.",
      hint: "Sluit een microfoon aan en probeer het dan opnieuw.",
    },
    "token-expired": {
      summary: "Het telefoonsysteem heeft de aanmelding niet geaccepteerd.",
      explanation: "De aanmelding is verlopen of ingetrokken.",
      hint: "Meld u opnieuw aan en herhaal dan de actie.",
    },
    "rate-limited": {
      summary: "Het telefoonsysteem accepteert voorlopig geen verzoeken meer.",
      explanation:
        "In de afgelopen minuut zijn te veel verzoeken verzonden, en elk volgend verzoek verlengt de wachttijd.",
      hint: "Probeer het na de wachttijd opnieuw.",
    },
    "phone-refused": {
      summary: "De telefoon kon niet worden aangemeld.",
      explanation:
        "De SIP-server heeft de aanmelding geweigerd of niet gereageerd; er zijn vijf telefoons per extensie toegestaan.",
      hint: "Sluit andere pagina’s en apps die deze extensie gebruiken, wacht twee minuten en probeer het dan opnieuw.",
    },
    "invite-refused": {
      summary: "Het gesprek is niet tot stand gekomen.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "Het telefoonsysteem staat dit gesprek niet toe.",
          notFound: "Het nummer of de conferentie bestaat niet.",
          noAnswer: "Niemand heeft opgenomen.",
          busy: "De lijn is bezet of het nummer bestaat niet.",
          cancelled: "De oproep is geannuleerd.",
          declined: "De oproep is geweigerd.",
          ended: "Het telefoonsysteem heeft de oproep beëindigd.",
          noResponse: "Het telefoonsysteem heeft niet gereageerd.",
          other: `Het telefoonsysteem heeft geantwoord met de SIP-status ${sipCode}.`,
        })[parameters.reason],
      hint: "Controleer het nummer en probeer het dan opnieuw.",
    },
    network: {
      summary: "Het telefoonsysteem was niet bereikbaar.",
      explanation: "Het verzoek is niet beantwoord.",
      hint: "Controleer het netwerk en probeer het dan opnieuw.",
    },
    server: {
      summary: "Er is een fout opgetreden in het telefoonsysteem.",
      explanation: ({ status }) =>
        status === undefined
          ? "Het antwoord was niet te begrijpen."
          : `Het heeft geantwoord met de status ${status}.`,
      hint: "Probeer het zo meteen opnieuw.",
    },
    "conference-running": {
      summary: "Er is geen conferentie gestart.",
      explanation: "Er loopt al een conferentie, en een host kan er maar één tegelijk hebben.",
      hint: "Voeg de gesprekken toe aan de lopende conferentie of beëindig die eerst.",
    },
    "no-conference": {
      summary: "Er is niets gedaan.",
      explanation: "Er is geen conferentie gaande.",
      hint: "Start eerst een conferentie.",
    },
    "unknown-call": {
      summary: "Er is niets gedaan.",
      explanation: "Dit gesprek bestaat niet; misschien is het beëindigd.",
      hint: "Kies een gesprek uit de lijst.",
    },
    "unknown-participant": {
      summary: "Er is niets gedaan.",
      explanation: "Deze deelnemer is niet in de conferentie en is misschien vertrokken.",
      hint: "Kies een deelnemer uit de lijst.",
    },
    "invalid-digits": {
      summary: "Er zijn geen tonen verzonden.",
      explanation:
        "Mogelijk zijn de toetsen 0 t/m 9, A t/m D, * en #; er is er minstens één nodig.",
      hint: "Verwijder alle andere tekens.",
    },
    "invalid-number": {
      summary: "Er is niet gebeld.",
      explanation: "De invoer is geen telefoonnummer en geen extensie.",
      hint: "Voer een nummer met landnummer in, zoals +16505550100, of een extensie, zoals 102.",
    },
    "wrong-number": {
      summary: "Het gesprek is niet tot stand gekomen.",
      explanation:
        "Dit nummer is niet toegewezen: het hoort bij geen enkele telefoon en geen enkele extensie.",
      hint: "Controleer het nummer.",
    },
    "leg-running": {
      summary: "Er is geen gesprek gestart.",
      explanation: "Er is maar één gesprek tegelijk mogelijk, en het vorige is niet beëindigd.",
      hint: "Hang eerst op.",
    },
    "is-conference": {
      summary: "Er is niet opgehangen.",
      explanation:
        "Dit gesprek verbindt u met een conferentie. Als u ophangt, eindigt die mogelijk voor iedereen.",
      hint: "Verlaat de conferentie of beëindig die voor iedereen.",
    },
    "call-recorded": {
      summary: "Het gesprek is niet aan de conferentie toegevoegd.",
      explanation:
        "Het gesprek wordt opgenomen, en het telefoonsysteem laat zulke gesprekken niet toe in een conferentie.",
      hint: "Stop de opname en voeg het gesprek dan opnieuw toe.",
    },
    "call-elsewhere": {
      summary: "Er is niets gedaan.",
      explanation:
        "Het gesprek loopt op een andere pagina of een ander apparaat, en alleen daar is dit mogelijk.",
      hint: "Gebruik die pagina of dat apparaat, of kies een gesprek van deze pagina.",
    },
    "recording-refused": {
      summary: "De opname is niet gewijzigd.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined)
          return "Het telefoonsysteem heeft niet op het verzoek gereageerd.";
        if (resultCode === -5) return "Opnemen is uitgeschakeld voor dit account of deze extensie.";
        return `Het telefoonsysteem heeft dit geweigerd met de code ${resultCode}.`;
      },
      hint: "Vraag een beheerder of gesprekken mogen worden opgenomen. Het gesprek zelf gaat door.",
    },
    "consent-missing": {
      summary: "Er is niets opgenomen.",
      explanation:
        "De opname is gestart zonder aan te geven of iedereen in het gesprek ermee instemt.",
      hint: "Vraag het aan iedereen en start de opname met die opgave.",
    },
    "unknown-device": {
      summary: "Het apparaat is niet gewijzigd.",
      explanation: "Dit apparaat bestaat niet; misschien is het losgekoppeld.",
      hint: "Kies een apparaat uit de lijst.",
    },
    "not-supported": {
      summary: "Er is niets gedaan.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker:
            "Deze browser speelt al het geluid af via de standaardluidspreker van het systeem.",
        })[parameters.feature],
      hint: "Gebruik een andere browser of ga verder zonder deze functie.",
    },
    "invalid-argument": {
      summary: "Er is niets gedaan.",
      explanation: "De app heeft een ongeldige waarde doorgegeven.",
      hint: "Neem contact op met de ondersteuning van de app.",
    },
    disposed: {
      summary: "Er is niets gedaan.",
      explanation: "De verbinding met het telefoonsysteem is gesloten.",
      hint: "Laad de pagina opnieuw.",
    },
    "no-provider": {
      summary: "Dit deel van de app kan niet worden weergegeven.",
      explanation: ({ parameters }) =>
        `${parameters.hook} is buiten ConferenceProvider aangeroepen.`,
      hint: "Neem contact op met de ondersteuning van de app.",
    },
    aborted: {
      summary: "De actie is niet voltooid.",
      explanation: "De actie is voortijdig geannuleerd.",
      hint: "Start de actie opnieuw als u die nog nodig hebt.",
    },
  },
  fault: "Dit onderdeel kan niet worden weergegeven. Uw gesprek gaat door.",

  eventLog: "Gebeurtenissenlogboek",
  eventLogFilter: "Weergeven",
  eventLogAll: "Alles",
  eventLogKinds: {
    action: "actie",
    request: "verzoek",
    event: "gebeurtenis",
    state: "status",
    error: "fout",
  },
  eventLogDownload: "Downloaden",
  eventLogEmpty: "Er is nog niets gebeurd.",

  startBlockers: {
    notLoggedIn: {
      summary: "U bent niet aangemeld.",
      hint: "Meld u aan om een conferentie te starten.",
    },
    noDigitalLine: {
      summary: "Uw extensie heeft geen digitale lijn.",
      hint: "Vraag een beheerder van het account om een digitale lijn.",
    },
    tooManyPhones: {
      summary: "Vijf andere telefoons gebruiken uw extensie al.",
      hint: "Sluit andere pagina’s en apps die de extensie gebruiken en wacht twee minuten.",
    },
  },
  logIn: "Aanmelden",
  logInFirst: "Meld u eerst aan.",
  details: "Meer details",
  checkNow: "Nu controleren",
  checkAgain: "Opnieuw controleren",

  readiness: "Controle vóór het gesprek",
  readinessList: "Controles",
  readinessIdle:
    "Controleert geluid, aanmelding en telefoon. Mogelijk vraagt de browser om toegang tot de microfoon.",
  readinessStarted: "De controles lopen. Zeg iets, zodat de microfoon kan worden gecontroleerd.",
  readinessProgress: (check, position, count) =>
    `${check}: ${number(position)} van ${number(count)}`,
  readinessOutcome: {
    ready: "Alles werkt.",
    limited: "U kunt een conferentie starten, met de onderstaande beperkingen.",
    notReady: "Een conferentie zou nog niet werken.",
  },
  readinessChecks: {
    secureContext: "Beveiligde pagina",
    microphonePermission: "Toestemming voor de microfoon",
    microphone: "Microfoon",
    speaker: "Luidspreker",
    login: "Aanmelding",
    scopes: "Rechten van de app",
    line: "Digitale lijn",
    registration: "Telefoon",
    notifications: "Meldingen over gesprekken",
    echo: "Testgesprek",
  },
  readinessStatus: {
    pending: "niet gecontroleerd",
    running: "wordt gecontroleerd",
    pass: "in orde",
    warn: "beperkt",
    fail: "probleem",
    skipped: "overgeslagen",
  },
  readinessBlocked: (check) => `Wacht op ‘${check}’.`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `Uw stem kwam ${Number(delayMs) > 0 ? `na ${measured(delayMs)} ms ` : ""}terug. Score: ${measured(mos)} van 4,5${
      roundTripMs === undefined ? "" : `; heen en terug: ${measured(roundTripMs)} ms`
    }.`,
  readinessReasons: {
    "insecure-context": {
      summary: "Deze pagina mag geen microfoon gebruiken.",
      explanation: "Browsers staan dat alleen toe op pagina’s die via https zijn geopend.",
      hint: "Open de pagina via https; de ontwikkelaar moet dat mogelijk maken.",
    },
    "no-browser": {
      summary: "Er is niets gecontroleerd.",
      explanation: "De controle is buiten een browser gestart.",
      hint: "Controleer opnieuw in de browser waarmee u belt.",
    },
    "own-media": {
      summary: "De microfoon kan hier niet worden gecontroleerd.",
      explanation: "De app verzorgt zelf het geluid van de gesprekken.",
      hint: "Controleer het geluid op de plek die de app daarvoor biedt.",
    },
    "microphone-unavailable": {
      summary: "De browser biedt deze pagina geen microfoon.",
      explanation:
        "De browser is te oud, of de pagina is zonder toestemming ingesloten in een andere pagina.",
      hint: 'Gebruik een actuele browser. Een pagina die deze insluit, moet het frame allow="microphone" meegeven.',
    },
    "microphone-denied": {
      summary: "De microfoon kon niet worden gebruikt.",
      explanation: "De browser staat dat deze pagina niet toe.",
      hint: "Sta de microfoon toe in de adresbalk van de browser en probeer het dan opnieuw.",
    },
    "microphone-unanswered": {
      summary: "De microfoon is nog niet toegestaan.",
      explanation: "De browser vroeg om toestemming, maar kreeg geen antwoord.",
      hint: "Controleer opnieuw en kies ‘Toestaan’ als de browser daarom vraagt.",
    },
    "microphone-missing": {
      summary: "De microfoon kon niet worden gebruikt.",
      explanation: "Er is geen microfoon gevonden, of een ander programma gebruikt de microfoon.",
      hint: "Sluit een microfoon aan en probeer het dan opnieuw.",
    },
    "microphone-muted": {
      summary: "De microfoon geeft helemaal geen signaal.",
      explanation:
        "De microfoon is gedempt met een schakelaar of in het systeem, of de verkeerde microfoon is gekozen.",
      hint: "Hef het dempen op of kies een andere microfoon. Controleer dan opnieuw en zeg iets tijdens de controle.",
    },
    "microphone-quiet": {
      summary: "De microfoon werkt, maar heeft geen stem opgevangen.",
      explanation: "Niemand sprak tijdens de controle, of de microfoon staat te zacht.",
      hint: "Controleer opnieuw en zeg iets tijdens de controle.",
    },
    "microphone-replaced": {
      summary: "Er wordt een andere microfoon gebruikt dan de gekozen.",
      explanation: "De gekozen microfoon is niet aangesloten.",
      hint: "Sluit die aan of kies een andere in de geluidsinstellingen.",
    },
    "speaker-missing": {
      summary: "Er is geen luidspreker gevonden.",
      explanation: "De browser vindt geen luidspreker en geen koptelefoon.",
      hint: "Sluit een koptelefoon of luidspreker aan.",
    },
    "speaker-replaced": {
      summary: "Er wordt een andere luidspreker gebruikt dan de gekozen.",
      explanation: "De gekozen luidspreker is niet aangesloten.",
      hint: "Sluit die aan of kies een andere in de geluidsinstellingen.",
    },
    "not-logged-in": {
      summary: "U bent niet aangemeld.",
      explanation:
        "Het telefoonsysteem heeft de aanmelding niet geaccepteerd: die ontbreekt of is verlopen.",
      hint: "Meld u aan en controleer dan opnieuw.",
    },
    "scope-missing": {
      summary: "Deze app mist een recht.",
      explanation: ({ details: { missing } }) => `${missing} is niet toegekend.`,
      hint: "De ontwikkelaar kan dat toevoegen in de console van RingCentral; meld u daarna opnieuw aan.",
    },
    "no-digital-line": {
      summary: "Deze extensie heeft geen digitale lijn.",
      explanation: ({ details: { missing } }) =>
        `De functie ${missing} is uitgeschakeld; zonder die functie kan de extensie niet via internet bellen.`,
      hint: "Vraag een beheerder van het account om een digitale lijn aan de extensie toe te wijzen.",
    },
    "no-device": {
      summary: "Deze extensie heeft geen apparaat.",
      explanation:
        "Het telefoonsysteem kent er geen telefoon voor; mogelijk heeft de extensie geen digitale lijn.",
      hint: "Vraag een beheerder van het account om een digitale lijn als bellen niet lukt.",
    },
    "line-unknown": {
      summary: "De digitale lijn kon niet worden gecontroleerd.",
      explanation: "Het telefoonsysteem heeft de apparaten van de extensie niet doorgegeven.",
      hint: "Ga verder als bellen lukt.",
    },
    "too-many-phones": {
      summary: "Vijf andere telefoons gebruiken deze extensie al.",
      explanation:
        "Het telefoonsysteem accepteert vijf telefoons per extensie en weigert de zesde.",
      hint: "Sluit andere pagina’s en apps die deze extensie gebruiken, wacht twee minuten en controleer dan opnieuw.",
    },
    "phone-refused": {
      summary: "De telefoon kon niet worden aangemeld.",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "De SIP-server heeft de aanmelding geweigerd of niet gereageerd."
          : `De SIP-server heeft de aanmelding geweigerd met de status ${sipCode}.`,
      hint: "Controleer of het netwerk beveiligde WebSockets naar het telefoonsysteem toestaat en controleer dan opnieuw.",
    },
    "phone-not-allowed": {
      summary: "De telefoon kon niet worden aangemeld.",
      explanation:
        "Het telefoonsysteem geeft u geen gegevens voor een telefoon: het recht daarop of de digitale lijn ontbreekt.",
      hint: "Vraag een beheerder van het account om hulp.",
    },
    "phone-reconnecting": {
      summary: "De telefoon is op dit moment niet verbonden.",
      explanation: "De verbinding met het telefoonsysteem is verbroken en wordt hersteld.",
      hint: "Controleer het netwerk. De telefoon maakt vanzelf weer verbinding.",
    },
    "notifications-refused": {
      summary: "De pagina ontvangt geen meldingen over gesprekken.",
      explanation: "De meldingenserver van het telefoonsysteem heeft de verbinding geweigerd.",
      hint: "Controleer of het netwerk beveiligde WebSockets toestaat en controleer dan opnieuw.",
    },
    "notifications-lost": {
      summary: "De meldingen over gesprekken zijn onderbroken.",
      explanation:
        "De verbinding met de meldingenserver van het telefoonsysteem is verbroken en wordt hersteld.",
      hint: "Controleer het netwerk. De verbinding wordt vanzelf hersteld.",
    },
    "calls-unreadable": {
      summary: "De gesprekken van de extensie konden niet worden gelezen.",
      explanation: "Het telefoonsysteem heeft het verzoek geweigerd of niet gereageerd.",
      hint: "Laat de rechten van de app en van uw account nakijken en controleer dan opnieuw.",
    },
    "call-running": {
      summary: "Er is geen testgesprek gestart.",
      explanation: "U bent in gesprek, en het testgesprek zou dat in de wacht zetten.",
      hint: "Controleer opnieuw na het gesprek.",
    },
    "echo-failed": {
      summary: "Het testgesprek is mislukt.",
      explanation: "Het telefoonsysteem heeft het niet verbonden, of niemand heeft opgenomen.",
      hint: "Controleer het nummer van de echodienst en controleer dan opnieuw.",
    },
    "echo-silent": {
      summary: "In het testgesprek is geen stem opgevangen.",
      explanation: "Niemand sprak, of de microfoon geeft geen geluid.",
      hint: "Controleer opnieuw en zeg iets tijdens het testgesprek.",
    },
    "echo-lost": {
      summary: "Uw stem kwam in het testgesprek niet terug.",
      explanation: "Het netwerk blokkeert het geluid, of het nummer speelt niet af wat het hoort.",
      hint: "Controleer of het netwerk geluid via UDP naar het telefoonsysteem toestaat.",
    },
    "quality-fair": {
      summary: "De verbinding is wisselend.",
      explanation: ({ details: { mos } }) =>
        `De kwaliteit van het testgesprek was ${measured(mos)} van 4,5.`,
      hint: "Gebruik liever een kabel dan wifi en pauzeer downloads.",
    },
    "quality-poor": {
      summary: "De verbinding is slecht.",
      explanation: ({ details: { mos } }) =>
        `De kwaliteit van het testgesprek was ${measured(mos)} van 4,5; anderen verstaan u dan slecht.`,
      hint: "Gebruik een kabel of een ander netwerk en pauzeer downloads.",
    },
    network: {
      summary: "Het telefoonsysteem was niet bereikbaar.",
      explanation: "Het verzoek is niet beantwoord.",
      hint: "Controleer het netwerk en probeer het dan opnieuw.",
    },
    "rate-limited": {
      summary: "Het telefoonsysteem accepteert voorlopig geen verzoeken meer.",
      explanation:
        "In de afgelopen minuut zijn te veel verzoeken verzonden, en elk volgend verzoek verlengt de wachttijd.",
      hint: "Probeer het na de wachttijd opnieuw.",
    },
    server: {
      summary: "Er is een fout opgetreden in het telefoonsysteem.",
      explanation: "Het heeft met een fout geantwoord.",
      hint: "Controleer het zo meteen opnieuw.",
    },
    "no-response": {
      summary: "Het telefoonsysteem heeft niet op tijd gereageerd.",
      explanation: "Het netwerk is traag of blokkeert de verbinding.",
      hint: "Controleer eerst het netwerk en voer de controle dan opnieuw uit.",
    },
    blocked: {
      summary: "Er is niets gecontroleerd.",
      explanation: "Een eerdere controle is mislukt, en zonder die kan deze niet slagen.",
      hint: "Los dat eerst op en controleer dan opnieuw.",
    },
  },
  readinessExport: "Rapport opslaan",
  keypadHint: "Druk op toetsen of typ ze",
  miniPanel: "Huidig gesprek",
  movePanel: "Verplaatsen met de pijltoetsen",
  openPanel: "Paneel openen",
  popOut: "In eigen venster tonen",
  popIn: "Terug naar de pagina",
  poppedOut: "De conferentie staat in een eigen venster.",
};
