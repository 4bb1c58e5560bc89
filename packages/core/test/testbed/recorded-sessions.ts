import {
  ACCOUNT,
  agent,
  COLLEAGUE,
  customer,
  ME,
  notification,
  paco,
} from "./telephony-fixtures.ts";

/**
 * Facts of notifications and session bodies that public sources show, from 2018 to 2026: the official call
 * control library and widgets, the platform's guides, developers' demos and threads. People, numbers and ids
 * are invented; which fields there are, and what they say, is as recorded.
 */

/** A session as `GET /telephony/sessions/{id}` returned it in 2018 and 2019: parties name their extension in `owner` only. */
function oldSession(id: string, parties: readonly OldParty[]): object {
  return {
    creationTime: "2019-09-10T02:50:14Z",
    id,
    origin: { type: "Call" },
    parties: parties.map(({ number, code, reason, owner, ...rest }) => ({
      ...rest,
      id: `${id.replace("s-", "p-")}-${number}`,
      muted: false,
      standAlone: false,
      status: { code, ...(reason !== undefined && { reason }) },
      ...(owner !== undefined && { owner: { accountId: ACCOUNT, extensionId: owner } }),
    })),
  };
}

interface OldParty {
  number: number;
  direction: "Inbound" | "Outbound";
  code: string;
  reason?: string;
  owner?: string;
  from: object;
  to: object;
}

const CUSTOMER_NUMBER = { phoneNumber: customer.phoneNumber };
const device = { ...agent, deviceId: "52294004" };

/** 2019, the call control library: a customer calls, and the agent's party rings. The caller's party names the agent in `to`. */
export const ringingIn2019: object = oldSession("s-279e1755", [
  { number: 1, direction: "Outbound", code: "Answered", from: CUSTOMER_NUMBER, to: agent },
  {
    number: 2,
    direction: "Inbound",
    code: "Proceeding",
    owner: ME,
    from: CUSTOMER_NUMBER,
    to: agent,
  },
]);

/** 2019, the same: the agent called a customer. The customer's party names the agent in `from`. */
export const calledIn2019: object = oldSession("s-bb843f9b", [
  {
    number: 1,
    direction: "Outbound",
    code: "Answered",
    owner: ME,
    from: device,
    to: CUSTOMER_NUMBER,
  },
  { number: 2, direction: "Inbound", code: "Answered", from: agent, to: CUSTOMER_NUMBER },
]);

/** 2019, the same: the agent forwarded a call that rang. */
export const forwardedIn2019: object = oldSession("s-279e1755", [
  {
    number: 2,
    direction: "Inbound",
    code: "Disconnected",
    reason: "BlindTransfer",
    owner: ME,
    from: CUSTOMER_NUMBER,
    to: agent,
  },
]);

/** 2018, the guide to call control: a call to a colleague, which both have answered. Party ids are of another form. */
export const colleaguesIn2018: object = {
  creationTime: "2018-08-01T13:36:09Z",
  id: "Y3MxNzE4MzU2NzgxNTM2MTY1NDhAMTAuNjIuMS4zMA",
  origin: { type: "Call" },
  parties: [ME, COLLEAGUE].map((owner, index) => ({
    direction: index === 0 ? "Outbound" : "Inbound",
    from: agent,
    id: `cs171835678153616548-${index + 1}`,
    muted: false,
    owner: { accountId: ACCOUNT, extensionId: owner },
    standAlone: false,
    status: { code: "Answered" },
    to: { ...paco, phoneNumber: "102" },
  })),
};

/** 2018, the guide: a colleague calls. The body names account and extension, and its party no account. */
export const ringingIn2018: object = {
  uuid: "837270960869181944",
  event: `/restapi/v1.0/account/${ACCOUNT}/extension/${ME}/telephony/sessions`,
  timestamp: "2018-06-05T00:14:50.181Z",
  subscriptionId: "5c37f936",
  ownerId: ME,
  body: {
    sequence: 5,
    sessionId: "402936341008",
    telephonySessionId: "Y3MxNzE4NDE5MDM0MzQwMTgzODRAMTAuNjIuMjUuMTEx",
    serverId: "10.62.25.111.TAM",
    eventTime: "2018-06-05T00:14:50.147Z",
    accountId: ACCOUNT,
    extensionId: ME,
    parties: [
      {
        extensionId: ME,
        id: "cs171841903434018384-2",
        direction: "Inbound",
        to: { ...agent, phoneNumber: "102" },
        from: { ...paco, phoneNumber: "103" },
        status: {
          code: "Proceeding",
          mobilePickupData: { ccMailboxes: [ME], sid: "402936472080" },
        },
        missedCall: false,
        standAlone: false,
        muted: false,
      },
    ],
    origin: { type: "Call" },
  },
};

/** 2018, the guide: the same call in the extension's presence. */
export const presenceIn2018: object = {
  extensionId: Number(ME),
  telephonyStatus: "Ringing",
  activeCalls: [
    {
      id: "Y3MxNzE4NDE5MDM0MzQwMTgzODRAMTAuNjIuMjUuMTEx",
      direction: "Inbound",
      fromName: paco.name,
      from: "103",
      toName: agent.name,
      to: "102",
      telephonyStatus: "Ringing",
      sipData: { toTag: "blf", fromTag: "cs171841903434018384-2" },
      partyId: "cs171841903434018384-2",
      telephonySessionId: "Y3MxNzE4NDE5MDM0MzQwMTgzODRAMTAuNjIuMjUuMTEx",
      sessionId: "402936341008",
      startTime: "2018-06-05T00:14:50.149Z",
    },
  ],
  sequence: 34_470,
  totalActiveCalls: 1,
};

/** 2019, the call control library: a call to a customer, on a subscription to the account, half an hour long. */
export const customerCallIn2019: readonly object[] = [
  { seq: 2, party: 1, code: "Setup", extension: ME },
  { seq: 3, party: 2, code: "Proceeding", extension: undefined },
  { seq: 8, party: 1, code: "Disconnected", extension: ME },
].map((step) =>
  notification("s-bb843f9b", {
    ...step,
    direction: step.party === 1 ? "Outbound" : "Inbound",
    from: step.party === 1 ? { ...device, name: undefined } : agent,
    to: CUSTOMER_NUMBER,
  }),
);

/**
 * 2020, the guide to warm transfers and a developer's demo: the agent answers a customer, calls a colleague,
 * and connects the two. Each of the agent's parties is Gone, with the other one as its peer.
 */
export const warmTransferIn2020: readonly object[] = ((): object[] => {
  const [call, consultation] = ["s-911c7d93", "s-a8977607"] as const;
  const inbound = { extension: ME, direction: "Inbound", from: customer, to: agent } as const;
  const outbound = { extension: ME, direction: "Outbound", from: device, to: paco } as const;
  const reason = "AttendedTransfer";
  return [
    notification(call, { ...inbound, seq: 6, party: 2, code: "Answered" }),
    notification(call, { ...inbound, seq: 7, party: 2, code: "Hold" }),
    notification(consultation, { ...outbound, seq: 4, party: 1, code: "Answered" }),
    notification(call, {
      ...inbound,
      seq: 8,
      party: 2,
      code: "Gone",
      reason,
      peer: { session: consultation, party: 1 },
    }),
    notification(consultation, {
      ...outbound,
      seq: 8,
      party: 1,
      code: "Gone",
      reason,
      peer: { session: call, party: 2 },
    }),
  ];
})();

/** 2022, the call control library: the response to the request that connects two calls. `sessionId` is that of telephony. */
export const bridgedIn2022: object = {
  accountId: ACCOUNT,
  attributes: {},
  brandId: "1210",
  direction: "Outbound",
  extensionId: ME,
  from: device,
  id: "p-a4a0d822-1",
  muted: false,
  owner: { accountId: ACCOUNT, brandId: "1210", extensionId: ME },
  standAlone: false,
  status: {
    code: "Gone",
    peerId: { partyId: "p-a4a0d812-1", sessionId: "s-a4a0d812" },
    reason: "AttendedTransfer",
  },
  to: paco,
};

/** 2023, a developer's notes: a direct call, and one through a queue, whose called address is that of the queue. */
export const directCallIn2023: object = notification("s-a0d17930", {
  seq: 3,
  party: 2,
  code: "Setup",
  extension: ME,
  direction: "Inbound",
  from: CUSTOMER_NUMBER,
  to: agent,
});
export const queueCallIn2023: object = withPartyFields(
  notification("s-a0d17e32", {
    seq: 7,
    party: 3,
    code: "Proceeding",
    extension: ME,
    direction: "Inbound",
    from: { ...customer, name: "Support - WIRELESS CALLER" },
    to: { phoneNumber: "+16505550180", name: "Support", extensionId: "62282928016" },
  }),
  {
    queueCall: true,
    uiCallInfo: {
      primary: { type: "QueueName", value: "Support" },
      additional: { type: "CallerIdName", value: "WIRELESS CALLER" },
    },
  },
);

/** 2026, a developer's report: a caller hangs up. The caller's party names the agent in `to`, and no owner. */
export const callerLeavesIn2026: object = notification("s-a7191271", {
  seq: 4,
  party: 1,
  code: "Disconnected",
  extension: undefined,
  direction: "Outbound",
  from: customer,
  to: agent,
});

/** The widgets: an inbound call that was switched to another device reads as outbound there, with other addresses. */
export const switchedCall: object = {
  id: "s-a7191272",
  origin: { type: "Call" },
  parties: [
    {
      id: "p-a7191272-2",
      extensionId: ME,
      direction: "Inbound",
      from: customer,
      to: agent,
      status: { code: "Disconnected", reason: "CallSwitch" },
    },
    {
      id: "p-a7191272-3",
      extensionId: ME,
      direction: "Outbound",
      from: agent,
      to: { phoneNumber: "+16505550181" },
      status: { code: "Answered" },
    },
  ],
};

/** 2022, the widgets' mock of the platform: a conference in which the host and two who were brought in are. */
export const conferenceIn2022: object = {
  creationTime: "2022-03-25T01:23:53Z",
  id: "s-a4a0d812",
  origin: { type: "Conference" },
  parties: [
    {
      accountId: ACCOUNT,
      attributes: {},
      conferenceRole: "Host",
      direction: "Outbound",
      extensionId: ME,
      from: device,
      id: "p-a4a0d812-1",
      muted: false,
      owner: { accountId: ACCOUNT, extensionId: ME },
      standAlone: false,
      status: { code: "Answered" },
      to: { name: "Conference", phoneNumber: "conference" },
    },
    ...["s-a4a0d813", "s-a4a0d814"].map((call, index) => ({
      attributes: {},
      conferenceRole: "Participant",
      direction: "Inbound",
      from: device,
      id: `p-a4a0d812-${index + 2}`,
      muted: false,
      standAlone: false,
      status: {
        code: "Gone",
        peerId: { partyId: `${call.replace("s-", "p-")}-1`, sessionId: call },
      },
      to: { name: "Conference", phoneNumber: "conference" },
    })),
  ],
};

function withPartyFields(event: object, fields: object): object {
  const { body } = event as { body: { parties: object[] } };
  return {
    ...event,
    body: { ...body, parties: body.parties.map((each) => ({ ...each, ...fields })) },
  };
}
