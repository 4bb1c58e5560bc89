import type { ReadinessDetails } from "@rc-conference/core";
import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number } = /* @__PURE__ */ numbersIn("zh");

/** A measured value: a number as the language writes it, anything else as it is. */
const measured = (value: ReadinessDetails[string] | undefined): string =>
  typeof value === "number" ? number(value) : String(value);

/** Simplified Chinese. */
export const zh: Translation = {
  locale: "zh",
  direction: "ltr",
  title: "电话会议",
  participants: "参与者",
  you: "您",
  host: "主持人",
  unknownPerson: "未知",
  announceStatus: (title, status) => `${title}：${status}`,
  status: {
    idle: "未开始",
    creating: "正在开始",
    joining: "正在加入",
    active: "进行中",
    reconnecting: "正在重新连接",
    rejoinable: "不在会议中",
    rejoining: "正在重新加入",
    ending: "正在结束",
    ended: "已结束",
    failed: "未开始",
  },
  participantStatus: {
    dialing: "正在呼叫",
    queued: "等待中",
    joining: "正在加入",
    connected: "通话中",
    onHold: "保持中",
    leaving: "正在离开",
    away: "未在此处连接",
  },
  muted: "已静音",
  capacity: (used, limit) => `${number(used)}/${number(limit)} 人`,
  startConference: "开始会议",
  startNewConference: "新建会议",
  tryAgain: "重试",
  cancel: "取消",
  dismiss: "关闭",
  idleTitle: "与多人同时通话",
  idleWithCalls: (count) => (count === 1 ? "会议开始后即可添加此通话。" : "这些通话可以合并。"),
  idleWithoutCalls: "您可以现在开始，之后再逐个添加通话。",
  creating: {
    microphone: "正在等待麦克风。如果浏览器询问，请允许使用。",
    phone: "正在注册电话。",
    session: "正在创建会议。",
  },
  joining: "正在接入会议。",
  secondsLeft: (seconds) => `剩余 ${number(seconds)} 秒`,
  joinAttempt: (count) => `正在再次呼叫（第 ${number(count)} 次）。`,
  reconnecting: {
    notifications: "来自电话系统的更新已中断。通话仍在继续。",
    phone: "与电话系统的连接已中断。通话仍为您保留。",
  },
  nextAttempt: (seconds) => `${number(seconds)} 秒后重试。`,
  attempting: "正在重试。",
  rejoinable: {
    reload: "您的会议仍在进行，但您已不在会议中。",
    legLost: "您的通话已中断。会议仍在进行。",
    legEnded: "您的通话已在另一个页面或设备上结束，或被电话系统结束。会议仍在进行。",
    otherDevice: "您正在另一个页面或设备上参加会议。",
  },
  rejoin: "重新加入",
  rejoining: "正在重新接入会议。",
  notNow: "暂不",
  ending: {
    leave: "正在离开。其他人可以继续通话。",
    end: "正在为所有人结束会议。",
  },
  ended: {
    left: "您已离开会议。其他人可能仍在通话。",
    ended: "您已结束会议。",
    lastRemoved: "最后一位参与者被移除，会议已结束。",
    lastLeft: "最后一位参与者离开，会议已结束。",
    endedByPlatform: "电话系统结束了会议。",
    endedWhileAway: "会议在您离开期间已结束。",
    pageClosed: "页面已关闭。会议可能仍在进行。",
  },
  unconfirmed: {
    left: "电话系统未确认此操作。其他人的会议可能也已结束。",
    ended: "电话系统未确认此操作。其他人可能仍在通话中。",
  },
  endedSummary: (duration, count) => `${duration}，与另外 ${number(count)} 人通话`,
  nobodyJoined: "没有其他人加入。",
  addCall: "添加通话",
  addAll: "全部添加",
  callsToAdd: "可添加的通话",
  add: (name) => `添加 ${name}`,
  noCallsToAdd: "没有其他通话。接听或拨打电话后，通话会显示在这里。",
  callStatus: {
    ringing: "正在响铃",
    dialing: "正在呼叫",
    connected: "已接通",
    onHold: "保持中",
    voicemail: "正在语音信箱留言",
    fax: "正在发送传真",
    unavailable: "无人通话",
  },
  bringInBlocker: {
    isConference: "这是会议本身",
    recording: "正在录音",
    ringing: "尚未接听",
    notConnected: "没有可添加的人",
    alreadyIn: "已在会议中",
    pending: "正在添加",
    conferenceFull: "会议人数已满",
    noConference: "没有正在进行的会议",
  },
  mute: "静音",
  unmute: "取消静音",
  hold: "保持",
  resume: "恢复",
  keypad: "拨号键盘",
  sentTones: "已发送的按键音",
  leave: "离开",
  endForEveryone: "为所有人结束",
  endQuestion: "要为所有人结束会议吗？",
  endExplanation: "会议中的所有通话会立即结束。如果只是您自己要走，请选择“离开”。",
  removeParticipant: (name) => `移除 ${name}`,
  muteParticipant: (name) => `将 ${name} 静音`,
  unmuteParticipant: (name) => `取消 ${name} 的静音`,
  announceJoined: (name) => `${name} 已加入`,
  announceLeft: (name) => `${name} 已离开`,
  nameList: (names, others) => {
    const rest = others === 0 ? names.slice(-1) : [`另外 ${number(others)} 人`];
    const first = others === 0 ? names.slice(0, -1) : names;
    return first.length === 0 ? rest.join("") : `${first.join("、")} 和 ${rest.join("")}`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}，${phoneNumber}`,
  nameAndPosition: (name, position) => `${name}（${number(position)}）`,
  announceHostMuted: (muted) => (muted ? "您已静音" : "您已取消静音"),
  announceHostHeld: (held) => (held ? "您的通话保持中" : "您的通话已恢复"),

  isolated: "已隔离",
  isolate: "隔离",
  endIsolation: "取消隔离",
  notConnectedYet: "尚未接通",
  copyNumber: "复制号码",
  moreActionsFor: (name) => `${name} 的更多操作`,
  announceDialing: (name) => `正在呼叫 ${name}`,
  announceMuted: (name, muted) => (muted ? `${name} 已静音` : `${name} 已取消静音`),
  announceIsolated: (name, isolated) => (isolated ? `${name} 已隔离` : `${name} 已取消隔离`),
  dismissErrorOf: (name) => `关闭：${name}`,

  capacityLabel: "已占用的席位",
  level: { input: "您的麦克风", remote: "其他人" },
  quality: {
    good: "连接良好",
    fair: "声音不稳定",
    poor: "连接不佳",
    unknown: "尚未测量连接质量",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `评分 ${score}（满分 4.5），丢包 ${loss}%，抖动 ${jitter} 毫秒${
      roundTrip === undefined ? "" : `，往返 ${roundTrip} 毫秒`
    }`,

  mergeCalls: (count) => `合并 ${number(count)} 个通话`,
  dialLabel: "电话号码或分机号",
  call: "呼叫",
  callerId: "主叫号码",
  callerIdDefault: "我的常用号码",
  dialOutcome: {
    busy: (to) => `${to} 正忙。`,
    noAnswer: (to) => `${to} 无人接听。`,
    wrongNumber: (to) => `${to} 是空号。请核对号码。`,
    declined: (to) => `${to} 拒绝了来电。`,
    blocked: (to) => `此账户不能呼叫 ${to}。`,
    cancelled: (to) => `对 ${to} 的呼叫已取消。`,
  },
  queuedCalls: (count) => `${number(count)} 个通话正在排队。`,
  cancelQueuedCalls: "取消排队",

  incomingCallFrom: (name) => `${name} 来电`,
  incomingCallLabel: (name) => `来自 ${name} 的来电`,
  answer: "接听",
  answerCall: (name) => `接听 ${name} 的来电`,
  answerAndAdd: "接听并添加",
  answerAndAddCall: (name) => `接听并添加 ${name} 的来电`,
  decline: "拒接",
  declineCall: (name) => `拒接 ${name} 的来电`,
  voicemail: "语音信箱",
  voicemailCall: (name) => `将 ${name} 的来电转到语音信箱`,
  forward: "转接",
  forwardCall: (name) => `转接 ${name} 的来电`,
  forwardLabel: "转接到",
  forwardFieldLabel: (name) => `转接到：${name} 的来电`,
  forwardNow: "立即转接",
  forwardCallNow: (name) => `立即转接 ${name} 的来电`,

  more: "更多",
  muteAll: "全员静音",
  unmuteAll: "取消全员静音",
  noOtherParticipants: "会议中没有其他人",
  startRecording: "录音",
  stopRecording: "停止录音",
  consentQuestion: "所有人都同意录音了吗？",
  consentExplanation: "请先在通话中询问。之后加入的人也请逐一询问。",
  recordWithConsent: "均已同意，开始录音",
  consentMissing: (names) => `尚未询问：${names}`,
  confirmConsent: "均已同意",
  recordingOn: "正在录音",
  recordingByOthers: "此通话正在被录音",
  recordingChange: { starting: "正在开始录音", stopping: "正在停止录音" },

  soundSettings: "声音设置",
  done: "完成",
  microphone: "麦克风",
  speaker: "扬声器",
  systemDevice: "与系统相同",
  unnamedDevice: (position) => `设备 ${number(position)}`,
  deviceMissing: "所选设备未连接。重新连接后会再次使用。",
  noOutputChoice: "此浏览器的所有声音都通过系统扬声器播放。",
  microphonePermission: {
    denied: "浏览器禁止此页面使用麦克风。请在地址栏中允许。",
    noDevice: "未找到麦克风。请连接麦克风。",
    unavailable: "此页面无法使用麦克风。必须通过 https 打开。",
  },
  hostNotHeard: {
    denied: "没有人能听到您：浏览器禁止使用麦克风。请在地址栏中允许。",
    noDevice: "没有人能听到您：没有麦克风。请连接麦克风。",
  },
  testMicrophone: "测试麦克风",
  stopTest: "停止测试",
  testSpeak: "请说句话。",
  testHeard: "工作正常：已听到您的声音。",
  echoTest: "测试通话",
  echoTestRunning: "请说句话，并听听是否有自己的声音。",
  echoTestResult: {
    heard: "工作正常：您的声音已传回。",
    microphoneSilent: "麦克风没有收到声音。请说话，或选择其他麦克风。",
    nothingBack: "麦克风工作正常，但线路中没有声音传回。",
  },

  capabilities: {
    startConference: "开始电话会议",
    makeCalls: "拨打电话",
    seeCalls: "查看分机的通话",
    controlCalls: "控制通话",
    getNotified: "接收通话通知",
    record: "录制通话",
    forward: "转接来电",
    sendToVoicemail: "将来电转到语音信箱",
  },
  missingScope: (capability, missing) =>
    `此应用无法${capability}：未被授予 ${missing} 权限。应用的开发者可以在 RingCentral 控制台中添加。`,
  missingFeature: (capability, missing) =>
    `此分机无法${capability}：没有 ${missing} 功能。账户管理员可以开启。`,
  errors: {
    "host-not-joined": {
      summary: "未能将通话添加到会议。",
      explanation: "主持人尚未加入会议。",
      hint: "请等待会议开始，然后再次添加通话。",
    },
    "bridge-failed": {
      summary: "未能将通话添加到会议。",
      explanation: "电话系统接受了请求，但未将通话接入会议。",
      hint: "通话仍在继续：请恢复通话，或再次添加。",
    },
    "join-timeout": {
      summary: "会议未能开始。",
      explanation: "主持人的通话未在 38 秒内接通。超过此时间，电话系统会结束会议。",
      hint: "请检查网络和电话，然后重新开始会议。",
    },
    "conference-full": {
      summary: "未能将通话添加到会议。",
      explanation: ({ parameters }) =>
        `会议人数已满：最多 ${number(parameters.limit)} 人，包括主持人。`,
      hint: "请先移除一位参与者。",
    },
    "unknown-session": {
      summary: "电话系统找不到此通话。",
      explanation: "通话已结束，或属于其他账户。",
      hint: "请刷新通话列表，然后选择其他通话。",
    },
    "unknown-party": {
      summary: "电话系统找不到通话中的这位参与者。",
      explanation: "该参与者已离开，或通话已结束。",
      hint: "请刷新通话列表，然后选择其他通话。",
    },
    "wrong-state": {
      summary: "电话系统拒绝了操作。",
      explanation: "通话的当前状态不允许此操作：通话仍在响铃、正在转移，或已结束。",
      hint: "请稍候，然后重试。",
    },
    "not-allowed": {
      summary: "电话系统拒绝了操作。",
      explanation: "此用户或此应用没有权限。",
      hint: "请检查应用和用户的权限。",
    },
    "microphone-denied": {
      summary: "无法使用麦克风。",
      explanation: "浏览器不允许此页面使用麦克风。",
      hint: "请在浏览器的地址栏中允许使用麦克风，然后重试。",
    },
    "microphone-missing": {
      summary: "无法使用麦克风。",
      explanation: "未找到麦克风，或麦克风正被其他程序使用。",
      hint: "请连接麦克风，然后重试。",
    },
    "token-expired": {
      summary: "电话系统未接受登录。",
      explanation: "登录已过期，或已被撤销。",
      hint: "请重新登录，然后再次执行操作。",
    },
    "rate-limited": {
      summary: "电话系统暂时不再接受请求。",
      explanation: "最近一分钟内发送的请求过多，每多发送一次都会延长等待时间。",
      hint: "请在等待时间结束后重试。",
    },
    "phone-refused": {
      summary: "无法注册电话。",
      explanation: "SIP 服务器拒绝了注册，或没有响应。每个分机最多可注册五部电话。",
      hint: "请关闭使用此分机的其他页面和应用，等待两分钟，然后重试。",
    },
    "invite-refused": {
      summary: "通话未接通。",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "电话系统不允许此通话。",
          notFound: "号码或会议不存在。",
          noAnswer: "无人接听。",
          busy: "线路正忙，或号码不存在。",
          cancelled: "通话已取消。",
          declined: "来电被拒接。",
          ended: "电话系统结束了通话。",
          noResponse: "电话系统没有响应。",
          other: `电话系统返回了 SIP 状态 ${sipCode}。`,
        })[parameters.reason],
      hint: "请核对号码，然后重试。",
    },
    network: {
      summary: "无法连接电话系统。",
      explanation: "请求没有得到响应。",
      hint: "请检查网络，然后重试。",
    },
    server: {
      summary: "电话系统出现故障。",
      explanation: ({ status }) =>
        status === undefined ? "无法识别电话系统的响应。" : `电话系统返回了状态 ${status}。`,
      hint: "请稍后重试。",
    },
    "conference-running": {
      summary: "未开始会议。",
      explanation: "已有会议正在进行，主持人同一时间只能主持一个会议。",
      hint: "请将通话添加到正在进行的会议，或先结束该会议。",
    },
    "no-conference": {
      summary: "未执行任何操作。",
      explanation: "没有正在进行的会议。",
      hint: "请先开始会议。",
    },
    "unknown-call": {
      summary: "未执行任何操作。",
      explanation: "找不到此通话，它可能已结束。",
      hint: "请从列表中选择通话。",
    },
    "unknown-participant": {
      summary: "未执行任何操作。",
      explanation: "找不到这位参与者，对方可能已离开。",
      hint: "请从列表中选择参与者。",
    },
    "invalid-digits": {
      summary: "未发送按键音。",
      explanation: "可用的按键为 0 到 9、A 到 D、* 和 #，至少需要一个。",
      hint: "请删除所有其他字符。",
    },
    "invalid-number": {
      summary: "未拨号。",
      explanation: "输入的内容既不是电话号码，也不是分机号。",
      hint: "请输入带国家/地区代码的号码（例如 +16505550100）或分机号（例如 102）。",
    },
    "wrong-number": {
      summary: "通话未接通。",
      explanation: "此号码是空号：不属于任何电话或分机。",
      hint: "请核对号码。",
    },
    "leg-running": {
      summary: "未发起通话。",
      explanation: "同一时间只能有一个通话，而上一个通话尚未结束。",
      hint: "请先挂断。",
    },
    "is-conference": {
      summary: "未挂断通话。",
      explanation: "此通话将您接入会议，挂断可能会为所有人结束会议。",
      hint: "请离开会议，或为所有人结束会议。",
    },
    "call-recorded": {
      summary: "未能将通话添加到会议。",
      explanation: "此通话正在录音，电话系统不允许将正在录音的通话加入会议。",
      hint: "请停止录音，然后再次添加通话。",
    },
    "call-elsewhere": {
      summary: "未执行任何操作。",
      explanation: "此通话在另一个页面或设备上，只能在那里执行此操作。",
      hint: "请使用那个页面或设备，或选择此页面上的通话。",
    },
    "recording-refused": {
      summary: "录音状态未更改。",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined) return "电话系统没有响应请求。";
        if (resultCode === -5) return "此账户或分机已关闭录音功能。";
        return `电话系统拒绝了请求，代码为 ${resultCode}。`;
      },
      hint: "请向管理员确认是否可以对通话录音。通话本身仍在继续。",
    },
    "consent-missing": {
      summary: "未录音。",
      explanation: "开始录音时，未说明通话中的所有人是否同意。",
      hint: "请先询问所有人，然后在开始录音时说明。",
    },
    "unknown-device": {
      summary: "未更换设备。",
      explanation: "找不到此设备，它可能已断开连接。",
      hint: "请从列表中选择设备。",
    },
    "not-supported": {
      summary: "未执行任何操作。",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker: "此浏览器的所有声音都通过系统的默认扬声器播放。",
        })[parameters.feature],
      hint: "请使用其他浏览器，或在没有此功能的情况下继续。",
    },
    "invalid-argument": {
      summary: "未执行任何操作。",
      explanation: "应用传入了无效的值。",
      hint: "请联系应用的技术支持。",
    },
    disposed: {
      summary: "未执行任何操作。",
      explanation: "与电话系统的连接已关闭。",
      hint: "请重新加载页面。",
    },
    "no-provider": {
      summary: "无法显示应用的这一部分。",
      explanation: ({ parameters }) => `${parameters.hook} 在 ConferenceProvider 之外被调用。`,
      hint: "请联系应用的技术支持。",
    },
    aborted: {
      summary: "操作未完成。",
      explanation: "操作在完成之前被取消。",
      hint: "如果仍有需要，请重新开始。",
    },
  },
  fault: "无法显示这一部分。您的通话仍在继续。",

  eventLog: "事件日志",
  eventLogFilter: "显示",
  eventLogAll: "全部",
  eventLogKinds: {
    action: "操作",
    request: "请求",
    event: "事件",
    state: "状态",
    error: "错误",
  },
  eventLogDownload: "下载",
  eventLogEmpty: "尚无任何事件。",

  startBlockers: {
    notLoggedIn: {
      summary: "您尚未登录。",
      hint: "请登录以开始会议。",
    },
    noDigitalLine: {
      summary: "您的分机没有数字线路。",
      hint: "请联系账户管理员分配线路。",
    },
    tooManyPhones: {
      summary: "已有另外五部电话在使用您的分机。",
      hint: "请关闭使用此分机的其他页面和应用，并等待两分钟。",
    },
  },
  logIn: "登录",
  logInFirst: "请先登录。",
  details: "详细信息",
  checkNow: "立即检查",
  checkAgain: "重新检查",

  readiness: "通话前检查",
  readinessList: "检查项目",
  readinessIdle: "检查声音、登录和电话。浏览器可能会询问是否允许使用麦克风。",
  readinessStarted: "正在检查。请说句话，以便检查麦克风。",
  readinessProgress: (check, position, count) =>
    `${check}：第 ${number(position)} 项，共 ${number(count)} 项`,
  readinessOutcome: {
    ready: "一切正常。",
    limited: "可以开始会议，但有以下限制。",
    notReady: "会议目前还无法正常进行。",
  },
  readinessChecks: {
    secureContext: "安全页面",
    microphonePermission: "麦克风权限",
    microphone: "麦克风",
    speaker: "扬声器",
    login: "登录",
    scopes: "应用权限",
    line: "数字线路",
    registration: "电话",
    notifications: "通话通知",
    echo: "测试通话",
  },
  readinessStatus: {
    pending: "未检查",
    running: "正在检查",
    pass: "正常",
    warn: "受限",
    fail: "有问题",
    skipped: "已跳过",
  },
  readinessBlocked: (check) => `等待“${check}”通过。`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `您的声音${Number(delayMs) > 0 ? `在 ${measured(delayMs)} 毫秒后` : "已"}传回。评分 ${measured(mos)}（满分 4.5）${roundTripMs === undefined ? "" : `，往返 ${measured(roundTripMs)} 毫秒`}。`,
  readinessReasons: {
    "insecure-context": {
      summary: "此页面无法使用麦克风。",
      explanation: "浏览器只允许通过 https 打开的页面使用麦克风。",
      hint: "请通过 https 打开页面；这需要应用的开发者提供支持。",
    },
    "no-browser": {
      summary: "未进行检查。",
      explanation: "检查不是在浏览器中运行的。",
      hint: "请在用于通话的浏览器中重新检查。",
    },
    "own-media": {
      summary: "无法在此处检查麦克风。",
      explanation: "通话的声音由应用自行处理。",
      hint: "请在应用提供的位置检查声音。",
    },
    "microphone-unavailable": {
      summary: "浏览器未向此页面提供麦克风。",
      explanation: "浏览器版本过旧，或此页面嵌入在其他页面中且未获得权限。",
      hint: '请使用新版浏览器。嵌入此页面的网页必须在框架上设置 allow="microphone"。',
    },
    "microphone-denied": {
      summary: "无法使用麦克风。",
      explanation: "浏览器不允许此页面使用麦克风。",
      hint: "请在浏览器的地址栏中允许使用麦克风，然后重试。",
    },
    "microphone-unanswered": {
      summary: "尚未允许使用麦克风。",
      explanation: "浏览器已询问，但没有人回应。",
      hint: "请重新检查，并在浏览器询问时选择“允许”。",
    },
    "microphone-missing": {
      summary: "无法使用麦克风。",
      explanation: "未找到麦克风，或麦克风正被其他程序使用。",
      hint: "请连接麦克风，然后重试。",
    },
    "microphone-muted": {
      summary: "麦克风没有任何信号。",
      explanation: "麦克风被设备开关或系统设置静音，或选错了麦克风。",
      hint: "请取消麦克风静音，或选择其他麦克风。然后重新检查，并在检查期间说句话。",
    },
    "microphone-quiet": {
      summary: "麦克风工作正常，但没有收到声音。",
      explanation: "检查期间没有人说话，或麦克风音量过低。",
      hint: "请重新检查，并在检查期间说句话。",
    },
    "microphone-replaced": {
      summary: "正在使用的麦克风不是所选的麦克风。",
      explanation: "所选麦克风未连接。",
      hint: "请连接该麦克风，或在声音设置中选择其他麦克风。",
    },
    "speaker-missing": {
      summary: "未找到扬声器。",
      explanation: "浏览器未检测到扬声器或耳机。",
      hint: "请连接耳机或扬声器。",
    },
    "speaker-replaced": {
      summary: "正在使用的扬声器不是所选的扬声器。",
      explanation: "所选扬声器未连接。",
      hint: "请连接该扬声器，或在声音设置中选择其他扬声器。",
    },
    "not-logged-in": {
      summary: "您尚未登录。",
      explanation: "电话系统未接受登录：尚未登录，或登录已过期。",
      hint: "请登录，然后重新检查。",
    },
    "scope-missing": {
      summary: "此应用缺少权限。",
      explanation: ({ details: { missing } }) => `未被授予 ${missing} 权限。`,
      hint: "应用的开发者可以在 RingCentral 控制台中添加；之后请重新登录。",
    },
    "no-digital-line": {
      summary: "此分机没有数字线路。",
      explanation: ({ details: { missing } }) =>
        `${missing} 功能已关闭，没有此功能就无法通过互联网通话。`,
      hint: "请联系账户管理员为此分机分配数字线路。",
    },
    "no-device": {
      summary: "此分机没有设备。",
      explanation: "电话系统中没有此分机的电话，因此它可能没有数字线路。",
      hint: "如果无法通话，请联系账户管理员分配数字线路。",
    },
    "line-unknown": {
      summary: "无法检查数字线路。",
      explanation: "电话系统未提供此分机的设备列表。",
      hint: "如果可以通话，请继续。",
    },
    "too-many-phones": {
      summary: "已有另外五部电话在使用此分机。",
      explanation: "电话系统允许每个分机注册五部电话，第六部会被拒绝。",
      hint: "请关闭使用此分机的其他页面和应用，等待两分钟，然后重新检查。",
    },
    "phone-refused": {
      summary: "无法注册电话。",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "SIP 服务器拒绝了注册，或没有响应。"
          : `SIP 服务器拒绝了注册，状态为 ${sipCode}。`,
      hint: "请确认网络允许与电话系统建立安全的 WebSocket 连接，然后重新检查。",
    },
    "phone-not-allowed": {
      summary: "无法注册电话。",
      explanation: "电话系统未向此用户提供电话凭据：缺少权限或数字线路。",
      hint: "请联系账户管理员。",
    },
    "phone-reconnecting": {
      summary: "电话当前未连接。",
      explanation: "与电话系统的连接已中断，正在恢复。",
      hint: "请检查网络。电话会自动重新连接。",
    },
    "notifications-refused": {
      summary: "此页面收不到通话通知。",
      explanation: "电话系统的通知服务器拒绝了连接。",
      hint: "请确认网络允许安全的 WebSocket 连接，然后重新检查。",
    },
    "notifications-lost": {
      summary: "通话通知已中断。",
      explanation: "与电话系统通知服务器的连接已中断，正在恢复。",
      hint: "请检查网络。连接会自动恢复。",
    },
    "calls-unreadable": {
      summary: "无法读取此分机的通话。",
      explanation: "电话系统拒绝了请求，或没有响应。",
      hint: "请检查应用和用户的权限，然后重新检查。",
    },
    "call-running": {
      summary: "未拨打测试通话。",
      explanation: "您正在通话，测试通话会使其进入保持状态。",
      hint: "请在通话结束后重新检查。",
    },
    "echo-failed": {
      summary: "测试通话失败。",
      explanation: "电话系统未能接通，或无人接听。",
      hint: "请核对回声服务的号码，然后重新检查。",
    },
    "echo-silent": {
      summary: "测试通话中没有收到声音。",
      explanation: "没有人说话，或麦克风没有声音。",
      hint: "请重新检查，并在测试通话期间说句话。",
    },
    "echo-lost": {
      summary: "测试通话中您的声音没有传回。",
      explanation: "网络阻止了声音，或该号码不会回放听到的声音。",
      hint: "请确认网络允许通过 UDP 向电话系统传输声音。",
    },
    "quality-fair": {
      summary: "连接不稳定。",
      explanation: ({ details: { mos } }) => `测试通话的质量为 ${measured(mos)}（满分 4.5）。`,
      hint: "请尽量使用有线网络，并暂停下载。",
    },
    "quality-poor": {
      summary: "连接不佳。",
      explanation: ({ details: { mos } }) =>
        `测试通话的质量为 ${measured(mos)}（满分 4.5），其他人很难听清您说话。`,
      hint: "请使用有线网络或其他网络，并暂停下载。",
    },
    network: {
      summary: "无法连接电话系统。",
      explanation: "请求没有得到响应。",
      hint: "请检查网络，然后重试。",
    },
    "rate-limited": {
      summary: "电话系统暂时不再接受请求。",
      explanation: "最近一分钟内发送的请求过多，每多发送一次都会延长等待时间。",
      hint: "请在等待时间结束后重试。",
    },
    server: {
      summary: "电话系统出现故障。",
      explanation: "电话系统返回了错误。",
      hint: "请稍后重新检查。",
    },
    "no-response": {
      summary: "电话系统未及时响应。",
      explanation: "网络速度慢，或连接被阻止。",
      hint: "请检查网络，然后重新检查。",
    },
    blocked: {
      summary: "未进行检查。",
      explanation: "前面的一项检查未通过，因此这一项也无法通过。",
      hint: "请先解决那一项，然后重新检查。",
    },
  },
  readinessExport: "保存报告",
  keypadHint: "按键或直接输入",
  miniPanel: "当前通话",
  movePanel: "用方向键移动",
  openPanel: "打开面板",
  popOut: "在单独的窗口中显示",
  popIn: "返回页面",
  poppedOut: "会议显示在单独的窗口中。",
};
