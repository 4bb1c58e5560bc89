import type { ReadinessDetails } from "@rc-conference/core";
import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("pt");

/** A measured value: a number as the language writes it, anything else as it is. */
const measured = (value: ReadinessDetails[string] | undefined): string =>
  typeof value === "number" ? number(value) : String(value);

/** Portuguese. */
export const pt: Translation = {
  locale: "pt",
  direction: "ltr",
  title: "Conferência",
  participants: "Participantes",
  you: "Você",
  host: "anfitrião",
  unknownPerson: "Desconhecido",
  announceStatus: (title, status) => `${title}: ${status}`,
  status: {
    idle: "Não iniciada",
    creating: "Iniciando",
    joining: "Conectando",
    active: "Ativa",
    reconnecting: "Reconectando",
    rejoinable: "Ausente",
    rejoining: "Entrando novamente",
    ending: "Encerrando",
    ended: "Encerrada",
    failed: "Não iniciada",
  },
  participantStatus: {
    dialing: "chamando",
    queued: "na fila",
    joining: "entrando",
    connected: "na chamada",
    onHold: "em espera",
    leaving: "saindo",
    away: "sem conexão aqui",
  },
  muted: "microfone desativado",
  capacity: (used, limit) => `${number(used)} de ${number(limit)}`,
  startConference: "Iniciar conferência",
  startNewConference: "Nova conferência",
  tryAgain: "Tentar novamente",
  cancel: "Cancelar",
  dismiss: "Fechar",
  idleTitle: "Fale com várias pessoas ao mesmo tempo",
  idleWithCalls: (count) =>
    plural(count, {
      one: "Esta chamada poderá ser adicionada quando a conferência estiver em curso.",
      other: "Estas chamadas podem ser unidas.",
    }),
  idleWithoutCalls: "Comece agora e adicione as chamadas à medida que chegarem.",
  creating: {
    microphone: "Aguardando o microfone. Permita o acesso se o navegador solicitar.",
    phone: "Registrando o telefone.",
    session: "Criando a conferência.",
  },
  joining: "Conectando você à conferência.",
  secondsLeft: (seconds) => plural(seconds, { one: "resta # s", other: "restam # s" }),
  joinAttempt: (count) => `Chamando novamente (tentativa ${number(count)}).`,
  reconnecting: {
    notifications:
      "As atualizações do sistema de telefonia foram interrompidas. A chamada continua.",
    phone: "A conexão com o sistema de telefonia foi interrompida. A chamada está sendo mantida.",
  },
  nextAttempt: (seconds) => `Próxima tentativa em ${number(seconds)} s.`,
  attempting: "Tentando agora.",
  rejoinable: {
    reload: "A sua conferência ainda está em curso. Você já não está nela.",
    legLost: "A sua chamada caiu. A conferência ainda está em curso.",
    legEnded:
      "A sua chamada foi encerrada em outra página, em outro dispositivo ou pelo sistema de telefonia. A conferência ainda está em curso.",
    otherDevice: "Você está em uma conferência em outra página ou em outro dispositivo.",
  },
  rejoin: "Entrar novamente",
  rejoining: "Conectando você novamente à conferência.",
  notNow: "Agora não",
  ending: {
    leave: "Saindo. Os outros podem continuar a falar.",
    end: "Encerrando a conferência para todos.",
  },
  ended: {
    left: "Você saiu. Talvez os outros ainda estejam falando.",
    ended: "Você encerrou a conferência.",
    lastRemoved: "A conferência terminou quando o último participante foi removido.",
    lastLeft: "A conferência terminou quando o último participante saiu.",
    endedByPlatform: "O sistema de telefonia encerrou a conferência.",
    endedWhileAway: "A conferência terminou durante a sua ausência.",
    pageClosed: "A página foi fechada. Talvez a conferência ainda esteja em curso.",
  },
  unconfirmed: {
    left: "O sistema de telefonia não confirmou. Talvez a conferência também tenha terminado para os outros.",
    ended: "O sistema de telefonia não confirmou. Talvez os outros ainda estejam conectados.",
  },
  endedSummary: (duration, count) =>
    plural(count, {
      one: `${duration}, com mais # pessoa`,
      other: `${duration}, com mais # pessoas`,
    }),
  nobodyJoined: "Ninguém mais participou.",
  addCall: "Adicionar chamada",
  addAll: "Adicionar todas",
  callsToAdd: "Chamadas para adicionar",
  add: (name) => `Adicionar ${name}`,
  noCallsToAdd: "Não há outras chamadas. As que você atender ou fizer aparecerão aqui.",
  callStatus: {
    ringing: "tocando",
    dialing: "chamando",
    connected: "conectada",
    onHold: "em espera",
    voicemail: "na caixa postal",
    fax: "enviando um fax",
    unavailable: "ninguém na linha",
  },
  bringInBlocker: {
    isConference: "É a própria conferência",
    recording: "Está sendo gravada",
    ringing: "Ainda não atendida",
    notConnected: "Ninguém para adicionar",
    alreadyIn: "Já está na conferência",
    pending: "Está sendo adicionada",
    conferenceFull: "A conferência está cheia",
    noConference: "Não há nenhuma conferência em curso",
  },
  mute: "Desativar microfone",
  unmute: "Ativar microfone",
  hold: "Pôr em espera",
  resume: "Retomar",
  keypad: "Teclado",
  sentTones: "Tons enviados",
  leave: "Sair",
  endForEveryone: "Encerrar para todos",
  endQuestion: "Encerrar a conferência para todos?",
  endExplanation:
    "Todas as chamadas da conferência terminam imediatamente. Para que só você saia, escolha “Sair”.",
  removeParticipant: (name) => `Remover ${name}`,
  muteParticipant: (name) => `Desativar o microfone de ${name}`,
  unmuteParticipant: (name) => `Ativar o microfone de ${name}`,
  announceJoined: (names, count) =>
    `${names} ${plural(count, { one: "entrou", other: "entraram" })} na conferência`,
  announceLeft: (names, count) =>
    `${names} ${plural(count, { one: "saiu", other: "saíram" })} da conferência`,
  nameList: (names, others) => {
    const rest =
      others === 0
        ? names.slice(-1)
        : [plural(others, { one: "mais # pessoa", other: "mais # pessoas" })];
    const first = others === 0 ? names.slice(0, -1) : names;
    return first.length === 0 ? rest.join("") : `${first.join(", ")} e ${rest.join("")}`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}, ${phoneNumber}`,
  nameAndPosition: (name, position) => `${name} (${number(position)})`,
  announceHostMuted: (muted) =>
    muted ? "O seu microfone está desativado" : "O seu microfone está ativado novamente",
  announceHostHeld: (held) => (held ? "Você está em espera" : "Você não está mais em espera"),

  isolated: "linha isolada",
  isolate: "Isolar",
  endIsolation: "Terminar isolamento",
  notConnectedYet: "Ainda sem conexão",
  copyNumber: "Copiar número",
  moreActionsFor: (name) => `Mais ações para ${name}`,
  announceDialing: (names) => `Chamando ${names}`,
  announceMuted: (names, muted, count) =>
    muted
      ? `${plural(count, { one: "Microfone desativado", other: "Microfones desativados" })}: ${names}`
      : `${plural(count, { one: "Microfone ativado", other: "Microfones ativados" })}: ${names}`,
  announceIsolated: (names, isolated, count) =>
    isolated
      ? `${plural(count, { one: "Linha isolada", other: "Linhas isoladas" })}: ${names}`
      : `${plural(count, { one: "Linha não mais isolada", other: "Linhas não mais isoladas" })}: ${names}`,
  dismissErrorOf: (name) => `Fechar: ${name}`,

  capacityLabel: "Lugares ocupados",
  level: { input: "O seu microfone", remote: "Os outros" },
  quality: {
    good: "Boa conexão",
    fair: "Som irregular",
    poor: "Má conexão",
    unknown: "Conexão ainda não medida",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `Pontuação: ${score} de 4,5; perda: ${loss}%; jitter: ${jitter} ms${
      roundTrip === undefined ? "" : `; ida e volta: ${roundTrip} ms`
    }`,

  mergeCalls: (count) => plural(count, { one: "Unir # chamada", other: "Unir # chamadas" }),
  dialLabel: "Número ou ramal",
  call: "Ligar",
  callerId: "Número exibido",
  callerIdDefault: "O meu número habitual",
  dialOutcome: {
    busy: (to) => `A linha de ${to} está ocupada.`,
    noAnswer: (to) => `${to} não atendeu.`,
    wrongNumber: (to) => `${to} não está em serviço. Verifique o número.`,
    declined: (to) => `${to} recusou a chamada.`,
    blocked: (to) => `Esta conta não pode ligar para ${to}.`,
    cancelled: (to) => `A chamada para ${to} foi cancelada.`,
  },
  queuedCalls: (count) =>
    plural(count, {
      one: "# chamada aguarda a sua vez.",
      other: "# chamadas aguardam a sua vez.",
    }),
  cancelQueuedCalls: "Cancelar a espera",

  incomingCallFrom: (name) => `Chamada de ${name}`,
  incomingCallLabel: (name) => `Chamada recebida de ${name}`,
  answer: "Atender",
  answerCall: (name) => `Atender a chamada de ${name}`,
  answerAndAdd: "Atender e adicionar",
  answerAndAddCall: (name) => `Atender e adicionar a chamada de ${name}`,
  decline: "Recusar",
  declineCall: (name) => `Recusar a chamada de ${name}`,
  voicemail: "Correio de voz",
  voicemailCall: (name) => `Correio de voz: enviar a chamada de ${name}`,
  forward: "Encaminhar",
  forwardCall: (name) => `Encaminhar a chamada de ${name}`,
  forwardLabel: "Encaminhar para",
  forwardFieldLabel: (name) => `Encaminhar para: chamada de ${name}`,
  forwardNow: "Encaminhar agora",
  forwardCallNow: (name) => `Encaminhar agora a chamada de ${name}`,

  more: "Mais",
  muteAll: "Desativar o microfone de todos",
  unmuteAll: "Ativar o microfone de todos",
  noOtherParticipants: "Não há mais ninguém na conferência",
  startRecording: "Gravar",
  stopRecording: "Parar gravação",
  consentQuestion: "Todos concordam com a gravação?",
  consentExplanation: "Pergunte primeiro na chamada. Pergunte também a quem entrar depois.",
  recordWithConsent: "Todos concordam, gravar",
  consentMissing: (names) => `Falta perguntar a: ${names}`,
  confirmConsent: "Concordam",
  recordingOn: "Gravando",
  recordingByOthers: "Esta chamada está sendo gravada",
  recordingChange: {
    starting: "Iniciando a gravação",
    stopping: "Encerrando a gravação",
  },

  soundSettings: "Configurações de som",
  done: "Concluir",
  microphone: "Microfone",
  speaker: "Alto-falante",
  systemDevice: "O mesmo do sistema",
  unnamedDevice: (position) => `Dispositivo ${number(position)}`,
  deviceMissing:
    "O dispositivo escolhido não está conectado. Ele voltará a ser usado assim que for conectado.",
  noOutputChoice: "Este navegador reproduz todo o som no alto-falante do sistema.",
  microphonePermission: {
    denied: "O navegador bloqueia o microfone nesta página. Permita-o na barra de endereço.",
    noDevice: "Nenhum microfone foi encontrado. Conecte um.",
    unavailable: "Esta página não pode usar um microfone. Ela precisa ser aberta por https.",
  },
  hostNotHeard: {
    denied: "Ninguém ouve você: o navegador bloqueia o microfone. Permita-o na barra de endereço.",
    noDevice: "Ninguém ouve você: não há nenhum microfone. Conecte um.",
  },
  testMicrophone: "Testar microfone",
  stopTest: "Parar teste",
  testSpeak: "Diga alguma coisa.",
  testHeard: "Funciona: a sua voz foi ouvida.",
  echoTest: "Chamada de teste",
  echoTestRunning: "Diga alguma coisa e verifique se ouve a sua própria voz.",
  echoTestResult: {
    heard: "Funciona: a sua voz voltou.",
    microphoneSilent: "O microfone não captou nenhum som. Fale ou escolha outro.",
    nothingBack: "O microfone funciona, mas nenhum som voltou pela linha.",
  },

  capabilities: {
    startConference: "iniciar conferências",
    makeCalls: "fazer chamadas",
    seeCalls: "ver as chamadas de um ramal",
    controlCalls: "controlar chamadas",
    getNotified: "receber notificações de chamadas",
    record: "gravar chamadas",
    forward: "encaminhar chamadas",
    sendToVoicemail: "enviar chamadas para o correio de voz",
  },
  missingScope: (capability, missing) =>
    `Este aplicativo não pode ${capability}: não recebeu a permissão ${missing}. O desenvolvedor pode adicioná-la no console da RingCentral.`,
  missingFeature: (capability, missing) =>
    `Este ramal não pode ${capability}: falta o recurso ${missing}. Um administrador da conta pode ativá-lo.`,
  errors: {
    "host-not-joined": {
      summary: "A chamada não foi adicionada à conferência.",
      explanation: "O anfitrião ainda não entrou na conferência.",
      hint: "Aguarde até a conferência estar ativa e adicione a chamada novamente.",
    },
    "bridge-failed": {
      summary: "A chamada não foi adicionada à conferência.",
      explanation:
        "O sistema de telefonia aceitou o pedido, mas não ligou a chamada à conferência.",
      hint: "A chamada continua: retome-a ou adicione-a novamente.",
    },
    "join-timeout": {
      summary: "A conferência não foi iniciada.",
      explanation:
        "A chamada do anfitrião não foi conectada em 38 segundos, prazo após o qual o sistema de telefonia encerra uma conferência.",
      hint: "Verifique a rede e o telefone e inicie a conferência novamente.",
    },
    "conference-full": {
      summary: "A chamada não foi adicionada à conferência.",
      explanation: ({ parameters }) =>
        `A conferência está cheia: tem ${number(parameters.limit)} lugares, incluindo o do anfitrião.`,
      hint: "Remova primeiro um participante.",
    },
    "unknown-session": {
      summary: "O sistema de telefonia não reconhece a chamada.",
      explanation: "A chamada terminou ou pertence a outra conta.",
      hint: "Atualize as chamadas e escolha outra.",
    },
    "unknown-party": {
      summary: "O sistema de telefonia não reconhece este participante da chamada.",
      explanation: "O participante saiu ou a chamada terminou.",
      hint: "Atualize as chamadas e escolha outra.",
    },
    "wrong-state": {
      summary: "O sistema de telefonia recusou a ação.",
      explanation:
        "O estado da chamada não o permite: ela ainda está tocando, está sendo movida ou terminou.",
      hint: "Aguarde um momento e tente novamente.",
    },
    "not-allowed": {
      summary: "O sistema de telefonia recusou a ação.",
      explanation: "Esta pessoa ou este aplicativo não tem a permissão necessária.",
      hint: "Verifique as permissões do aplicativo e da pessoa.",
    },
    "microphone-denied": {
      summary: "Não foi possível usar o microfone.",
      explanation: "O navegador não permite que esta página o use.",
      hint: "Permita o microfone na barra de endereço do navegador e tente novamente.",
    },
    "microphone-missing": {
      summary: "Não foi possível usar o microfone.",
      explanation: "Nenhum microfone foi encontrado, ou outro programa está usando o microfone.",
      hint: "Conecte um microfone e tente novamente.",
    },
    "token-expired": {
      summary: "O sistema de telefonia não aceitou a autenticação.",
      explanation: "A sessão expirou ou foi revogada.",
      hint: "Inicie sessão novamente e repita a ação.",
    },
    "rate-limited": {
      summary: "O sistema de telefonia não aceita mais solicitações por enquanto.",
      explanation:
        "Foram enviadas solicitações demais no último minuto, e cada nova solicitação prolonga a espera.",
      hint: "Tente novamente quando a espera terminar.",
    },
    "phone-refused": {
      summary: "Não foi possível registrar o telefone.",
      explanation:
        "O servidor SIP recusou o registro ou não respondeu; ele permite cinco telefones por ramal.",
      hint: "Feche outras páginas e aplicativos que usem este ramal, aguarde dois minutos e tente novamente.",
    },
    "invite-refused": {
      summary: "Não foi possível completar a chamada.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "O sistema de telefonia não permite esta chamada.",
          notFound: "O número ou a conferência não existe.",
          noAnswer: "Ninguém atendeu.",
          busy: "A linha está ocupada ou o número não existe.",
          cancelled: "A chamada foi cancelada.",
          declined: "A chamada foi recusada.",
          ended: "O sistema de telefonia a encerrou.",
          noResponse: "O sistema de telefonia não respondeu.",
          other: `O sistema de telefonia respondeu com o status SIP ${sipCode}.`,
        })[parameters.reason],
      hint: "Verifique o número e tente novamente.",
    },
    network: {
      summary: "Não foi possível contatar o sistema de telefonia.",
      explanation: "A solicitação não teve resposta.",
      hint: "Verifique a rede e tente novamente.",
    },
    server: {
      summary: "Ocorreu um erro no sistema de telefonia.",
      explanation: ({ status }) =>
        status === undefined
          ? "Não foi possível interpretar a resposta."
          : `Ele respondeu com o status ${status}.`,
      hint: "Tente novamente daqui a pouco.",
    },
    "conference-running": {
      summary: "Nenhuma conferência foi iniciada.",
      explanation: "Já há uma conferência em curso, e um anfitrião só pode ter uma de cada vez.",
      hint: "Adicione as chamadas à conferência em curso ou encerre-a primeiro.",
    },
    "no-conference": {
      summary: "Nenhuma ação foi realizada.",
      explanation: "Não há nenhuma conferência em curso.",
      hint: "Inicie primeiro uma conferência.",
    },
    "unknown-call": {
      summary: "Nenhuma ação foi realizada.",
      explanation: "Essa chamada não existe; talvez tenha terminado.",
      hint: "Escolha uma chamada da lista.",
    },
    "unknown-participant": {
      summary: "Nenhuma ação foi realizada.",
      explanation: "Esse participante não está na conferência; talvez tenha saído.",
      hint: "Escolha um participante da lista.",
    },
    "invalid-digits": {
      summary: "Nenhum tom foi enviado.",
      explanation: "As teclas possíveis são 0 a 9, A a D, * e #, e é necessária pelo menos uma.",
      hint: "Remova todos os outros caracteres.",
    },
    "invalid-number": {
      summary: "Nenhum número foi discado.",
      explanation: "O texto inserido não é um número de telefone nem um ramal.",
      hint: "Insira um número com o código do país, como +16505550100, ou um ramal, como 102.",
    },
    "wrong-number": {
      summary: "Não foi possível completar a chamada.",
      explanation:
        "Este número não está atribuído: não pertence a nenhum telefone nem a nenhum ramal.",
      hint: "Verifique o número.",
    },
    "leg-running": {
      summary: "Nenhuma chamada foi iniciada.",
      explanation: "Só é possível uma chamada de cada vez, e a anterior não terminou.",
      hint: "Desligue primeiro.",
    },
    "is-conference": {
      summary: "A chamada não foi desligada.",
      explanation:
        "Esta chamada conecta você a uma conferência, e desligar pode encerrá-la para todos.",
      hint: "Saia da conferência ou encerre-a para todos.",
    },
    "call-recorded": {
      summary: "A chamada não foi adicionada à conferência.",
      explanation:
        "A chamada está sendo gravada, e o sistema de telefonia não aceita chamadas em gravação em uma conferência.",
      hint: "Pare a gravação e adicione a chamada novamente.",
    },
    "call-elsewhere": {
      summary: "Nenhuma ação foi realizada.",
      explanation:
        "A chamada está em outra página ou em outro dispositivo, e só a partir daí isso é possível.",
      hint: "Use essa página ou esse dispositivo, ou escolha uma chamada desta página.",
    },
    "recording-refused": {
      summary: "A gravação não foi alterada.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined) return "O sistema de telefonia não respondeu à solicitação.";
        if (resultCode === -5) return "A gravação está desativada para esta conta ou este ramal.";
        return `O sistema de telefonia a recusou com o código ${resultCode}.`;
      },
      hint: "Pergunte a um administrador se as chamadas podem ser gravadas. A chamada em si continua.",
    },
    "consent-missing": {
      summary: "Nada foi gravado.",
      explanation: "A gravação foi iniciada sem indicar se todos na chamada concordam.",
      hint: "Pergunte a todos e inicie a gravação com essa indicação.",
    },
    "unknown-device": {
      summary: "O dispositivo não foi alterado.",
      explanation: "Esse dispositivo não existe; talvez tenha sido desconectado.",
      hint: "Escolha um dispositivo da lista.",
    },
    "not-supported": {
      summary: "Nenhuma ação foi realizada.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker: "Este navegador reproduz todo o som no alto-falante padrão do sistema.",
        })[parameters.feature],
      hint: "Use outro navegador ou continue sem esta função.",
    },
    "invalid-argument": {
      summary: "Nenhuma ação foi realizada.",
      explanation: "O aplicativo forneceu um valor inválido.",
      hint: "Entre em contato com o suporte do aplicativo.",
    },
    disposed: {
      summary: "Nenhuma ação foi realizada.",
      explanation: "A conexão com o sistema de telefonia foi fechada.",
      hint: "Recarregue a página.",
    },
    "no-provider": {
      summary: "Não é possível mostrar esta parte do aplicativo.",
      explanation: ({ parameters }) => `${parameters.hook} foi chamado fora de ConferenceProvider.`,
      hint: "Entre em contato com o suporte do aplicativo.",
    },
    aborted: {
      summary: "A ação não foi concluída.",
      explanation: "Ela foi cancelada antes de ser concluída.",
      hint: "Inicie-a novamente se ainda precisar dela.",
    },
  },
  fault: "Não foi possível mostrar esta parte. A chamada continua.",

  eventLog: "Registro de eventos",
  eventLogFilter: "Mostrar",
  eventLogAll: "Tudo",
  eventLogKinds: {
    action: "ação",
    request: "solicitação",
    event: "evento",
    state: "estado",
    error: "erro",
  },
  eventLogDownload: "Baixar",
  eventLogEmpty: "Ainda não aconteceu nada.",

  startBlockers: {
    notLoggedIn: {
      summary: "Você não iniciou sessão.",
      hint: "Inicie sessão para iniciar uma conferência.",
    },
    noDigitalLine: {
      summary: "O seu ramal não tem uma linha digital.",
      hint: "Solicite uma a um administrador da conta.",
    },
    tooManyPhones: {
      summary: "Outros cinco telefones já usam o seu ramal.",
      hint: "Feche outras páginas e aplicativos que o usem e aguarde dois minutos.",
    },
  },
  logIn: "Iniciar sessão",
  logInFirst: "Inicie sessão primeiro.",
  details: "Detalhes",
  checkNow: "Verificar agora",
  checkAgain: "Verificar novamente",

  readiness: "Verificação antes da chamada",
  readinessList: "Verificações",
  readinessIdle: "Verifica o som, a sessão e o telefone. Talvez o navegador solicite o microfone.",
  readinessStarted:
    "Verificações em curso. Diga alguma coisa para que o microfone possa ser verificado.",
  readinessProgress: (check, position, count) =>
    `${check}: ${number(position)} de ${number(count)}`,
  readinessOutcome: {
    ready: "Tudo funciona.",
    limited: "Você pode iniciar uma conferência, com as limitações indicadas abaixo.",
    notReady: "Uma conferência ainda não funcionaria.",
  },
  readinessChecks: {
    secureContext: "Página segura",
    microphonePermission: "Permissão do microfone",
    microphone: "Microfone",
    speaker: "Alto-falante",
    login: "Início de sessão",
    scopes: "Permissões do aplicativo",
    line: "Linha digital",
    registration: "Telefone",
    notifications: "Notificações de chamadas",
    echo: "Chamada de teste",
  },
  readinessStatus: {
    pending: "não verificado",
    running: "verificando",
    pass: "OK",
    warn: "com limitações",
    fail: "problema",
    skipped: "ignorado",
  },
  readinessBlocked: (check) => `Aguardando “${check}”.`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `A sua voz voltou${Number(delayMs) > 0 ? ` após ${measured(delayMs)} ms` : ""}. Pontuação: ${measured(mos)} de 4,5${
      roundTripMs === undefined ? "" : `; ida e volta: ${measured(roundTripMs)} ms`
    }.`,
  readinessReasons: {
    "insecure-context": {
      summary: "Esta página não pode usar o microfone.",
      explanation: "Os navegadores só o permitem em páginas abertas por https.",
      hint: "Abra a página por https; o desenvolvedor precisa oferecer isso.",
    },
    "no-browser": {
      summary: "Nada foi verificado.",
      explanation: "A verificação foi iniciada fora de um navegador.",
      hint: "Repita a verificação no navegador em que você faz as chamadas.",
    },
    "own-media": {
      summary: "O microfone não pode ser verificado aqui.",
      explanation: "O próprio aplicativo fornece o áudio das chamadas.",
      hint: "Verifique o áudio onde o aplicativo oferecer essa opção.",
    },
    "microphone-unavailable": {
      summary: "O navegador não oferece nenhum microfone a esta página.",
      explanation: "O navegador é antigo demais, ou a página está incorporada sem a permissão.",
      hint: 'Use um navegador atual. Uma página que incorpore esta precisa definir allow="microphone" no frame.',
    },
    "microphone-denied": {
      summary: "Não foi possível usar o microfone.",
      explanation: "O navegador não permite que esta página o use.",
      hint: "Permita o microfone na barra de endereço do navegador e tente novamente.",
    },
    "microphone-unanswered": {
      summary: "O microfone ainda não foi permitido.",
      explanation: "O navegador solicitou a permissão e ninguém respondeu.",
      hint: "Repita a verificação e escolha “Permitir” quando o navegador solicitar.",
    },
    "microphone-missing": {
      summary: "Não foi possível usar o microfone.",
      explanation: "Nenhum microfone foi encontrado, ou outro programa está usando o microfone.",
      hint: "Conecte um microfone e tente novamente.",
    },
    "microphone-muted": {
      summary: "O microfone não emite nenhum sinal.",
      explanation:
        "Ele está desativado por um botão do dispositivo ou pelo sistema, ou foi escolhido o microfone errado.",
      hint: "Ative o microfone ou escolha outro. Depois repita a verificação e diga alguma coisa enquanto isso.",
    },
    "microphone-quiet": {
      summary: "O microfone funciona, mas não captou nenhuma voz.",
      explanation:
        "Ninguém falou durante a verificação, ou o volume do microfone está baixo demais.",
      hint: "Repita a verificação e diga alguma coisa enquanto isso.",
    },
    "microphone-replaced": {
      summary: "Está sendo usado um microfone diferente do escolhido.",
      explanation: "O microfone escolhido não está conectado.",
      hint: "Conecte-o ou escolha outro nas configurações de som.",
    },
    "speaker-missing": {
      summary: "Nenhum alto-falante foi encontrado.",
      explanation: "O navegador não detecta nem alto-falantes nem fones de ouvido.",
      hint: "Conecte fones de ouvido ou um alto-falante.",
    },
    "speaker-replaced": {
      summary: "Está sendo usado um alto-falante diferente do escolhido.",
      explanation: "O alto-falante escolhido não está conectado.",
      hint: "Conecte-o ou escolha outro nas configurações de som.",
    },
    "not-logged-in": {
      summary: "Você não iniciou sessão.",
      explanation: "O sistema de telefonia não aceitou a autenticação: ela não existe ou expirou.",
      hint: "Inicie sessão e repita a verificação.",
    },
    "scope-missing": {
      summary: "Falta uma permissão a este aplicativo.",
      explanation: ({ details: { missing } }) => `Ele não recebeu a permissão ${missing}.`,
      hint: "O desenvolvedor pode adicioná-la no console da RingCentral; depois, inicie sessão novamente.",
    },
    "no-digital-line": {
      summary: "Este ramal não tem uma linha digital.",
      explanation: ({ details: { missing } }) =>
        `O recurso ${missing} está desativado, e sem ele o ramal não pode fazer chamadas pela internet.`,
      hint: "Peça a um administrador da conta que atribua uma linha digital ao ramal.",
    },
    "no-device": {
      summary: "Este ramal não tem nenhum dispositivo.",
      explanation:
        "O sistema de telefonia não lista nenhum telefone para ele; talvez não haja uma linha digital.",
      hint: "Se as chamadas falharem, solicite uma linha digital a um administrador da conta.",
    },
    "line-unknown": {
      summary: "Não foi possível verificar a linha digital.",
      explanation: "O sistema de telefonia não forneceu a lista de dispositivos do ramal.",
      hint: "Continue se as chamadas funcionarem.",
    },
    "too-many-phones": {
      summary: "Outros cinco telefones já usam este ramal.",
      explanation: "O sistema de telefonia aceita cinco telefones por ramal e recusa o sexto.",
      hint: "Feche outras páginas e aplicativos que usem este ramal, aguarde dois minutos e repita a verificação.",
    },
    "phone-refused": {
      summary: "Não foi possível registrar o telefone.",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "O servidor SIP recusou o registro ou não respondeu."
          : `O servidor SIP recusou o registro com o status ${sipCode}.`,
      hint: "Verifique se a rede permite WebSockets seguros para o sistema de telefonia e repita a verificação.",
    },
    "phone-not-allowed": {
      summary: "Não foi possível registrar o telefone.",
      explanation:
        "O sistema de telefonia não fornece a esta pessoa credenciais para um telefone: falta a permissão ou a linha digital.",
      hint: "Fale com um administrador da conta.",
    },
    "phone-reconnecting": {
      summary: "O telefone não está conectado no momento.",
      explanation: "A conexão com o sistema de telefonia caiu e está sendo restabelecida.",
      hint: "Verifique a rede. O telefone se reconecta sozinho.",
    },
    "notifications-refused": {
      summary: "A página não recebe notificações de chamadas.",
      explanation: "O servidor de notificações do sistema de telefonia recusou a conexão.",
      hint: "Verifique se a rede permite WebSockets seguros e repita a verificação.",
    },
    "notifications-lost": {
      summary: "As notificações de chamadas foram interrompidas.",
      explanation:
        "A conexão com o servidor de notificações do sistema de telefonia caiu e está sendo restabelecida.",
      hint: "Verifique a rede. A conexão se restabelece sozinha.",
    },
    "calls-unreadable": {
      summary: "Não foi possível ler as chamadas do ramal.",
      explanation: "O sistema de telefonia recusou a solicitação ou não respondeu.",
      hint: "Verifique as permissões do aplicativo e da pessoa e repita a verificação.",
    },
    "call-running": {
      summary: "A chamada de teste não foi feita.",
      explanation: "Você está em uma chamada, que a de teste poria em espera.",
      hint: "Repita a verificação depois da chamada.",
    },
    "echo-failed": {
      summary: "A chamada de teste falhou.",
      explanation: "O sistema de telefonia não a completou, ou ninguém atendeu.",
      hint: "Verifique o número do serviço de eco e repita a verificação.",
    },
    "echo-silent": {
      summary: "Nenhuma voz foi captada na chamada de teste.",
      explanation: "Ninguém falou, ou o microfone está sem som.",
      hint: "Repita a verificação e diga alguma coisa durante a chamada de teste.",
    },
    "echo-lost": {
      summary: "A sua voz não voltou na chamada de teste.",
      explanation: "A rede bloqueia o áudio, ou o número não reproduz o que ouve.",
      hint: "Verifique se a rede permite áudio por UDP para o sistema de telefonia.",
    },
    "quality-fair": {
      summary: "A conexão está irregular.",
      explanation: ({ details: { mos } }) =>
        `A qualidade da chamada de teste foi ${measured(mos)} de 4,5.`,
      hint: "Prefira um cabo a uma rede sem fio e pause os downloads.",
    },
    "quality-poor": {
      summary: "A conexão está ruim.",
      explanation: ({ details: { mos } }) =>
        `A qualidade da chamada de teste foi ${measured(mos)} de 4,5: os outros entendem você mal.`,
      hint: "Use um cabo ou outra rede e pause os downloads.",
    },
    network: {
      summary: "Não foi possível contatar o sistema de telefonia.",
      explanation: "A solicitação não teve resposta.",
      hint: "Verifique a rede e tente novamente.",
    },
    "rate-limited": {
      summary: "O sistema de telefonia não aceita mais solicitações por enquanto.",
      explanation:
        "Foram enviadas solicitações demais no último minuto, e cada nova solicitação prolonga a espera.",
      hint: "Tente novamente quando a espera terminar.",
    },
    server: {
      summary: "Ocorreu um erro no sistema de telefonia.",
      explanation: "Ele respondeu com um erro.",
      hint: "Repita a verificação daqui a pouco.",
    },
    "no-response": {
      summary: "O sistema de telefonia não respondeu a tempo.",
      explanation: "A rede está lenta ou bloqueia a conexão.",
      hint: "Verifique a rede e repita a verificação.",
    },
    blocked: {
      summary: "Nada foi verificado.",
      explanation: "Uma verificação anterior falhou, e sem ela esta não pode dar certo.",
      hint: "Resolva primeiro esse problema e repita a verificação.",
    },
  },
  readinessExport: "Salvar relatório",
  keypadHint: "Pressione as teclas ou digite-as",
  miniPanel: "Chamada em curso",
  movePanel: "Mover com as teclas de seta",
  openPanel: "Abrir o painel",
  popOut: "Mostrar em uma janela separada",
  popIn: "Voltar à página",
  poppedOut: "A conferência está em uma janela separada.",
};
