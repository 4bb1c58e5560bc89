import type { UseQueryResult } from "@tanstack/react-query";
import type WebPhone from "ringcentral-web-phone";
import { describe, expectTypeOf, it } from "vitest";
import type { EchoResult } from "../../src/actions/test-echo.ts";
import { hasCode } from "../../src/errors/conference-error.ts";
import type * as core from "../../src/index.ts";
import type {
  ActiveCall,
  CallerId,
  CallQuality,
  Capabilities,
  Capability,
  Capacity,
  ConferenceClient,
  ConferenceClientOptions,
  ConferenceError,
  ConferenceErrorCode,
  DevicesState,
  DialOutcome,
  Levels,
  LogEntry,
  MergeResult,
  MuteResult,
  Participant,
  ParticipantRecord,
  PhoneState,
  RecordingState,
  SipInfo,
  SipLegState,
  UseActiveCallsResult,
  UseConferenceResult,
  UseMicrophoneTestResult,
  UseSipInviteResult,
  ViewKey,
} from "../../src/index.ts";
import type { PartyCode } from "../../src/telephony/party-code.ts";

type WebPhoneOptions = ConstructorParameters<typeof WebPhone>[0];
type Hook<Name extends keyof typeof core> = (typeof core)[Name];
/** The variables, the result and the error of a mutation hook. */
type Variables<Name extends keyof typeof core> =
  Hook<Name> extends (...args: never[]) => {
    mutate: (variables: infer V, ...rest: never[]) => void;
  }
    ? V
    : never;
type Data<Name extends keyof typeof core> =
  Hook<Name> extends (...args: never[]) => { data: infer D } ? Exclude<D, undefined> : never;
type Code<Name extends keyof typeof core> =
  Hook<Name> extends (...args: never[]) => { error: infer E }
    ? E extends ConferenceError<infer C>
      ? C
      : never
    : never;

describe("the client", () => {
  it("has state and a life cycle, and no verbs", () => {
    expectTypeOf<keyof ConferenceClient>().toEqualTypeOf<
      "uid" | "connect" | "connected" | "dispose" | "views" | "subscribe"
    >();
    expectTypeOf<
      ReturnType<typeof core.createConferenceClient>
    >().toEqualTypeOf<ConferenceClient>();
  });

  it("has typed keys to subscribe to", () => {
    type Key = Parameters<ConferenceClient["subscribe"]>[0];
    expectTypeOf<Key>().toEqualTypeOf<ViewKey>();
    expectTypeOf<"participants">().toExtend<Key>();
    expectTypeOf<"participant:s-1">().toExtend<Key>();
    expectTypeOf<ReturnType<typeof core.participantKey>>().toExtend<Key>();
    expectTypeOf<"particpants">().not.toExtend<Key>();
  });

  it("takes the official web phone, and no object that lacks its methods", () => {
    type Phone = NonNullable<ConferenceClientOptions["webPhone"]>;
    expectTypeOf<WebPhone>().toExtend<Phone>();
    expectTypeOf<{ call(): void }>().not.toExtend<Phone>();
    expectTypeOf<SipInfo>().toEqualTypeOf<WebPhoneOptions["sipInfo"]>();
  });
});

describe("hasCode", () => {
  it("narrows an error to its codes", () => {
    const error = {} as unknown;
    if (hasCode(error, "network", "server")) {
      expectTypeOf(error).toEqualTypeOf<ConferenceError<"network" | "server">>();
    }
  });
});

describe("a party's status code", () => {
  it("is a known code, or an unknown one as it came", () => {
    expectTypeOf<"answered">().toExtend<PartyCode>();
    expectTypeOf<{ unknown: string }>().toExtend<PartyCode>();
    expectTypeOf<"anwsered">().not.toExtend<PartyCode>();
    expectTypeOf<string>().not.toExtend<PartyCode>();
  });
});

describe("a union with a status", () => {
  it("narrows the result of useConference", () => {
    const result = {} as UseConferenceResult;
    if (result.status === "active") {
      expectTypeOf(result.sessionId).toEqualTypeOf<string>();
      expectTypeOf(result.muted).toEqualTypeOf<boolean>();
    }
    if (result.status === "joining") expectTypeOf(result.deadline).toEqualTypeOf<number>();
    if (result.status === "failed") expectTypeOf(result.error).toEqualTypeOf<ConferenceError>();
    if (result.status === "idle") expectTypeOf(result).not.toHaveProperty("sessionId");
    expectTypeOf(result.start).returns.toEqualTypeOf<Promise<void>>();
    expectTypeOf<Hook<"useConference">>().returns.toEqualTypeOf<UseConferenceResult>();
  });

  it("narrows the result of useActiveCalls", () => {
    const result = {} as UseActiveCallsResult;
    if (result.status === "error") expectTypeOf(result.error).toEqualTypeOf<ConferenceError>();
    else expectTypeOf(result.error).toEqualTypeOf<null>();
    expectTypeOf(result.data).toEqualTypeOf<readonly ActiveCall[]>();
    expectTypeOf<Hook<"useActiveCalls">>().returns.toEqualTypeOf<UseActiveCallsResult>();
  });

  it("narrows the result of useSipInvite", () => {
    const result = {} as UseSipInviteResult;
    if (result.status === "ended") expectTypeOf(result.by).toEqualTypeOf<"local" | "remote">();
    if (result.status === "failed") {
      expectTypeOf(result.sipCode).toEqualTypeOf<number | undefined>();
      expectTypeOf(result.sipReason).toEqualTypeOf<string>();
    }
    expectTypeOf<Hook<"useSipInvite">>().returns.toEqualTypeOf<UseSipInviteResult>();
  });

  it("narrows the result of useMicrophoneTest", () => {
    const result = {} as UseMicrophoneTestResult;
    if (result.status === "running") expectTypeOf(result.heard).toEqualTypeOf<boolean>();
    if (result.status === "failed") expectTypeOf(result.error).toEqualTypeOf<ConferenceError>();
    expectTypeOf<Hook<"useMicrophoneTest">>().returns.toEqualTypeOf<UseMicrophoneTestResult>();
  });

  it("lists the seven statuses of a participant", () => {
    expectTypeOf<Participant["status"]>().toEqualTypeOf<
      "dialing" | "queued" | "joining" | "connected" | "onHold" | "leaving" | "away"
    >();
  });

  it("narrows the outcome of dialIntoConference", () => {
    const outcome = {} as DialOutcome;
    if (outcome.status === "joined") expectTypeOf(outcome.callId).toEqualTypeOf<string>();
    else expectTypeOf(outcome.callId).toEqualTypeOf<string | undefined>();
  });

  it("narrows the results of a merge, a mute, an echo test, a recording and a capability", () => {
    const merged = {} as MergeResult;
    if (merged.status === "refused") expectTypeOf(merged.error).toEqualTypeOf<ConferenceError>();
    else expectTypeOf(merged).not.toHaveProperty("error");
    const muted = {} as MuteResult;
    if (muted.status === "refused") expectTypeOf(muted.error).toEqualTypeOf<ConferenceError>();
    const echo = {} as EchoResult;
    if (echo.status === "heard") expectTypeOf(echo.delayMs).toEqualTypeOf<number>();
    const recording = {} as RecordingState;
    if (recording.status === "on" && recording.by === "thisClient") {
      expectTypeOf(recording.consentMissing).toEqualTypeOf<readonly string[]>();
    }
    const capability = {} as Capability;
    if (!capability.allowed) expectTypeOf(capability.reason).toEqualTypeOf<"scope" | "feature">();
    const quality = {} as CallQuality;
    if (quality.status === "measured") expectTypeOf(quality.mos).toEqualTypeOf<number>();
  });
});

describe("a hook that reads", () => {
  it("has the type of the conference or of its participants", () => {
    expectTypeOf<Hook<"useParticipants">>().returns.toEqualTypeOf<readonly Participant[]>();
    expectTypeOf<Hook<"useParticipantIds">>().returns.toEqualTypeOf<readonly string[]>();
    expectTypeOf<Hook<"useParticipant">>().parameters.toEqualTypeOf<[id: string]>();
    expectTypeOf<Hook<"useParticipant">>().returns.toEqualTypeOf<Participant | undefined>();
    expectTypeOf<Hook<"useDepartedParticipants">>().returns.toEqualTypeOf<
      readonly ParticipantRecord[]
    >();
    expectTypeOf<Hook<"useCapacity">>().returns.toEqualTypeOf<Capacity>();
    expectTypeOf<Hook<"useHostLeg">>().returns.toEqualTypeOf<SipLegState>();
    expectTypeOf<Hook<"useRecording">>().returns.toEqualTypeOf<RecordingState>();
    expectTypeOf<ReturnType<typeof core.useConferenceState<boolean>>>().toEqualTypeOf<boolean>();
  });

  it("has the type of audio, phone, capabilities or log", () => {
    expectTypeOf<Hook<"usePhone">>().returns.toEqualTypeOf<PhoneState>();
    expectTypeOf<Hook<"useDevices">>().returns.toEqualTypeOf<DevicesState>();
    expectTypeOf<Hook<"useLevels">>().returns.toEqualTypeOf<Levels>();
    expectTypeOf<Hook<"useCallQuality">>().returns.toEqualTypeOf<CallQuality>();
    expectTypeOf<Hook<"useEventLog">>().returns.toEqualTypeOf<readonly LogEntry[]>();
    expectTypeOf<Hook<"useCapability">>().returns.toEqualTypeOf<Capability>();
    expectTypeOf<Hook<"useCapabilities">>().returns.toEqualTypeOf<
      UseQueryResult<Capabilities, ConferenceError>
    >();
    expectTypeOf<Hook<"useCallerIds">>().returns.toEqualTypeOf<
      UseQueryResult<readonly CallerId[], ConferenceError>
    >();
    expectTypeOf<Hook<"useConferenceClient">>().returns.toEqualTypeOf<ConferenceClient>();
  });
});

describe("a mutation hook has the types of its variables, result and error, and", () => {
  it("takes nothing", () => {
    type None =
      | "useStartConference"
      | "useRejoinConference"
      | "useLeaveConference"
      | "useEndConference";
    expectTypeOf<void>().toExtend<Parameters<ReturnType<Hook<None>>["mutate"]>[0]>();
    expectTypeOf<Data<None>>().toEqualTypeOf<void>();
    expectTypeOf<"join-timeout">().toExtend<Code<"useStartConference">>();
    expectTypeOf<"join-timeout">().not.toExtend<Code<"useLeaveConference">>();
    expectTypeOf<Code<None>>().toExtend<ConferenceErrorCode>();
  });

  it("takes a call", () => {
    type OfACall =
      | "useBringInCall"
      | "useAnswerCall"
      | "useDeclineCall"
      | "useHangUpCall"
      | "useAnswerIntoConference"
      | "useSendToVoicemail"
      | "useParkCall";
    expectTypeOf<Variables<OfACall>>().toEqualTypeOf<{ callId: string }>();
    expectTypeOf<Data<"useParkCall">>().toEqualTypeOf<{ location: string }>();
  });

  it("takes a call and further variables", () => {
    type To = { callId: string; to: string };
    expectTypeOf<Variables<"useForwardCall">>().toExtend<To>();
    expectTypeOf<Variables<"useTransferCall">>().toExtend<To>();
    expectTypeOf<Variables<"useStartWarmTransfer">>().toExtend<To>();
    expectTypeOf<Data<"useStartWarmTransfer">>().toEqualTypeOf<{ consultCallId: string }>();
    type Both = { callId: string; consultCallId: string };
    expectTypeOf<Variables<"useCompleteWarmTransfer">>().toExtend<Both>();
    expectTypeOf<Variables<"useCancelWarmTransfer">>().toExtend<Both>();
    expectTypeOf<Variables<"useReplyToCall">>().toExtend<{ callId: string; text: string }>();
    expectTypeOf<Variables<"useFlipCall">>().toExtend<{ callId: string; flipId: string }>();
    expectTypeOf<Variables<"useSetCallHeld">>().toExtend<{ callId: string; held: boolean }>();
    expectTypeOf<Variables<"useSetCallMuted">>().toExtend<{ callId: string; muted: boolean }>();
  });

  it("takes a participant", () => {
    type Of = { participantId: string };
    expectTypeOf<Variables<"useRemoveParticipant">>().toExtend<Of>();
    expectTypeOf<Variables<"useMuteParticipant">>().toExtend<Of & { muted: boolean }>();
    expectTypeOf<Variables<"useIsolateParticipant">>().toExtend<Of & { isolated: boolean }>();
    expectTypeOf<Variables<"useMuteAll">>().toExtend<{ muted: boolean }>();
    expectTypeOf<Data<"useMuteAll">>().toEqualTypeOf<readonly MuteResult[]>();
  });

  it("takes the host's new state", () => {
    expectTypeOf<Variables<"useSetHostMuted">>().toEqualTypeOf<{ muted: boolean }>();
    expectTypeOf<Variables<"useSetHostHeld">>().toEqualTypeOf<{ held: boolean }>();
    expectTypeOf<Variables<"useSendDtmf">>().toEqualTypeOf<{ digits: string; callId?: string }>();
    expectTypeOf<Variables<"useMergeCalls">>().toExtend<{ callIds: readonly string[] }>();
    expectTypeOf<Data<"useMergeCalls">>().toEqualTypeOf<readonly MergeResult[]>();
  });

  it("takes a number", () => {
    expectTypeOf<Variables<"useDial">>().toEqualTypeOf<{ to: string; callerId?: string }>();
    expectTypeOf<Data<"useDial">>().toEqualTypeOf<{ callId: string }>();
    expectTypeOf<Code<"useDial">>().toExtend<ConferenceErrorCode>();
    expectTypeOf<"wrong-number">().toExtend<Code<"useDial">>();
    expectTypeOf<"conference-full">().not.toExtend<Code<"useDial">>();
    expectTypeOf<Data<"useDialIntoConference">>().toEqualTypeOf<DialOutcome>();
    expectTypeOf<"conference-full">().toExtend<Code<"useDialIntoConference">>();
    expectTypeOf<Data<"useTestEcho">>().toEqualTypeOf<EchoResult>();
  });

  it("takes a recording's consent or a device", () => {
    expectTypeOf<Variables<"useStartRecording">["consent"]>().toEqualTypeOf<
      "given" | "notNeeded"
    >();
    expectTypeOf<undefined>().not.toExtend<Variables<"useStartRecording">["consent"]>();
    expectTypeOf<void>().toExtend<Variables<"useStopRecording">>();
    expectTypeOf<void>().toExtend<Variables<"useConfirmRecordingConsent">>();
    expectTypeOf<"consent-missing">().toExtend<Code<"useStartRecording">>();
    expectTypeOf<Variables<"useChooseDevice">["role"]>().toEqualTypeOf<"input" | "output">();
    expectTypeOf<"unknown-device">().toExtend<Code<"useChooseDevice">>();
  });

  it("takes React Query's options except those that the kit sets", () => {
    type Options = NonNullable<Parameters<Hook<"useDial">>[0]>;
    expectTypeOf<Options>().toHaveProperty("onSuccess");
    expectTypeOf<Options>().not.toHaveProperty("mutationFn");
    type CallsOptions = NonNullable<Parameters<Hook<"useActiveCalls">>[0]>;
    expectTypeOf<CallsOptions>().toHaveProperty("enabled");
    expectTypeOf<CallsOptions>().not.toHaveProperty("queryKey");
  });
});
