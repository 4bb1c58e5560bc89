import type { ReadinessDetails } from "@rc-conference/core";
import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number } = /* @__PURE__ */ numbersIn("ja");

/** A measured value: a number as the language writes it, anything else as it is. */
const measured = (value: ReadinessDetails[string] | undefined): string =>
  typeof value === "number" ? number(value) : String(value);

/** Japanese. */
export const ja: Translation = {
  locale: "ja",
  direction: "ltr",
  title: "会議通話",
  participants: "参加者",
  you: "あなた",
  host: "ホスト",
  unknownPerson: "不明",
  announceStatus: (title, status) => `${title}：${status}`,
  status: {
    idle: "未開始",
    creating: "開始中",
    joining: "接続中",
    active: "通話中",
    reconnecting: "再接続中",
    rejoinable: "離脱中",
    rejoining: "再参加中",
    ending: "終了処理中",
    ended: "終了",
    failed: "未開始",
  },
  participantStatus: {
    dialing: "呼び出し中",
    queued: "待機中",
    joining: "追加中",
    connected: "通話中",
    onHold: "保留中",
    leaving: "退出中",
    away: "このページでは未接続",
  },
  muted: "ミュート中",
  capacity: (used, limit) => `${number(limit)}人中${number(used)}人`,
  startConference: "会議通話を開始",
  startNewConference: "新しい会議通話",
  tryAgain: "再試行",
  cancel: "キャンセル",
  dismiss: "閉じる",
  idleTitle: "複数の人と同時に通話できます",
  idleWithCalls: (count) =>
    count === 1
      ? "会議通話を開始すると、この通話を追加できます。"
      : "これらの通話を1つに結合できます。",
  idleWithoutCalls: "今すぐ開始して、後から通話を追加できます。",
  creating: {
    microphone: "マイクの準備を待っています。ブラウザに確認が表示されたら、許可してください。",
    phone: "電話を登録しています。",
    session: "会議通話を作成しています。",
  },
  joining: "会議通話に接続しています。",
  secondsLeft: (seconds) => `残り${number(seconds)}秒`,
  joinAttempt: (count) => `もう一度接続しています（${number(count)}回目）。`,
  reconnecting: {
    notifications: "電話システムからの更新が途切れています。通話は続いています。",
    phone: "電話システムとの接続が途切れています。通話は維持されています。",
  },
  nextAttempt: (seconds) => `${number(seconds)}秒後に再試行します。`,
  attempting: "再試行しています。",
  rejoinable: {
    reload: "会議通話は続いていますが、現在は参加していません。",
    legLost: "接続が切れました。会議通話は続いています。",
    legEnded:
      "別のページまたは端末、あるいは電話システムによって通話が終了しました。会議通話は続いています。",
    otherDevice: "別のページまたは端末で会議通話に参加しています。",
  },
  rejoin: "再参加",
  rejoining: "会議通話に再接続しています。",
  notNow: "今はしない",
  ending: {
    leave: "退出しています。ほかの参加者は通話を続けられます。",
    end: "全員の会議通話を終了しています。",
  },
  ended: {
    left: "会議通話から退出しました。ほかの参加者はまだ通話中の可能性があります。",
    ended: "会議通話を終了しました。",
    lastRemoved: "最後の参加者が削除されたため、会議通話が終了しました。",
    lastLeft: "最後の参加者が退出したため、会議通話が終了しました。",
    endedByPlatform: "電話システムによって会議通話が終了しました。",
    endedWhileAway: "離れている間に会議通話が終了しました。",
    pageClosed: "ページが閉じられました。会議通話はまだ続いている可能性があります。",
  },
  unconfirmed: {
    left: "電話システムによる確認が取れていません。ほかの参加者の会議通話も終了した可能性があります。",
    ended:
      "電話システムによる確認が取れていません。ほかの参加者はまだ接続されている可能性があります。",
  },
  endedSummary: (duration, count) => `${duration}、ほか${number(count)}人と通話`,
  nobodyJoined: "ほかに参加した人はいませんでした。",
  addCall: "通話を追加",
  addAll: "すべて追加",
  callsToAdd: "追加できる通話",
  add: (name) => `${name}を追加`,
  noCallsToAdd: "ほかに通話はありません。電話に出るか電話をかけると、ここに表示されます。",
  callStatus: {
    ringing: "着信中",
    dialing: "呼び出し中",
    connected: "通話中",
    onHold: "保留中",
    voicemail: "留守番電話",
    fax: "ファックス受信中",
    unavailable: "通話相手なし",
  },
  bringInBlocker: {
    isConference: "この会議通話自体です",
    recording: "録音中です",
    ringing: "まだ応答していません",
    notConnected: "追加できる相手がいません",
    alreadyIn: "すでに会議通話に参加しています",
    pending: "追加しています",
    conferenceFull: "会議通話が定員に達しています",
    noConference: "会議通話が開始されていません",
  },
  mute: "ミュート",
  unmute: "ミュート解除",
  hold: "保留",
  resume: "保留解除",
  keypad: "キーパッド",
  sentTones: "送信したトーン",
  leave: "退出",
  endForEveryone: "全員の通話を終了",
  endQuestion: "全員の会議通話を終了しますか？",
  endExplanation:
    "会議通話中のすべての通話がすぐに切れます。自分だけ抜ける場合は、「退出」を選んでください。",
  removeParticipant: (name) => `${name}を削除`,
  muteParticipant: (name) => `${name}をミュート`,
  unmuteParticipant: (name) => `${name}のミュートを解除`,
  announceJoined: (name) => `${name}が参加しました`,
  announceLeft: (name) => `${name}が退出しました`,
  nameList: (names, others) => {
    if (others === 0) return names.join("、");
    return names.length === 0
      ? `${number(others)}人`
      : `${names.join("、")}、ほか${number(others)}人`;
  },
  nameAndNumber: (name, phoneNumber) => `${name}、${phoneNumber}`,
  nameAndPosition: (name, position) => `${name}（${number(position)}）`,
  announceHostMuted: (muted) =>
    muted ? "あなたはミュートされています" : "あなたのミュートは解除されました",
  announceHostHeld: (held) => (held ? "あなたは保留中です" : "あなたの保留は解除されました"),

  isolated: "会話から除外中",
  isolate: "会話から外す",
  endIsolation: "会話に戻す",
  notConnectedYet: "まだ接続されていません",
  copyNumber: "番号をコピー",
  moreActionsFor: (name) => `${name}のその他の操作`,
  announceDialing: (name) => `${name}を呼び出しています`,
  announceMuted: (name, muted) =>
    muted ? `${name}をミュートしました` : `${name}のミュートを解除しました`,
  announceIsolated: (name, isolated) =>
    isolated ? `${name}を会話から外しました` : `${name}を会話に戻しました`,
  dismissErrorOf: (name) => `閉じる：${name}`,

  capacityLabel: "参加人数",
  level: { input: "自分のマイク", remote: "ほかの参加者" },
  quality: {
    good: "接続は良好です",
    fair: "音声が不安定です",
    poor: "接続が不良です",
    unknown: "接続はまだ測定されていません",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `スコア${score}（最高4.5）、損失${loss}%、ジッター${jitter}ミリ秒${
      roundTrip === undefined ? "" : `、往復${roundTrip}ミリ秒`
    }`,

  mergeCalls: (count) => `${number(count)}件の通話を結合`,
  dialLabel: "電話番号または内線番号",
  call: "発信",
  callerId: "発信者番号",
  callerIdDefault: "通常の番号",
  dialOutcome: {
    busy: (to) => `${to}は話し中です。`,
    noAnswer: (to) => `${to}は応答しませんでした。`,
    wrongNumber: (to) => `${to}は使われていません。番号を確認してください。`,
    declined: (to) => `${to}への発信は拒否されました。`,
    blocked: (to) => `このアカウントから${to}には発信できません。`,
    cancelled: (to) => `${to}への発信は取り消されました。`,
  },
  queuedCalls: (count) => `${number(count)}件の通話が順番を待っています。`,
  cancelQueuedCalls: "待機をキャンセル",

  incomingCallFrom: (name) => `${name}から着信しています`,
  incomingCallLabel: (name) => `${name}からの着信`,
  answer: "応答",
  answerCall: (name) => `${name}からの着信に応答`,
  answerAndAdd: "応答して追加",
  answerAndAddCall: (name) => `${name}からの着信に応答して追加`,
  decline: "拒否",
  declineCall: (name) => `${name}からの着信を拒否`,
  voicemail: "ボイスメール",
  voicemailCall: (name) => `${name}からの着信をボイスメールに送る`,
  forward: "転送",
  forwardCall: (name) => `${name}からの着信を転送`,
  forwardLabel: "転送先",
  forwardFieldLabel: (name) => `転送先：${name}からの着信`,
  forwardNow: "今すぐ転送",
  forwardCallNow: (name) => `${name}からの着信を今すぐ転送`,

  more: "その他",
  muteAll: "全員をミュート",
  unmuteAll: "全員のミュートを解除",
  noOtherParticipants: "ほかの参加者はいません",
  startRecording: "録音",
  stopRecording: "録音を停止",
  consentQuestion: "全員が録音に同意しましたか？",
  consentExplanation: "先に通話で確認してください。後から参加した人にも確認してください。",
  recordWithConsent: "同意を得て録音",
  consentMissing: (names) => `未確認：${names}`,
  confirmConsent: "同意済みにする",
  recordingOn: "録音中",
  recordingByOthers: "この通話は録音されています",
  recordingChange: { starting: "録音を開始しています", stopping: "録音を停止しています" },

  soundSettings: "サウンド設定",
  done: "完了",
  microphone: "マイク",
  speaker: "スピーカー",
  systemDevice: "システムと同じ",
  unnamedDevice: (position) => `デバイス${number(position)}`,
  deviceMissing: "選択したデバイスが接続されていません。接続すると、再び使用されます。",
  noOutputChoice: "このブラウザでは、すべての音声がシステムのスピーカーから再生されます。",
  microphonePermission: {
    denied:
      "ブラウザがこのページでのマイクの使用をブロックしています。アドレスバーで許可してください。",
    noDevice: "マイクが見つかりません。接続してください。",
    unavailable: "このページではマイクを使用できません。httpsで開く必要があります。",
  },
  hostNotHeard: {
    denied:
      "あなたの声は誰にも聞こえていません。ブラウザがマイクをブロックしています。アドレスバーで許可してください。",
    noDevice: "あなたの声は誰にも聞こえていません。マイクがありません。マイクを接続してください。",
  },
  testMicrophone: "マイクをテスト",
  stopTest: "テストを終了",
  testSpeak: "何か話してください。",
  testHeard: "正常です。声が聞こえました。",
  echoTest: "テスト通話",
  echoTestRunning: "何か話して、自分の声が返ってくるか確認してください。",
  echoTestResult: {
    heard: "正常です。声が返ってきました。",
    microphoneSilent: "マイクが音を検出しませんでした。話すか、別のマイクを選んでください。",
    nothingBack: "マイクは正常ですが、回線から音が返ってきませんでした。",
  },

  capabilities: {
    startConference: "会議通話を開始する",
    makeCalls: "電話をかける",
    seeCalls: "内線の通話を確認する",
    controlCalls: "通話を操作する",
    getNotified: "通話の通知を受け取る",
    record: "通話を録音する",
    forward: "着信を転送する",
    sendToVoicemail: "着信をボイスメールに送る",
  },
  missingScope: (capability, missing) =>
    `このアプリでは${capability}ことができません。${missing}が付与されていないためです。アプリの開発者がRingCentralのコンソールで追加できます。`,
  missingFeature: (capability, missing) =>
    `この内線では${capability}ことができません。${missing}がないためです。アカウントの管理者が有効にできます。`,
  errors: {
    "host-not-joined": {
      summary: "通話を会議通話に追加できませんでした。",
      explanation: "ホストがまだ会議通話に参加していません。",
      hint: "会議通話が始まるまで待ってから、もう一度追加してください。",
    },
    "bridge-failed": {
      summary: "通話を会議通話に追加できませんでした。",
      explanation: "電話システムは要求を受け付けましたが、通話を会議通話に接続しませんでした。",
      hint: "通話は続いています。通話を再開するか、もう一度追加してください。",
    },
    "join-timeout": {
      summary: "会議通話を開始できませんでした。",
      explanation:
        "ホストの通話が38秒以内に接続されませんでした。この時間を過ぎると、電話システムは会議通話を終了します。",
      hint: "ネットワークと電話を確認してから、もう一度会議通話を開始してください。",
    },
    "conference-full": {
      summary: "通話を会議通話に追加できませんでした。",
      explanation: ({ parameters }) =>
        `会議通話が定員に達しています。定員はホストを含めて${number(parameters.limit)}人です。`,
      hint: "先に参加者を1人削除してください。",
    },
    "unknown-session": {
      summary: "電話システムで通話が見つかりませんでした。",
      explanation: "通話が終了したか、別のアカウントの通話です。",
      hint: "通話の一覧を更新して、別の通話を選んでください。",
    },
    "unknown-party": {
      summary: "電話システムで通話のこの参加者が見つかりませんでした。",
      explanation: "参加者が退出したか、通話が終了しました。",
      hint: "通話の一覧を更新して、別の通話を選んでください。",
    },
    "wrong-state": {
      summary: "電話システムに拒否されました。",
      explanation:
        "現在の通話の状態では実行できません。呼び出し中、移動中、または終了した通話です。",
      hint: "しばらく待ってから、もう一度お試しください。",
    },
    "not-allowed": {
      summary: "電話システムに拒否されました。",
      explanation: "このユーザーまたはこのアプリに権限がありません。",
      hint: "アプリとユーザーの権限を確認してください。",
    },
    "microphone-denied": {
      summary: "マイクを使用できませんでした。",
      explanation: "ブラウザがこのページでの使用を許可していません。",
      hint: "ブラウザのアドレスバーでマイクを許可してから、もう一度お試しください。",
    },
    "microphone-missing": {
      summary: "マイクを使用できませんでした。",
      explanation: "マイクが見つからないか、ほかのプログラムが使用しています。",
      hint: "マイクを接続してから、もう一度お試しください。",
    },
    "token-expired": {
      summary: "電話システムがログインを受け付けませんでした。",
      explanation: "ログインの有効期限が切れたか、取り消されました。",
      hint: "もう一度ログインしてから、操作をやり直してください。",
    },
    "rate-limited": {
      summary: "電話システムは現在、これ以上の要求を受け付けません。",
      explanation: "直前の1分間に送信された要求が多すぎます。要求を送るたびに待ち時間が延びます。",
      hint: "待ち時間が終わってから、もう一度お試しください。",
    },
    "phone-refused": {
      summary: "電話を登録できませんでした。",
      explanation:
        "SIPサーバーが登録を拒否したか、応答しませんでした。登録できる電話は内線ごとに5台です。",
      hint: "この内線を使用しているほかのページやアプリを閉じ、2分待ってから、もう一度お試しください。",
    },
    "invite-refused": {
      summary: "通話を接続できませんでした。",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "電話システムがこの通話を許可していません。",
          notFound: "番号または会議通話が存在しません。",
          noAnswer: "応答がありませんでした。",
          busy: "話し中か、番号が存在しません。",
          cancelled: "発信が取り消されました。",
          declined: "着信が拒否されました。",
          ended: "電話システムが通話を終了しました。",
          noResponse: "電話システムが応答しませんでした。",
          other: `電話システムがSIPステータス${sipCode}で応答しました。`,
        })[parameters.reason],
      hint: "番号を確認してから、もう一度お試しください。",
    },
    network: {
      summary: "電話システムに接続できませんでした。",
      explanation: "要求への応答がありませんでした。",
      hint: "ネットワークを確認してから、もう一度お試しください。",
    },
    server: {
      summary: "電話システムでエラーが発生しました。",
      explanation: ({ status }) =>
        status === undefined
          ? "応答の内容を解釈できませんでした。"
          : `ステータス${status}の応答がありました。`,
      hint: "しばらく待ってから、もう一度お試しください。",
    },
    "conference-running": {
      summary: "会議通話を開始できませんでした。",
      explanation:
        "すでに進行中の会議通話があります。ホストが同時に開催できる会議通話は1つだけです。",
      hint: "進行中の会議通話に通話を追加するか、先に終了してください。",
    },
    "no-conference": {
      summary: "操作は実行されませんでした。",
      explanation: "進行中の会議通話がありません。",
      hint: "先に会議通話を開始してください。",
    },
    "unknown-call": {
      summary: "操作は実行されませんでした。",
      explanation: "この通話は見つかりません。終了した可能性があります。",
      hint: "一覧から通話を選んでください。",
    },
    "unknown-participant": {
      summary: "操作は実行されませんでした。",
      explanation: "この参加者は見つかりません。退出した可能性があります。",
      hint: "一覧から参加者を選んでください。",
    },
    "invalid-digits": {
      summary: "トーンを送信できませんでした。",
      explanation: "使用できるキーは0～9、A～D、*、#で、1つ以上必要です。",
      hint: "それ以外の文字を削除してください。",
    },
    "invalid-number": {
      summary: "発信できませんでした。",
      explanation: "入力内容が電話番号でも内線番号でもありません。",
      hint: "国番号付きの電話番号（例：+16505550100）または内線番号（例：102）を入力してください。",
    },
    "wrong-number": {
      summary: "通話を接続できませんでした。",
      explanation: "この番号は使われていません。該当する電話も内線もありません。",
      hint: "番号を確認してください。",
    },
    "leg-running": {
      summary: "発信できませんでした。",
      explanation: "一度に発信できる通話は1件だけで、前の通話がまだ終了していません。",
      hint: "先に前の通話を切ってください。",
    },
    "is-conference": {
      summary: "通話は切断されませんでした。",
      explanation:
        "この通話は会議通話への接続です。切断すると、全員の会議通話が終了する可能性があります。",
      hint: "会議通話から退出するか、全員の会議通話を終了してください。",
    },
    "call-recorded": {
      summary: "通話を会議通話に追加できませんでした。",
      explanation: "この通話は録音中です。電話システムは録音中の通話を会議通話に追加できません。",
      hint: "録音を停止してから、もう一度追加してください。",
    },
    "call-elsewhere": {
      summary: "操作は実行されませんでした。",
      explanation: "この通話は別のページまたは端末で行われており、そこでのみ操作できます。",
      hint: "そのページまたは端末で操作するか、このページの通話を選んでください。",
    },
    "recording-refused": {
      summary: "録音の状態を変更できませんでした。",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined) return "電話システムが要求に応答しませんでした。";
        if (resultCode === -5) return "このアカウントまたは内線では、録音が無効になっています。";
        return `電話システムがコード${resultCode}で拒否しました。`;
      },
      hint: "通話を録音できるかどうかを管理者に確認してください。通話自体は続いています。",
    },
    "consent-missing": {
      summary: "録音されませんでした。",
      explanation: "通話中の全員が同意しているかどうかを指定せずに、録音が開始されました。",
      hint: "全員に確認してから、同意の有無を指定して録音を開始してください。",
    },
    "unknown-device": {
      summary: "デバイスを変更できませんでした。",
      explanation: "このデバイスは見つかりません。取り外された可能性があります。",
      hint: "一覧からデバイスを選んでください。",
    },
    "not-supported": {
      summary: "操作は実行されませんでした。",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker:
            "このブラウザでは、すべての音声がシステムの既定のスピーカーから再生されます。",
        })[parameters.feature],
      hint: "別のブラウザを使用するか、この機能を使わずに続けてください。",
    },
    "invalid-argument": {
      summary: "操作は実行されませんでした。",
      explanation: "アプリから無効な値が渡されました。",
      hint: "アプリのサポートにお問い合わせください。",
    },
    disposed: {
      summary: "操作は実行されませんでした。",
      explanation: "電話システムとの接続が閉じられました。",
      hint: "ページを再読み込みしてください。",
    },
    "no-provider": {
      summary: "アプリのこの部分を表示できません。",
      explanation: ({ parameters }) =>
        `${parameters.hook}がConferenceProviderの外で呼び出されました。`,
      hint: "アプリのサポートにお問い合わせください。",
    },
    aborted: {
      summary: "操作は完了しませんでした。",
      explanation: "完了する前にキャンセルされました。",
      hint: "必要な場合は、もう一度実行してください。",
    },
  },
  fault: "この部分を表示できませんでした。通話は続いています。",

  eventLog: "イベントログ",
  eventLogFilter: "表示",
  eventLogAll: "すべて",
  eventLogKinds: {
    action: "操作",
    request: "要求",
    event: "イベント",
    state: "状態",
    error: "エラー",
  },
  eventLogDownload: "ダウンロード",
  eventLogEmpty: "まだ何も記録されていません。",

  startBlockers: {
    notLoggedIn: {
      summary: "ログインしていません。",
      hint: "会議通話を開始するには、ログインしてください。",
    },
    noDigitalLine: {
      summary: "お使いの内線にデジタル回線がありません。",
      hint: "アカウントの管理者に割り当てを依頼してください。",
    },
    tooManyPhones: {
      summary: "お使いの内線は、すでにほかの5台の電話で使用されています。",
      hint: "この内線を使用しているほかのページやアプリを閉じ、2分待ってください。",
    },
  },
  logIn: "ログイン",
  logInFirst: "先にログインしてください。",
  details: "詳細",
  checkNow: "今すぐチェック",
  checkAgain: "もう一度チェック",

  readiness: "通話前のチェック",
  readinessList: "チェック項目",
  readinessIdle:
    "音声、ログイン、電話をチェックします。ブラウザにマイクの確認が表示されることがあります。",
  readinessStarted: "チェックを開始しました。マイクをチェックするため、何か話してください。",
  readinessProgress: (check, position, count) =>
    `${check}：${number(count)}件中${number(position)}件目`,
  readinessOutcome: {
    ready: "すべて正常です。",
    limited: "会議通話を開始できますが、以下の制限があります。",
    notReady: "このままでは会議通話を利用できません。",
  },
  readinessChecks: {
    secureContext: "安全なページ",
    microphonePermission: "マイクの許可",
    microphone: "マイク",
    speaker: "スピーカー",
    login: "ログイン",
    scopes: "アプリの権限",
    line: "デジタル回線",
    registration: "電話",
    notifications: "通話の通知",
    echo: "テスト通話",
  },
  readinessStatus: {
    pending: "未チェック",
    running: "チェック中",
    pass: "正常",
    warn: "制限あり",
    fail: "問題あり",
    skipped: "スキップ",
  },
  readinessBlocked: (check) => `「${check}」の解決を待っています。`,
  readinessEcho: ({ delayMs = 0, roundTripMs, mos }) =>
    `声が${Number(delayMs) > 0 ? `${measured(delayMs)}ミリ秒後に` : ""}返ってきました。スコア${measured(mos)}（最高4.5）${roundTripMs === undefined ? "" : `、往復${measured(roundTripMs)}ミリ秒`}。`,
  readinessReasons: {
    "insecure-context": {
      summary: "このページではマイクを使用できません。",
      explanation: "ブラウザがマイクの使用を許可するのは、httpsで開いたページだけです。",
      hint: "ページをhttpsで開いてください。アプリの開発者による対応が必要です。",
    },
    "no-browser": {
      summary: "チェックは行われませんでした。",
      explanation: "ブラウザの外で実行されています。",
      hint: "通話に使うブラウザで、もう一度チェックしてください。",
    },
    "own-media": {
      summary: "ここではマイクをチェックできません。",
      explanation: "通話の音声はアプリが処理しています。",
      hint: "アプリの音声チェック機能を使用してください。",
    },
    "microphone-unavailable": {
      summary: "ブラウザがこのページにマイクを提供していません。",
      explanation: "ブラウザが古いか、ページが許可なしで別のページに埋め込まれています。",
      hint: '最新のブラウザを使用してください。埋め込み元のページでは、フレームにallow="microphone"を設定する必要があります。',
    },
    "microphone-denied": {
      summary: "マイクを使用できませんでした。",
      explanation: "ブラウザがこのページでの使用を許可していません。",
      hint: "ブラウザのアドレスバーでマイクを許可してから、もう一度お試しください。",
    },
    "microphone-unanswered": {
      summary: "マイクがまだ許可されていません。",
      explanation: "ブラウザの確認に、まだ応答がありません。",
      hint: "もう一度チェックし、ブラウザに確認が表示されたら「許可」を選んでください。",
    },
    "microphone-missing": {
      summary: "マイクを使用できませんでした。",
      explanation: "マイクが見つからないか、ほかのプログラムが使用しています。",
      hint: "マイクを接続してから、もう一度お試しください。",
    },
    "microphone-muted": {
      summary: "マイクからまったく信号が届きません。",
      explanation:
        "デバイスのスイッチかシステムの設定でミュートされているか、別のマイクが選択されています。",
      hint: "マイクのミュートを解除するか、別のマイクを選んでください。その後、もう一度チェックし、チェック中に何か話してください。",
    },
    "microphone-quiet": {
      summary: "マイクは正常ですが、声が検出されませんでした。",
      explanation: "チェック中に誰も話さなかったか、マイクの音量が小さすぎます。",
      hint: "もう一度チェックし、チェック中に何か話してください。",
    },
    "microphone-replaced": {
      summary: "選択したものとは別のマイクが使用されています。",
      explanation: "選択したマイクが接続されていません。",
      hint: "マイクを接続するか、サウンド設定で別のマイクを選んでください。",
    },
    "speaker-missing": {
      summary: "スピーカーが見つかりません。",
      explanation: "ブラウザがスピーカーもヘッドホンも検出していません。",
      hint: "ヘッドホンまたはスピーカーを接続してください。",
    },
    "speaker-replaced": {
      summary: "選択したものとは別のスピーカーが使用されています。",
      explanation: "選択したスピーカーが接続されていません。",
      hint: "スピーカーを接続するか、サウンド設定で別のスピーカーを選んでください。",
    },
    "not-logged-in": {
      summary: "ログインしていません。",
      explanation:
        "電話システムがログインを受け付けませんでした。ログインしていないか、有効期限が切れています。",
      hint: "ログインしてから、もう一度チェックしてください。",
    },
    "scope-missing": {
      summary: "このアプリに必要な権限がありません。",
      explanation: ({ details: { missing } }) => `${missing}が付与されていません。`,
      hint: "アプリの開発者がRingCentralのコンソールで追加できます。その後、もう一度ログインしてください。",
    },
    "no-digital-line": {
      summary: "この内線にはデジタル回線がありません。",
      explanation: ({ details: { missing } }) =>
        `${missing}が無効になっているため、インターネット経由で電話をかけられません。`,
      hint: "アカウントの管理者に、この内線へのデジタル回線の割り当てを依頼してください。",
    },
    "no-device": {
      summary: "この内線にはデバイスがありません。",
      explanation: "電話システムに電話が登録されていないため、デジタル回線がない可能性があります。",
      hint: "電話をかけられない場合は、アカウントの管理者にデジタル回線を依頼してください。",
    },
    "line-unknown": {
      summary: "デジタル回線をチェックできませんでした。",
      explanation: "電話システムからこの内線のデバイスの一覧を取得できませんでした。",
      hint: "通話できる場合は、そのまま続けてください。",
    },
    "too-many-phones": {
      summary: "この内線は、すでにほかの5台の電話で使用されています。",
      explanation: "電話システムに登録できる電話は内線ごとに5台で、6台目は拒否されます。",
      hint: "この内線を使用しているほかのページやアプリを閉じ、2分待ってから、もう一度チェックしてください。",
    },
    "phone-refused": {
      summary: "電話を登録できませんでした。",
      explanation: ({ details: { sipCode } }) =>
        sipCode === undefined
          ? "SIPサーバーが登録を拒否したか、応答しませんでした。"
          : `SIPサーバーがステータス${sipCode}で登録を拒否しました。`,
      hint: "ネットワークで電話システムへの安全なWebSocketが許可されていることを確認してから、もう一度チェックしてください。",
    },
    "phone-not-allowed": {
      summary: "電話を登録できませんでした。",
      explanation:
        "このユーザーには電話の認証情報が提供されません。権限またはデジタル回線がありません。",
      hint: "アカウントの管理者にお問い合わせください。",
    },
    "phone-reconnecting": {
      summary: "現在、電話が接続されていません。",
      explanation: "電話システムとの接続が切れたため、再接続しています。",
      hint: "ネットワークを確認してください。電話は自動的に再接続されます。",
    },
    "notifications-refused": {
      summary: "このページは通話の通知を受け取れません。",
      explanation: "電話システムの通知サーバーが接続を拒否しました。",
      hint: "ネットワークで安全なWebSocketが許可されていることを確認してから、もう一度チェックしてください。",
    },
    "notifications-lost": {
      summary: "通話の通知が途切れています。",
      explanation: "電話システムの通知サーバーとの接続が切れたため、再接続しています。",
      hint: "ネットワークを確認してください。自動的に再接続されます。",
    },
    "calls-unreadable": {
      summary: "この内線の通話を取得できませんでした。",
      explanation: "電話システムが要求を拒否したか、応答しませんでした。",
      hint: "アプリとユーザーの権限を確認してから、もう一度チェックしてください。",
    },
    "call-running": {
      summary: "テスト通話は行われませんでした。",
      explanation: "通話中のため、テスト通話を行うとその通話が保留になります。",
      hint: "通話が終わってから、もう一度チェックしてください。",
    },
    "echo-failed": {
      summary: "テスト通話に失敗しました。",
      explanation: "電話システムが接続できなかったか、応答がありませんでした。",
      hint: "エコーサービスの番号を確認してから、もう一度チェックしてください。",
    },
    "echo-silent": {
      summary: "テスト通話で声が検出されませんでした。",
      explanation: "誰も話さなかったか、マイクから音が届いていません。",
      hint: "もう一度チェックし、テスト通話中に何か話してください。",
    },
    "echo-lost": {
      summary: "テスト通話で声が返ってきませんでした。",
      explanation:
        "ネットワークが音声をブロックしているか、かけた番号が音声を再生して返していません。",
      hint: "ネットワークで電話システムへのUDPによる音声が許可されていることを確認してください。",
    },
    "quality-fair": {
      summary: "接続が不安定です。",
      explanation: ({ details: { mos } }) =>
        `テスト通話の品質は${measured(mos)}（最高4.5）でした。`,
      hint: "無線よりも有線のネットワークを使用し、ダウンロードを一時停止してください。",
    },
    "quality-poor": {
      summary: "接続が不良です。",
      explanation: ({ details: { mos } }) =>
        `テスト通話の品質は${measured(mos)}（最高4.5）で、相手には声が聞き取りにくい状態です。`,
      hint: "有線または別のネットワークを使用し、ダウンロードを一時停止してください。",
    },
    network: {
      summary: "電話システムに接続できませんでした。",
      explanation: "要求への応答がありませんでした。",
      hint: "ネットワークを確認してから、もう一度お試しください。",
    },
    "rate-limited": {
      summary: "電話システムは現在、これ以上の要求を受け付けません。",
      explanation: "直前の1分間に送信された要求が多すぎます。要求を送るたびに待ち時間が延びます。",
      hint: "待ち時間が終わってから、もう一度お試しください。",
    },
    server: {
      summary: "電話システムでエラーが発生しました。",
      explanation: "エラーの応答がありました。",
      hint: "しばらく待ってから、もう一度チェックしてください。",
    },
    "no-response": {
      summary: "電話システムから時間内に応答がありませんでした。",
      explanation: "ネットワークが遅いか、接続がブロックされています。",
      hint: "ネットワークを確認してから、もう一度チェックしてください。",
    },
    blocked: {
      summary: "チェックは行われませんでした。",
      explanation: "前のチェックに問題があり、それが解決しないとこのチェックは成功しません。",
      hint: "先にその問題を解決してから、もう一度チェックしてください。",
    },
  },
  readinessExport: "レポートを保存",
  keypadHint: "キーを押すか、入力してください",
  miniPanel: "現在の通話",
  movePanel: "矢印キーで移動",
  openPanel: "パネルを開く",
  popOut: "別のウィンドウで表示",
  popIn: "ページに戻す",
  poppedOut: "会議通話は別のウィンドウに表示されています。",
};
