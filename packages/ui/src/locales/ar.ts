import type { Translation } from "../messages/messages.ts";
import { numbersIn } from "../messages/numbers-in.ts";

const { number, plural } = /* @__PURE__ */ numbersIn("ar");

/** Keeps codes and identifiers left to right, and apart from the Arabic text around them. */
const ltr = (text: string | number): string => `\u2066${text}\u2069`;

/** Arabic. */
export const ar: Translation = {
  locale: "ar",
  direction: "rtl",
  title: "مكالمة جماعية",
  participants: "المشاركون",
  you: "أنت",
  host: "المضيف",
  unknownPerson: "غير معروف",
  announceStatus: (title, status) => `${title}: ${status}`,
  status: {
    idle: "لم تبدأ",
    creating: "جارٍ البدء",
    joining: "جارٍ الانضمام",
    active: "نشطة",
    reconnecting: "جارٍ إعادة الاتصال",
    rejoinable: "خارج المكالمة",
    rejoining: "جارٍ الانضمام مجددًا",
    ending: "جارٍ الإنهاء",
    ended: "انتهت",
    failed: "لم تبدأ",
  },
  participantStatus: {
    dialing: "جارٍ الاتصال",
    queued: "في الانتظار",
    joining: "جارٍ الانضمام",
    connected: "في المكالمة",
    onHold: "قيد التعليق",
    leaving: "جارٍ المغادرة",
    away: "غير متصل هنا",
  },
  muted: "الصوت مكتوم",
  capacity: (used, limit) => `${number(used)} من ${number(limit)}`,
  startConference: "بدء مكالمة جماعية",
  startNewConference: "مكالمة جماعية جديدة",
  tryAgain: "إعادة المحاولة",
  cancel: "إلغاء",
  dismiss: "إغلاق",
  idleTitle: "تحدث مع عدة أشخاص في الوقت نفسه",
  idleWithCalls: (count) =>
    plural(count, {
      one: "يمكن إضافة هذه المكالمة بعد بدء المكالمة الجماعية.",
      two: "يمكن دمج هاتين المكالمتين.",
      other: "يمكن دمج هذه المكالمات.",
    }),
  idleWithoutCalls: "ابدأ الآن، وأضف المكالمات تباعًا.",
  creating: {
    microphone: "في انتظار الميكروفون. اسمح باستخدامه إذا طلب المتصفح ذلك.",
    phone: "جارٍ تسجيل الهاتف.",
    session: "جارٍ إنشاء المكالمة الجماعية.",
  },
  joining: "جارٍ الاتصال بالمكالمة الجماعية.",
  secondsLeft: (seconds) =>
    plural(seconds, {
      zero: "# ثانية متبقية",
      one: "ثانية واحدة متبقية",
      two: "ثانيتان متبقيتان",
      few: "# ثوانٍ متبقية",
      many: "# ثانية متبقية",
      other: "# ثانية متبقية",
    }),
  joinAttempt: (count) => `جارٍ الاتصال مرة أخرى (المحاولة ${number(count)}).`,
  reconnecting: {
    notifications: "انقطعت التحديثات من نظام الهاتف. المكالمة مستمرة.",
    phone: "انقطع الاتصال بنظام الهاتف. يجري الحفاظ على المكالمة.",
  },
  nextAttempt: (seconds) =>
    plural(seconds, {
      zero: "المحاولة التالية الآن.",
      one: "المحاولة التالية بعد ثانية واحدة.",
      two: "المحاولة التالية بعد ثانيتين.",
      few: "المحاولة التالية بعد # ثوانٍ.",
      many: "المحاولة التالية بعد # ثانية.",
      other: "المحاولة التالية بعد # ثانية.",
    }),
  attempting: "جارٍ المحاولة الآن.",
  rejoinable: {
    reload: "لا تزال مكالمتك الجماعية جارية، لكنك لم تعد فيها.",
    legLost: "انقطع اتصالك. لا تزال المكالمة الجماعية جارية.",
    otherDevice: "أنت في مكالمة جماعية على صفحة أخرى أو جهاز آخر.",
  },
  rejoin: "الانضمام مجددًا",
  rejoining: "جارٍ الاتصال مجددًا بالمكالمة الجماعية.",
  notNow: "ليس الآن",
  ending: {
    leave: "جارٍ المغادرة. يمكن للآخرين مواصلة الحديث.",
    end: "جارٍ إنهاء المكالمة الجماعية للجميع.",
  },
  ended: {
    left: "لقد غادرت. ربما لا يزال الآخرون يتحدثون.",
    ended: "لقد أنهيت المكالمة الجماعية.",
    lastRemoved: "انتهت المكالمة الجماعية عند إزالة آخر مشارك.",
    lastLeft: "انتهت المكالمة الجماعية عند مغادرة آخر مشارك.",
    endedByPlatform: "أنهى نظام الهاتف المكالمة الجماعية.",
    endedWhileAway: "انتهت المكالمة الجماعية أثناء غيابك.",
    pageClosed: "أُغلقت الصفحة. ربما لا تزال المكالمة الجماعية جارية.",
  },
  endedSummary: (duration, count) =>
    plural(count, {
      zero: `${duration}، دون مشاركين آخرين`,
      one: `${duration}، مع شخص آخر`,
      two: `${duration}، مع شخصين آخرين`,
      few: `${duration}، مع # أشخاص آخرين`,
      many: `${duration}، مع # شخصًا آخر`,
      other: `${duration}، مع # شخص آخر`,
    }),
  nobodyJoined: "لم ينضم أي شخص آخر.",
  addCall: "إضافة مكالمة",
  addAll: "إضافة الكل",
  callsToAdd: "المكالمات المتاحة للإضافة",
  add: (name) => `إضافة ${name}`,
  noCallsToAdd: "لا توجد مكالمات أخرى. أجب عن مكالمة أو أجرِ مكالمة لتظهر هنا.",
  callStatus: {
    ringing: "يرن",
    dialing: "جارٍ الاتصال",
    connected: "متصل",
    onHold: "قيد التعليق",
  },
  bringInBlocker: {
    isConference: "المكالمة الجماعية نفسها",
    recording: "قيد التسجيل",
    ringing: "لم يُرد عليها بعد",
    alreadyIn: "في المكالمة الجماعية بالفعل",
    pending: "جارٍ الإضافة",
    conferenceFull: "المكالمة الجماعية ممتلئة",
    noConference: "لا توجد مكالمة جماعية جارية",
  },
  mute: "كتم الصوت",
  unmute: "إلغاء الكتم",
  hold: "تعليق",
  resume: "استئناف",
  keypad: "لوحة الأرقام",
  sentTones: "النغمات المرسلة",
  leave: "مغادرة",
  endForEveryone: "إنهاء للجميع",
  endQuestion: "هل تريد إنهاء المكالمة الجماعية للجميع؟",
  endExplanation: "ستنتهي جميع المكالمات فيها فورًا. للخروج وحدك، اختر «مغادرة».",
  removeParticipant: (name) => `إزالة ${name}`,
  muteParticipant: (name) => `كتم صوت ${name}`,
  unmuteParticipant: (name) => `إلغاء كتم صوت ${name}`,
  announceJoined: (name) => `انضم ${name}`,
  announceLeft: (name) => `غادر ${name}`,

  isolated: "معزول",
  isolate: "عزل",
  endIsolation: "إنهاء العزل",
  notConnectedYet: "لم يتم الاتصال بعد",
  copyNumber: "نسخ الرقم",
  moreActionsFor: (name) => `إجراءات أخرى لـ ${name}`,
  announceDialing: (name) => `جارٍ الاتصال بـ ${name}`,
  announceMuted: (name, muted) => (muted ? `تم كتم صوت ${name}` : `تم إلغاء كتم صوت ${name}`),
  announceIsolated: (name, isolated) => (isolated ? `تم عزل ${name}` : `تم إنهاء عزل ${name}`),

  capacityLabel: "الأماكن المشغولة",
  level: { input: "الميكروفون لديك", remote: "الآخرون" },
  quality: {
    good: "اتصال جيد",
    fair: "صوت غير مستقر",
    poor: "اتصال ضعيف",
    unknown: "لم تُقَس جودة الاتصال بعد",
  },
  qualityDetails: ({ score, loss, jitter, roundTrip }) =>
    `التقييم ${score} من ${number(4.5)}، الفقد ${ltr(`${loss}%`)}، التذبذب ${jitter} مللي ثانية${
      roundTrip === undefined ? "" : `، ذهابًا وإيابًا ${roundTrip} مللي ثانية`
    }`,

  mergeCalls: (count) =>
    plural(count, {
      zero: "دمج # مكالمة",
      one: "دمج مكالمة واحدة",
      two: "دمج مكالمتين",
      few: "دمج # مكالمات",
      many: "دمج # مكالمة",
      other: "دمج # مكالمة",
    }),
  dialLabel: "رقم الهاتف أو التحويلة",
  call: "اتصال",
  callerId: "الرقم الظاهر",
  callerIdDefault: "رقمي المعتاد",
  dialOutcome: {
    busy: (to) => `الرقم ${to} مشغول.`,
    noAnswer: (to) => `الرقم ${to} لا يرد.`,
    wrongNumber: (to) => `الرقم ${to} غير موجود في الخدمة. تحقق من الرقم.`,
    declined: (to) => `رفض الرقم ${to} المكالمة.`,
    blocked: (to) => `لا يُسمح لهذا الحساب بالاتصال بالرقم ${to}.`,
    cancelled: (to) => `أُلغيت المكالمة إلى ${to}.`,
  },
  queuedCalls: (count) =>
    plural(count, {
      zero: "لا توجد مكالمات في الانتظار.",
      one: "مكالمة واحدة تنتظر دورها.",
      two: "مكالمتان تنتظران دورهما.",
      few: "# مكالمات تنتظر دورها.",
      many: "# مكالمة تنتظر دورها.",
      other: "# مكالمة تنتظر دورها.",
    }),
  cancelQueuedCalls: "إلغاء الانتظار",

  incomingCallFrom: (name) => `مكالمة واردة من ${name}`,
  answer: "رد",
  answerCall: (name) => `الرد على ${name}`,
  answerAndAdd: "رد وإضافة",
  answerAndAddCall: (name) => `الرد على ${name} والإضافة إلى المكالمة الجماعية`,
  decline: "رفض",
  declineCall: (name) => `رفض مكالمة ${name}`,
  voicemail: "البريد الصوتي",
  forward: "إعادة توجيه",
  forwardLabel: "إعادة التوجيه إلى",
  forwardNow: "إعادة التوجيه الآن",

  more: "المزيد",
  muteAll: "كتم صوت الجميع",
  unmuteAll: "إلغاء كتم صوت الجميع",
  noOtherParticipants: "لا يوجد أي شخص آخر في المكالمة الجماعية",
  startRecording: "تسجيل",
  stopRecording: "إيقاف التسجيل",
  consentQuestion: "هل وافق الجميع على التسجيل؟",
  consentExplanation: "اسأل الحاضرين في المكالمة أولًا، واسأل أيضًا كل من ينضم لاحقًا.",
  recordWithConsent: "وافق الجميع، ابدأ التسجيل",
  consentMissing: (names) => `لم يُسألوا بعد: ${names}`,
  confirmConsent: "تمت الموافقة",
  recordingOn: "جارٍ التسجيل",
  recordingByOthers: "هذه المكالمة قيد التسجيل",
  recordingChange: { starting: "جارٍ بدء التسجيل", stopping: "جارٍ إيقاف التسجيل" },

  soundSettings: "إعدادات الصوت",
  done: "تم",
  microphone: "الميكروفون",
  speaker: "مكبر الصوت",
  systemDevice: "مثل إعداد النظام",
  unnamedDevice: (position) => `الجهاز ${number(position)}`,
  deviceMissing: "الجهاز المختار غير موصول. سيُستخدم مجددًا عند توصيله.",
  noOutputChoice: "يشغّل هذا المتصفح كل الأصوات عبر مكبر صوت النظام.",
  microphonePermission: {
    denied: "يحظر المتصفح الميكروفون في هذه الصفحة. اسمح باستخدامه من شريط العناوين.",
    noDevice: "لم يُعثر على ميكروفون. يُرجى توصيل ميكروفون.",
    unavailable: "لا يمكن لهذه الصفحة استخدام الميكروفون. يجب فتحها عبر https.",
  },
  hostNotHeard: {
    denied: "لا أحد يسمعك: يحظر المتصفح الميكروفون. اسمح باستخدامه من شريط العناوين.",
    noDevice: "لا أحد يسمعك: لا يوجد ميكروفون. يُرجى توصيل ميكروفون.",
  },
  testMicrophone: "اختبار الميكروفون",
  stopTest: "إيقاف الاختبار",
  testSpeak: "قل شيئًا.",
  testHeard: "الميكروفون يعمل: تم سماع صوتك.",
  echoTest: "مكالمة اختبار",
  echoTestRunning: "قل شيئًا، وانتبه إلى سماع صوتك.",
  echoTestResult: {
    heard: "الصوت يعمل: عاد إليك صوتك.",
    microphoneSilent: "لم يلتقط الميكروفون أي صوت. تحدث، أو اختر ميكروفونًا آخر.",
    nothingBack: "الميكروفون يعمل، لكن لم يعد أي صوت عبر الخط.",
  },

  capabilities: {
    startConference: "بدء المكالمات الجماعية",
    makeCalls: "إجراء المكالمات",
    seeCalls: "عرض مكالمات التحويلة",
    controlCalls: "التحكم في المكالمات",
    getNotified: "تلقي إشعارات المكالمات",
    record: "تسجيل المكالمات",
    forward: "إعادة توجيه المكالمات",
    sendToVoicemail: "إرسال المكالمات إلى البريد الصوتي",
  },
  missingScope: (capability, missing) =>
    `لا يمكن لهذا التطبيق ${capability}: لم يُمنح الإذن ${ltr(missing)}. يمكن لمطوّر التطبيق إضافة ذلك في وحدة تحكم RingCentral.`,
  missingFeature: (capability, missing) =>
    `لا يمكن لهذه التحويلة ${capability}: لا تتوفر لها ميزة ${ltr(missing)}. يمكن لمسؤول الحساب تفعيل ذلك.`,
  errors: {
    "host-not-joined": {
      summary: "لم تُضَف المكالمة إلى المكالمة الجماعية.",
      explanation: "لم ينضم المضيف إلى المكالمة الجماعية بعد.",
      hint: "انتظر حتى تصبح المكالمة الجماعية نشطة، ثم أضف المكالمة مرة أخرى.",
    },
    "join-timeout": {
      summary: "لم تبدأ المكالمة الجماعية.",
      explanation: () =>
        `لم يكتمل اتصال المضيف خلال ${number(38)} ثانية، وهي المهلة التي ينهي نظام الهاتف بعدها المكالمة الجماعية.`,
      hint: "تحقق من الشبكة والهاتف، ثم ابدأ المكالمة الجماعية مرة أخرى.",
    },
    "conference-full": {
      summary: "لم تُضَف المكالمة إلى المكالمة الجماعية.",
      explanation: ({ parameters }) =>
        plural(parameters.limit, {
          zero: "المكالمة الجماعية ممتلئة: ليس فيها أي مكان.",
          one: "المكالمة الجماعية ممتلئة: فيها مكان واحد، وهو مكان المضيف.",
          two: "المكالمة الجماعية ممتلئة: فيها مكانان، أحدهما للمضيف.",
          few: "المكالمة الجماعية ممتلئة: فيها # أماكن، بما فيها مكان المضيف.",
          many: "المكالمة الجماعية ممتلئة: فيها # مكانًا، بما فيها مكان المضيف.",
          other: "المكالمة الجماعية ممتلئة: فيها # مكان، بما فيها مكان المضيف.",
        }),
      hint: "أزِل أحد المشاركين أولًا.",
    },
    "unknown-session": {
      summary: "لا يتعرف نظام الهاتف على هذه المكالمة.",
      explanation: "انتهت المكالمة، أو أنها تخص حسابًا آخر.",
      hint: "حدّث قائمة المكالمات، واختر مكالمة أخرى.",
    },
    "unknown-party": {
      summary: "لا يتعرف نظام الهاتف على هذا المشارك في المكالمة.",
      explanation: "غادر المشارك، أو انتهت المكالمة.",
      hint: "حدّث قائمة المكالمات، واختر مكالمة أخرى.",
    },
    "wrong-state": {
      summary: "رفض نظام الهاتف ذلك.",
      explanation: "حالة المكالمة لا تسمح بذلك: ما زالت ترن، أو يجري نقلها، أو انتهت.",
      hint: "انتظر لحظة، ثم حاول مرة أخرى.",
    },
    "not-allowed": {
      summary: "رفض نظام الهاتف ذلك.",
      explanation: "ليس لديك أو لدى هذا التطبيق الإذن اللازم.",
      hint: "تحقق من أذونات التطبيق وأذونات حسابك.",
    },
    "microphone-denied": {
      summary: "تعذر استخدام الميكروفون.",
      explanation: "لا يسمح المتصفح لهذه الصفحة باستخدامه.",
      hint: "اسمح باستخدام الميكروفون من شريط عناوين المتصفح، ثم حاول مرة أخرى.",
    },
    "microphone-missing": {
      summary: "تعذر استخدام الميكروفون.",
      explanation: "لم يُعثر على ميكروفون، أو أن برنامجًا آخر يستخدمه.",
      hint: "وصّل ميكروفونًا، ثم حاول مرة أخرى.",
    },
    "token-expired": {
      summary: "لم يقبل نظام الهاتف تسجيل الدخول.",
      explanation: "انتهت صلاحية تسجيل الدخول، أو أُلغي.",
      hint: "سجّل الدخول مرة أخرى، ثم كرر الإجراء.",
    },
    "rate-limited": {
      summary: "لا يقبل نظام الهاتف طلبات أخرى في الوقت الحالي.",
      explanation: "أُرسلت طلبات كثيرة جدًا خلال الدقيقة الماضية، وكل طلب إضافي يطيل الانتظار.",
      hint: "حاول مرة أخرى بعد انتهاء مدة الانتظار.",
    },
    "phone-refused": {
      summary: "تعذر تسجيل الهاتف.",
      explanation: "رفض خادم SIP التسجيل أو لم يستجب. وهو يسمح بخمسة هواتف لكل تحويلة.",
      hint: "أغلق الصفحات والتطبيقات الأخرى التي تستخدم هذه التحويلة، وانتظر دقيقتين، ثم حاول مرة أخرى.",
    },
    "invite-refused": {
      summary: "لم يتم توصيل المكالمة.",
      explanation: ({ parameters, sipCode }) =>
        ({
          notAllowed: "لا يسمح نظام الهاتف بهذه المكالمة.",
          notFound: "الرقم أو المكالمة الجماعية غير موجود.",
          noAnswer: "لم يرد أحد.",
          busy: "الخط مشغول، أو الرقم غير موجود.",
          cancelled: "أُلغيت المكالمة.",
          declined: "رُفضت المكالمة.",
          ended: "أنهى نظام الهاتف المكالمة.",
          noResponse: "لم يستجب نظام الهاتف.",
          other: `استجاب نظام الهاتف بالحالة ${ltr(`SIP ${sipCode}`)}.`,
        })[parameters.reason],
      hint: "تحقق من الرقم، ثم حاول مرة أخرى.",
    },
    network: {
      summary: "تعذر الوصول إلى نظام الهاتف.",
      explanation: "لم يتلقَّ الطلب أي رد.",
      hint: "تحقق من الشبكة، ثم حاول مرة أخرى.",
    },
    server: {
      summary: "حدث خطأ في نظام الهاتف.",
      explanation: ({ status }) =>
        status === undefined ? "تعذر فهم استجابته." : `استجاب نظام الهاتف بالحالة ${ltr(status)}.`,
      hint: "حاول مرة أخرى بعد قليل.",
    },
    "conference-running": {
      summary: "لم تبدأ أي مكالمة جماعية.",
      explanation:
        "هناك مكالمة جماعية جارية بالفعل، ولا يمكن للمضيف إجراء أكثر من واحدة في الوقت نفسه.",
      hint: "أضف المكالمات إلى المكالمة الجماعية الجارية، أو أنهِها أولًا.",
    },
    "no-conference": {
      summary: "لم يُنفَّذ أي إجراء.",
      explanation: "لا توجد مكالمة جماعية جارية.",
      hint: "ابدأ مكالمة جماعية أولًا.",
    },
    "unknown-call": {
      summary: "لم يُنفَّذ أي إجراء.",
      explanation: "هذه المكالمة غير موجودة، وربما انتهت.",
      hint: "اختر مكالمة من القائمة.",
    },
    "unknown-participant": {
      summary: "لم يُنفَّذ أي إجراء.",
      explanation: "هذا المشارك غير موجود، وربما غادر.",
      hint: "اختر مشاركًا من القائمة.",
    },
    "invalid-digits": {
      summary: "لم تُرسل أي نغمات.",
      explanation:
        "المفاتيح المتاحة هي من 0 إلى 9، ومن A إلى D، و* و#، ويلزم مفتاح واحد على الأقل.",
      hint: "أزِل كل الأحرف الأخرى.",
    },
    "invalid-number": {
      summary: "لم يُجرَ أي اتصال.",
      explanation: "النص المُدخل ليس رقم هاتف ولا رقم تحويلة.",
      hint: "أدخل رقمًا مع رمز البلد، مثل \u2066+16505550100\u2069، أو رقم تحويلة، مثل 102.",
    },
    "wrong-number": {
      summary: "لم يتم توصيل المكالمة.",
      explanation: "هذا الرقم غير مستخدم: لا يخص أي هاتف أو تحويلة.",
      hint: "تحقق من الرقم.",
    },
    "leg-running": {
      summary: "لم تبدأ أي مكالمة.",
      explanation: "لا يمكن إجراء أكثر من مكالمة واحدة في الوقت نفسه، والمكالمة السابقة لم تنتهِ.",
      hint: "أنهِ المكالمة السابقة أولًا.",
    },
    "is-conference": {
      summary: "لم تُنهَ المكالمة.",
      explanation:
        "تصلك هذه المكالمة بمكالمة جماعية، وقد يؤدي إنهاؤها إلى إنهاء المكالمة الجماعية للجميع.",
      hint: "غادر المكالمة الجماعية، أو أنهِها للجميع.",
    },
    "call-recorded": {
      summary: "لم تُضَف المكالمة إلى المكالمة الجماعية.",
      explanation:
        "المكالمة قيد التسجيل، ولا يقبل نظام الهاتف مكالمة قيد التسجيل في مكالمة جماعية.",
      hint: "أوقف التسجيل، ثم أضف المكالمة مرة أخرى.",
    },
    "call-elsewhere": {
      summary: "لم يُنفَّذ أي إجراء.",
      explanation: "تجري المكالمة على صفحة أخرى أو جهاز آخر، ولا يمكن تنفيذ ذلك إلا هناك.",
      hint: "استخدم تلك الصفحة أو ذلك الجهاز، أو اختر مكالمة من هذه الصفحة.",
    },
    "recording-refused": {
      summary: "لم تتغير حالة التسجيل.",
      explanation: ({ parameters: { resultCode } }) => {
        if (resultCode === undefined) return "لم يستجب نظام الهاتف للطلب.";
        if (resultCode === -5) return "التسجيل متوقف لهذا الحساب أو هذه التحويلة.";
        return `رفض نظام الهاتف ذلك بالرمز ${ltr(resultCode)}.`;
      },
      hint: "اسأل مسؤول الحساب عما إذا كان تسجيل المكالمات مسموحًا. المكالمة نفسها مستمرة.",
    },
    "consent-missing": {
      summary: "لم يُسجَّل أي شيء.",
      explanation: "بدأ التسجيل دون تحديد ما إذا كان جميع من في المكالمة موافقين.",
      hint: "اسأل الجميع، ثم ابدأ التسجيل مع تحديد ذلك.",
    },
    "unknown-device": {
      summary: "لم يُغيَّر الجهاز.",
      explanation: "هذا الجهاز غير موجود، وربما فُصل.",
      hint: "اختر جهازًا من القائمة.",
    },
    "not-supported": {
      summary: "لم يُنفَّذ أي إجراء.",
      explanation: ({ parameters }) =>
        ({
          chooseSpeaker: "يشغّل هذا المتصفح كل الأصوات عبر مكبر الصوت الافتراضي للنظام.",
        })[parameters.feature],
      hint: "استخدم متصفحًا آخر، أو تابع دون هذه الميزة.",
    },
    "invalid-argument": {
      summary: "لم يُنفَّذ أي إجراء.",
      explanation: "مرّر التطبيق قيمة غير صالحة.",
      hint: "تواصل مع دعم التطبيق.",
    },
    disposed: {
      summary: "لم يُنفَّذ أي إجراء.",
      explanation: "أُغلق الاتصال بنظام الهاتف.",
      hint: "أعد تحميل الصفحة.",
    },
    "no-provider": {
      summary: "لا يمكن عرض هذا الجزء من التطبيق.",
      explanation: ({ parameters }) =>
        `تم استدعاء ${ltr(parameters.hook)} خارج ConferenceProvider.`,
      hint: "تواصل مع دعم التطبيق.",
    },
    aborted: {
      summary: "لم يكتمل الإجراء.",
      explanation: "أُلغي قبل أن يكتمل.",
      hint: "ابدأه مرة أخرى إذا كنت لا تزال بحاجة إليه.",
    },
  },

  eventLog: "سجل الأحداث",
  eventLogFilter: "عرض",
  eventLogAll: "الكل",
  eventLogKinds: {
    action: "إجراء",
    request: "طلب",
    event: "حدث",
    state: "حالة",
    error: "خطأ",
  },
  eventLogDownload: "تنزيل",
  eventLogEmpty: "لم يحدث شيء بعد.",
};
