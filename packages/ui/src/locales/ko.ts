import type { ReadinessDetails } from "@rc-conference/core";
import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number } = /* @__PURE__ */ numbersIn("ko");

// A Korean particle depends on the last sound of the word before it, so no particle follows a name.

/** A measured value: a number as the language writes it, anything else as it is. */
const measured = (value: ReadinessDetails[string] | undefined): string =>
  typeof value === "number" ? number(value) : String(value);

/** Korean. */
export const ko: Translation = {
  locale: "ko",
  direction: "ltr",
  title: "전화 회의",
  participants: "참가자",
  you: "나",
  host: "호스트",
  unknownPerson: "알 수 없음",
  announceStatus: (title, status) => `${title}: ${status}`,
  status: {
    idle: "시작 안 됨",
    creating: "시작하는 중",
    joining: "참가하는 중",
    active: "진행 중",
    reconnecting: "다시 연결하는 중",
    rejoinable: "회의에서 나옴",
    rejoining: "다시 참가하는 중",
    ending: "종료하는 중",
    ended: "종료됨",
    failed: "시작 안 됨",
  },
  participantStatus: {
    dialing: "전화 거는 중",
    queued: "대기 중",
    joining: "참가하는 중",
    connected: "통화 중",
    onHold: "보류 중",
    leaving: "나가는 중",
    away: "여기에 연결되지 않음",
  },
  muted: "음소거됨",
  capacity: (used, limit) => `${number(limit)}명 중 ${number(used)}명`,
  startConference: "회의 시작",
  startNewConference: "새 회의",
  tryAgain: "다시 시도",
  cancel: "취소",
  dismiss: "닫기",
  idleTitle: "여러 사람과 동시에 통화하세요",
  idleWithCalls: (count) =>
    count === 1
      ? "회의가 시작되면 이 통화를 추가할 수 있습니다."
      : "이 통화들을 병합할 수 있습니다.",
  idleWithoutCalls: "지금 시작하고 통화를 차례로 추가하세요.",
  creating: {
    microphone: "마이크를 기다리고 있습니다. 브라우저에서 물으면 허용하세요.",
    phone: "전화를 등록하고 있습니다.",
    session: "회의를 만들고 있습니다.",
  },
  joining: "회의에 연결하고 있습니다.",
  secondsLeft: (seconds) => `${number(seconds)}초 남음`,
  joinAttempt: (count) => `다시 연결하고 있습니다(${number(count)}번째 시도).`,
  reconnecting: {
    notifications: "전화 시스템의 업데이트가 중단되었습니다. 통화는 계속됩니다.",
    phone: "전화 시스템과의 연결이 끊어졌습니다. 통화는 유지되고 있습니다.",
  },
  nextAttempt: (seconds) => `${number(seconds)}초 후에 다시 시도합니다.`,
  attempting: "지금 시도하고 있습니다.",
  rejoinable: {
    reload: "회의가 계속 진행 중이지만, 현재 참가하고 있지 않습니다.",
    legLost: "통화가 끊어졌습니다. 회의는 계속 진행 중입니다.",
    legEnded:
      "다른 페이지나 기기에서, 또는 전화 시스템에 의해 통화가 종료되었습니다. 회의는 계속 진행 중입니다.",
    otherDevice: "다른 페이지나 기기에서 회의에 참가하고 있습니다.",
  },
  rejoin: "다시 참가",
  rejoining: "회의에 다시 연결하고 있습니다.",
  notNow: "나중에",
  ending: {
    leave: "회의에서 나가고 있습니다. 다른 참가자는 계속 통화할 수 있습니다.",
    end: "모든 참가자의 회의를 종료하고 있습니다.",
  },
  ended: {
    left: "회의에서 나왔습니다. 다른 참가자는 아직 통화 중일 수 있습니다.",
    ended: "회의를 종료했습니다.",
    lastRemoved: "마지막 참가자를 내보내서 회의가 종료되었습니다.",
    lastLeft: "마지막 참가자가 나가서 회의가 종료되었습니다.",
    endedByPlatform: "전화 시스템이 회의를 종료했습니다.",
    endedWhileAway: "자리를 비운 사이에 회의가 종료되었습니다.",
    pageClosed: "페이지가 닫혔습니다. 회의는 아직 진행 중일 수 있습니다.",
  },
  unconfirmed: {
    left: "전화 시스템이 확인하지 않았습니다. 다른 참가자의 회의도 종료되었을 수 있습니다.",
    ended: "전화 시스템이 확인하지 않았습니다. 다른 참가자는 아직 연결되어 있을 수 있습니다.",
  },
  endedSummary: (duration, count) => `${duration}, 다른 참가자 ${number(count)}명`,
  nobodyJoined: "다른 사람은 참가하지 않았습니다.",
  addCall: "통화 추가",
  addAll: "모두 추가",
  callsToAdd: "추가할 통화",
  add: (name) => `${name} 추가`,
  noCallsToAdd: "다른 통화가 없습니다. 전화를 받거나 걸면 여기에 표시됩니다.",
  callStatus: {
    ringing: "벨 울리는 중",
    dialing: "전화 거는 중",
    connected: "연결됨",
    onHold: "보류 중",
    voicemail: "음성 메시지 남기는 중",
    fax: "팩스 받는 중",
    unavailable: "통화 상대 없음",
  },
  bringInBlocker: {
    isConference: "현재 회의입니다",
    recording: "녹음 중입니다",
    ringing: "아직 받지 않았습니다",
    notConnected: "추가할 상대가 없습니다",
    alreadyIn: "이미 회의에 있습니다",
    pending: "추가하는 중입니다",
    conferenceFull: "회의 인원이 가득 찼습니다",
    noConference: "진행 중인 회의가 없습니다",
  },
  mute: "음소거",
  unmute: "음소거 해제",
  hold: "보류",
  resume: "보류 해제",
  keypad: "키패드",
  sentTones: "보낸 신호음",
  leave: "나가기",
  endForEveryone: "모두 종료",
  endQuestion: "모든 참가자의 회의를 종료할까요?",
  endExplanation: "회의의 모든 통화가 즉시 끊어집니다. 혼자 나가려면 ‘나가기’를 선택하세요.",
  removeParticipant: (name) => `${name} 내보내기`,
  muteParticipant: (name) => `${name} 음소거`,
  unmuteParticipant: (name) => `${name} 음소거 해제`,
  announceJoined: (name) => `${name} 참가함`,
  announceLeft: (name) => `${name} 나감`,
  nameList: (names, others) => {
    if (others === 0) return names.join(", ");
    return names.length === 0
      ? `${number(others)}명`
      : `${names.join(", ")} 외 ${number(others)}명`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}, ${phoneNumber}`,
  nameAndPosition: (name, position) => `${name} (${number(position)})`,
  announceHostMuted: (muted) => (muted ? "내 마이크가 음소거됨" : "내 마이크가 음소거 해제됨"),
  announceHostHeld: (held) => (held ? "내 통화가 보류됨" : "내 통화가 보류 해제됨"),

  isolated: "대화에서 제외됨",
  isolate: "대화에서 제외",
  endIsolation: "대화에 다시 포함",
  notConnectedYet: "아직 연결되지 않음",
  copyNumber: "번호 복사",
  moreActionsFor: (name) => `${name} 추가 작업`,
  announceDialing: (name) => `${name}: 전화 거는 중`,
  announceMuted: (name, muted) => (muted ? `${name} 음소거됨` : `${name} 음소거 해제됨`),
  announceIsolated: (name, isolated) =>
    isolated ? `${name} 대화에서 제외됨` : `${name} 대화에 다시 포함됨`,
  dismissErrorOf: (name) => `닫기: ${name}`,

  capacityLabel: "참가 인원",
  level: { input: "내 마이크", remote: "다른 참가자" },
  quality: {
    good: "연결 상태 좋음",
    fair: "소리가 고르지 않음",
    poor: "연결 상태 나쁨",
    unknown: "연결 상태를 아직 측정하지 않음",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `점수 ${score}(최고 4.5), 손실 ${loss}%, 지터 ${jitter}ms${
      roundTrip === undefined ? "" : `, 왕복 ${roundTrip}ms`
    }`,

  mergeCalls: (count) => `통화 ${number(count)}건 병합`,
  dialLabel: "전화번호 또는 내선번호",
  call: "전화 걸기",
  callerId: "발신 번호",
  callerIdDefault: "기본 번호",
  dialOutcome: {
    busy: (to) => `${to}: 통화 중입니다.`,
    noAnswer: (to) => `${to}: 응답이 없습니다.`,
    wrongNumber: (to) => `${to}: 없는 번호입니다. 번호를 확인하세요.`,
    declined: (to) => `${to}: 상대방이 전화를 거절했습니다.`,
    blocked: (to) => `이 계정에서는 ${to} 번호로 전화를 걸 수 없습니다.`,
    cancelled: (to) => `${to} 번호로 건 전화가 취소되었습니다.`,
  },
  queuedCalls: (count) => `통화 ${number(count)}건이 순서를 기다리고 있습니다.`,
  cancelQueuedCalls: "대기 취소",

  incomingCallFrom: (name) => `수신 전화: ${name}`,
  incomingCallLabel: (name) => `${name} 수신 전화`,
  answer: "받기",
  answerCall: (name) => `${name} 전화 받기`,
  answerAndAdd: "받고 추가",
  answerAndAddCall: (name) => `${name} 전화 받고 추가`,
  decline: "거절",
  declineCall: (name) => `${name} 전화 거절`,
  voicemail: "음성 사서함",
  voicemailCall: (name) => `${name} 전화 음성 사서함으로 보내기`,
  forward: "착신 전환",
  forwardCall: (name) => `${name} 전화 착신 전환`,
  forwardLabel: "전환할 번호",
  forwardFieldLabel: (name) => `전환할 번호: ${name} 전화`,
  forwardNow: "지금 전환",
  forwardCallNow: (name) => `${name} 전화 지금 전환`,

  more: "더 보기",
  muteAll: "모두 음소거",
  unmuteAll: "모두 음소거 해제",
  noOtherParticipants: "회의에 다른 참가자가 없습니다",
  startRecording: "녹음",
  stopRecording: "녹음 중지",
  consentQuestion: "모두가 녹음에 동의했나요?",
  consentExplanation: "먼저 통화에서 물어보세요. 나중에 참가하는 사람에게도 물어보세요.",
  recordWithConsent: "동의받음, 녹음 시작",
  consentMissing: (names) => `아직 묻지 않음: ${names}`,
  confirmConsent: "동의받음",
  recordingOn: "녹음 중",
  recordingByOthers: "이 통화는 녹음되고 있습니다",
  recordingChange: { starting: "녹음을 시작하는 중", stopping: "녹음을 중지하는 중" },

  soundSettings: "소리 설정",
  done: "완료",
  microphone: "마이크",
  speaker: "스피커",
  systemDevice: "시스템과 동일",
  unnamedDevice: (position) => `기기 ${number(position)}`,
  deviceMissing: "선택한 기기가 연결되어 있지 않습니다. 연결하면 다시 사용됩니다.",
  noOutputChoice: "이 브라우저는 모든 소리를 시스템 스피커로 재생합니다.",
  microphonePermission: {
    denied: "브라우저가 이 페이지의 마이크를 차단했습니다. 주소 표시줄에서 허용하세요.",
    noDevice: "마이크를 찾을 수 없습니다. 마이크를 연결하세요.",
    unavailable: "이 페이지에서는 마이크를 사용할 수 없습니다. https로 열어야 합니다.",
  },
  hostNotHeard: {
    denied:
      "아무도 내 목소리를 들을 수 없습니다. 브라우저가 마이크를 차단했습니다. 주소 표시줄에서 허용하세요.",
    noDevice: "아무도 내 목소리를 들을 수 없습니다. 마이크가 없습니다. 마이크를 연결하세요.",
  },
  testMicrophone: "마이크 테스트",
  stopTest: "테스트 중지",
  testSpeak: "아무 말이나 해 보세요.",
  testHeard: "정상입니다. 목소리가 들렸습니다.",
  echoTest: "테스트 통화",
  echoTestRunning: "아무 말이나 하고 자신의 목소리가 들리는지 확인하세요.",
  echoTestResult: {
    heard: "정상입니다. 목소리가 되돌아왔습니다.",
    microphoneSilent: "마이크에서 소리가 감지되지 않았습니다. 말하거나 다른 마이크를 선택하세요.",
    nothingBack: "마이크는 정상이지만 회선에서 아무 소리도 되돌아오지 않았습니다.",
  },

  capabilities: {
    startConference: "전화 회의를 시작할",
    makeCalls: "전화를 걸",
    seeCalls: "내선의 통화를 볼",
    controlCalls: "통화를 제어할",
    getNotified: "통화 알림을 받을",
    record: "통화를 녹음할",
    forward: "전화를 착신 전환할",
    sendToVoicemail: "전화를 음성 사서함으로 보낼",
  },
  missingScope: (capability, missing) =>
    `이 앱에서는 ${capability} 수 없습니다. ${missing} 권한이 부여되지 않았습니다. 앱 개발자가 RingCentral 콘솔에서 추가할 수 있습니다.`,
  missingFeature: (capability, missing) =>
    `이 내선에서는 ${capability} 수 없습니다. ${missing} 기능이 없습니다. 계정 관리자가 켤 수 있습니다.`,
  errors: {
    "host-not-joined": {
      summary: "통화를 회의에 추가하지 못했습니다.",
      explanation: "호스트가 아직 회의에 참가하지 않았습니다.",
      hint: "회의가 시작될 때까지 기다린 다음 통화를 다시 추가하세요.",
    },
    "bridge-failed": {
      summary: "통화를 회의에 추가하지 못했습니다.",
      explanation: "전화 시스템이 요청을 수락했지만 통화를 회의에 연결하지 않았습니다.",
      hint: "통화는 계속됩니다. 통화를 다시 시작하거나 다시 추가하세요.",
    },
    "join-timeout": {
      summary: "회의를 시작하지 못했습니다.",
      explanation:
        "호스트의 통화가 38초 안에 연결되지 않았습니다. 이 시간이 지나면 전화 시스템이 회의를 종료합니다.",
      hint: "네트워크와 전화를 확인한 다음 회의를 다시 시작하세요.",
    },
    "conference-full": {
      summary: "통화를 회의에 추가하지 못했습니다.",
      explanation: ({ parameters }) =>
        `회의 인원이 가득 찼습니다. 호스트를 포함하여 ${number(parameters.limit)}명까지 참가할 수 있습니다.`,
      hint: "먼저 참가자 한 명을 내보내세요.",
    },
    "unknown-session": {
      summary: "전화 시스템에서 통화를 찾을 수 없습니다.",
      explanation: "통화가 종료되었거나 다른 계정의 통화입니다.",
      hint: "통화 목록을 새로 고치고 다른 통화를 선택하세요.",
    },
    "unknown-party": {
      summary: "전화 시스템에서 이 통화 참가자를 찾을 수 없습니다.",
      explanation: "참가자가 나갔거나 통화가 종료되었습니다.",
      hint: "통화 목록을 새로 고치고 다른 통화를 선택하세요.",
    },
    "wrong-state": {
      summary: "전화 시스템이 요청을 거부했습니다.",
      explanation:
        "현재 통화 상태에서는 할 수 없습니다. 통화가 아직 울리는 중이거나, 이동 중이거나, 종료되었습니다.",
      hint: "잠시 기다린 다음 다시 시도하세요.",
    },
    "not-allowed": {
      summary: "전화 시스템이 요청을 거부했습니다.",
      explanation: "이 사용자 또는 이 앱에 권한이 없습니다.",
      hint: "앱과 사용자의 권한을 확인하세요.",
    },
    "microphone-denied": {
      summary: "마이크를 사용할 수 없습니다.",
      explanation: "브라우저가 이 페이지의 마이크 사용을 허용하지 않습니다.",
      hint: "브라우저의 주소 표시줄에서 마이크를 허용한 다음 다시 시도하세요.",
    },
    "microphone-missing": {
      summary: "마이크를 사용할 수 없습니다.",
      explanation: "마이크를 찾을 수 없거나 다른 프로그램이 사용 중입니다.",
      hint: "마이크를 연결한 다음 다시 시도하세요.",
    },
    "token-expired": {
      summary: "전화 시스템이 로그인을 받아들이지 않았습니다.",
      explanation: "로그인이 만료되었거나 취소되었습니다.",
      hint: "다시 로그인한 다음 작업을 다시 하세요.",
    },
    "rate-limited": {
      summary: "전화 시스템이 지금은 요청을 더 받지 않습니다.",
      explanation:
        "최근 1분 동안 요청을 너무 많이 보냈으며, 요청을 더 보낼 때마다 대기 시간이 길어집니다.",
      hint: "대기 시간이 끝난 다음 다시 시도하세요.",
    },
    "phone-refused": {
      summary: "전화를 등록하지 못했습니다.",
      explanation:
        "SIP 서버가 등록을 거부했거나 응답하지 않았습니다. 내선마다 전화를 5대까지 등록할 수 있습니다.",
      hint: "이 내선을 사용하는 다른 페이지와 앱을 닫고 2분 동안 기다린 다음 다시 시도하세요.",
    },
    "invite-refused": {
      summary: "통화가 연결되지 않았습니다.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "전화 시스템이 이 통화를 허용하지 않습니다.",
          notFound: "번호 또는 회의가 존재하지 않습니다.",
          noAnswer: "아무도 받지 않았습니다.",
          busy: "통화 중이거나 없는 번호입니다.",
          cancelled: "통화가 취소되었습니다.",
          declined: "상대방이 전화를 거절했습니다.",
          ended: "전화 시스템이 통화를 종료했습니다.",
          noResponse: "전화 시스템이 응답하지 않았습니다.",
          other: `전화 시스템이 응답한 SIP 상태 코드: ${sipCode}.`,
        })[parameters.reason],
      hint: "번호를 확인한 다음 다시 시도하세요.",
    },
    network: {
      summary: "전화 시스템에 연결할 수 없습니다.",
      explanation: "요청에 대한 응답이 없습니다.",
      hint: "네트워크를 확인한 다음 다시 시도하세요.",
    },
    server: {
      summary: "전화 시스템에 오류가 발생했습니다.",
      explanation: ({ status }) =>
        status === undefined
          ? "응답을 이해할 수 없습니다."
          : `전화 시스템이 응답한 상태 코드: ${status}.`,
      hint: "잠시 후 다시 시도하세요.",
    },
    "conference-running": {
      summary: "회의를 시작하지 않았습니다.",
      explanation: "회의가 이미 진행 중이며, 호스트는 한 번에 하나의 회의만 열 수 있습니다.",
      hint: "진행 중인 회의에 통화를 추가하거나 먼저 회의를 종료하세요.",
    },
    "no-conference": {
      summary: "아무 작업도 하지 않았습니다.",
      explanation: "진행 중인 회의가 없습니다.",
      hint: "먼저 회의를 시작하세요.",
    },
    "unknown-call": {
      summary: "아무 작업도 하지 않았습니다.",
      explanation: "이 통화를 찾을 수 없습니다. 종료되었을 수 있습니다.",
      hint: "목록에서 통화를 선택하세요.",
    },
    "unknown-participant": {
      summary: "아무 작업도 하지 않았습니다.",
      explanation: "이 참가자를 찾을 수 없습니다. 회의에서 나갔을 수 있습니다.",
      hint: "목록에서 참가자를 선택하세요.",
    },
    "invalid-digits": {
      summary: "신호음을 보내지 않았습니다.",
      explanation: "사용할 수 있는 키는 0~9, A~D, *, #이며, 하나 이상 필요합니다.",
      hint: "다른 문자를 모두 삭제하세요.",
    },
    "invalid-number": {
      summary: "전화를 걸지 않았습니다.",
      explanation: "입력한 내용이 전화번호도 내선번호도 아닙니다.",
      hint: "국가 코드를 포함한 전화번호(예: +16505550100) 또는 내선번호(예: 102)를 입력하세요.",
    },
    "wrong-number": {
      summary: "통화가 연결되지 않았습니다.",
      explanation: "없는 번호입니다. 이 번호를 쓰는 전화나 내선이 없습니다.",
      hint: "번호를 확인하세요.",
    },
    "leg-running": {
      summary: "전화를 걸지 않았습니다.",
      explanation: "한 번에 하나의 통화만 할 수 있으며, 이전 통화가 아직 끝나지 않았습니다.",
      hint: "먼저 전화를 끊으세요.",
    },
    "is-conference": {
      summary: "전화를 끊지 않았습니다.",
      explanation:
        "이 통화는 회의에 연결된 통화이므로, 끊으면 모든 참가자의 회의가 종료될 수 있습니다.",
      hint: "회의에서 나가거나 모든 참가자의 회의를 종료하세요.",
    },
    "call-recorded": {
      summary: "통화를 회의에 추가하지 못했습니다.",
      explanation: "통화가 녹음 중이며, 전화 시스템은 녹음 중인 통화를 회의에 넣을 수 없습니다.",
      hint: "녹음을 중지한 다음 통화를 다시 추가하세요.",
    },
    "call-elsewhere": {
      summary: "아무 작업도 하지 않았습니다.",
      explanation:
        "다른 페이지나 기기에서 진행 중인 통화이며, 그곳에서만 이 작업을 할 수 있습니다.",
      hint: "그 페이지나 기기를 사용하거나 이 페이지의 통화를 선택하세요.",
    },
    "recording-refused": {
      summary: "녹음 상태를 변경하지 못했습니다.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined) return "전화 시스템이 요청에 응답하지 않았습니다.";
        if (resultCode === -5) return "이 계정 또는 내선의 녹음이 꺼져 있습니다.";
        return `전화 시스템이 요청을 거부했습니다(코드 ${resultCode}).`;
      },
      hint: "통화를 녹음할 수 있는지 관리자에게 문의하세요. 통화 자체는 계속됩니다.",
    },
    "consent-missing": {
      summary: "녹음하지 않았습니다.",
      explanation: "통화 중인 모두가 동의했는지 밝히지 않고 녹음을 시작했습니다.",
      hint: "모두에게 물어본 다음 동의 여부를 밝히고 녹음을 시작하세요.",
    },
    "unknown-device": {
      summary: "기기를 변경하지 않았습니다.",
      explanation: "이 기기를 찾을 수 없습니다. 연결이 끊어졌을 수 있습니다.",
      hint: "목록에서 기기를 선택하세요.",
    },
    "not-supported": {
      summary: "아무 작업도 하지 않았습니다.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker: "이 브라우저는 모든 소리를 시스템의 기본 스피커로 재생합니다.",
        })[parameters.feature],
      hint: "다른 브라우저를 사용하거나 이 기능 없이 계속하세요.",
    },
    "invalid-argument": {
      summary: "아무 작업도 하지 않았습니다.",
      explanation: "앱이 잘못된 값을 전달했습니다.",
      hint: "앱의 지원팀에 문의하세요.",
    },
    disposed: {
      summary: "아무 작업도 하지 않았습니다.",
      explanation: "전화 시스템과의 연결이 닫혔습니다.",
      hint: "페이지를 새로 고치세요.",
    },
    "no-provider": {
      summary: "앱의 이 부분을 표시할 수 없습니다.",
      explanation: ({ parameters }) =>
        `ConferenceProvider 밖에서 호출되었습니다: ${parameters.hook}.`,
      hint: "앱의 지원팀에 문의하세요.",
    },
    aborted: {
      summary: "작업을 완료하지 못했습니다.",
      explanation: "완료되기 전에 취소되었습니다.",
      hint: "아직 필요하면 다시 시작하세요.",
    },
  },
  fault: "이 부분을 표시할 수 없습니다. 통화는 계속됩니다.",

  eventLog: "이벤트 로그",
  eventLogFilter: "표시",
  eventLogAll: "모두",
  eventLogKinds: {
    action: "작업",
    request: "요청",
    event: "이벤트",
    state: "상태",
    error: "오류",
  },
  eventLogDownload: "다운로드",
  eventLogEmpty: "아직 기록이 없습니다.",

  startBlockers: {
    notLoggedIn: {
      summary: "로그인하지 않았습니다.",
      hint: "회의를 시작하려면 로그인하세요.",
    },
    noDigitalLine: {
      summary: "내선에 디지털 회선이 없습니다.",
      hint: "계정 관리자에게 디지털 회선을 요청하세요.",
    },
    tooManyPhones: {
      summary: "다른 전화 5대가 이미 내선을 사용하고 있습니다.",
      hint: "내선을 사용하는 다른 페이지와 앱을 닫고 2분 동안 기다리세요.",
    },
  },
  logIn: "로그인",
  logInFirst: "먼저 로그인하세요.",
  details: "세부 정보",
  checkNow: "지금 점검",
  checkAgain: "다시 점검",

  readiness: "통화 전 점검",
  readinessList: "점검 항목",
  readinessIdle: "소리, 로그인, 전화를 점검합니다. 브라우저에서 마이크 사용을 물을 수 있습니다.",
  readinessStarted: "점검을 시작했습니다. 마이크를 점검할 수 있도록 아무 말이나 해 보세요.",
  readinessProgress: (check, position, count) =>
    `${check}: ${number(count)}개 중 ${number(position)}번째`,
  readinessOutcome: {
    ready: "모두 정상입니다.",
    limited: "회의를 시작할 수 있지만 아래와 같은 제한이 있습니다.",
    notReady: "아직 회의를 할 수 없는 상태입니다.",
  },
  readinessChecks: {
    secureContext: "안전한 페이지",
    microphonePermission: "마이크 권한",
    microphone: "마이크",
    speaker: "스피커",
    login: "로그인",
    scopes: "앱 권한",
    line: "디지털 회선",
    registration: "전화",
    notifications: "통화 알림",
    echo: "테스트 통화",
  },
  readinessStatus: {
    pending: "점검 안 함",
    running: "점검 중",
    pass: "정상",
    warn: "제한 있음",
    fail: "문제 있음",
    skipped: "건너뜀",
  },
  readinessBlocked: (check) => `먼저 해결해야 할 항목: ‘${check}’.`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `${Number(delayMs) > 0 ? `${measured(delayMs)}ms 후에 ` : ""}목소리가 되돌아왔습니다. 점수 ${measured(mos)}(최고 4.5)${roundTripMs === undefined ? "" : `, 왕복 ${measured(roundTripMs)}ms`}.`,
  readinessReasons: {
    "insecure-context": {
      summary: "이 페이지에서는 마이크를 사용할 수 없습니다.",
      explanation: "브라우저는 https로 연 페이지에서만 마이크를 허용합니다.",
      hint: "페이지를 https로 여세요. 앱 개발자가 지원해야 합니다.",
    },
    "no-browser": {
      summary: "점검하지 않았습니다.",
      explanation: "브라우저 밖에서 실행되었습니다.",
      hint: "통화에 사용하는 브라우저에서 다시 점검하세요.",
    },
    "own-media": {
      summary: "여기에서는 마이크를 점검할 수 없습니다.",
      explanation: "통화 소리는 앱이 직접 처리합니다.",
      hint: "앱에서 제공하는 곳에서 소리를 점검하세요.",
    },
    "microphone-unavailable": {
      summary: "브라우저가 이 페이지에 마이크를 제공하지 않습니다.",
      explanation:
        "브라우저가 너무 오래되었거나, 페이지가 권한 없이 다른 페이지에 포함되어 있습니다.",
      hint: '최신 브라우저를 사용하세요. 이 페이지를 포함하는 페이지는 프레임에 allow="microphone"을 설정해야 합니다.',
    },
    "microphone-denied": {
      summary: "마이크를 사용할 수 없습니다.",
      explanation: "브라우저가 이 페이지의 마이크 사용을 허용하지 않습니다.",
      hint: "브라우저의 주소 표시줄에서 마이크를 허용한 다음 다시 시도하세요.",
    },
    "microphone-unanswered": {
      summary: "마이크가 아직 허용되지 않았습니다.",
      explanation: "브라우저에서 물었지만 응답이 없었습니다.",
      hint: "다시 점검하고, 브라우저에서 물으면 ‘허용’을 선택하세요.",
    },
    "microphone-missing": {
      summary: "마이크를 사용할 수 없습니다.",
      explanation: "마이크를 찾을 수 없거나 다른 프로그램이 사용 중입니다.",
      hint: "마이크를 연결한 다음 다시 시도하세요.",
    },
    "microphone-muted": {
      summary: "마이크에서 신호가 전혀 없습니다.",
      explanation:
        "기기의 스위치나 시스템 설정으로 음소거되었거나, 다른 마이크가 선택되어 있습니다.",
      hint: "마이크의 음소거를 해제하거나 다른 마이크를 선택하세요. 그런 다음 다시 점검하고, 점검하는 동안 아무 말이나 해 보세요.",
    },
    "microphone-quiet": {
      summary: "마이크는 정상이지만 목소리가 감지되지 않았습니다.",
      explanation: "점검하는 동안 아무도 말하지 않았거나 마이크 소리가 너무 작습니다.",
      hint: "다시 점검하고, 점검하는 동안 아무 말이나 해 보세요.",
    },
    "microphone-replaced": {
      summary: "선택한 마이크가 아닌 다른 마이크를 사용하고 있습니다.",
      explanation: "선택한 마이크가 연결되어 있지 않습니다.",
      hint: "마이크를 연결하거나 소리 설정에서 다른 마이크를 선택하세요.",
    },
    "speaker-missing": {
      summary: "스피커를 찾을 수 없습니다.",
      explanation: "브라우저에서 스피커와 헤드폰이 모두 감지되지 않습니다.",
      hint: "헤드폰이나 스피커를 연결하세요.",
    },
    "speaker-replaced": {
      summary: "선택한 스피커가 아닌 다른 스피커를 사용하고 있습니다.",
      explanation: "선택한 스피커가 연결되어 있지 않습니다.",
      hint: "스피커를 연결하거나 소리 설정에서 다른 스피커를 선택하세요.",
    },
    "not-logged-in": {
      summary: "로그인하지 않았습니다.",
      explanation:
        "전화 시스템이 로그인을 받아들이지 않았습니다. 로그인하지 않았거나 만료되었습니다.",
      hint: "로그인한 다음 다시 점검하세요.",
    },
    "scope-missing": {
      summary: "이 앱에 필요한 권한이 없습니다.",
      explanation: ({ details: { missing } }) => `${missing} 권한이 부여되지 않았습니다.`,
      hint: "앱 개발자가 RingCentral 콘솔에서 추가할 수 있습니다. 그런 다음 다시 로그인하세요.",
    },
    "no-digital-line": {
      summary: "이 내선에 디지털 회선이 없습니다.",
      explanation: ({ details: { missing } }) =>
        `${missing} 기능이 꺼져 있어 인터넷으로 전화를 걸 수 없습니다.`,
      hint: "계정 관리자에게 이 내선에 디지털 회선을 할당해 달라고 요청하세요.",
    },
    "no-device": {
      summary: "이 내선에 기기가 없습니다.",
      explanation: "전화 시스템에 이 내선의 전화가 없으므로 디지털 회선이 없을 수 있습니다.",
      hint: "통화가 되지 않으면 계정 관리자에게 디지털 회선을 요청하세요.",
    },
    "line-unknown": {
      summary: "디지털 회선을 점검하지 못했습니다.",
      explanation: "전화 시스템이 이 내선의 기기 목록을 제공하지 않았습니다.",
      hint: "통화가 되면 계속하세요.",
    },
    "too-many-phones": {
      summary: "다른 전화 5대가 이미 이 내선을 사용하고 있습니다.",
      explanation: "전화 시스템은 내선마다 전화를 5대까지 허용하며, 6번째 전화는 거부합니다.",
      hint: "이 내선을 사용하는 다른 페이지와 앱을 닫고 2분 동안 기다린 다음 다시 점검하세요.",
    },
    "phone-refused": {
      summary: "전화를 등록하지 못했습니다.",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "SIP 서버가 등록을 거부했거나 응답하지 않았습니다."
          : `SIP 서버가 등록을 거부했습니다(상태 코드 ${sipCode}).`,
      hint: "네트워크에서 전화 시스템에 대한 보안 WebSocket이 허용되는지 확인한 다음 다시 점검하세요.",
    },
    "phone-not-allowed": {
      summary: "전화를 등록하지 못했습니다.",
      explanation:
        "전화 시스템이 이 사용자에게 전화 인증 정보를 제공하지 않습니다. 권한이나 디지털 회선이 없습니다.",
      hint: "계정 관리자에게 문의하세요.",
    },
    "phone-reconnecting": {
      summary: "현재 전화가 연결되어 있지 않습니다.",
      explanation: "전화 시스템과의 연결이 끊어져 다시 연결하고 있습니다.",
      hint: "네트워크를 확인하세요. 전화는 자동으로 다시 연결됩니다.",
    },
    "notifications-refused": {
      summary: "이 페이지에서 통화 알림을 받을 수 없습니다.",
      explanation: "전화 시스템의 알림 서버가 연결을 거부했습니다.",
      hint: "네트워크에서 보안 WebSocket이 허용되는지 확인한 다음 다시 점검하세요.",
    },
    "notifications-lost": {
      summary: "통화 알림이 중단되었습니다.",
      explanation: "전화 시스템의 알림 서버와의 연결이 끊어져 다시 연결하고 있습니다.",
      hint: "네트워크를 확인하세요. 자동으로 다시 연결됩니다.",
    },
    "calls-unreadable": {
      summary: "이 내선의 통화를 불러올 수 없습니다.",
      explanation: "전화 시스템이 요청을 거부했거나 응답하지 않았습니다.",
      hint: "앱과 사용자의 권한을 확인한 다음 다시 점검하세요.",
    },
    "call-running": {
      summary: "테스트 통화를 하지 않았습니다.",
      explanation: "통화 중이며, 테스트 통화를 하면 그 통화가 보류됩니다.",
      hint: "통화가 끝난 다음 다시 점검하세요.",
    },
    "echo-failed": {
      summary: "테스트 통화에 실패했습니다.",
      explanation: "전화 시스템이 연결하지 못했거나 아무도 받지 않았습니다.",
      hint: "에코 서비스의 번호를 확인한 다음 다시 점검하세요.",
    },
    "echo-silent": {
      summary: "테스트 통화에서 목소리가 감지되지 않았습니다.",
      explanation: "아무도 말하지 않았거나 마이크에서 소리가 나지 않습니다.",
      hint: "다시 점검하고, 테스트 통화를 하는 동안 아무 말이나 해 보세요.",
    },
    "echo-lost": {
      summary: "테스트 통화에서 목소리가 되돌아오지 않았습니다.",
      explanation: "네트워크가 소리를 차단하거나, 해당 번호가 들은 소리를 재생하지 않습니다.",
      hint: "네트워크에서 전화 시스템에 대한 UDP 음성 전송이 허용되는지 확인하세요.",
    },
    "quality-fair": {
      summary: "연결 상태가 고르지 않습니다.",
      explanation: ({ details: { mos } }) => `테스트 통화의 품질 점수: ${measured(mos)}(최고 4.5).`,
      hint: "무선보다 유선 네트워크를 사용하고 다운로드를 일시 중지하세요.",
    },
    "quality-poor": {
      summary: "연결 상태가 나쁩니다.",
      explanation: ({ details: { mos } }) =>
        `테스트 통화의 품질 점수: ${measured(mos)}(최고 4.5). 다른 참가자가 말을 알아듣기 어렵습니다.`,
      hint: "유선이나 다른 네트워크를 사용하고 다운로드를 일시 중지하세요.",
    },
    network: {
      summary: "전화 시스템에 연결할 수 없습니다.",
      explanation: "요청에 대한 응답이 없습니다.",
      hint: "네트워크를 확인한 다음 다시 시도하세요.",
    },
    "rate-limited": {
      summary: "전화 시스템이 지금은 요청을 더 받지 않습니다.",
      explanation:
        "최근 1분 동안 요청을 너무 많이 보냈으며, 요청을 더 보낼 때마다 대기 시간이 길어집니다.",
      hint: "대기 시간이 끝난 다음 다시 시도하세요.",
    },
    server: {
      summary: "전화 시스템에 오류가 발생했습니다.",
      explanation: "전화 시스템이 오류로 응답했습니다.",
      hint: "잠시 후 다시 점검하세요.",
    },
    "no-response": {
      summary: "전화 시스템이 제시간에 응답하지 않았습니다.",
      explanation: "네트워크가 느리거나 연결을 차단합니다.",
      hint: "네트워크를 확인한 다음 다시 점검하세요.",
    },
    blocked: {
      summary: "점검하지 않았습니다.",
      explanation: "앞선 점검에 문제가 있어 이 점검을 통과할 수 없습니다.",
      hint: "먼저 그 문제를 해결한 다음 다시 점검하세요.",
    },
  },
  readinessExport: "보고서 저장",
  keypadHint: "키를 누르거나 입력하세요",
  miniPanel: "현재 통화",
  movePanel: "화살표 키로 이동",
  openPanel: "패널 열기",
  popOut: "별도 창에 표시",
  popIn: "페이지로 돌아가기",
  poppedOut: "회의가 별도 창에 표시되어 있습니다.",
};
