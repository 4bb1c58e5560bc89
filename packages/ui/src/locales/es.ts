import type { ReadinessDetails } from "@rc-conference/core";
import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("es");

/** A measured value: a number as the language writes it, anything else as it is. */
const measured = (value: ReadinessDetails[string] | undefined): string =>
  typeof value === "number" ? number(value) : String(value);

/** Spanish. */
export const es: Translation = {
  locale: "es",
  direction: "ltr",
  title: "Conferencia",
  participants: "Participantes",
  you: "Usted",
  host: "anfitrión",
  unknownPerson: "Desconocido",
  announceStatus: (title, status) => `${title}: ${status}`,
  status: {
    idle: "No iniciada",
    creating: "Iniciando",
    joining: "Conectando",
    active: "Activa",
    reconnecting: "Reconectando",
    rejoinable: "Ausente",
    rejoining: "Volviendo a entrar",
    ending: "Finalizando",
    ended: "Finalizada",
    failed: "No iniciada",
  },
  participantStatus: {
    dialing: "llamando",
    queued: "en cola",
    joining: "entrando",
    connected: "en la llamada",
    onHold: "en espera",
    leaving: "saliendo",
    away: "sin conexión aquí",
  },
  muted: "en silencio",
  capacity: (used, limit) => `${number(used)} de ${number(limit)}`,
  startConference: "Iniciar conferencia",
  startNewConference: "Nueva conferencia",
  tryAgain: "Reintentar",
  cancel: "Cancelar",
  dismiss: "Cerrar",
  idleTitle: "Hable con varias personas a la vez",
  idleWithCalls: (count) =>
    plural(count, {
      one: "Esta llamada se podrá agregar cuando la conferencia esté en curso.",
      other: "Estas llamadas se pueden unir.",
    }),
  idleWithoutCalls: "Empiece ahora y agregue las llamadas a medida que lleguen.",
  creating: {
    microphone: "Esperando el micrófono. Permita el acceso si el navegador lo solicita.",
    phone: "Registrando el teléfono.",
    session: "Creando la conferencia.",
  },
  joining: "Conectándole con la conferencia.",
  secondsLeft: (seconds) => `quedan ${number(seconds)} s`,
  joinAttempt: (count) => `Llamando de nuevo (intento ${number(count)}).`,
  reconnecting: {
    notifications:
      "Se han interrumpido las actualizaciones del sistema telefónico. La llamada continúa.",
    phone: "Se ha interrumpido la conexión con el sistema telefónico. La llamada se mantiene.",
  },
  nextAttempt: (seconds) => `Próximo intento en ${number(seconds)} s.`,
  attempting: "Intentándolo ahora.",
  rejoinable: {
    reload: "Su conferencia sigue en curso. Usted ya no está en ella.",
    legLost: "Su llamada se cortó. La conferencia sigue en curso.",
    legEnded:
      "Su llamada finalizó en otra página, en otro dispositivo o por el sistema telefónico. La conferencia sigue en curso.",
    otherDevice: "Usted está en una conferencia en otra página o en otro dispositivo.",
  },
  rejoin: "Volver a entrar",
  rejoining: "Conectándole de nuevo con la conferencia.",
  notNow: "Ahora no",
  ending: {
    leave: "Saliendo. Los demás pueden seguir hablando.",
    end: "Finalizando la conferencia para todos.",
  },
  ended: {
    left: "Usted salió. Es posible que los demás sigan hablando.",
    ended: "Usted finalizó la conferencia.",
    lastRemoved: "La conferencia finalizó al quitar al último participante.",
    lastLeft: "La conferencia finalizó al salir el último participante.",
    endedByPlatform: "El sistema telefónico finalizó la conferencia.",
    endedWhileAway: "La conferencia finalizó durante su ausencia.",
    pageClosed: "Se cerró la página. Es posible que la conferencia siga en curso.",
  },
  unconfirmed: {
    left: "El sistema telefónico no lo confirmó. Es posible que la conferencia haya finalizado también para los demás.",
    ended: "El sistema telefónico no lo confirmó. Es posible que los demás sigan conectados.",
  },
  endedSummary: (duration, count) =>
    plural(count, {
      one: `${duration}, con # persona más`,
      other: `${duration}, con # personas más`,
    }),
  nobodyJoined: "No participó nadie más.",
  addCall: "Agregar llamada",
  addAll: "Agregar todas",
  callsToAdd: "Llamadas para agregar",
  add: (name) => `Agregar a ${name}`,
  noCallsToAdd: "No hay otras llamadas. Las que conteste o realice aparecerán aquí.",
  callStatus: {
    ringing: "sonando",
    dialing: "llamando",
    connected: "conectada",
    onHold: "en espera",
    voicemail: "en el buzón de voz",
    fax: "enviando un fax",
    unavailable: "nadie en la línea",
  },
  bringInBlocker: {
    isConference: "Es la propia conferencia",
    recording: "Se está grabando",
    ringing: "Aún sin contestar",
    notConnected: "No hay nadie a quien agregar",
    alreadyIn: "Ya está en la conferencia",
    pending: "Se está agregando",
    conferenceFull: "La conferencia está completa",
    noConference: "No hay ninguna conferencia en curso",
  },
  mute: "Silenciar",
  unmute: "Reactivar audio",
  hold: "Poner en espera",
  resume: "Reanudar",
  keypad: "Teclado",
  sentTones: "Tonos enviados",
  leave: "Salir",
  endForEveryone: "Finalizar para todos",
  endQuestion: "¿Finalizar la conferencia para todos?",
  endExplanation:
    "Todas las llamadas que contiene finalizarán de inmediato. Para irse solo usted, elija «Salir».",
  removeParticipant: (name) => `Quitar a ${name}`,
  muteParticipant: (name) => `Silenciar a ${name}`,
  unmuteParticipant: (name) => `Reactivar el audio de ${name}`,
  announceJoined: (names, count) =>
    `${names} ${plural(count, { one: "entró", other: "entraron" })} en la conferencia`,
  announceLeft: (names, count) =>
    `${names} ${plural(count, { one: "salió", other: "salieron" })} de la conferencia`,
  nameList: (names, others) => {
    const rest =
      others === 0
        ? names.slice(-1).join("")
        : plural(others, { one: "# persona más", other: "# personas más" });
    const first = others === 0 ? names.slice(0, -1) : names;
    // "y" becomes "e" before the sound of "i": "Ana e Inés", but "Ana y Hiena".
    const and = /^h?[ií](?![aeoáéó])/i.test(rest) ? "e" : "y";
    return first.length === 0 ? rest : `${first.join(", ")} ${and} ${rest}`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}, ${phoneNumber}`,
  nameAndPosition: (name, position) => `${name} (${number(position)})`,
  announceHostMuted: (muted) =>
    muted ? "Su micrófono está en silencio" : "Su micrófono ya no está en silencio",
  announceHostHeld: (held) => (held ? "Usted está en espera" : "Usted ya no está en espera"),

  isolated: "línea aislada",
  isolate: "Aislar",
  endIsolation: "Terminar aislamiento",
  notConnectedYet: "Aún sin conectar",
  copyNumber: "Copiar número",
  moreActionsFor: (name) => `Más acciones para ${name}`,
  announceDialing: (names) => `Llamando a ${names}`,
  announceMuted: (names, muted) =>
    muted ? `Se silenció a ${names}` : `Se reactivó el audio de ${names}`,
  announceIsolated: (names, isolated) =>
    isolated ? `Se aisló a ${names}` : `Terminó el aislamiento de ${names}`,
  dismissErrorOf: (name) => `Cerrar: ${name}`,

  capacityLabel: "Plazas ocupadas",
  level: { input: "Su micrófono", remote: "Los demás" },
  quality: {
    good: "Buena conexión",
    fair: "Sonido irregular",
    poor: "Mala conexión",
    unknown: "Conexión aún sin medir",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `Puntuación: ${score} de 4,5; pérdida: ${loss} %; fluctuación: ${jitter} ms${
      roundTrip === undefined ? "" : `; ida y vuelta: ${roundTrip} ms`
    }`,

  mergeCalls: (count) => plural(count, { one: "Unir # llamada", other: "Unir # llamadas" }),
  dialLabel: "Número o extensión",
  call: "Llamar",
  callerId: "Número visible",
  callerIdDefault: "Mi número habitual",
  dialOutcome: {
    busy: (to) => `La línea de ${to} está ocupada.`,
    noAnswer: (to) => `${to} no contestó.`,
    wrongNumber: (to) => `${to} no está en servicio. Compruebe el número.`,
    declined: (to) => `${to} rechazó la llamada.`,
    blocked: (to) => `Esta cuenta no puede llamar a ${to}.`,
    cancelled: (to) => `Se canceló la llamada a ${to}.`,
  },
  queuedCalls: (count) =>
    plural(count, {
      one: "# llamada espera su turno.",
      other: "# llamadas esperan su turno.",
    }),
  cancelQueuedCalls: "Cancelar la espera",

  incomingCallFrom: (name) => `Llamada de ${name}`,
  incomingCallLabel: (name) => `Llamada entrante de ${name}`,
  answer: "Contestar",
  answerCall: (name) => `Contestar la llamada de ${name}`,
  answerAndAdd: "Contestar y agregar",
  answerAndAddCall: (name) => `Contestar y agregar la llamada de ${name}`,
  decline: "Rechazar",
  declineCall: (name) => `Rechazar la llamada de ${name}`,
  voicemail: "Buzón de voz",
  voicemailCall: (name) => `Buzón de voz: enviar la llamada de ${name}`,
  forward: "Desviar",
  forwardCall: (name) => `Desviar la llamada de ${name}`,
  forwardLabel: "Desviar a",
  forwardFieldLabel: (name) => `Desviar a: llamada de ${name}`,
  forwardNow: "Desviar ahora",
  forwardCallNow: (name) => `Desviar ahora la llamada de ${name}`,

  more: "Más",
  muteAll: "Silenciar a todos",
  unmuteAll: "Reactivar el audio de todos",
  noOtherParticipants: "No hay nadie más en la conferencia",
  startRecording: "Grabar",
  stopRecording: "Detener grabación",
  consentQuestion: "¿Todos aceptan que se grabe la llamada?",
  consentExplanation:
    "Pregunte primero en la llamada. Pregunte también a quienes se incorporen después.",
  recordWithConsent: "Todos aceptan, grabar",
  consentMissing: (names) => `Falta preguntar a: ${names}`,
  confirmConsent: "Aceptan",
  recordingOn: "Grabando",
  recordingByOthers: "Se está grabando esta llamada",
  recordingChange: {
    starting: "Iniciando la grabación",
    stopping: "Deteniendo la grabación",
  },

  soundSettings: "Ajustes de sonido",
  done: "Listo",
  microphone: "Micrófono",
  speaker: "Altavoz",
  systemDevice: "El mismo que el sistema",
  unnamedDevice: (position) => `Dispositivo ${number(position)}`,
  deviceMissing: "El dispositivo elegido no está conectado. Se volverá a usar en cuanto lo esté.",
  noOutputChoice: "Este navegador reproduce todo el sonido por el altavoz del sistema.",
  microphonePermission: {
    denied:
      "El navegador bloquea el micrófono en esta página. Permítalo en la barra de direcciones.",
    noDevice: "No se encontró ningún micrófono. Conecte uno.",
    unavailable: "Esta página no puede usar el micrófono. Debe abrirse mediante https.",
  },
  hostNotHeard: {
    denied:
      "Nadie le oye: el navegador bloquea el micrófono. Permítalo en la barra de direcciones.",
    noDevice: "Nadie le oye: no hay ningún micrófono. Conecte uno.",
  },
  testMicrophone: "Probar micrófono",
  stopTest: "Detener prueba",
  testSpeak: "Diga algo.",
  testHeard: "Funciona: se le ha oído.",
  echoTest: "Llamada de prueba",
  echoTestRunning: "Diga algo y compruebe si oye su propia voz.",
  echoTestResult: {
    heard: "Funciona: su voz ha vuelto.",
    microphoneSilent: "El micrófono no captó ningún sonido. Hable o elija otro.",
    nothingBack: "El micrófono funciona, pero no volvió ningún sonido por la línea.",
  },

  capabilities: {
    startConference: "iniciar conferencias",
    makeCalls: "realizar llamadas",
    seeCalls: "ver las llamadas de una extensión",
    controlCalls: "controlar llamadas",
    getNotified: "recibir notificaciones de llamadas",
    record: "grabar llamadas",
    forward: "desviar llamadas",
    sendToVoicemail: "enviar llamadas al buzón de voz",
  },
  missingScope: (capability, missing) =>
    `Esta aplicación no puede ${capability}: no se le ha concedido ${missing}. Su desarrollador puede agregarlo en la consola de RingCentral.`,
  missingFeature: (capability, missing) =>
    `Esta extensión no puede ${capability}: no tiene ${missing}. Un administrador de la cuenta puede activarlo.`,
  errors: {
    "host-not-joined": {
      summary: "No se agregó la llamada a la conferencia.",
      explanation: "El anfitrión aún no ha entrado en la conferencia.",
      hint: "Espere a que la conferencia esté activa y agregue la llamada de nuevo.",
    },
    "bridge-failed": {
      summary: "No se agregó la llamada a la conferencia.",
      explanation:
        "El sistema telefónico aceptó la solicitud, pero no conectó la llamada con la conferencia.",
      hint: "La llamada continúa: reanúdela o agréguela de nuevo.",
    },
    "join-timeout": {
      summary: "La conferencia no se inició.",
      explanation:
        "La llamada del anfitrión no se conectó en 38 segundos, el plazo tras el que el sistema telefónico finaliza una conferencia.",
      hint: "Compruebe la red y el teléfono, y vuelva a iniciar la conferencia.",
    },
    "conference-full": {
      summary: "No se agregó la llamada a la conferencia.",
      explanation: ({ parameters }) =>
        `La conferencia está completa: tiene ${number(parameters.limit)} plazas, incluida la del anfitrión.`,
      hint: "Quite primero a un participante.",
    },
    "unknown-session": {
      summary: "El sistema telefónico no reconoce la llamada.",
      explanation: "La llamada ha finalizado o pertenece a otra cuenta.",
      hint: "Actualice las llamadas y elija otra.",
    },
    "unknown-party": {
      summary: "El sistema telefónico no reconoce a este participante de la llamada.",
      explanation: "El participante ha salido o la llamada ha finalizado.",
      hint: "Actualice las llamadas y elija otra.",
    },
    "wrong-state": {
      summary: "El sistema telefónico rechazó la acción.",
      explanation:
        "El estado de la llamada no lo permite: aún está sonando, se está moviendo o ha finalizado.",
      hint: "Espere un momento e inténtelo de nuevo.",
    },
    "not-allowed": {
      summary: "El sistema telefónico rechazó la acción.",
      explanation: "Este usuario o esta aplicación no tiene el permiso necesario.",
      hint: "Compruebe los permisos de la aplicación y del usuario.",
    },
    "microphone-denied": {
      summary: "No se pudo usar el micrófono.",
      explanation: "El navegador no permite que esta página lo use.",
      hint: "Permita el micrófono en la barra de direcciones del navegador e inténtelo de nuevo.",
    },
    "microphone-missing": {
      summary: "No se pudo usar el micrófono.",
      explanation: "No se encontró ningún micrófono o lo está usando otro programa.",
      hint: "Conecte un micrófono e inténtelo de nuevo.",
    },
    "token-expired": {
      summary: "El sistema telefónico no aceptó el inicio de sesión.",
      explanation: "La sesión ha caducado o se ha revocado.",
      hint: "Inicie sesión de nuevo y repita la acción.",
    },
    "rate-limited": {
      summary: "El sistema telefónico no acepta más solicitudes por ahora.",
      explanation:
        "Se enviaron demasiadas solicitudes en el último minuto, y cada nueva solicitud prolonga la espera.",
      hint: "Inténtelo de nuevo cuando termine la espera.",
    },
    "phone-refused": {
      summary: "No se pudo registrar el teléfono.",
      explanation:
        "El servidor SIP rechazó el registro o no respondió; permite cinco teléfonos por extensión.",
      hint: "Cierre otras páginas y aplicaciones que usen esta extensión, espere dos minutos e inténtelo de nuevo.",
    },
    "invite-refused": {
      summary: "No se pudo conectar la llamada.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "El sistema telefónico no permite esta llamada.",
          notFound: "El número o la conferencia no existe.",
          noAnswer: "No contestó nadie.",
          busy: "La línea está ocupada o el número no existe.",
          cancelled: "La llamada se canceló.",
          declined: "La llamada fue rechazada.",
          ended: "El sistema telefónico la finalizó.",
          noResponse: "El sistema telefónico no respondió.",
          other: `El sistema telefónico respondió con el estado SIP ${sipCode}.`,
        })[parameters.reason],
      hint: "Compruebe el número e inténtelo de nuevo.",
    },
    network: {
      summary: "No se pudo contactar con el sistema telefónico.",
      explanation: "La solicitud no obtuvo respuesta.",
      hint: "Compruebe la red e inténtelo de nuevo.",
    },
    server: {
      summary: "Se produjo un error en el sistema telefónico.",
      explanation: ({ status }) =>
        status === undefined
          ? "No se pudo interpretar su respuesta."
          : `Respondió con el estado ${status}.`,
      hint: "Inténtelo de nuevo en un momento.",
    },
    "conference-running": {
      summary: "No se inició ninguna conferencia.",
      explanation: "Ya hay una conferencia en curso, y un anfitrión solo puede tener una a la vez.",
      hint: "Agregue las llamadas a la conferencia en curso o finalícela primero.",
    },
    "no-conference": {
      summary: "No se realizó ninguna acción.",
      explanation: "No hay ninguna conferencia en curso.",
      hint: "Inicie primero una conferencia.",
    },
    "unknown-call": {
      summary: "No se realizó ninguna acción.",
      explanation: "Esa llamada no existe; es posible que haya finalizado.",
      hint: "Elija una llamada de la lista.",
    },
    "unknown-participant": {
      summary: "No se realizó ninguna acción.",
      explanation: "Ese participante no está en la conferencia; es posible que haya salido.",
      hint: "Elija un participante de la lista.",
    },
    "invalid-digits": {
      summary: "No se envió ningún tono.",
      explanation: "Las teclas posibles son de 0 a 9, de A a D, * y #, y se necesita al menos una.",
      hint: "Quite todos los demás caracteres.",
    },
    "invalid-number": {
      summary: "No se marcó ningún número.",
      explanation: "Lo introducido no es un número de teléfono ni una extensión.",
      hint: "Introduzca un número con su código de país, como +16505550100, o una extensión, como 102.",
    },
    "wrong-number": {
      summary: "No se pudo conectar la llamada.",
      explanation:
        "Este número no está asignado: no corresponde a ningún teléfono ni a ninguna extensión.",
      hint: "Compruebe el número.",
    },
    "leg-running": {
      summary: "No se inició ninguna llamada.",
      explanation: "Solo es posible una llamada a la vez, y la anterior no ha finalizado.",
      hint: "Cuelgue primero.",
    },
    "is-conference": {
      summary: "No se colgó la llamada.",
      explanation:
        "Esta llamada le conecta con una conferencia, y colgar podría finalizarla para todos.",
      hint: "Salga de la conferencia o finalícela para todos.",
    },
    "call-recorded": {
      summary: "No se agregó la llamada a la conferencia.",
      explanation:
        "La llamada se está grabando, y el sistema telefónico no admite llamadas en grabación en una conferencia.",
      hint: "Detenga la grabación y agregue la llamada de nuevo.",
    },
    "call-elsewhere": {
      summary: "No se realizó ninguna acción.",
      explanation:
        "La llamada está en otra página o en otro dispositivo, y solo desde allí es posible hacerlo.",
      hint: "Use esa página o ese dispositivo, o elija una llamada de esta página.",
    },
    "recording-refused": {
      summary: "No se modificó la grabación.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined) return "El sistema telefónico no respondió a la solicitud.";
        if (resultCode === -5)
          return "La grabación está desactivada para esta cuenta o esta extensión.";
        return `El sistema telefónico la rechazó con el código ${resultCode}.`;
      },
      hint: "Pregunte a un administrador si se pueden grabar las llamadas. La llamada en sí continúa.",
    },
    "consent-missing": {
      summary: "No se grabó nada.",
      explanation:
        "La grabación se inició sin indicar si todos en la llamada dan su consentimiento.",
      hint: "Pregunte a todos e inicie la grabación con esa indicación.",
    },
    "unknown-device": {
      summary: "No se cambió el dispositivo.",
      explanation: "Ese dispositivo no existe; es posible que se haya desconectado.",
      hint: "Elija un dispositivo de la lista.",
    },
    "not-supported": {
      summary: "No se realizó ninguna acción.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker:
            "Este navegador reproduce todo el sonido por el altavoz predeterminado del sistema.",
        })[parameters.feature],
      hint: "Use otro navegador o continúe sin esta función.",
    },
    "invalid-argument": {
      summary: "No se realizó ninguna acción.",
      explanation: "La aplicación indicó un valor no válido.",
      hint: "Póngase en contacto con el soporte de la aplicación.",
    },
    disposed: {
      summary: "No se realizó ninguna acción.",
      explanation: "Se cerró la conexión con el sistema telefónico.",
      hint: "Vuelva a cargar la página.",
    },
    "no-provider": {
      summary: "No se puede mostrar esta parte de la aplicación.",
      explanation: ({ parameters }) => `Se llamó a ${parameters.hook} fuera de ConferenceProvider.`,
      hint: "Póngase en contacto con el soporte de la aplicación.",
    },
    aborted: {
      summary: "No se completó la acción.",
      explanation: "Se canceló antes de completarse.",
      hint: "Iníciela de nuevo si aún la necesita.",
    },
  },
  fault: "No se pudo mostrar esta parte. La llamada continúa.",

  eventLog: "Registro de eventos",
  eventLogFilter: "Mostrar",
  eventLogAll: "Todo",
  eventLogKinds: {
    action: "acción",
    request: "solicitud",
    event: "evento",
    state: "estado",
    error: "error",
  },
  eventLogDownload: "Descargar",
  eventLogEmpty: "Aún no ha ocurrido nada.",

  startBlockers: {
    notLoggedIn: {
      summary: "No ha iniciado sesión.",
      hint: "Inicie sesión para iniciar una conferencia.",
    },
    noDigitalLine: {
      summary: "Su extensión no tiene una línea digital.",
      hint: "Solicite una a un administrador de la cuenta.",
    },
    tooManyPhones: {
      summary: "Otros cinco teléfonos ya usan su extensión.",
      hint: "Cierre otras páginas y aplicaciones que la usen y espere dos minutos.",
    },
  },
  logIn: "Iniciar sesión",
  logInFirst: "Inicie sesión primero.",
  details: "Detalles",
  checkNow: "Comprobar ahora",
  checkAgain: "Comprobar de nuevo",

  readiness: "Comprobación antes de la llamada",
  readinessList: "Comprobaciones",
  readinessIdle:
    "Comprueba el sonido, la sesión y el teléfono. Es posible que el navegador solicite el micrófono.",
  readinessStarted: "Comprobaciones en curso. Diga algo para que se pueda comprobar el micrófono.",
  readinessProgress: (check, position, count) =>
    `${check}: ${number(position)} de ${number(count)}`,
  readinessOutcome: {
    ready: "Todo funciona.",
    limited: "Puede iniciar una conferencia, con las limitaciones indicadas abajo.",
    notReady: "Una conferencia aún no funcionaría.",
  },
  readinessChecks: {
    secureContext: "Página segura",
    microphonePermission: "Permiso del micrófono",
    microphone: "Micrófono",
    speaker: "Altavoz",
    login: "Inicio de sesión",
    scopes: "Permisos de la aplicación",
    line: "Línea digital",
    registration: "Teléfono",
    notifications: "Notificaciones de llamadas",
    echo: "Llamada de prueba",
  },
  readinessStatus: {
    pending: "sin comprobar",
    running: "comprobando",
    pass: "correcto",
    warn: "con limitaciones",
    fail: "problema",
    skipped: "omitido",
  },
  readinessBlocked: (check) => `A la espera de «${check}».`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `Su voz ha vuelto${Number(delayMs) > 0 ? ` tras ${measured(delayMs)} ms` : ""}. Puntuación: ${measured(mos)} de 4,5${
      roundTripMs === undefined ? "" : `; ida y vuelta: ${measured(roundTripMs)} ms`
    }.`,
  readinessReasons: {
    "insecure-context": {
      summary: "Esta página no puede usar el micrófono.",
      explanation: "Los navegadores solo lo permiten en páginas abiertas mediante https.",
      hint: "Abra la página mediante https; su desarrollador debe ofrecerlo.",
    },
    "no-browser": {
      summary: "No se comprobó nada.",
      explanation: "La comprobación se inició fuera de un navegador.",
      hint: "Repita la comprobación en el navegador con el que realiza las llamadas.",
    },
    "own-media": {
      summary: "El micrófono no se puede comprobar aquí.",
      explanation: "La propia aplicación gestiona el audio de las llamadas.",
      hint: "Compruebe el audio donde la aplicación lo ofrezca.",
    },
    "microphone-unavailable": {
      summary: "El navegador no ofrece ningún micrófono a esta página.",
      explanation: "El navegador es demasiado antiguo o la página está incrustada sin el permiso.",
      hint: 'Use un navegador actualizado. Una página que incruste esta debe definir allow="microphone" en su marco.',
    },
    "microphone-denied": {
      summary: "No se pudo usar el micrófono.",
      explanation: "El navegador no permite que esta página lo use.",
      hint: "Permita el micrófono en la barra de direcciones del navegador e inténtelo de nuevo.",
    },
    "microphone-unanswered": {
      summary: "Aún no se ha permitido el micrófono.",
      explanation: "El navegador solicitó permiso y nadie respondió.",
      hint: "Repita la comprobación y elija «Permitir» cuando el navegador lo solicite.",
    },
    "microphone-missing": {
      summary: "No se pudo usar el micrófono.",
      explanation: "No se encontró ningún micrófono o lo está usando otro programa.",
      hint: "Conecte un micrófono e inténtelo de nuevo.",
    },
    "microphone-muted": {
      summary: "El micrófono no da ninguna señal.",
      explanation:
        "Está silenciado por un interruptor del dispositivo o por el sistema, o se eligió el micrófono equivocado.",
      hint: "Reactive el micrófono o elija otro. Después repita la comprobación y diga algo mientras tanto.",
    },
    "microphone-quiet": {
      summary: "El micrófono funciona, pero no captó ninguna voz.",
      explanation:
        "Nadie habló durante la comprobación o el volumen del micrófono es demasiado bajo.",
      hint: "Repita la comprobación y diga algo mientras tanto.",
    },
    "microphone-replaced": {
      summary: "Se usa un micrófono distinto del elegido.",
      explanation: "El micrófono elegido no está conectado.",
      hint: "Conéctelo o elija otro en los ajustes de sonido.",
    },
    "speaker-missing": {
      summary: "No se encontró ningún altavoz.",
      explanation: "El navegador no detecta ni altavoces ni auriculares.",
      hint: "Conecte unos auriculares o un altavoz.",
    },
    "speaker-replaced": {
      summary: "Se usa un altavoz distinto del elegido.",
      explanation: "El altavoz elegido no está conectado.",
      hint: "Conéctelo o elija otro en los ajustes de sonido.",
    },
    "not-logged-in": {
      summary: "No ha iniciado sesión.",
      explanation: "El sistema telefónico no aceptó el inicio de sesión: no existe o ha caducado.",
      hint: "Inicie sesión y repita la comprobación.",
    },
    "scope-missing": {
      summary: "A esta aplicación le falta un permiso.",
      explanation: ({ details: { missing } }) => `No se le ha concedido ${missing}.`,
      hint: "Su desarrollador puede agregarlo en la consola de RingCentral; después, inicie sesión de nuevo.",
    },
    "no-digital-line": {
      summary: "Esta extensión no tiene una línea digital.",
      explanation: ({ details: { missing } }) =>
        `La función ${missing} está desactivada, y sin ella la extensión no puede realizar llamadas por Internet.`,
      hint: "Pida a un administrador de la cuenta que asigne una línea digital a la extensión.",
    },
    "no-device": {
      summary: "Esta extensión no tiene ningún dispositivo.",
      explanation:
        "En el sistema telefónico no figura ningún teléfono para ella, así que quizá no tenga línea digital.",
      hint: "Si las llamadas fallan, solicite una línea digital a un administrador de la cuenta.",
    },
    "line-unknown": {
      summary: "No se pudo comprobar la línea digital.",
      explanation: "El sistema telefónico no facilitó la lista de dispositivos de la extensión.",
      hint: "Continúe si las llamadas funcionan.",
    },
    "too-many-phones": {
      summary: "Otros cinco teléfonos ya usan esta extensión.",
      explanation: "El sistema telefónico acepta cinco teléfonos por extensión y rechaza el sexto.",
      hint: "Cierre otras páginas y aplicaciones que usen esta extensión, espere dos minutos y repita la comprobación.",
    },
    "phone-refused": {
      summary: "No se pudo registrar el teléfono.",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "El servidor SIP rechazó el registro o no respondió."
          : `El servidor SIP rechazó el registro con el estado ${sipCode}.`,
      hint: "Compruebe que la red permita WebSockets seguros hacia el sistema telefónico y repita la comprobación.",
    },
    "phone-not-allowed": {
      summary: "No se pudo registrar el teléfono.",
      explanation:
        "El sistema telefónico no facilita a este usuario credenciales para un teléfono: falta el permiso o la línea digital.",
      hint: "Consulte a un administrador de la cuenta.",
    },
    "phone-reconnecting": {
      summary: "El teléfono no está conectado en este momento.",
      explanation: "Se perdió la conexión con el sistema telefónico y se está restableciendo.",
      hint: "Compruebe la red. El teléfono se vuelve a conectar solo.",
    },
    "notifications-refused": {
      summary: "La página no recibe notificaciones de llamadas.",
      explanation: "El servidor de notificaciones del sistema telefónico rechazó la conexión.",
      hint: "Compruebe que la red permita WebSockets seguros y repita la comprobación.",
    },
    "notifications-lost": {
      summary: "Se han interrumpido las notificaciones de llamadas.",
      explanation:
        "Se perdió la conexión con el servidor de notificaciones del sistema telefónico y se está restableciendo.",
      hint: "Compruebe la red. La conexión se restablece sola.",
    },
    "calls-unreadable": {
      summary: "No se pudieron leer las llamadas de la extensión.",
      explanation: "El sistema telefónico rechazó la solicitud o no respondió.",
      hint: "Compruebe los permisos de la aplicación y del usuario, y repita la comprobación.",
    },
    "call-running": {
      summary: "No se realizó ninguna llamada de prueba.",
      explanation: "Usted está en una llamada, que la de prueba pondría en espera.",
      hint: "Repita la comprobación después de la llamada.",
    },
    "echo-failed": {
      summary: "La llamada de prueba falló.",
      explanation: "El sistema telefónico no la conectó o no contestó nadie.",
      hint: "Compruebe el número del servicio de eco y repita la comprobación.",
    },
    "echo-silent": {
      summary: "No se captó ninguna voz en la llamada de prueba.",
      explanation: "Nadie habló o el micrófono no da sonido.",
      hint: "Repita la comprobación y diga algo durante la llamada de prueba.",
    },
    "echo-lost": {
      summary: "Su voz no volvió en la llamada de prueba.",
      explanation: "La red bloquea el audio o el número no reproduce lo que oye.",
      hint: "Compruebe que la red permita audio por UDP hacia el sistema telefónico.",
    },
    "quality-fair": {
      summary: "La conexión es irregular.",
      explanation: ({ details: { mos } }) =>
        `La calidad de la llamada de prueba fue de ${measured(mos)} sobre 4,5.`,
      hint: "Use preferentemente un cable en lugar de una red inalámbrica y detenga las descargas.",
    },
    "quality-poor": {
      summary: "La conexión es mala.",
      explanation: ({ details: { mos } }) =>
        `La calidad de la llamada de prueba fue de ${measured(mos)} sobre 4,5: los demás le entienden mal.`,
      hint: "Use un cable u otra red y detenga las descargas.",
    },
    network: {
      summary: "No se pudo contactar con el sistema telefónico.",
      explanation: "La solicitud no obtuvo respuesta.",
      hint: "Compruebe la red e inténtelo de nuevo.",
    },
    "rate-limited": {
      summary: "El sistema telefónico no acepta más solicitudes por ahora.",
      explanation:
        "Se enviaron demasiadas solicitudes en el último minuto, y cada nueva solicitud prolonga la espera.",
      hint: "Inténtelo de nuevo cuando termine la espera.",
    },
    server: {
      summary: "Se produjo un error en el sistema telefónico.",
      explanation: "Respondió con un error.",
      hint: "Repita la comprobación en un momento.",
    },
    "no-response": {
      summary: "El sistema telefónico no respondió a tiempo.",
      explanation: "La red es lenta o bloquea la conexión.",
      hint: "Compruebe la red y repita la comprobación.",
    },
    blocked: {
      summary: "No se comprobó nada.",
      explanation: "Falló una comprobación anterior, sin la cual esta no puede superarse.",
      hint: "Resuelva primero ese problema y repita la comprobación.",
    },
  },
  readinessExport: "Guardar informe",
  keypadHint: "Pulse las teclas o escríbalas",
  miniPanel: "Llamada en curso",
  movePanel: "Mover con las teclas de flecha",
  openPanel: "Abrir el panel",
  popOut: "Mostrar en una ventana aparte",
  popIn: "Volver a la página",
  poppedOut: "La conferencia está en una ventana aparte.",
};
