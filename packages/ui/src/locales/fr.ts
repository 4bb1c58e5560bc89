import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("fr");

/** "de Jonas", "d’Ada". The name may begin with a character that isolates its direction. */
const of = (name: string): string =>
  /^\p{Cf}*[aeiouàâäéèêëîïôöùûü]/iu.test(name) ? `d’${name}` : `de ${name}`;

/** French. */
export const fr: Translation = {
  locale: "fr",
  direction: "ltr",
  title: "Conférence",
  participants: "Participants",
  you: "Vous",
  host: "hôte",
  unknownPerson: "Correspondant inconnu",
  announceStatus: (title, status) => `${title} : ${status}`,
  status: {
    idle: "Non démarrée",
    creating: "Démarrage",
    joining: "Connexion",
    active: "En cours",
    reconnecting: "Reconnexion",
    rejoinable: "En votre absence",
    rejoining: "Retour en conférence",
    ending: "Clôture en cours",
    ended: "Terminée",
    failed: "Non démarrée",
  },
  participantStatus: {
    dialing: "appel en cours",
    queued: "en file d’attente",
    joining: "en cours d’ajout",
    connected: "en ligne",
    onHold: "en attente",
    leaving: "en cours de retrait",
    away: "non connecté ici",
  },
  muted: "micro coupé",
  capacity: (used, limit) => `${number(used)} sur ${number(limit)}`,
  startConference: "Démarrer la conférence",
  startNewConference: "Nouvelle conférence",
  tryAgain: "Réessayer",
  cancel: "Annuler",
  dismiss: "Fermer",
  idleTitle: "Parlez à plusieurs personnes à la fois",
  idleWithCalls: (count) =>
    plural(count, {
      one: "Cet appel pourra être ajouté dès que la conférence aura démarré.",
      other: "Ces appels peuvent être fusionnés.",
    }),
  idleWithoutCalls: "Démarrez maintenant et ajoutez les appels au fur et à mesure.",
  creating: {
    microphone: "En attente du microphone. Autorisez-le si le navigateur le demande.",
    phone: "Enregistrement du téléphone.",
    session: "Création de la conférence.",
  },
  joining: "Connexion à la conférence.",
  secondsLeft: (seconds) => `encore ${number(seconds)} s`,
  joinAttempt: (count) => `Nouvel appel (essai ${number(count)}).`,
  reconnecting: {
    notifications:
      "Les mises à jour du système téléphonique sont interrompues. L’appel se poursuit.",
    phone: "La connexion au système téléphonique est interrompue. L’appel est maintenu.",
  },
  nextAttempt: (seconds) => `Prochain essai dans ${number(seconds)} s.`,
  attempting: "Essai en cours.",
  rejoinable: {
    reload: "Votre conférence est toujours en cours. Vous n’y participez plus.",
    legLost: "Votre appel a été coupé. La conférence est toujours en cours.",
    legEnded:
      "Votre appel a pris fin sur une autre page, sur un autre appareil ou par le système téléphonique. La conférence est toujours en cours.",
    otherDevice: "Vous participez à une conférence sur une autre page ou un autre appareil.",
  },
  rejoin: "Rejoindre",
  rejoining: "Retour dans la conférence.",
  notNow: "Pas maintenant",
  ending: {
    leave: "Vous quittez la conférence. Les autres peuvent continuer à parler.",
    end: "La conférence se termine pour tous.",
  },
  ended: {
    left: "Vous avez quitté la conférence. Les autres parlent peut-être encore.",
    ended: "Vous avez mis fin à la conférence.",
    lastRemoved: "La conférence a pris fin avec le retrait du dernier participant.",
    lastLeft: "La conférence a pris fin avec le départ du dernier participant.",
    endedByPlatform: "Le système téléphonique a mis fin à la conférence.",
    endedWhileAway: "La conférence a pris fin en votre absence.",
    pageClosed: "La page a été fermée. La conférence est peut-être toujours en cours.",
  },
  unconfirmed: {
    left: "Le système téléphonique ne l’a pas confirmé. La conférence a peut-être aussi pris fin pour les autres.",
    ended:
      "Le système téléphonique ne l’a pas confirmé. Les autres sont peut-être encore en ligne.",
  },
  endedSummary: (duration, count) =>
    plural(count, {
      one: `${duration}, avec une autre personne`,
      other: `${duration}, avec # autres personnes`,
    }),
  nobodyJoined: "Personne d’autre n’a participé.",
  addCall: "Ajouter un appel",
  addAll: "Tout ajouter",
  callsToAdd: "Appels à ajouter",
  add: (name) => `Ajouter ${name}`,
  noCallsToAdd: "Aucun autre appel. Répondez à un appel ou passez-en un, et il apparaîtra ici.",
  callStatus: {
    ringing: "sonne",
    dialing: "appel en cours",
    connected: "en ligne",
    onHold: "en attente",
    voicemail: "sur la messagerie vocale",
    fax: "envoi d’un fax",
    unavailable: "personne en ligne",
  },
  bringInBlocker: {
    isConference: "La conférence elle-même",
    recording: "Enregistrement en cours",
    ringing: "Pas encore de réponse",
    notConnected: "Personne à ajouter",
    alreadyIn: "Déjà dans la conférence",
    pending: "Ajout en cours",
    conferenceFull: "La conférence est complète",
    noConference: "Aucune conférence en cours",
  },
  mute: "Couper le micro",
  unmute: "Rétablir le micro",
  hold: "Mettre en attente",
  resume: "Reprendre",
  keypad: "Clavier",
  sentTones: "Tonalités envoyées",
  leave: "Quitter",
  endForEveryone: "Terminer pour tous",
  endQuestion: "Terminer la conférence pour tous ?",
  endExplanation:
    "Tous les appels prennent fin immédiatement. Pour partir en laissant les autres, choisissez « Quitter ».",
  removeParticipant: (name) => `Retirer ${name}`,
  muteParticipant: (name) => `Couper le micro ${of(name)}`,
  unmuteParticipant: (name) => `Rétablir le micro ${of(name)}`,
  announceJoined: (names, count) =>
    `${names} ${plural(count, { one: "a", other: "ont" })} rejoint la conférence`,
  announceLeft: (names, count) =>
    `${names} ${plural(count, { one: "a", other: "ont" })} quitté la conférence`,
  nameList: (names, others) => {
    const rest =
      others === 0
        ? names.slice(-1)
        : [plural(others, { one: "# autre personne", other: "# autres personnes" })];
    const first = others === 0 ? names.slice(0, -1) : names;
    return first.length === 0 ? rest.join("") : `${first.join(", ")} et ${rest.join("")}`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}, ${phoneNumber}`,
  nameAndPosition: (name, position) => `${name} (${number(position)})`,
  announceHostMuted: (muted) => (muted ? "Votre micro est coupé" : "Votre micro est rétabli"),
  announceHostHeld: (held) => (held ? "Vous êtes en attente" : "Vous n’êtes plus en attente"),

  isolated: "en isolement",
  isolate: "Isoler",
  endIsolation: "Ne plus isoler",
  notConnectedYet: "Pas encore en ligne",
  copyNumber: "Copier le numéro",
  moreActionsFor: (name) => `Plus d’actions pour ${name}`,
  announceDialing: (names, count) =>
    `${plural(count, { one: "Appel en cours", other: "Appels en cours" })} : ${names}`,
  announceMuted: (names, muted, count) =>
    `${
      muted
        ? plural(count, { one: "Micro coupé", other: "Micros coupés" })
        : plural(count, { one: "Micro rétabli", other: "Micros rétablis" })
    } : ${names}`,
  announceIsolated: (names, isolated, count) =>
    `${names} ${
      isolated
        ? plural(count, { one: "est", other: "sont" })
        : plural(count, { one: "n’est plus", other: "ne sont plus" })
    } en isolement`,
  dismissErrorOf: (name) => `Fermer : ${name}`,

  capacityLabel: "Places occupées",
  level: { input: "Votre microphone", remote: "Les autres" },
  quality: {
    good: "Bonne connexion",
    fair: "Son irrégulier",
    poor: "Mauvaise connexion",
    unknown: "Connexion pas encore mesurée",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `Note ${score} sur 4,5, ${loss} % de perte, gigue ${jitter} ms${
      roundTrip === undefined ? "" : `, ${roundTrip} ms aller-retour`
    }`,

  mergeCalls: (count) => plural(count, { one: "Fusionner # appel", other: "Fusionner # appels" }),
  dialLabel: "Numéro ou poste",
  call: "Appeler",
  callerId: "Numéro affiché",
  callerIdDefault: "Mon numéro habituel",
  dialOutcome: {
    busy: (to) => `La ligne ${of(to)} est occupée.`,
    noAnswer: (to) => `Pas de réponse : ${to}.`,
    wrongNumber: (to) => `${to} n’est pas attribué. Vérifiez le numéro.`,
    declined: (to) => `${to} a refusé l’appel.`,
    blocked: (to) => `Ce compte n’est pas autorisé à appeler ${to}.`,
    cancelled: (to) => `L’appel vers ${to} a été annulé.`,
  },
  queuedCalls: (count) =>
    plural(count, {
      one: "Un appel attend son tour.",
      other: "# appels attendent leur tour.",
    }),
  cancelQueuedCalls: "Annuler l’attente",

  incomingCallFrom: (name) => `Appel ${of(name)}`,
  incomingCallLabel: (name) => `Appel entrant ${of(name)}`,
  answer: "Répondre",
  answerCall: (name) => `Répondre à ${name}`,
  answerAndAdd: "Répondre et ajouter",
  answerAndAddCall: (name) => `Répondre à ${name} et ajouter l’appel`,
  decline: "Refuser",
  declineCall: (name) => `Refuser l’appel ${of(name)}`,
  voicemail: "Messagerie vocale",
  voicemailCall: (name) => `Messagerie vocale pour ${name}`,
  forward: "Transférer",
  forwardCall: (name) => `Transférer l’appel ${of(name)}`,
  forwardLabel: "Transférer vers",
  forwardFieldLabel: (name) => `Transférer vers : appel ${of(name)}`,
  forwardNow: "Transférer maintenant",
  forwardCallNow: (name) => `Transférer maintenant l’appel ${of(name)}`,

  more: "Plus",
  muteAll: "Couper tous les micros",
  unmuteAll: "Rétablir tous les micros",
  noOtherParticipants: "Il n’y a personne d’autre dans la conférence",
  startRecording: "Enregistrer",
  stopRecording: "Arrêter l’enregistrement",
  consentQuestion: "Tout le monde a-t-il accepté d’être enregistré ?",
  consentExplanation:
    "Posez d’abord la question de vive voix. Posez-la aussi aux personnes qui arrivent plus tard.",
  recordWithConsent: "Tous ont accepté, enregistrer",
  consentMissing: (names) => `Pas encore interrogés : ${names}`,
  confirmConsent: "Accord obtenu",
  recordingOn: "Enregistrement en cours",
  recordingByOthers: "Cet appel est enregistré",
  recordingChange: {
    starting: "Démarrage de l’enregistrement",
    stopping: "Arrêt de l’enregistrement",
  },

  soundSettings: "Réglages du son",
  done: "Terminé",
  microphone: "Microphone",
  speaker: "Haut-parleur",
  systemDevice: "Identique au système",
  unnamedDevice: (position) => `Appareil ${number(position)}`,
  deviceMissing:
    "L’appareil choisi n’est pas branché. Il sera réutilisé dès qu’il le sera à nouveau.",
  noOutputChoice: "Ce navigateur diffuse toujours le son sur le haut-parleur du système.",
  microphonePermission: {
    denied:
      "Le navigateur bloque le microphone sur cette page. Autorisez-le dans la barre d’adresse.",
    noDevice: "Aucun microphone n’a été trouvé. Branchez-en un.",
    unavailable: "Cette page ne peut pas utiliser de microphone. Elle doit être ouverte en https.",
  },
  hostNotHeard: {
    denied:
      "Personne ne vous entend : le navigateur bloque le microphone. Autorisez-le dans la barre d’adresse.",
    noDevice: "Personne ne vous entend : il n’y a pas de microphone. Branchez-en un.",
  },
  testMicrophone: "Tester le microphone",
  stopTest: "Arrêter le test",
  testSpeak: "Dites quelque chose.",
  testHeard: "Le microphone fonctionne : votre voix a été captée.",
  echoTest: "Appel de test",
  echoTestRunning: "Dites quelque chose et écoutez si votre voix revient.",
  echoTestResult: {
    heard: "Tout fonctionne : votre voix est revenue.",
    microphoneSilent: "Le microphone n’a capté aucun son. Parlez ou choisissez-en un autre.",
    nothingBack: "Le microphone fonctionne, mais rien n’est revenu par la ligne.",
  },

  capabilities: {
    startConference: "démarrer des conférences",
    makeCalls: "passer des appels",
    seeCalls: "voir les appels d’un poste",
    controlCalls: "gérer les appels",
    getNotified: "être informé des appels",
    record: "enregistrer les appels",
    forward: "transférer les appels",
    sendToVoicemail: "envoyer les appels vers la messagerie vocale",
  },
  missingScope: (capability, missing) =>
    `Cette application n’est pas autorisée à ${capability} : ${missing} ne lui a pas été accordé. L’équipe qui la développe peut l’ajouter dans la console RingCentral.`,
  missingFeature: (capability, missing) =>
    `Ce poste n’est pas autorisé à ${capability} : ${missing} lui manque. L’administration du compte peut l’activer.`,
  errors: {
    "host-not-joined": {
      summary: "L’appel n’a pas été ajouté à la conférence.",
      explanation: "L’hôte n’a pas encore rejoint la conférence.",
      hint: "Attendez que la conférence soit en cours, puis ajoutez à nouveau l’appel.",
    },
    "bridge-failed": {
      summary: "L’appel n’a pas été ajouté à la conférence.",
      explanation:
        "Le système téléphonique a accepté la demande, mais n’a pas relié l’appel à la conférence.",
      hint: "L’appel se poursuit : reprenez-le ou ajoutez-le à nouveau.",
    },
    "join-timeout": {
      summary: "La conférence n’a pas démarré.",
      explanation:
        "L’appel de l’hôte n’a pas abouti en 38 secondes, délai après lequel le système téléphonique met fin à une conférence.",
      hint: "Vérifiez le réseau et le téléphone, puis redémarrez la conférence.",
    },
    "conference-full": {
      summary: "L’appel n’a pas été ajouté à la conférence.",
      explanation: ({ parameters }) =>
        `La conférence est complète : elle compte ${number(parameters.limit)} places, celle de l’hôte comprise.`,
      hint: "Retirez d’abord un participant.",
    },
    "unknown-session": {
      summary: "Le système téléphonique ne connaît pas cet appel.",
      explanation: "L’appel est terminé ou appartient à un autre compte.",
      hint: "Actualisez les appels et choisissez-en un autre.",
    },
    "unknown-party": {
      summary: "Le système téléphonique ne connaît pas ce participant à l’appel.",
      explanation: "Le participant est parti ou l’appel est terminé.",
      hint: "Actualisez les appels et choisissez-en un autre.",
    },
    "wrong-state": {
      summary: "Le système téléphonique a refusé.",
      explanation:
        "L’état de l’appel ne le permet pas : il sonne encore, est en cours de déplacement ou est terminé.",
      hint: "Patientez un instant, puis réessayez.",
    },
    "not-allowed": {
      summary: "Le système téléphonique a refusé.",
      explanation: "Vous ou cette application n’avez pas l’autorisation nécessaire.",
      hint: "Vérifiez les autorisations de l’application et celles de votre compte.",
    },
    "microphone-denied": {
      summary: "Le microphone n’a pas pu être utilisé.",
      explanation: "Le navigateur ne l’autorise pas pour cette page.",
      hint: "Autorisez le microphone dans la barre d’adresse du navigateur, puis réessayez.",
    },
    "microphone-missing": {
      summary: "Le microphone n’a pas pu être utilisé.",
      explanation: "Aucun microphone n’a été trouvé, ou un autre programme l’utilise.",
      hint: "Branchez un microphone, puis réessayez.",
    },
    "token-expired": {
      summary: "Le système téléphonique n’a pas accepté la connexion à votre compte.",
      explanation: "La session a expiré ou a été révoquée.",
      hint: "Reconnectez-vous, puis répétez l’action.",
    },
    "rate-limited": {
      summary: "Le système téléphonique n’accepte plus de requêtes pour le moment.",
      explanation:
        "Trop de requêtes ont été envoyées au cours de la dernière minute, et chaque nouvelle requête prolonge l’attente.",
      hint: "Réessayez une fois l’attente terminée.",
    },
    "phone-refused": {
      summary: "Le téléphone n’a pas pu être enregistré.",
      explanation:
        "Le serveur SIP a refusé l’enregistrement ou n’a pas répondu ; il autorise cinq téléphones par poste.",
      hint: "Fermez les autres pages et applications qui utilisent ce poste, attendez deux minutes, puis réessayez.",
    },
    "invite-refused": {
      summary: "L’appel n’a pas abouti.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "Le système téléphonique n’autorise pas cet appel.",
          notFound: "Le numéro ou la conférence n’existe pas.",
          noAnswer: "Personne n’a répondu.",
          busy: "La ligne est occupée ou le numéro n’existe pas.",
          cancelled: "L’appel a été annulé.",
          declined: "L’appel a été refusé.",
          ended: "Le système téléphonique y a mis fin.",
          noResponse: "Le système téléphonique n’a pas répondu.",
          other: `Le système téléphonique a répondu par le statut SIP ${sipCode}.`,
        })[parameters.reason],
      hint: "Vérifiez le numéro, puis réessayez.",
    },
    network: {
      summary: "Le système téléphonique est injoignable.",
      explanation: "La requête est restée sans réponse.",
      hint: "Vérifiez le réseau, puis réessayez.",
    },
    server: {
      summary: "Une erreur s’est produite dans le système téléphonique.",
      explanation: ({ status }) =>
        status === undefined
          ? "Sa réponse n’a pas pu être comprise."
          : `Il a répondu par le statut ${status}.`,
      hint: "Réessayez dans un instant.",
    },
    "conference-running": {
      summary: "Aucune conférence n’a été démarrée.",
      explanation:
        "Une conférence est déjà en cours, et un hôte ne peut en avoir qu’une à la fois.",
      hint: "Ajoutez les appels à la conférence en cours ou terminez-la d’abord.",
    },
    "no-conference": {
      summary: "Rien n’a été fait.",
      explanation: "Aucune conférence n’est en cours.",
      hint: "Démarrez d’abord une conférence.",
    },
    "unknown-call": {
      summary: "Rien n’a été fait.",
      explanation: "Cet appel n’existe pas ; il est peut-être terminé.",
      hint: "Choisissez un appel de la liste.",
    },
    "unknown-participant": {
      summary: "Rien n’a été fait.",
      explanation: "Ce participant n’existe pas ; il est peut-être parti.",
      hint: "Choisissez un participant de la liste.",
    },
    "invalid-digits": {
      summary: "Aucune tonalité n’a été envoyée.",
      explanation: "Les touches possibles sont 0 à 9, A à D, * et #, et il en faut au moins une.",
      hint: "Supprimez tous les autres caractères.",
    },
    "invalid-number": {
      summary: "Aucun numéro n’a été composé.",
      explanation: "La saisie n’est ni un numéro de téléphone ni un numéro de poste.",
      hint: "Saisissez un numéro avec l’indicatif du pays, comme +16505550100, ou un poste, comme 102.",
    },
    "wrong-number": {
      summary: "L’appel n’a pas abouti.",
      explanation:
        "Ce numéro n’est pas attribué : il ne correspond à aucun téléphone ni à aucun poste.",
      hint: "Vérifiez le numéro.",
    },
    "leg-running": {
      summary: "Aucun appel n’a été lancé.",
      explanation: "Un seul appel est possible à la fois, et le précédent n’est pas terminé.",
      hint: "Raccrochez d’abord.",
    },
    "is-conference": {
      summary: "L’appel n’a pas été raccroché.",
      explanation:
        "Cet appel vous relie à une conférence. Si vous raccrochez, elle peut prendre fin pour tous.",
      hint: "Quittez la conférence ou terminez-la pour tous.",
    },
    "call-recorded": {
      summary: "L’appel n’a pas été ajouté à la conférence.",
      explanation:
        "L’appel est enregistré, et le système téléphonique n’admet pas de tels appels dans une conférence.",
      hint: "Arrêtez l’enregistrement, puis ajoutez à nouveau l’appel.",
    },
    "call-elsewhere": {
      summary: "Rien n’a été fait.",
      explanation:
        "L’appel a lieu sur une autre page ou un autre appareil, et cela n’est possible que là-bas.",
      hint: "Utilisez cette autre page ou cet autre appareil, ou choisissez un appel de cette page.",
    },
    "recording-refused": {
      summary: "L’enregistrement n’a pas été modifié.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined)
          return "Le système téléphonique n’a pas répondu à la demande.";
        if (resultCode === -5) return "L’enregistrement est désactivé pour ce compte ou ce poste.";
        return `Le système téléphonique a refusé avec le code ${resultCode}.`;
      },
      hint: "Demandez à votre administration si les appels peuvent être enregistrés. L’appel lui-même se poursuit.",
    },
    "consent-missing": {
      summary: "Rien n’a été enregistré.",
      explanation:
        "L’enregistrement a été démarré sans préciser si tous les participants sont d’accord.",
      hint: "Posez la question à tous, puis démarrez l’enregistrement avec cette précision.",
    },
    "unknown-device": {
      summary: "L’appareil n’a pas été changé.",
      explanation: "Cet appareil n’existe pas ; il a peut-être été débranché.",
      hint: "Choisissez un appareil de la liste.",
    },
    "not-supported": {
      summary: "Rien n’a été fait.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker:
            "Ce navigateur diffuse toujours le son sur le haut-parleur par défaut du système.",
        })[parameters.feature],
      hint: "Utilisez un autre navigateur ou continuez sans cette fonction.",
    },
    "invalid-argument": {
      summary: "Rien n’a été fait.",
      explanation: "L’application a transmis une valeur non valide.",
      hint: "Contactez l’assistance de l’application.",
    },
    disposed: {
      summary: "Rien n’a été fait.",
      explanation: "La connexion au système téléphonique a été fermée.",
      hint: "Rechargez la page.",
    },
    "no-provider": {
      summary: "Cette partie de l’application ne peut pas être affichée.",
      explanation: ({ parameters }) =>
        `${parameters.hook} a été appelé en dehors de ConferenceProvider.`,
      hint: "Contactez l’assistance de l’application.",
    },
    aborted: {
      summary: "L’action n’a pas été menée à terme.",
      explanation: "Elle a été annulée auparavant.",
      hint: "Relancez-la si vous en avez encore besoin.",
    },
  },
  fault: "Cette partie n’a pas pu être affichée. Votre appel se poursuit.",

  eventLog: "Journal des événements",
  eventLogFilter: "Afficher",
  eventLogAll: "Tout",
  eventLogKinds: {
    action: "action",
    request: "requête",
    event: "événement",
    state: "état",
    error: "erreur",
  },
  eventLogDownload: "Télécharger",
  eventLogEmpty: "Rien ne s’est encore produit.",

  startBlockers: {
    notLoggedIn: {
      summary: "Aucune session n’est ouverte.",
      hint: "Connectez-vous pour démarrer une conférence.",
    },
    noDigitalLine: {
      summary: "Votre poste n’a pas de ligne numérique.",
      hint: "Demandez-en une à l’administration du compte.",
    },
    tooManyPhones: {
      summary: "Cinq autres téléphones utilisent déjà votre poste.",
      hint: "Fermez les autres pages et applications qui l’utilisent, et attendez deux minutes.",
    },
  },
  logIn: "Se connecter",
  logInFirst: "Connectez-vous d’abord.",
  details: "Détails",
  checkNow: "Vérifier maintenant",
  checkAgain: "Vérifier à nouveau",

  readiness: "Vérification avant l’appel",
  readinessList: "Vérifications",
  readinessIdle:
    "Vérifie le son, la connexion au compte et le téléphone. Le navigateur demandera peut-être l’accès au microphone.",
  readinessStarted:
    "La vérification est en cours. Dites quelque chose pour que le microphone puisse être vérifié.",
  readinessProgress: (check, position, count) =>
    `${check} : ${number(position)} sur ${number(count)}`,
  readinessOutcome: {
    ready: "Tout fonctionne.",
    limited: "Vous pouvez démarrer une conférence, avec les limites ci-dessous.",
    notReady: "Une conférence ne fonctionnerait pas encore.",
  },
  readinessChecks: {
    secureContext: "Page sécurisée",
    microphonePermission: "Accès au microphone",
    microphone: "Microphone",
    speaker: "Haut-parleur",
    login: "Connexion au compte",
    scopes: "Autorisations de l’application",
    line: "Ligne numérique",
    registration: "Téléphone",
    notifications: "Notifications d’appel",
    echo: "Appel de test",
  },
  readinessStatus: {
    pending: "non vérifié",
    running: "vérification en cours",
    pass: "OK",
    warn: "limité",
    fail: "problème",
    skipped: "ignoré",
  },
  readinessBlocked: (check) => `En attente de « ${check} ».`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `Votre voix est revenue${
      Number(delayMs) > 0 ? ` après ${number(Number(delayMs))} ms` : ""
    }. Note ${number(Number(mos))} sur 4,5${
      roundTripMs === undefined ? "" : `, ${number(Number(roundTripMs))} ms aller-retour`
    }.`,
  readinessReasons: {
    "insecure-context": {
      summary: "Cette page n’est pas autorisée à utiliser un microphone.",
      explanation: "Les navigateurs ne l’autorisent que sur les pages ouvertes en https.",
      hint: "Ouvrez la page en https ; l’équipe qui la développe doit le permettre.",
    },
    "no-browser": {
      summary: "Rien n’a été vérifié.",
      explanation: "L’application s’exécute en dehors d’un navigateur.",
      hint: "Relancez la vérification dans le navigateur où vous passez vos appels.",
    },
    "own-media": {
      summary: "Le microphone n’est pas utilisé ici.",
      explanation: "L’application fournit elle-même le son de ses appels.",
      hint: "Vérifiez le son là où l’application le propose.",
    },
    "microphone-unavailable": {
      summary: "Le navigateur ne propose aucun microphone à cette page.",
      explanation:
        "Le navigateur est trop ancien, ou la page est intégrée sans l’autorisation nécessaire.",
      hint: 'Utilisez un navigateur récent. Une page qui intègre celle-ci doit définir allow="microphone" sur son cadre.',
    },
    "microphone-denied": {
      summary: "Le microphone n’a pas pu être utilisé.",
      explanation: "Le navigateur ne l’autorise pas pour cette page.",
      hint: "Autorisez le microphone dans la barre d’adresse du navigateur, puis réessayez.",
    },
    "microphone-unanswered": {
      summary: "Le microphone n’a pas encore été autorisé.",
      explanation: "Le navigateur l’a demandé, et personne n’a répondu.",
      hint: "Relancez la vérification et choisissez « Autoriser » quand le navigateur le demande.",
    },
    "microphone-missing": {
      summary: "Le microphone n’a pas pu être utilisé.",
      explanation: "Aucun microphone n’a été trouvé, ou un autre programme l’utilise.",
      hint: "Branchez un microphone, puis réessayez.",
    },
    "microphone-muted": {
      summary: "Le microphone ne transmet aucun signal.",
      explanation:
        "Un bouton de l’appareil ou un réglage du système le coupe, ou le microphone choisi n’est pas le bon.",
      hint: "Rétablissez le microphone ou choisissez-en un autre. Relancez ensuite la vérification et dites quelque chose pendant celle-ci.",
    },
    "microphone-quiet": {
      summary: "Le microphone fonctionne, mais n’a capté aucune voix.",
      explanation:
        "Personne n’a parlé pendant la vérification, ou le volume du microphone est trop faible.",
      hint: "Relancez la vérification et dites quelque chose pendant celle-ci.",
    },
    "microphone-replaced": {
      summary: "Le microphone utilisé n’est pas celui qui a été choisi.",
      explanation: "Le microphone choisi n’est pas branché.",
      hint: "Branchez-le ou choisissez-en un autre dans les réglages du son.",
    },
    "speaker-missing": {
      summary: "Aucun haut-parleur n’a été trouvé.",
      explanation: "Le navigateur ne signale ni haut-parleur ni casque.",
      hint: "Branchez un casque ou un haut-parleur.",
    },
    "speaker-replaced": {
      summary: "Le haut-parleur utilisé n’est pas celui qui a été choisi.",
      explanation: "Le haut-parleur choisi n’est pas branché.",
      hint: "Branchez-le ou choisissez-en un autre dans les réglages du son.",
    },
    "not-logged-in": {
      summary: "Aucune session n’est ouverte.",
      explanation:
        "Le système téléphonique n’a pas accepté la connexion à votre compte : elle est absente ou a expiré.",
      hint: "Connectez-vous, puis relancez la vérification.",
    },
    "scope-missing": {
      summary: "Il manque une autorisation à cette application.",
      explanation: ({ details: { missing } }) => `${missing} ne lui a pas été accordé.`,
      hint: "L’équipe qui la développe peut l’ajouter dans la console RingCentral ; reconnectez-vous ensuite.",
    },
    "no-digital-line": {
      summary: "Ce poste n’a pas de ligne numérique.",
      explanation: ({ details: { missing } }) =>
        `Sa fonction ${missing} est désactivée ; sans elle, il ne peut pas passer d’appels par Internet.`,
      hint: "Adressez-vous à l’administration du compte, qui peut attribuer une ligne numérique au poste.",
    },
    "no-device": {
      summary: "Ce poste n’a pas d’appareil.",
      explanation:
        "Le système téléphonique ne lui connaît aucun téléphone ; il n’a peut-être pas de ligne numérique.",
      hint: "Si les appels échouent, demandez une ligne numérique à l’administration du compte.",
    },
    "line-unknown": {
      summary: "La ligne numérique n’a pas pu être vérifiée.",
      explanation: "Le système téléphonique n’a pas indiqué les appareils du poste.",
      hint: "Continuez si les appels fonctionnent.",
    },
    "too-many-phones": {
      summary: "Cinq autres téléphones utilisent déjà ce poste.",
      explanation:
        "Le système téléphonique autorise cinq téléphones par poste et refuse le sixième.",
      hint: "Fermez les autres pages et applications qui utilisent ce poste, attendez deux minutes, puis relancez la vérification.",
    },
    "phone-refused": {
      summary: "Le téléphone n’a pas pu être enregistré.",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "Le serveur SIP a refusé l’enregistrement ou n’a pas répondu."
          : `Le serveur SIP a refusé l’enregistrement avec le statut ${sipCode}.`,
      hint: "Vérifiez que le réseau autorise les WebSockets sécurisés vers le système téléphonique, puis relancez la vérification.",
    },
    "phone-not-allowed": {
      summary: "Le téléphone n’a pas pu être enregistré.",
      explanation:
        "Le système téléphonique ne vous donne pas d’identifiants de téléphone : l’autorisation ou la ligne numérique manque.",
      hint: "Adressez-vous à l’administration du compte.",
    },
    "phone-reconnecting": {
      summary: "Le téléphone n’est pas connecté pour le moment.",
      explanation:
        "La connexion au système téléphonique a été perdue et est en cours de rétablissement.",
      hint: "Vérifiez le réseau. Le téléphone se reconnecte tout seul.",
    },
    "notifications-refused": {
      summary: "La page ne reçoit pas de notifications d’appel.",
      explanation: "Le service de notification du système téléphonique a refusé la connexion.",
      hint: "Vérifiez que le réseau autorise les WebSockets sécurisés, puis relancez la vérification.",
    },
    "notifications-lost": {
      summary: "Les notifications d’appel sont interrompues.",
      explanation:
        "La connexion au service de notification du système téléphonique a été perdue et est en cours de rétablissement.",
      hint: "Vérifiez le réseau. La connexion se rétablit toute seule.",
    },
    "calls-unreadable": {
      summary: "Les appels du poste n’ont pas pu être lus.",
      explanation: "Le système téléphonique a refusé la requête ou n’a pas répondu.",
      hint: "Vérifiez les autorisations de l’application et celles de votre compte, puis relancez la vérification.",
    },
    "call-running": {
      summary: "Aucun appel de test n’a été passé.",
      explanation: "Vous êtes en ligne, et l’appel de test mettrait votre appel en attente.",
      hint: "Relancez la vérification après l’appel.",
    },
    "echo-failed": {
      summary: "L’appel de test a échoué.",
      explanation: "Le système téléphonique ne l’a pas établi, ou personne n’a répondu.",
      hint: "Vérifiez le numéro du service d’écho, puis relancez la vérification.",
    },
    "echo-silent": {
      summary: "Aucune voix n’a été captée pendant l’appel de test.",
      explanation: "Personne n’a parlé, ou le microphone est muet.",
      hint: "Relancez la vérification et dites quelque chose pendant l’appel de test.",
    },
    "echo-lost": {
      summary: "Votre voix n’est pas revenue pendant l’appel de test.",
      explanation: "Le réseau bloque le son, ou le numéro ne renvoie pas ce qu’il entend.",
      hint: "Vérifiez que le réseau autorise le son par UDP vers le système téléphonique.",
    },
    "quality-fair": {
      summary: "La connexion est irrégulière.",
      explanation: ({ details: { mos } }) =>
        `La qualité de l’appel de test était de ${number(Number(mos))} sur 4,5.`,
      hint: "Préférez un câble au Wi-Fi et suspendez les téléchargements.",
    },
    "quality-poor": {
      summary: "La connexion est mauvaise.",
      explanation: ({ details: { mos } }) =>
        `La qualité de l’appel de test était de ${number(Number(mos))} sur 4,5 ; les autres vous comprennent alors mal.`,
      hint: "Utilisez un câble ou un autre réseau et suspendez les téléchargements.",
    },
    network: {
      summary: "Le système téléphonique est injoignable.",
      explanation: "La requête est restée sans réponse.",
      hint: "Vérifiez le réseau, puis réessayez.",
    },
    "rate-limited": {
      summary: "Le système téléphonique n’accepte plus de requêtes pour le moment.",
      explanation:
        "Trop de requêtes ont été envoyées au cours de la dernière minute, et chaque nouvelle requête prolonge l’attente.",
      hint: "Réessayez une fois l’attente terminée.",
    },
    server: {
      summary: "Une erreur s’est produite dans le système téléphonique.",
      explanation: "Il a répondu par une erreur.",
      hint: "Relancez la vérification dans un instant.",
    },
    "no-response": {
      summary: "Le système téléphonique n’a pas répondu à temps.",
      explanation: "Le réseau est lent ou bloque la connexion.",
      hint: "Vérifiez le réseau, puis relancez la vérification.",
    },
    blocked: {
      summary: "Rien n’a été vérifié.",
      explanation:
        "Une vérification précédente a échoué, sans laquelle celle-ci ne peut pas réussir.",
      hint: "Corrigez d’abord ce problème, puis relancez la vérification.",
    },
  },
  readinessExport: "Enregistrer le rapport",
  keypadHint: "Appuyez sur les touches ou saisissez-les",
  miniPanel: "Appel en cours",
  movePanel: "Déplacer avec les touches fléchées",
  openPanel: "Ouvrir le panneau",
  popOut: "Afficher dans une fenêtre séparée",
  popIn: "Revenir dans la page",
  poppedOut: "La conférence s’affiche dans une fenêtre séparée.",
};
