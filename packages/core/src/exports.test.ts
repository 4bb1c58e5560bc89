import { describe, expect, it } from "vitest";
import * as main from "./index.ts";
import * as query from "./query/index.ts";

/** Also proves that both entries load where there is no window: on a server. */
describe("what the entries export", () => {
  it("@rc-conference/core", () => {
    expect(Object.keys(main).sort()).toMatchInlineSnapshot(`
      [
        "ConferenceError",
        "ConferenceProvider",
        "createConferenceClient",
        "fromSubscriptions",
        "useActiveCalls",
        "useAnswerCall",
        "useBringInCall",
        "useCapacity",
        "useConference",
        "useConferenceClient",
        "useConferenceState",
        "useDeclineCall",
        "useDepartedParticipants",
        "useEndConference",
        "useHangUpCall",
        "useLeaveConference",
        "useMuteParticipant",
        "useParticipant",
        "useParticipantIds",
        "useParticipants",
        "usePhone",
        "useRejoinConference",
        "useRemoveParticipant",
        "useSendDtmf",
        "useSetHeld",
        "useSetMuted",
        "useSipInvite",
        "useStartConference",
      ]
    `);
  });

  it("@rc-conference/core/query", () => {
    expect(Object.keys(query).sort()).toMatchInlineSnapshot(`
      [
        "activeCallsQueryOptions",
        "answerCallMutationOptions",
        "bringInCallMutationOptions",
        "conferenceKey",
        "declineCallMutationOptions",
        "endConferenceMutationOptions",
        "hangUpCallMutationOptions",
        "leaveConferenceMutationOptions",
        "muteParticipantMutationOptions",
        "rejoinConferenceMutationOptions",
        "removeParticipantMutationOptions",
        "sendDtmfMutationOptions",
        "setHeldMutationOptions",
        "setMutedMutationOptions",
        "startConferenceMutationOptions",
      ]
    `);
  });
});
