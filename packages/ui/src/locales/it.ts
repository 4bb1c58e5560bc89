import type { ReadinessDetails } from "@rc-conference/core";
import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("it");

/** A measured value: a number as the language writes it, anything else as it is. */
const measured = (value: ReadinessDetails[string] | undefined): string =>
  typeof value === "number" ? number(value) : String(value);

/** Italian. */
export const it: Translation = {
  locale: "it",
  direction: "ltr",
  title: "Conferenza",
  participants: "Partecipanti",
  you: "Lei",
  host: "organizzatore",
  unknownPerson: "Sconosciuto",
  announceStatus: (title, status) => `${title}: ${status}`,
  status: {
    idle: "Non avviata",
    creating: "Avvio in corso",
    joining: "Collegamento in corso",
    active: "Attiva",
    reconnecting: "Riconnessione in corso",
    rejoinable: "Assente",
    rejoining: "Rientro in corso",
    ending: "Chiusura in corso",
    ended: "Terminata",
    failed: "Non avviata",
  },
  participantStatus: {
    dialing: "chiamata in corso",
    queued: "in coda",
    joining: "sta entrando",
    connected: "in linea",
    onHold: "in attesa",
    leaving: "sta uscendo",
    away: "nessuna connessione qui",
  },
  muted: "microfono disattivato",
  capacity: (used, limit) => `${number(used)} di ${number(limit)}`,
  startConference: "Avvia conferenza",
  startNewConference: "Nuova conferenza",
  tryAgain: "Riprova",
  cancel: "Annulla",
  dismiss: "Chiudi",
  idleTitle: "Parlare con più persone contemporaneamente",
  idleWithCalls: (count) =>
    plural(count, {
      one: "Questa chiamata potrà essere aggiunta quando la conferenza sarà in corso.",
      other: "Queste chiamate possono essere unite.",
    }),
  idleWithoutCalls: "È possibile iniziare subito e aggiungere le chiamate man mano che arrivano.",
  creating: {
    microphone: "In attesa del microfono. Consentire l’accesso se il browser lo richiede.",
    phone: "Registrazione del telefono in corso.",
    session: "Creazione della conferenza in corso.",
  },
  joining: "Collegamento alla conferenza in corso.",
  secondsLeft: (seconds) => plural(seconds, { one: "# s rimasto", other: "# s rimasti" }),
  joinAttempt: (count) => `Nuova chiamata in corso (tentativo ${number(count)}).`,
  reconnecting: {
    notifications:
      "Gli aggiornamenti dal sistema telefonico sono interrotti. La chiamata continua.",
    phone: "La connessione al sistema telefonico è interrotta. La chiamata viene mantenuta.",
  },
  nextAttempt: (seconds) => `Prossimo tentativo tra ${number(seconds)} s.`,
  attempting: "Tentativo in corso.",
  rejoinable: {
    reload: "La conferenza è ancora in corso, ma Lei non ne fa più parte.",
    legLost: "La chiamata si è interrotta. La conferenza è ancora in corso.",
    legEnded:
      "La chiamata è stata terminata in un’altra pagina, su un altro dispositivo o dal sistema telefonico. La conferenza è ancora in corso.",
    otherDevice: "Lei partecipa a una conferenza in un’altra pagina o su un altro dispositivo.",
  },
  rejoin: "Rientra",
  rejoining: "Nuovo collegamento alla conferenza in corso.",
  notNow: "Non ora",
  ending: {
    leave: "Uscita in corso. Gli altri possono continuare a parlare.",
    end: "Chiusura della conferenza per tutti in corso.",
  },
  ended: {
    left: "Lei ha lasciato la conferenza. Gli altri forse stanno ancora parlando.",
    ended: "Lei ha terminato la conferenza.",
    lastRemoved: "La conferenza è terminata con la rimozione dell’ultimo partecipante.",
    lastLeft: "La conferenza è terminata con l’uscita dell’ultimo partecipante.",
    endedByPlatform: "Il sistema telefonico ha terminato la conferenza.",
    endedWhileAway: "La conferenza è terminata durante la Sua assenza.",
    pageClosed: "La pagina è stata chiusa. La conferenza potrebbe essere ancora in corso.",
  },
  unconfirmed: {
    left: "Il sistema telefonico non l’ha confermato. La conferenza potrebbe essere terminata anche per gli altri.",
    ended:
      "Il sistema telefonico non l’ha confermato. Gli altri potrebbero essere ancora collegati.",
  },
  endedSummary: (duration, count) =>
    plural(count, {
      one: `${duration}, con un’altra persona`,
      other: `${duration}, con altre # persone`,
    }),
  nobodyJoined: "Non ha partecipato nessun altro.",
  addCall: "Aggiungi chiamata",
  addAll: "Aggiungi tutte",
  callsToAdd: "Chiamate da aggiungere",
  add: (name) => `Aggiungi ${name}`,
  noCallsToAdd: "Nessun’altra chiamata. Le chiamate accettate o effettuate compaiono qui.",
  callStatus: {
    ringing: "squilla",
    dialing: "chiamata in corso",
    connected: "connessa",
    onHold: "in attesa",
    voicemail: "in segreteria",
    fax: "invio di un fax",
    unavailable: "nessuno in linea",
  },
  bringInBlocker: {
    isConference: "È la conferenza stessa",
    recording: "Registrazione in corso",
    ringing: "Non ancora accettata",
    notConnected: "Nessuno da aggiungere",
    alreadyIn: "Già nella conferenza",
    pending: "Aggiunta in corso",
    conferenceFull: "La conferenza è al completo",
    noConference: "Nessuna conferenza in corso",
  },
  mute: "Disattiva microfono",
  unmute: "Attiva microfono",
  hold: "Metti in attesa",
  resume: "Riprendi",
  keypad: "Tastierino",
  sentTones: "Toni inviati",
  leave: "Esci",
  endForEveryone: "Termina per tutti",
  endQuestion: "Terminare la conferenza per tutti?",
  endExplanation:
    "Tutte le chiamate della conferenza terminano subito. Per uscire senza terminarla, scegliere «Esci».",
  removeParticipant: (name) => `Rimuovi ${name}`,
  muteParticipant: (name) => `Disattiva il microfono di ${name}`,
  unmuteParticipant: (name) => `Attiva il microfono di ${name}`,
  announceJoined: (names, count) =>
    `${names} ${plural(count, { one: "partecipa", other: "partecipano" })} alla conferenza`,
  announceLeft: (names, count) =>
    `${names} ${plural(count, { one: "ha", other: "hanno" })} lasciato la conferenza`,
  nameList: (names, others) => {
    const rest =
      others === 0
        ? names.slice(-1)
        : [plural(others, { one: "un’altra persona", other: "altre # persone" })];
    const first = others === 0 ? names.slice(0, -1) : names;
    return first.length === 0 ? rest.join("") : `${first.join(", ")} e ${rest.join("")}`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}, ${phoneNumber}`,
  nameAndPosition: (name, position) => `${name} (${number(position)})`,
  announceHostMuted: (muted) =>
    muted ? "Il Suo microfono è disattivato" : "Il Suo microfono è di nuovo attivo",
  announceHostHeld: (held) => (held ? "Lei è in attesa" : "Lei non è più in attesa"),

  isolated: "linea isolata",
  isolate: "Isola",
  endIsolation: "Termina isolamento",
  notConnectedYet: "Non ancora in linea",
  copyNumber: "Copia numero",
  moreActionsFor: (name) => `Altre azioni per ${name}`,
  announceDialing: (names, count) =>
    `Si ${plural(count, { one: "sta", other: "stanno" })} chiamando ${names}`,
  announceMuted: (names, muted, count) =>
    muted
      ? `${plural(count, { one: "Microfono disattivato", other: "Microfoni disattivati" })}: ${names}`
      : `${plural(count, { one: "Microfono attivato", other: "Microfoni attivati" })}: ${names}`,
  announceIsolated: (names, isolated, count) =>
    isolated
      ? `${plural(count, { one: "Linea isolata", other: "Linee isolate" })}: ${names}`
      : `${plural(count, { one: "Linea non più isolata", other: "Linee non più isolate" })}: ${names}`,
  dismissErrorOf: (name) => `Chiudi: ${name}`,

  capacityLabel: "Posti occupati",
  level: { input: "Il Suo microfono", remote: "Gli altri" },
  quality: {
    good: "Connessione buona",
    fair: "Audio discontinuo",
    poor: "Connessione scarsa",
    unknown: "Connessione non ancora misurata",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `Punteggio: ${score} su 4,5; perdita: ${loss}%; jitter: ${jitter} ms${
      roundTrip === undefined ? "" : `; andata e ritorno: ${roundTrip} ms`
    }`,

  mergeCalls: (count) => plural(count, { one: "Unisci # chiamata", other: "Unisci # chiamate" }),
  dialLabel: "Numero o interno",
  call: "Chiama",
  callerId: "Numero visualizzato",
  callerIdDefault: "Il mio numero abituale",
  dialOutcome: {
    busy: (to) => `La linea di ${to} è occupata.`,
    noAnswer: (to) => `${to} non ha risposto.`,
    wrongNumber: (to) => `${to} non è attivo. Verificare il numero.`,
    declined: (to) => `${to} ha rifiutato la chiamata.`,
    blocked: (to) => `Questo account non può chiamare ${to}.`,
    cancelled: (to) => `La chiamata a ${to} è stata annullata.`,
  },
  queuedCalls: (count) =>
    plural(count, {
      one: "# chiamata attende il proprio turno.",
      other: "# chiamate attendono il proprio turno.",
    }),
  cancelQueuedCalls: "Annulla l’attesa",

  incomingCallFrom: (name) => `Chiamata da ${name}`,
  incomingCallLabel: (name) => `Chiamata in arrivo da ${name}`,
  answer: "Rispondi",
  answerCall: (name) => `Rispondi a ${name}`,
  answerAndAdd: "Rispondi e aggiungi",
  answerAndAddCall: (name) => `Rispondi a ${name} e aggiungi alla conferenza`,
  decline: "Rifiuta",
  declineCall: (name) => `Rifiuta la chiamata di ${name}`,
  voicemail: "Segreteria",
  voicemailCall: (name) => `Segreteria: invia la chiamata di ${name}`,
  forward: "Inoltra",
  forwardCall: (name) => `Inoltra la chiamata di ${name}`,
  forwardLabel: "Inoltra a",
  forwardFieldLabel: (name) => `Inoltra a: chiamata di ${name}`,
  forwardNow: "Inoltra ora",
  forwardCallNow: (name) => `Inoltra ora la chiamata di ${name}`,

  more: "Altro",
  muteAll: "Disattiva i microfoni di tutti",
  unmuteAll: "Attiva i microfoni di tutti",
  noOtherParticipants: "Non c’è nessun altro nella conferenza",
  startRecording: "Registra",
  stopRecording: "Interrompi registrazione",
  consentQuestion: "Tutti acconsentono alla registrazione?",
  consentExplanation: "Chiedere prima durante la chiamata. Chiedere anche a chi entra in seguito.",
  recordWithConsent: "Tutti acconsentono, registra",
  consentMissing: (names) => `Consenso ancora da chiedere a: ${names}`,
  confirmConsent: "Consenso ottenuto",
  recordingOn: "Registrazione in corso",
  recordingByOthers: "Questa chiamata viene registrata",
  recordingChange: {
    starting: "Avvio della registrazione",
    stopping: "Chiusura della registrazione",
  },

  soundSettings: "Impostazioni audio",
  done: "Fine",
  microphone: "Microfono",
  speaker: "Altoparlante",
  systemDevice: "Come nel sistema",
  unnamedDevice: (position) => `Dispositivo ${number(position)}`,
  deviceMissing:
    "Il dispositivo scelto non è collegato. Verrà utilizzato di nuovo appena sarà collegato.",
  noOutputChoice: "Questo browser riproduce tutto l’audio dall’altoparlante del sistema.",
  microphonePermission: {
    denied:
      "Il browser blocca il microfono in questa pagina. Consentirlo nella barra degli indirizzi.",
    noDevice: "Nessun microfono trovato. Collegarne uno.",
    unavailable: "Questa pagina non può usare il microfono. Deve essere aperta tramite https.",
  },
  hostNotHeard: {
    denied:
      "Nessuno La sente: il browser blocca il microfono. Consentirlo nella barra degli indirizzi.",
    noDevice: "Nessuno La sente: non c’è alcun microfono. Collegarne uno.",
  },
  testMicrophone: "Prova microfono",
  stopTest: "Interrompi prova",
  testSpeak: "Dire qualcosa.",
  testHeard: "Funziona: la voce è stata rilevata.",
  echoTest: "Chiamata di prova",
  echoTestRunning: "Dire qualcosa e verificare se si sente la propria voce.",
  echoTestResult: {
    heard: "Funziona: la voce è tornata.",
    microphoneSilent: "Il microfono non ha rilevato alcun suono. Parlare o sceglierne un altro.",
    nothingBack: "Il microfono funziona, ma dalla linea non è tornato alcun suono.",
  },

  capabilities: {
    startConference: "avviare conferenze",
    makeCalls: "effettuare chiamate",
    seeCalls: "vedere le chiamate di un interno",
    controlCalls: "controllare le chiamate",
    getNotified: "ricevere notifiche delle chiamate",
    record: "registrare le chiamate",
    forward: "inoltrare le chiamate",
    sendToVoicemail: "inviare le chiamate alla segreteria",
  },
  missingScope: (capability, missing) =>
    `Questa app non può ${capability}: non ha l’autorizzazione ${missing}. Lo sviluppatore può aggiungerla nella console di RingCentral.`,
  missingFeature: (capability, missing) =>
    `Questo interno non può ${capability}: manca la funzione ${missing}. Un amministratore dell’account può attivarla.`,
  errors: {
    "host-not-joined": {
      summary: "La chiamata non è stata aggiunta alla conferenza.",
      explanation: "L’organizzatore non è ancora entrato nella conferenza.",
      hint: "Attendere che la conferenza sia attiva e aggiungere di nuovo la chiamata.",
    },
    "bridge-failed": {
      summary: "La chiamata non è stata aggiunta alla conferenza.",
      explanation:
        "Il sistema telefonico ha accettato la richiesta, ma non ha collegato la chiamata alla conferenza.",
      hint: "La chiamata continua: riprenderla o aggiungerla di nuovo.",
    },
    "join-timeout": {
      summary: "La conferenza non è stata avviata.",
      explanation:
        "La chiamata dell’organizzatore non è stata collegata entro 38 secondi, trascorsi i quali il sistema telefonico termina una conferenza.",
      hint: "Verificare la rete e il telefono, quindi avviare di nuovo la conferenza.",
    },
    "conference-full": {
      summary: "La chiamata non è stata aggiunta alla conferenza.",
      explanation: ({ parameters }) =>
        `La conferenza è al completo: i posti sono ${number(parameters.limit)}, compreso quello dell’organizzatore.`,
      hint: "Rimuovere prima un partecipante.",
    },
    "unknown-session": {
      summary: "Il sistema telefonico non riconosce la chiamata.",
      explanation: "La chiamata è terminata o appartiene a un altro account.",
      hint: "Aggiornare le chiamate e sceglierne un’altra.",
    },
    "unknown-party": {
      summary: "Il sistema telefonico non riconosce questo partecipante alla chiamata.",
      explanation: "Il partecipante è uscito o la chiamata è terminata.",
      hint: "Aggiornare le chiamate e sceglierne un’altra.",
    },
    "wrong-state": {
      summary: "Il sistema telefonico ha rifiutato l’azione.",
      explanation:
        "Lo stato della chiamata non lo consente: squilla ancora, è in corso di spostamento o è terminata.",
      hint: "Attendere un momento e riprovare.",
    },
    "not-allowed": {
      summary: "Il sistema telefonico ha rifiutato l’azione.",
      explanation: "Questo utente o questa app non dispone dell’autorizzazione necessaria.",
      hint: "Verificare le autorizzazioni dell’app e dell’utente.",
    },
    "microphone-denied": {
      summary: "Impossibile usare il microfono.",
      explanation: "Il browser non consente a questa pagina di usarlo.",
      hint: "Consentire il microfono nella barra degli indirizzi del browser e riprovare.",
    },
    "microphone-missing": {
      summary: "Impossibile usare il microfono.",
      explanation: "Non è stato trovato alcun microfono, oppure lo sta usando un altro programma.",
      hint: "Collegare un microfono e riprovare.",
    },
    "token-expired": {
      summary: "Il sistema telefonico non ha accettato l’accesso.",
      explanation: "L’accesso è scaduto o è stato revocato.",
      hint: "Accedere di nuovo e ripetere l’azione.",
    },
    "rate-limited": {
      summary: "Per ora il sistema telefonico non accetta altre richieste.",
      explanation:
        "Nell’ultimo minuto sono state inviate troppe richieste, e ogni nuova richiesta prolunga l’attesa.",
      hint: "Riprovare al termine dell’attesa.",
    },
    "phone-refused": {
      summary: "Impossibile registrare il telefono.",
      explanation:
        "Il server SIP ha rifiutato la registrazione o non ha risposto; consente cinque telefoni per interno.",
      hint: "Chiudere le altre pagine e app che usano questo interno, attendere due minuti e riprovare.",
    },
    "invite-refused": {
      summary: "La chiamata non è stata collegata.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "Il sistema telefonico non consente questa chiamata.",
          notFound: "Il numero o la conferenza non esiste.",
          noAnswer: "Nessuno ha risposto.",
          busy: "La linea è occupata o il numero non esiste.",
          cancelled: "La chiamata è stata annullata.",
          declined: "La chiamata è stata rifiutata.",
          ended: "Il sistema telefonico l’ha terminata.",
          noResponse: "Il sistema telefonico non ha risposto.",
          other: `Il sistema telefonico ha risposto con lo stato SIP ${sipCode}.`,
        })[parameters.reason],
      hint: "Verificare il numero e riprovare.",
    },
    network: {
      summary: "Impossibile raggiungere il sistema telefonico.",
      explanation: "La richiesta non ha ricevuto risposta.",
      hint: "Verificare la rete e riprovare.",
    },
    server: {
      summary: "Si è verificato un errore nel sistema telefonico.",
      explanation: ({ status }) =>
        status === undefined
          ? "Impossibile interpretare la risposta."
          : `Ha risposto con lo stato ${status}.`,
      hint: "Riprovare tra poco.",
    },
    "conference-running": {
      summary: "Nessuna conferenza è stata avviata.",
      explanation:
        "È già in corso una conferenza, e un organizzatore può averne solo una alla volta.",
      hint: "Aggiungere le chiamate alla conferenza in corso, oppure terminarla prima.",
    },
    "no-conference": {
      summary: "Non è stata eseguita alcuna azione.",
      explanation: "Non è in corso alcuna conferenza.",
      hint: "Avviare prima una conferenza.",
    },
    "unknown-call": {
      summary: "Non è stata eseguita alcuna azione.",
      explanation: "Questa chiamata non esiste; forse è terminata.",
      hint: "Scegliere una chiamata dall’elenco.",
    },
    "unknown-participant": {
      summary: "Non è stata eseguita alcuna azione.",
      explanation: "Questo partecipante non è nella conferenza; forse è uscito.",
      hint: "Scegliere un partecipante dall’elenco.",
    },
    "invalid-digits": {
      summary: "Non è stato inviato alcun tono.",
      explanation: "I tasti possibili sono da 0 a 9, da A a D, * e #; ne serve almeno uno.",
      hint: "Rimuovere tutti gli altri caratteri.",
    },
    "invalid-number": {
      summary: "Non è stato composto alcun numero.",
      explanation: "Il testo inserito non è né un numero di telefono né un interno.",
      hint: "Inserire un numero con il prefisso internazionale, ad esempio +16505550100, o un interno, ad esempio 102.",
    },
    "wrong-number": {
      summary: "La chiamata non è stata collegata.",
      explanation:
        "Questo numero non è assegnato: non corrisponde ad alcun telefono né ad alcun interno.",
      hint: "Verificare il numero.",
    },
    "leg-running": {
      summary: "Nessuna chiamata è stata avviata.",
      explanation: "È possibile una sola chiamata alla volta, e la precedente non è terminata.",
      hint: "Riagganciare prima.",
    },
    "is-conference": {
      summary: "La chiamata non è stata chiusa.",
      explanation:
        "Questa chiamata La collega a una conferenza, e riagganciando la conferenza potrebbe terminare per tutti.",
      hint: "Uscire dalla conferenza o terminarla per tutti.",
    },
    "call-recorded": {
      summary: "La chiamata non è stata aggiunta alla conferenza.",
      explanation:
        "La chiamata viene registrata, e il sistema telefonico non ammette in una conferenza una chiamata in registrazione.",
      hint: "Interrompere la registrazione e aggiungere di nuovo la chiamata.",
    },
    "call-elsewhere": {
      summary: "Non è stata eseguita alcuna azione.",
      explanation:
        "La chiamata è in un’altra pagina o su un altro dispositivo, e l’azione è possibile solo da lì.",
      hint: "Usare quella pagina o quel dispositivo, oppure scegliere una chiamata di questa pagina.",
    },
    "recording-refused": {
      summary: "La registrazione non è stata modificata.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined)
          return "Il sistema telefonico non ha risposto alla richiesta.";
        if (resultCode === -5)
          return "La registrazione è disattivata per questo account o questo interno.";
        return `Il sistema telefonico l’ha rifiutata con il codice ${resultCode}.`;
      },
      hint: "Chiedere a un amministratore se le chiamate possono essere registrate. La chiamata stessa continua.",
    },
    "consent-missing": {
      summary: "Non è stato registrato nulla.",
      explanation:
        "La registrazione è stata avviata senza indicare se tutti i partecipanti alla chiamata acconsentono.",
      hint: "Chiedere a tutti e avviare la registrazione con questa indicazione.",
    },
    "unknown-device": {
      summary: "Il dispositivo non è stato cambiato.",
      explanation: "Questo dispositivo non esiste; forse è stato scollegato.",
      hint: "Scegliere un dispositivo dall’elenco.",
    },
    "not-supported": {
      summary: "Non è stata eseguita alcuna azione.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker:
            "Questo browser riproduce tutto l’audio dall’altoparlante predefinito del sistema.",
        })[parameters.feature],
      hint: "Usare un altro browser o continuare senza questa funzione.",
    },
    "invalid-argument": {
      summary: "Non è stata eseguita alcuna azione.",
      explanation: "L’app ha fornito un valore non valido.",
      hint: "Contattare l’assistenza dell’app.",
    },
    disposed: {
      summary: "Non è stata eseguita alcuna azione.",
      explanation: "La connessione al sistema telefonico è stata chiusa.",
      hint: "Ricaricare la pagina.",
    },
    "no-provider": {
      summary: "Impossibile mostrare questa parte dell’app.",
      explanation: ({ parameters }) =>
        `${parameters.hook} è stato chiamato fuori da ConferenceProvider.`,
      hint: "Contattare l’assistenza dell’app.",
    },
    aborted: {
      summary: "L’azione non è stata completata.",
      explanation: "È stata annullata prima del completamento.",
      hint: "Avviarla di nuovo se è ancora necessaria.",
    },
  },
  fault: "Impossibile mostrare questa parte. La chiamata continua.",

  eventLog: "Registro eventi",
  eventLogFilter: "Mostra",
  eventLogAll: "Tutto",
  eventLogKinds: {
    action: "azione",
    request: "richiesta",
    event: "evento",
    state: "stato",
    error: "errore",
  },
  eventLogDownload: "Scarica",
  eventLogEmpty: "Non è ancora successo nulla.",

  startBlockers: {
    notLoggedIn: {
      summary: "L’accesso non è stato effettuato.",
      hint: "Accedere per avviare una conferenza.",
    },
    noDigitalLine: {
      summary: "Il Suo interno non ha una linea digitale.",
      hint: "Chiederne una a un amministratore dell’account.",
    },
    tooManyPhones: {
      summary: "Altri cinque telefoni usano già il Suo interno.",
      hint: "Chiudere le altre pagine e app che lo usano e attendere due minuti.",
    },
  },
  logIn: "Accedi",
  logInFirst: "Accedere prima.",
  details: "Dettagli",
  checkNow: "Controlla ora",
  checkAgain: "Ripeti controllo",

  readiness: "Controllo prima della chiamata",
  readinessList: "Controlli",
  readinessIdle:
    "Controlla audio, accesso e telefono. Il browser potrebbe chiedere di usare il microfono.",
  readinessStarted:
    "Controlli in corso. Dire qualcosa, in modo che il microfono possa essere controllato.",
  readinessProgress: (check, position, count) =>
    `${check}: ${number(position)} di ${number(count)}`,
  readinessOutcome: {
    ready: "Funziona tutto.",
    limited: "È possibile avviare una conferenza, con i limiti indicati sotto.",
    notReady: "Una conferenza non funzionerebbe ancora.",
  },
  readinessChecks: {
    secureContext: "Pagina sicura",
    microphonePermission: "Autorizzazione per il microfono",
    microphone: "Microfono",
    speaker: "Altoparlante",
    login: "Accesso",
    scopes: "Autorizzazioni dell’app",
    line: "Linea digitale",
    registration: "Telefono",
    notifications: "Notifiche delle chiamate",
    echo: "Chiamata di prova",
  },
  readinessStatus: {
    pending: "non controllato",
    running: "controllo in corso",
    pass: "a posto",
    warn: "con limiti",
    fail: "problema",
    skipped: "saltato",
  },
  readinessBlocked: (check) => `In attesa di «${check}».`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `La voce è tornata${Number(delayMs) > 0 ? ` dopo ${measured(delayMs)} ms` : ""}. Punteggio: ${measured(mos)} su 4,5${
      roundTripMs === undefined ? "" : `; andata e ritorno: ${measured(roundTripMs)} ms`
    }.`,
  readinessReasons: {
    "insecure-context": {
      summary: "Questa pagina non può usare il microfono.",
      explanation: "I browser lo consentono solo nelle pagine aperte tramite https.",
      hint: "Aprire la pagina tramite https; lo sviluppatore deve renderlo possibile.",
    },
    "no-browser": {
      summary: "Non è stato controllato nulla.",
      explanation: "Il controllo è stato avviato fuori da un browser.",
      hint: "Ripetere il controllo nel browser usato per le chiamate.",
    },
    "own-media": {
      summary: "Il microfono non può essere controllato qui.",
      explanation: "È l’app a gestire l’audio delle chiamate.",
      hint: "Controllare l’audio dove l’app lo prevede.",
    },
    "microphone-unavailable": {
      summary: "Il browser non offre alcun microfono a questa pagina.",
      explanation:
        "Il browser è troppo vecchio, oppure la pagina è incorporata in un’altra senza l’autorizzazione.",
      hint: 'Usare un browser aggiornato. Una pagina che incorpora questa deve impostare allow="microphone" nel frame.',
    },
    "microphone-denied": {
      summary: "Impossibile usare il microfono.",
      explanation: "Il browser non consente a questa pagina di usarlo.",
      hint: "Consentire il microfono nella barra degli indirizzi del browser e riprovare.",
    },
    "microphone-unanswered": {
      summary: "Il microfono non è ancora stato consentito.",
      explanation: "Il browser ha chiesto l’autorizzazione, ma nessuno ha risposto.",
      hint: "Ripetere il controllo e scegliere «Consenti» quando il browser lo richiede.",
    },
    "microphone-missing": {
      summary: "Impossibile usare il microfono.",
      explanation: "Non è stato trovato alcun microfono, oppure lo sta usando un altro programma.",
      hint: "Collegare un microfono e riprovare.",
    },
    "microphone-muted": {
      summary: "Il microfono non dà alcun segnale.",
      explanation:
        "È disattivato da un interruttore del dispositivo o dal sistema, oppure è stato scelto il microfono sbagliato.",
      hint: "Attivare il microfono o sceglierne un altro. Poi ripetere il controllo e dire qualcosa nel frattempo.",
    },
    "microphone-quiet": {
      summary: "Il microfono funziona, ma non ha rilevato alcuna voce.",
      explanation:
        "Nessuno ha parlato durante il controllo, oppure il volume del microfono è troppo basso.",
      hint: "Ripetere il controllo e dire qualcosa nel frattempo.",
    },
    "microphone-replaced": {
      summary: "Viene usato un microfono diverso da quello scelto.",
      explanation: "Il microfono scelto non è collegato.",
      hint: "Collegarlo o sceglierne un altro nelle impostazioni audio.",
    },
    "speaker-missing": {
      summary: "Nessun altoparlante trovato.",
      explanation: "Il browser non rileva né altoparlanti né cuffie.",
      hint: "Collegare cuffie o un altoparlante.",
    },
    "speaker-replaced": {
      summary: "Viene usato un altoparlante diverso da quello scelto.",
      explanation: "L’altoparlante scelto non è collegato.",
      hint: "Collegarlo o sceglierne un altro nelle impostazioni audio.",
    },
    "not-logged-in": {
      summary: "L’accesso non è stato effettuato.",
      explanation: "Il sistema telefonico non ha accettato l’accesso: manca o è scaduto.",
      hint: "Accedere e ripetere il controllo.",
    },
    "scope-missing": {
      summary: "A questa app manca un’autorizzazione.",
      explanation: ({ details: { missing } }) =>
        `Non le è stata concessa l’autorizzazione ${missing}.`,
      hint: "Lo sviluppatore può aggiungerla nella console di RingCentral; dopo, accedere di nuovo.",
    },
    "no-digital-line": {
      summary: "Questo interno non ha una linea digitale.",
      explanation: ({ details: { missing } }) =>
        `La funzione ${missing} è disattivata, e senza di essa l’interno non può chiamare tramite Internet.`,
      hint: "Chiedere a un amministratore dell’account di assegnare una linea digitale all’interno.",
    },
    "no-device": {
      summary: "Questo interno non ha alcun dispositivo.",
      explanation:
        "Al sistema telefonico non risulta alcun telefono, quindi forse manca una linea digitale.",
      hint: "Se le chiamate non riescono, chiedere una linea digitale a un amministratore dell’account.",
    },
    "line-unknown": {
      summary: "Impossibile controllare la linea digitale.",
      explanation: "Il sistema telefonico non ha fornito l’elenco dei dispositivi dell’interno.",
      hint: "Continuare se le chiamate funzionano.",
    },
    "too-many-phones": {
      summary: "Altri cinque telefoni usano già questo interno.",
      explanation: "Il sistema telefonico accetta cinque telefoni per interno e rifiuta il sesto.",
      hint: "Chiudere le altre pagine e app che usano questo interno, attendere due minuti e ripetere il controllo.",
    },
    "phone-refused": {
      summary: "Impossibile registrare il telefono.",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "Il server SIP ha rifiutato la registrazione o non ha risposto."
          : `Il server SIP ha rifiutato la registrazione con lo stato ${sipCode}.`,
      hint: "Verificare che la rete consenta WebSocket sicuri verso il sistema telefonico e ripetere il controllo.",
    },
    "phone-not-allowed": {
      summary: "Impossibile registrare il telefono.",
      explanation:
        "Il sistema telefonico non fornisce a questo utente le credenziali per un telefono: manca l’autorizzazione o la linea digitale.",
      hint: "Rivolgersi a un amministratore dell’account.",
    },
    "phone-reconnecting": {
      summary: "Al momento il telefono non è connesso.",
      explanation:
        "La connessione al sistema telefonico si è interrotta ed è in corso di ripristino.",
      hint: "Verificare la rete. Il telefono si riconnette da solo.",
    },
    "notifications-refused": {
      summary: "La pagina non riceve notifiche delle chiamate.",
      explanation: "Il server delle notifiche del sistema telefonico ha rifiutato la connessione.",
      hint: "Verificare che la rete consenta WebSocket sicuri e ripetere il controllo.",
    },
    "notifications-lost": {
      summary: "Le notifiche delle chiamate sono interrotte.",
      explanation:
        "La connessione al server delle notifiche del sistema telefonico si è interrotta ed è in corso di ripristino.",
      hint: "Verificare la rete. La connessione si ripristina da sola.",
    },
    "calls-unreadable": {
      summary: "Impossibile leggere le chiamate dell’interno.",
      explanation: "Il sistema telefonico ha rifiutato la richiesta o non ha risposto.",
      hint: "Verificare le autorizzazioni dell’app e dell’utente e ripetere il controllo.",
    },
    "call-running": {
      summary: "La chiamata di prova non è stata effettuata.",
      explanation: "È già in corso una chiamata, che quella di prova metterebbe in attesa.",
      hint: "Ripetere il controllo al termine della chiamata.",
    },
    "echo-failed": {
      summary: "La chiamata di prova non è riuscita.",
      explanation: "Il sistema telefonico non l’ha collegata, oppure nessuno ha risposto.",
      hint: "Verificare il numero del servizio di eco e ripetere il controllo.",
    },
    "echo-silent": {
      summary: "Nella chiamata di prova non è stata rilevata alcuna voce.",
      explanation: "Nessuno ha parlato, oppure il microfono non dà suono.",
      hint: "Ripetere il controllo e dire qualcosa durante la chiamata di prova.",
    },
    "echo-lost": {
      summary: "Nella chiamata di prova la voce non è tornata.",
      explanation: "La rete blocca l’audio, oppure il numero non riproduce ciò che sente.",
      hint: "Verificare che la rete consenta l’audio tramite UDP verso il sistema telefonico.",
    },
    "quality-fair": {
      summary: "La connessione è discontinua.",
      explanation: ({ details: { mos } }) =>
        `La qualità della chiamata di prova era ${measured(mos)} su 4,5.`,
      hint: "Preferire un cavo alla rete wireless e sospendere i download.",
    },
    "quality-poor": {
      summary: "La connessione è scarsa.",
      explanation: ({ details: { mos } }) =>
        `La qualità della chiamata di prova era ${measured(mos)} su 4,5: gli altri La capiscono male.`,
      hint: "Usare un cavo o un’altra rete e sospendere i download.",
    },
    network: {
      summary: "Impossibile raggiungere il sistema telefonico.",
      explanation: "La richiesta non ha ricevuto risposta.",
      hint: "Verificare la rete e riprovare.",
    },
    "rate-limited": {
      summary: "Per ora il sistema telefonico non accetta altre richieste.",
      explanation:
        "Nell’ultimo minuto sono state inviate troppe richieste, e ogni nuova richiesta prolunga l’attesa.",
      hint: "Riprovare al termine dell’attesa.",
    },
    server: {
      summary: "Si è verificato un errore nel sistema telefonico.",
      explanation: "Ha risposto con un errore.",
      hint: "Ripetere il controllo tra poco.",
    },
    "no-response": {
      summary: "Il sistema telefonico non ha risposto in tempo.",
      explanation: "La rete è lenta o blocca la connessione.",
      hint: "Verificare la rete e ripetere il controllo.",
    },
    blocked: {
      summary: "Non è stato controllato nulla.",
      explanation:
        "Un controllo precedente non è riuscito, e senza di esso questo non può riuscire.",
      hint: "Risolvere prima quel problema, poi ripetere il controllo.",
    },
  },
  readinessExport: "Salva rapporto",
  keypadHint: "Premere i tasti o digitarli",
  miniPanel: "Chiamata in corso",
  movePanel: "Sposta con i tasti freccia",
  openPanel: "Apri il pannello",
  popOut: "Mostra in una finestra separata",
  popIn: "Torna alla pagina",
  poppedOut: "La conferenza è in una finestra separata.",
};
