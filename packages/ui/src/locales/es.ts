import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("es");

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
  },
  bringInBlocker: {
    isConference: "Es la propia conferencia",
    recording: "Se está grabando",
    ringing: "Aún sin contestar",
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
  announceJoined: (name) => `${name} entró en la conferencia`,
  announceLeft: (name) => `${name} salió de la conferencia`,

  isolated: "línea aislada",
  isolate: "Aislar",
  endIsolation: "Terminar aislamiento",
  notConnectedYet: "Aún sin conectar",
  copyNumber: "Copiar número",
  moreActionsFor: (name) => `Más acciones para ${name}`,
  announceDialing: (name) => `Llamando a ${name}`,
  announceMuted: (name, muted) =>
    muted ? `Se silenció a ${name}` : `Se reactivó el audio de ${name}`,
  announceIsolated: (name, isolated) =>
    isolated ? `Se aisló a ${name}` : `Terminó el aislamiento de ${name}`,

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
  answer: "Contestar",
  answerCall: (name) => `Contestar la llamada de ${name}`,
  answerAndAdd: "Contestar y agregar",
  answerAndAddCall: (name) => `Contestar y agregar la llamada de ${name}`,
  decline: "Rechazar",
  declineCall: (name) => `Rechazar la llamada de ${name}`,
  voicemail: "Buzón de voz",
  forward: "Desviar",
  forwardLabel: "Desviar a",
  forwardNow: "Desviar ahora",

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
};
