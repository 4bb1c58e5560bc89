import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("de");

/** German. */
export const de: Translation = {
  locale: "de",
  direction: "ltr",
  title: "Konferenz",
  participants: "Teilnehmende",
  you: "Sie",
  host: "Host",
  unknownPerson: "Unbekannt",
  announceStatus: (title, status) => `${title}: ${status}`,
  status: {
    idle: "Nicht gestartet",
    creating: "Wird gestartet",
    joining: "Verbindung wird aufgebaut",
    active: "Aktiv",
    reconnecting: "Verbindung wird wiederhergestellt",
    rejoinable: "Abwesend",
    rejoining: "Erneute Teilnahme",
    ending: "Wird beendet",
    ended: "Beendet",
    failed: "Nicht gestartet",
  },
  participantStatus: {
    dialing: "wird angerufen",
    queued: "wartet",
    joining: "wird hinzugefügt",
    connected: "im Gespräch",
    onHold: "gehalten",
    leaving: "wird entfernt",
    away: "hier nicht verbunden",
  },
  muted: "stummgeschaltet",
  capacity: (used, limit) => `${number(used)} von ${number(limit)}`,
  startConference: "Konferenz starten",
  startNewConference: "Neue Konferenz",
  tryAgain: "Erneut versuchen",
  cancel: "Abbrechen",
  dismiss: "Schließen",
  idleTitle: "Sprechen Sie mit mehreren Personen gleichzeitig",
  idleWithCalls: (count) =>
    plural(count, {
      one: "Dieser Anruf kann hinzugefügt werden, sobald die Konferenz läuft.",
      other: "Diese Anrufe können zusammengeführt werden.",
    }),
  idleWithoutCalls: "Starten Sie jetzt, und fügen Sie Anrufe nach und nach hinzu.",
  creating: {
    microphone: "Warten auf das Mikrofon. Erlauben Sie den Zugriff, wenn der Browser danach fragt.",
    phone: "Das Telefon wird angemeldet.",
    session: "Die Konferenz wird eingerichtet.",
  },
  joining: "Sie werden mit der Konferenz verbunden.",
  secondsLeft: (seconds) => `noch ${number(seconds)} s`,
  joinAttempt: (count) => `Die Verbindung wird erneut aufgebaut (Versuch ${number(count)}).`,
  reconnecting: {
    notifications:
      "Die Aktualisierungen der Telefonanlage sind unterbrochen. Das Gespräch geht weiter.",
    phone: "Die Verbindung zur Telefonanlage ist unterbrochen. Das Gespräch wird gehalten.",
  },
  nextAttempt: (seconds) => `Nächster Versuch in ${number(seconds)} s.`,
  attempting: "Ein Versuch läuft.",
  rejoinable: {
    reload: "Ihre Konferenz läuft noch. Sie nehmen nicht mehr daran teil.",
    legLost: "Ihre Verbindung wurde getrennt. Die Konferenz läuft noch.",
    legEnded:
      "Ihr Gespräch wurde auf einer anderen Seite, auf einem anderen Gerät oder von der Telefonanlage beendet. Die Konferenz läuft noch.",
    otherDevice:
      "Sie nehmen auf einer anderen Seite oder einem anderen Gerät an einer Konferenz teil.",
  },
  rejoin: "Wieder teilnehmen",
  rejoining: "Sie werden wieder mit der Konferenz verbunden.",
  notNow: "Nicht jetzt",
  ending: {
    leave: "Sie verlassen die Konferenz. Die anderen können weitersprechen.",
    end: "Die Konferenz wird für alle beendet.",
  },
  ended: {
    left: "Sie haben die Konferenz verlassen. Die anderen sprechen vielleicht noch.",
    ended: "Sie haben die Konferenz beendet.",
    lastRemoved: "Die Konferenz endete, als die letzte Person entfernt wurde.",
    lastLeft: "Die Konferenz endete, als die letzte Person sie verließ.",
    endedByPlatform: "Die Telefonanlage hat die Konferenz beendet.",
    endedWhileAway: "Die Konferenz endete, während Sie abwesend waren.",
    pageClosed: "Die Seite wurde geschlossen. Die Konferenz läuft möglicherweise noch.",
  },
  unconfirmed: {
    left: "Die Telefonanlage hat es nicht bestätigt. Die Konferenz kann auch für die anderen beendet sein.",
    ended: "Die Telefonanlage hat es nicht bestätigt. Die anderen sind vielleicht noch verbunden.",
  },
  endedSummary: (duration, count) =>
    plural(count, {
      one: `${duration}, mit einer weiteren Person`,
      other: `${duration}, mit # weiteren Personen`,
    }),
  nobodyJoined: "Niemand sonst hat teilgenommen.",
  addCall: "Anruf hinzufügen",
  addAll: "Alle hinzufügen",
  callsToAdd: "Anrufe zum Hinzufügen",
  add: (name) => `${name} hinzufügen`,
  noCallsToAdd: "Keine weiteren Anrufe. Ein Anruf, den Sie annehmen oder tätigen, erscheint hier.",
  callStatus: {
    ringing: "klingelt",
    dialing: "wird angerufen",
    connected: "verbunden",
    onHold: "gehalten",
    voicemail: "in der Mailbox",
    fax: "sendet ein Fax",
    unavailable: "niemand in der Leitung",
  },
  bringInBlocker: {
    isConference: "Die Konferenz selbst",
    recording: "Wird aufgezeichnet",
    ringing: "Noch nicht angenommen",
    notConnected: "Niemand zum Hinzufügen",
    alreadyIn: "Bereits in der Konferenz",
    pending: "Wird hinzugefügt",
    conferenceFull: "Die Konferenz ist voll",
    noConference: "Es läuft keine Konferenz",
  },
  mute: "Stumm schalten",
  unmute: "Ton an",
  hold: "Halten",
  resume: "Fortsetzen",
  keypad: "Tastenfeld",
  sentTones: "Gesendete Töne",
  leave: "Verlassen",
  endForEveryone: "Für alle beenden",
  endQuestion: "Konferenz für alle beenden?",
  endExplanation:
    "Alle Gespräche darin enden sofort. Wenn nur Sie gehen möchten, wählen Sie „Verlassen“.",
  removeParticipant: (name) => `${name} entfernen`,
  muteParticipant: (name) => `${name} stumm schalten`,
  unmuteParticipant: (name) => `Ton von ${name} einschalten`,
  announceJoined: (names, count) =>
    `${names} ${plural(count, { one: "nimmt", other: "nehmen" })} jetzt teil`,
  announceLeft: (names, count) =>
    `${names} ${plural(count, { one: "hat", other: "haben" })} die Konferenz verlassen`,
  nameList: (names, others) => {
    const rest =
      others === 0
        ? names.slice(-1)
        : [plural(others, { one: "# weitere Person", other: "# weitere Personen" })];
    const first = others === 0 ? names.slice(0, -1) : names;
    return first.length === 0 ? rest.join("") : `${first.join(", ")} und ${rest.join("")}`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}, ${phoneNumber}`,
  nameAndPosition: (name, position) => `${name} (${number(position)})`,
  announceHostMuted: (muted) =>
    muted ? "Sie sind stummgeschaltet" : "Sie sind nicht mehr stummgeschaltet",
  announceHostHeld: (held) =>
    held ? "Ihr Gespräch wird gehalten" : "Ihr Gespräch wird nicht mehr gehalten",

  isolated: "isoliert",
  isolate: "Isolieren",
  endIsolation: "Isolierung aufheben",
  notConnectedYet: "Noch nicht verbunden",
  copyNumber: "Nummer kopieren",
  moreActionsFor: (name) => `Weitere Aktionen für ${name}`,
  announceDialing: (names, count) =>
    `${names} ${plural(count, { one: "wird", other: "werden" })} angerufen`,
  announceMuted: (names, muted, count) => {
    const are = plural(count, { one: "ist", other: "sind" });
    return `${names} ${are} ${muted ? "stummgeschaltet" : "nicht mehr stummgeschaltet"}`;
  },
  announceIsolated: (names, isolated, count) => {
    const are = plural(count, { one: "ist", other: "sind" });
    return `${names} ${are} ${isolated ? "isoliert" : "nicht mehr isoliert"}`;
  },
  dismissErrorOf: (name) => `Schließen: ${name}`,

  capacityLabel: "Belegte Plätze",
  level: { input: "Ihr Mikrofon", remote: "Die anderen" },
  quality: {
    good: "Gute Verbindung",
    fair: "Ungleichmäßiger Ton",
    poor: "Schlechte Verbindung",
    unknown: "Verbindung noch nicht gemessen",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `Wertung ${score} von 4,5, ${loss} % Verlust, Jitter ${jitter} ms${
      roundTrip === undefined ? "" : `, ${roundTrip} ms hin und zurück`
    }`,

  mergeCalls: (count) =>
    plural(count, { one: "# Anruf zusammenführen", other: "# Anrufe zusammenführen" }),
  dialLabel: "Rufnummer oder Nebenstelle",
  call: "Anrufen",
  callerId: "Angezeigte Nummer",
  callerIdDefault: "Meine übliche Nummer",
  dialOutcome: {
    busy: (to) => `Bei ${to} ist besetzt.`,
    noAnswer: (to) => `${to} hat nicht geantwortet.`,
    wrongNumber: (to) => `${to} ist nicht vergeben. Prüfen Sie die Nummer.`,
    declined: (to) => `${to} hat abgelehnt.`,
    blocked: (to) => `Dieses Konto darf ${to} nicht anrufen.`,
    cancelled: (to) => `Der Anruf an ${to} wurde abgebrochen.`,
  },
  queuedCalls: (count) =>
    plural(count, {
      one: "Ein Anruf wartet, bis er an der Reihe ist.",
      other: "# Anrufe warten, bis sie an der Reihe sind.",
    }),
  cancelQueuedCalls: "Warten abbrechen",

  incomingCallFrom: (name) => `Anruf von ${name}`,
  incomingCallLabel: (name) => `Eingehender Anruf von ${name}`,
  answer: "Annehmen",
  answerCall: (name) => `Anruf von ${name} annehmen`,
  answerAndAdd: "Annehmen und hinzufügen",
  answerAndAddCall: (name) => `Anruf von ${name} annehmen und hinzufügen`,
  decline: "Ablehnen",
  declineCall: (name) => `Anruf von ${name} ablehnen`,
  voicemail: "Voicemail",
  voicemailCall: (name) => `Voicemail für ${name}`,
  forward: "Weiterleiten",
  forwardCall: (name) => `Anruf von ${name} weiterleiten`,
  forwardLabel: "Weiterleiten an",
  forwardFieldLabel: (name) => `Weiterleiten an: Anruf von ${name}`,
  forwardNow: "Jetzt weiterleiten",
  forwardCallNow: (name) => `Anruf von ${name} jetzt weiterleiten`,

  more: "Mehr",
  muteAll: "Alle stumm schalten",
  unmuteAll: "Ton für alle einschalten",
  noOtherParticipants: "Sonst ist niemand in der Konferenz",
  startRecording: "Aufzeichnen",
  stopRecording: "Aufzeichnung beenden",
  consentQuestion: "Haben alle der Aufzeichnung zugestimmt?",
  consentExplanation: "Fragen Sie zuerst im Gespräch. Fragen Sie auch alle, die später dazukommen.",
  recordWithConsent: "Alle haben zugestimmt, aufzeichnen",
  consentMissing: (names) => `Noch nicht gefragt: ${names}`,
  confirmConsent: "Zustimmung liegt vor",
  recordingOn: "Aufzeichnung läuft",
  recordingByOthers: "Dieses Gespräch wird aufgezeichnet",
  recordingChange: {
    starting: "Die Aufzeichnung wird gestartet",
    stopping: "Die Aufzeichnung wird beendet",
  },

  soundSettings: "Toneinstellungen",
  done: "Fertig",
  microphone: "Mikrofon",
  speaker: "Lautsprecher",
  systemDevice: "Wie im System eingestellt",
  unnamedDevice: (position) => `Gerät ${number(position)}`,
  deviceMissing:
    "Das gewählte Gerät ist nicht angeschlossen. Es wird wieder verwendet, sobald es angeschlossen ist.",
  noOutputChoice: "Dieser Browser gibt den Ton immer über den Systemlautsprecher aus.",
  microphonePermission: {
    denied:
      "Der Browser blockiert das Mikrofon auf dieser Seite. Erlauben Sie es in der Adressleiste.",
    noDevice: "Es wurde kein Mikrofon gefunden. Schließen Sie eines an.",
    unavailable: "Diese Seite kann kein Mikrofon verwenden. Sie muss über https geöffnet werden.",
  },
  hostNotHeard: {
    denied:
      "Niemand hört Sie: Der Browser blockiert das Mikrofon. Erlauben Sie es in der Adressleiste.",
    noDevice: "Niemand hört Sie: Es ist kein Mikrofon vorhanden. Schließen Sie eines an.",
  },
  testMicrophone: "Mikrofon testen",
  stopTest: "Test beenden",
  testSpeak: "Sagen Sie etwas.",
  testHeard: "Es funktioniert: Sie wurden gehört.",
  echoTest: "Testanruf",
  echoTestRunning: "Sagen Sie etwas, und achten Sie auf Ihre eigene Stimme.",
  echoTestResult: {
    heard: "Es funktioniert: Ihre Stimme kam zurück.",
    microphoneSilent:
      "Das Mikrofon hat keinen Ton aufgenommen. Sprechen Sie, oder wählen Sie ein anderes.",
    nothingBack: "Das Mikrofon funktioniert, aber über die Leitung kam nichts zurück.",
  },

  capabilities: {
    startConference: "Konferenzen zu starten",
    makeCalls: "Anrufe zu tätigen",
    seeCalls: "die Anrufe einer Nebenstelle zu sehen",
    controlCalls: "Anrufe zu steuern",
    getNotified: "über Anrufe benachrichtigt zu werden",
    record: "Gespräche aufzuzeichnen",
    forward: "Anrufe weiterzuleiten",
    sendToVoicemail: "Anrufe an die Voicemail zu senden",
  },
  missingScope: (capability, missing) =>
    `Diese App ist nicht berechtigt, ${capability}: ${missing} wurde ihr nicht gewährt. Ihr Entwicklerteam kann das in der RingCentral-Konsole ergänzen.`,
  missingFeature: (capability, missing) =>
    `Diese Nebenstelle ist nicht berechtigt, ${capability}: ${missing} fehlt ihr. Die Administration des Kontos kann das einschalten.`,
  errors: {
    "host-not-joined": {
      summary: "Der Anruf wurde nicht zur Konferenz hinzugefügt.",
      explanation: "Der Host ist der Konferenz noch nicht beigetreten.",
      hint: "Warten Sie, bis die Konferenz aktiv ist, und fügen Sie den Anruf dann erneut hinzu.",
    },
    "bridge-failed": {
      summary: "Der Anruf wurde nicht zur Konferenz hinzugefügt.",
      explanation:
        "Die Telefonanlage hat die Anfrage angenommen, den Anruf aber nicht mit der Konferenz verbunden.",
      hint: "Das Gespräch besteht weiter: Setzen Sie es fort, oder fügen Sie es erneut hinzu.",
    },
    "join-timeout": {
      summary: "Die Konferenz wurde nicht gestartet.",
      explanation:
        "Die Verbindung des Hosts kam nicht innerhalb von 38 Sekunden zustande. Danach beendet die Telefonanlage eine Konferenz.",
      hint: "Prüfen Sie das Netzwerk und das Telefon, und starten Sie die Konferenz dann erneut.",
    },
    "conference-full": {
      summary: "Der Anruf wurde nicht zur Konferenz hinzugefügt.",
      explanation: ({ parameters }) =>
        `Die Konferenz ist voll: Sie hat ${number(parameters.limit)} Plätze, den des Hosts eingeschlossen.`,
      hint: "Entfernen Sie zuerst eine Person.",
    },
    "unknown-session": {
      summary: "Die Telefonanlage kennt den Anruf nicht.",
      explanation: "Der Anruf ist beendet, oder er gehört zu einem anderen Konto.",
      hint: "Aktualisieren Sie die Anrufe, und wählen Sie einen anderen.",
    },
    "unknown-party": {
      summary: "Die Telefonanlage kennt diese Person im Gespräch nicht.",
      explanation: "Die Person hat das Gespräch verlassen, oder es ist beendet.",
      hint: "Aktualisieren Sie die Anrufe, und wählen Sie einen anderen.",
    },
    "wrong-state": {
      summary: "Die Telefonanlage hat das abgelehnt.",
      explanation:
        "Der Zustand des Anrufs lässt es nicht zu: Er klingelt noch, wird gerade verschoben oder ist beendet.",
      hint: "Warten Sie einen Moment, und versuchen Sie es dann erneut.",
    },
    "not-allowed": {
      summary: "Die Telefonanlage hat das abgelehnt.",
      explanation: "Ihnen oder dieser App fehlt die Berechtigung.",
      hint: "Prüfen Sie die Berechtigungen der App und Ihres Benutzerkontos.",
    },
    "microphone-denied": {
      summary: "Das Mikrofon konnte nicht verwendet werden.",
      explanation: "Der Browser erlaubt es dieser Seite nicht.",
      hint: "Erlauben Sie das Mikrofon in der Adressleiste des Browsers, und versuchen Sie es dann erneut.",
    },
    "microphone-missing": {
      summary: "Das Mikrofon konnte nicht verwendet werden.",
      explanation: "Es wurde kein Mikrofon gefunden, oder ein anderes Programm verwendet es.",
      hint: "Schließen Sie ein Mikrofon an, und versuchen Sie es dann erneut.",
    },
    "token-expired": {
      summary: "Die Telefonanlage hat die Anmeldung nicht akzeptiert.",
      explanation: "Die Anmeldung ist abgelaufen oder wurde widerrufen.",
      hint: "Melden Sie sich erneut an, und wiederholen Sie dann die Aktion.",
    },
    "rate-limited": {
      summary: "Die Telefonanlage nimmt vorerst keine weiteren Anfragen an.",
      explanation:
        "In der letzten Minute wurden zu viele Anfragen gesendet, und jede weitere verlängert die Wartezeit.",
      hint: "Versuchen Sie es nach der Wartezeit erneut.",
    },
    "phone-refused": {
      summary: "Das Telefon konnte nicht angemeldet werden.",
      explanation:
        "Der SIP-Server hat die Anmeldung abgelehnt oder nicht geantwortet. Er erlaubt fünf Telefone je Nebenstelle.",
      hint: "Schließen Sie andere Seiten und Apps, die diese Nebenstelle verwenden, warten Sie zwei Minuten, und versuchen Sie es dann erneut.",
    },
    "invite-refused": {
      summary: "Der Anruf kam nicht zustande.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "Die Telefonanlage lässt diesen Anruf nicht zu.",
          notFound: "Die Nummer oder die Konferenz existiert nicht.",
          noAnswer: "Niemand hat geantwortet.",
          busy: "Der Anschluss ist besetzt, oder die Nummer existiert nicht.",
          cancelled: "Der Anruf wurde abgebrochen.",
          declined: "Der Anruf wurde abgelehnt.",
          ended: "Die Telefonanlage hat ihn beendet.",
          noResponse: "Die Telefonanlage hat nicht geantwortet.",
          other: `Die Telefonanlage hat mit dem SIP-Status ${sipCode} geantwortet.`,
        })[parameters.reason],
      hint: "Prüfen Sie die Nummer, und versuchen Sie es dann erneut.",
    },
    network: {
      summary: "Die Telefonanlage war nicht erreichbar.",
      explanation: "Die Anfrage wurde nicht beantwortet.",
      hint: "Prüfen Sie das Netzwerk, und versuchen Sie es dann erneut.",
    },
    server: {
      summary: "In der Telefonanlage ist ein Fehler aufgetreten.",
      explanation: ({ status }) =>
        status === undefined
          ? "Ihre Antwort war nicht verständlich."
          : `Sie hat mit dem Status ${status} geantwortet.`,
      hint: "Versuchen Sie es gleich noch einmal.",
    },
    "conference-running": {
      summary: "Es wurde keine Konferenz gestartet.",
      explanation:
        "Es läuft bereits eine Konferenz, und ein Host kann nur eine zur gleichen Zeit haben.",
      hint: "Fügen Sie die Anrufe zur laufenden Konferenz hinzu, oder beenden Sie sie zuerst.",
    },
    "no-conference": {
      summary: "Es ist nichts geschehen.",
      explanation: "Es läuft keine Konferenz.",
      hint: "Starten Sie zuerst eine Konferenz.",
    },
    "unknown-call": {
      summary: "Es ist nichts geschehen.",
      explanation: "Diesen Anruf gibt es nicht; vielleicht ist er beendet.",
      hint: "Wählen Sie einen Anruf aus der Liste.",
    },
    "unknown-participant": {
      summary: "Es ist nichts geschehen.",
      explanation: "Diese Person ist nicht in der Konferenz; vielleicht hat sie sie verlassen.",
      hint: "Wählen Sie eine Person aus der Liste.",
    },
    "invalid-digits": {
      summary: "Es wurden keine Töne gesendet.",
      explanation:
        "Möglich sind die Tasten 0 bis 9, A bis D, * und #, und mindestens eine ist nötig.",
      hint: "Entfernen Sie alle anderen Zeichen.",
    },
    "invalid-number": {
      summary: "Es wurde nicht gewählt.",
      explanation: "Die Eingabe ist weder eine Rufnummer noch eine Nebenstelle.",
      hint: "Geben Sie eine Nummer mit Ländervorwahl ein, etwa +16505550100, oder eine Nebenstelle, etwa 102.",
    },
    "wrong-number": {
      summary: "Der Anruf kam nicht zustande.",
      explanation:
        "Diese Nummer ist nicht vergeben: Sie gehört zu keinem Telefon und zu keiner Nebenstelle.",
      hint: "Prüfen Sie die Nummer.",
    },
    "leg-running": {
      summary: "Es wurde kein Anruf gestartet.",
      explanation:
        "Es ist nur ein Anruf zur gleichen Zeit möglich, und der vorige ist nicht beendet.",
      hint: "Legen Sie zuerst auf.",
    },
    "is-conference": {
      summary: "Es wurde nicht aufgelegt.",
      explanation:
        "Dieser Anruf verbindet Sie mit einer Konferenz. Wenn Sie auflegen, endet sie möglicherweise für alle.",
      hint: "Verlassen Sie die Konferenz, oder beenden Sie sie für alle.",
    },
    "call-recorded": {
      summary: "Der Anruf wurde nicht zur Konferenz hinzugefügt.",
      explanation:
        "Der Anruf wird aufgezeichnet, und die Telefonanlage nimmt solche Anrufe nicht in eine Konferenz auf.",
      hint: "Beenden Sie die Aufzeichnung, und fügen Sie den Anruf dann erneut hinzu.",
    },
    "call-elsewhere": {
      summary: "Es ist nichts geschehen.",
      explanation:
        "Der Anruf läuft auf einer anderen Seite oder einem anderen Gerät, und nur dort ist das möglich.",
      hint: "Verwenden Sie jene Seite oder jenes Gerät, oder wählen Sie einen Anruf dieser Seite.",
    },
    "recording-refused": {
      summary: "Die Aufzeichnung wurde nicht geändert.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined)
          return "Die Telefonanlage hat nicht auf die Anfrage geantwortet.";
        if (resultCode === -5)
          return "Aufzeichnungen sind für dieses Konto oder diese Nebenstelle ausgeschaltet.";
        return `Die Telefonanlage hat mit dem Code ${resultCode} abgelehnt.`;
      },
      hint: "Fragen Sie Ihre Administration, ob Gespräche aufgezeichnet werden dürfen. Das Gespräch selbst geht weiter.",
    },
    "consent-missing": {
      summary: "Es wurde nichts aufgezeichnet.",
      explanation: "Die Aufzeichnung wurde ohne Angabe gestartet, ob alle im Gespräch zustimmen.",
      hint: "Fragen Sie alle, und starten Sie die Aufzeichnung mit dieser Angabe.",
    },
    "unknown-device": {
      summary: "Das Gerät wurde nicht gewechselt.",
      explanation: "Dieses Gerät gibt es nicht; vielleicht wurde es getrennt.",
      hint: "Wählen Sie ein Gerät aus der Liste.",
    },
    "not-supported": {
      summary: "Es ist nichts geschehen.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker:
            "Dieser Browser gibt den Ton immer über den Standardlautsprecher des Systems aus.",
        })[parameters.feature],
      hint: "Verwenden Sie einen anderen Browser, oder fahren Sie ohne diese Funktion fort.",
    },
    "invalid-argument": {
      summary: "Es ist nichts geschehen.",
      explanation: "Die App hat eine ungültige Angabe übergeben.",
      hint: "Wenden Sie sich an den Support der App.",
    },
    disposed: {
      summary: "Es ist nichts geschehen.",
      explanation: "Die Verbindung zur Telefonanlage wurde geschlossen.",
      hint: "Laden Sie die Seite neu.",
    },
    "no-provider": {
      summary: "Dieser Teil der App kann nicht angezeigt werden.",
      explanation: ({ parameters }) =>
        `${parameters.hook} wurde außerhalb von ConferenceProvider aufgerufen.`,
      hint: "Wenden Sie sich an den Support der App.",
    },
    aborted: {
      summary: "Die Aktion wurde nicht abgeschlossen.",
      explanation: "Sie wurde vorher abgebrochen.",
      hint: "Starten Sie sie erneut, wenn Sie sie noch brauchen.",
    },
  },
  fault: "Dieser Teil konnte nicht angezeigt werden. Ihr Gespräch geht weiter.",

  eventLog: "Ereignisprotokoll",
  eventLogFilter: "Anzeigen",
  eventLogAll: "Alles",
  eventLogKinds: {
    action: "Aktion",
    request: "Anfrage",
    event: "Ereignis",
    state: "Zustand",
    error: "Fehler",
  },
  eventLogDownload: "Herunterladen",
  eventLogEmpty: "Noch ist nichts geschehen.",

  startBlockers: {
    notLoggedIn: {
      summary: "Sie sind nicht angemeldet.",
      hint: "Melden Sie sich an, um eine Konferenz zu starten.",
    },
    noDigitalLine: {
      summary: "Ihre Nebenstelle hat keine digitale Leitung.",
      hint: "Bitten Sie die Administration des Kontos um eine.",
    },
    tooManyPhones: {
      summary: "Fünf andere Telefone verwenden Ihre Nebenstelle bereits.",
      hint: "Schließen Sie andere Seiten und Apps, die sie verwenden, und warten Sie zwei Minuten.",
    },
  },
  logIn: "Anmelden",
  logInFirst: "Melden Sie sich zuerst an.",
  details: "Details",
  checkNow: "Jetzt prüfen",
  checkAgain: "Erneut prüfen",

  readiness: "Prüfung vor dem Anruf",
  readinessList: "Prüfungen",
  readinessIdle:
    "Prüft Ton, Anmeldung und Telefon. Der Browser fragt vielleicht nach dem Mikrofon.",
  readinessStarted: "Die Prüfung läuft. Sagen Sie etwas, damit das Mikrofon geprüft werden kann.",
  readinessProgress: (check, position, count) =>
    `${check}: ${number(position)} von ${number(count)}`,
  readinessOutcome: {
    ready: "Alles funktioniert.",
    limited: "Sie können eine Konferenz starten, mit den Einschränkungen unten.",
    notReady: "Eine Konferenz würde noch nicht funktionieren.",
  },
  readinessChecks: {
    secureContext: "Sichere Seite",
    microphonePermission: "Mikrofonzugriff",
    microphone: "Mikrofon",
    speaker: "Lautsprecher",
    login: "Anmeldung",
    scopes: "Berechtigungen der App",
    line: "Digitale Leitung",
    registration: "Telefon",
    notifications: "Benachrichtigungen über Anrufe",
    echo: "Testanruf",
  },
  readinessStatus: {
    pending: "nicht geprüft",
    running: "wird geprüft",
    pass: "OK",
    warn: "eingeschränkt",
    fail: "Problem",
    skipped: "übersprungen",
  },
  readinessBlocked: (check) => `Wartet auf „${check}“.`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `Ihre Stimme kam${
      Number(delayMs) > 0 ? ` nach ${number(Number(delayMs))} ms` : ""
    } zurück. Wertung ${number(Number(mos))} von 4,5${
      roundTripMs === undefined ? "" : `, ${number(Number(roundTripMs))} ms hin und zurück`
    }.`,
  readinessReasons: {
    "insecure-context": {
      summary: "Diese Seite darf kein Mikrofon verwenden.",
      explanation: "Browser erlauben es nur auf Seiten, die über https geöffnet wurden.",
      hint: "Öffnen Sie die Seite über https. Das muss ihr Entwicklerteam ermöglichen.",
    },
    "no-browser": {
      summary: "Es wurde nichts geprüft.",
      explanation: "Die App läuft außerhalb eines Browsers.",
      hint: "Prüfen Sie erneut in dem Browser, in dem Sie telefonieren.",
    },
    "own-media": {
      summary: "Das Mikrofon wird hier nicht verwendet.",
      explanation: "Die App stellt den Ton ihrer Anrufe selbst bereit.",
      hint: "Prüfen Sie den Ton dort, wo die App das anbietet.",
    },
    "microphone-unavailable": {
      summary: "Der Browser bietet dieser Seite kein Mikrofon an.",
      explanation: "Der Browser ist zu alt, oder die Seite ist ohne die Berechtigung eingebettet.",
      hint: 'Verwenden Sie einen aktuellen Browser. Eine einbettende Seite muss allow="microphone" an ihrem Frame setzen.',
    },
    "microphone-denied": {
      summary: "Das Mikrofon konnte nicht verwendet werden.",
      explanation: "Der Browser erlaubt es dieser Seite nicht.",
      hint: "Erlauben Sie das Mikrofon in der Adressleiste des Browsers, und versuchen Sie es dann erneut.",
    },
    "microphone-unanswered": {
      summary: "Das Mikrofon wurde noch nicht erlaubt.",
      explanation: "Der Browser hat danach gefragt, und niemand hat geantwortet.",
      hint: "Prüfen Sie erneut, und wählen Sie „Zulassen“, wenn der Browser danach fragt.",
    },
    "microphone-missing": {
      summary: "Das Mikrofon konnte nicht verwendet werden.",
      explanation: "Es wurde kein Mikrofon gefunden, oder ein anderes Programm verwendet es.",
      hint: "Schließen Sie ein Mikrofon an, und versuchen Sie es dann erneut.",
    },
    "microphone-muted": {
      summary: "Das Mikrofon liefert gar kein Signal.",
      explanation:
        "Ein Schalter am Gerät oder eine Systemeinstellung schaltet es stumm, oder es ist das falsche Mikrofon gewählt.",
      hint: "Schalten Sie das Mikrofon ein, oder wählen Sie ein anderes. Prüfen Sie dann erneut, und sagen Sie dabei etwas.",
    },
    "microphone-quiet": {
      summary: "Das Mikrofon funktioniert, hat aber keine Stimme aufgenommen.",
      explanation: "Während der Prüfung hat niemand gesprochen, oder das Mikrofon ist zu leise.",
      hint: "Prüfen Sie erneut, und sagen Sie dabei etwas.",
    },
    "microphone-replaced": {
      summary: "Es wird ein anderes Mikrofon als das gewählte verwendet.",
      explanation: "Das gewählte Mikrofon ist nicht angeschlossen.",
      hint: "Schließen Sie es an, oder wählen Sie in den Toneinstellungen ein anderes.",
    },
    "speaker-missing": {
      summary: "Es wurde kein Lautsprecher gefunden.",
      explanation: "Der Browser meldet weder Lautsprecher noch Kopfhörer.",
      hint: "Schließen Sie Kopfhörer oder einen Lautsprecher an.",
    },
    "speaker-replaced": {
      summary: "Es wird ein anderer Lautsprecher als der gewählte verwendet.",
      explanation: "Der gewählte Lautsprecher ist nicht angeschlossen.",
      hint: "Schließen Sie ihn an, oder wählen Sie in den Toneinstellungen einen anderen.",
    },
    "not-logged-in": {
      summary: "Sie sind nicht angemeldet.",
      explanation:
        "Die Telefonanlage hat die Anmeldung nicht akzeptiert: Sie fehlt oder ist abgelaufen.",
      hint: "Melden Sie sich an, und prüfen Sie dann erneut.",
    },
    "scope-missing": {
      summary: "Dieser App fehlt eine Berechtigung.",
      explanation: ({ details: { missing } }) => `${missing} wurde ihr nicht gewährt.`,
      hint: "Ihr Entwicklerteam kann das in der RingCentral-Konsole ergänzen. Melden Sie sich danach erneut an.",
    },
    "no-digital-line": {
      summary: "Diese Nebenstelle hat keine digitale Leitung.",
      explanation: ({ details: { missing } }) =>
        `Ihre Funktion ${missing} ist ausgeschaltet. Ohne sie sind keine Anrufe über das Internet möglich.`,
      hint: "Wenden Sie sich an die Administration des Kontos. Sie kann der Nebenstelle eine digitale Leitung zuweisen.",
    },
    "no-device": {
      summary: "Diese Nebenstelle hat kein Gerät.",
      explanation:
        "Die Telefonanlage führt für sie kein Telefon auf; vielleicht hat sie keine digitale Leitung.",
      hint: "Wenn Anrufe nicht zustande kommen, bitten Sie die Administration des Kontos um eine digitale Leitung.",
    },
    "line-unknown": {
      summary: "Die digitale Leitung konnte nicht geprüft werden.",
      explanation: "Die Telefonanlage hat die Geräte der Nebenstelle nicht mitgeteilt.",
      hint: "Fahren Sie fort, wenn Anrufe funktionieren.",
    },
    "too-many-phones": {
      summary: "Fünf andere Telefone verwenden diese Nebenstelle bereits.",
      explanation:
        "Die Telefonanlage erlaubt fünf Telefone je Nebenstelle und lehnt das sechste ab.",
      hint: "Schließen Sie andere Seiten und Apps, die diese Nebenstelle verwenden, warten Sie zwei Minuten, und prüfen Sie dann erneut.",
    },
    "phone-refused": {
      summary: "Das Telefon konnte nicht angemeldet werden.",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "Der SIP-Server hat die Anmeldung abgelehnt oder nicht geantwortet."
          : `Der SIP-Server hat die Anmeldung mit dem Status ${sipCode} abgelehnt.`,
      hint: "Prüfen Sie, ob das Netzwerk sichere WebSockets zur Telefonanlage zulässt, und prüfen Sie dann erneut.",
    },
    "phone-not-allowed": {
      summary: "Das Telefon konnte nicht angemeldet werden.",
      explanation:
        "Die Telefonanlage gibt Ihnen keine Zugangsdaten für ein Telefon: Die Berechtigung oder die digitale Leitung fehlt.",
      hint: "Wenden Sie sich an die Administration des Kontos.",
    },
    "phone-reconnecting": {
      summary: "Das Telefon ist zurzeit nicht verbunden.",
      explanation: "Die Verbindung zur Telefonanlage ist abgebrochen und wird wiederhergestellt.",
      hint: "Prüfen Sie das Netzwerk. Das Telefon verbindet sich von selbst wieder.",
    },
    "notifications-refused": {
      summary: "Die Seite erhält keine Benachrichtigungen über Anrufe.",
      explanation: "Der Benachrichtigungsdienst der Telefonanlage hat die Verbindung abgelehnt.",
      hint: "Prüfen Sie, ob das Netzwerk sichere WebSockets zulässt, und prüfen Sie dann erneut.",
    },
    "notifications-lost": {
      summary: "Die Benachrichtigungen über Anrufe sind unterbrochen.",
      explanation:
        "Die Verbindung zum Benachrichtigungsdienst der Telefonanlage ist abgebrochen und wird wiederhergestellt.",
      hint: "Prüfen Sie das Netzwerk. Die Verbindung wird von selbst wiederhergestellt.",
    },
    "calls-unreadable": {
      summary: "Die Anrufe der Nebenstelle konnten nicht gelesen werden.",
      explanation: "Die Telefonanlage hat die Anfrage abgelehnt oder nicht geantwortet.",
      hint: "Prüfen Sie die Berechtigungen der App und Ihres Benutzerkontos, und prüfen Sie dann erneut.",
    },
    "call-running": {
      summary: "Es wurde kein Testanruf gestartet.",
      explanation: "Sie sind in einem Gespräch, das für den Testanruf gehalten würde.",
      hint: "Prüfen Sie nach dem Gespräch erneut.",
    },
    "echo-failed": {
      summary: "Der Testanruf kam nicht zustande.",
      explanation: "Die Telefonanlage hat ihn nicht verbunden, oder niemand hat geantwortet.",
      hint: "Prüfen Sie die Nummer des Echodienstes, und prüfen Sie dann erneut.",
    },
    "echo-silent": {
      summary: "Im Testanruf wurde keine Stimme aufgenommen.",
      explanation: "Niemand hat gesprochen, oder das Mikrofon ist stumm.",
      hint: "Prüfen Sie erneut, und sagen Sie während des Testanrufs etwas.",
    },
    "echo-lost": {
      summary: "Ihre Stimme kam im Testanruf nicht zurück.",
      explanation:
        "Das Netzwerk blockiert den Ton, oder die Nummer gibt nicht wieder, was sie hört.",
      hint: "Prüfen Sie, ob das Netzwerk Ton über UDP zur Telefonanlage zulässt.",
    },
    "quality-fair": {
      summary: "Die Verbindung ist ungleichmäßig.",
      explanation: ({ details: { mos } }) =>
        `Die Qualität des Testanrufs lag bei ${number(Number(mos))} von 4,5.`,
      hint: "Nutzen Sie lieber ein Kabel als ein WLAN, und halten Sie Downloads an.",
    },
    "quality-poor": {
      summary: "Die Verbindung ist schlecht.",
      explanation: ({ details: { mos } }) =>
        `Die Qualität des Testanrufs lag bei ${number(Number(mos))} von 4,5. Damit sind Sie für andere schlecht zu verstehen.`,
      hint: "Verwenden Sie ein Kabel oder ein anderes Netzwerk, und halten Sie Downloads an.",
    },
    network: {
      summary: "Die Telefonanlage war nicht erreichbar.",
      explanation: "Die Anfrage wurde nicht beantwortet.",
      hint: "Prüfen Sie das Netzwerk, und versuchen Sie es dann erneut.",
    },
    "rate-limited": {
      summary: "Die Telefonanlage nimmt vorerst keine weiteren Anfragen an.",
      explanation:
        "In der letzten Minute wurden zu viele Anfragen gesendet, und jede weitere verlängert die Wartezeit.",
      hint: "Versuchen Sie es nach der Wartezeit erneut.",
    },
    server: {
      summary: "In der Telefonanlage ist ein Fehler aufgetreten.",
      explanation: "Sie hat mit einem Fehler geantwortet.",
      hint: "Prüfen Sie gleich noch einmal.",
    },
    "no-response": {
      summary: "Die Telefonanlage hat nicht rechtzeitig geantwortet.",
      explanation: "Das Netzwerk ist langsam oder blockiert die Verbindung.",
      hint: "Prüfen Sie das Netzwerk, und prüfen Sie dann erneut.",
    },
    blocked: {
      summary: "Es wurde nichts geprüft.",
      explanation: "Eine frühere Prüfung ist fehlgeschlagen, ohne die diese nicht gelingen kann.",
      hint: "Beheben Sie zuerst jenes Problem, und prüfen Sie dann erneut.",
    },
  },
  readinessExport: "Bericht speichern",
  keypadHint: "Tasten drücken oder eintippen",
  miniPanel: "Laufendes Gespräch",
  movePanel: "Mit den Pfeiltasten verschieben",
  openPanel: "Bedienfeld öffnen",
  popOut: "In eigenem Fenster anzeigen",
  popIn: "Zurück zur Seite",
  poppedOut: "Die Konferenz ist in einem eigenen Fenster geöffnet.",
};
