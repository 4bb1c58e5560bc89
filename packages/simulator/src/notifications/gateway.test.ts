import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Json, openTestbed, type Testbed } from "../testing/testbed.ts";

const OWN = "/restapi/v1.0/account/~/extension/~/telephony/sessions";

interface Socket {
  frames: Json[][];
  closed: boolean;
  send(meta: object, body?: object): void;
  subscribe(...filters: string[]): Json;
  lose(): void;
}

describe("the gateway", () => {
  let testbed: Testbed;

  beforeEach(async () => {
    testbed = await openTestbed();
    // The testbed's own subscription would receive all notifications as well.
    testbed.core.gateway.dropSockets({ forget: true });
  });
  afterEach(() => testbed.close());

  async function open(wsc?: string): Promise<Socket> {
    const ticket = await testbed.request("POST", "/restapi/oauth/wstoken");
    const frames: Json[][] = [];
    const socket: Socket = {
      frames,
      closed: false,
      send: (meta, body) => port.receive(JSON.stringify(body ? [meta, body] : [meta])),
      subscribe(...filters) {
        socket.send(
          {
            type: "ClientRequest",
            messageId: "1",
            method: "POST",
            path: "/restapi/v1.0/subscription",
          },
          { eventFilters: filters, deliveryMode: { transportType: "WebSocket" } },
        );
        return frames.at(-1)![1];
      },
      lose: () => port.closed(),
    };
    const port = testbed.core.gateway.accept(
      {
        send: (text) => frames.push(JSON.parse(text)),
        close: () => {
          socket.closed = true;
        },
      },
      new URLSearchParams({
        access_token: ticket.body.ws_access_token,
        ...(wsc !== undefined && { wsc }),
      }),
    );
    return socket;
  }

  const wscOf = ({ frames }: Socket): string => frames[0]![0].wsc.token;
  const notified = ({ frames }: Socket): Json[] =>
    frames.filter(([meta]) => meta.type === "ServerNotification").map(([, body]) => body);
  const sequences = (socket: Socket): number[] => notified(socket).map(({ body }) => body.sequence);

  /** Ada calls the agent, whose phone answers: three events of the agent's party. */
  async function call(): Promise<void> {
    testbed.core.simulator.person("Ada Okafor").call("101");
    await testbed.pass(300);
  }

  it("sends only events of the own party, unless the filter is account-wide", async () => {
    const own = await open();
    own.subscribe(OWN);
    const all = await open();
    all.subscribe("/restapi/v1.0/account/~/telephony/sessions");
    await call();
    expect(sequences(own)).toEqual([3, 4, 5]);
    expect(sequences(all)).toEqual([2, 3, 4, 5, 6]);
    expect(notified(all).map(({ event }) => event.includes("/extension/"))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(notified(own)[0]).toMatchObject({
      uuid: own.frames.find(([meta]) => meta.type === "ServerNotification")![0].messageId,
      subscriptionId: expect.any(String),
      ownerId: expect.any(String),
      timestamp: expect.any(String),
    });
  });

  it("applies a filter's conditions, and adds sipData on request", async () => {
    const answered = await open();
    answered.subscribe(`${OWN}?statusCode=Answered&direction=Inbound`);
    const outbound = await open();
    outbound.subscribe(`${OWN}?direction=Outbound`);
    const number = await open();
    number.subscribe(`${OWN}?phoneNumber=+16505550111&sipData=true`);
    await call();
    expect(sequences(answered)).toEqual([5]);
    expect(sequences(outbound)).toEqual([]);
    expect(sequences(number)).toEqual([3, 4, 5]);
    const party = notified(number).at(-1).body.parties[0];
    expect(party.sipData).toEqual({
      callId: expect.any(String),
      toTag: expect.any(String),
      fromTag: expect.any(String),
    });
    expect(JSON.stringify(notified(answered))).not.toContain("sipData");
  });

  it("has one subscription per socket: the second replaces the first", async () => {
    const socket = await open();
    const first = socket.subscribe(OWN);
    const second = socket.subscribe(`${OWN}?direction=Outbound`);
    expect(second.id).not.toBe(first.id);
    await call();
    expect(sequences(socket)).toEqual([]);
  });

  it("refuses unknown filters and those of other extensions", async () => {
    const socket = await open();
    for (const filter of ["/restapi/v1.0/nothing", OWN.replace("extension/~", "extension/1")]) {
      expect(socket.subscribe(filter)).toMatchObject({ errorCode: "SUB-508" });
    }
  });

  it("replays the last hundred missed notifications, and reports a successful recovery", async () => {
    const socket = await open();
    const { id } = socket.subscribe(OWN);
    socket.lose();
    for (let round = 0; round < 30; round += 1) {
      await call();
      testbed.core.simulator.person("Ada Okafor").hangUp();
      await testbed.pass(20);
    }
    const again = await open(wscOf(socket));
    expect(again.frames[0]![1]).toMatchObject({ recoveryState: "Successful" });
    expect(wscOf(again)).toBe(wscOf(socket));
    await testbed.pass(100);
    // Each call has four notifications.
    expect(notified(again)).toHaveLength(100);
    expect(notified(again)[0].subscriptionId).toBe(id);
  });

  it("refuses recovery after three minutes, and of a channel without a subscription", async () => {
    const socket = await open();
    socket.subscribe(OWN);
    socket.lose();
    await testbed.pass(180_000);
    const failed = { recoveryState: "Failed", recoveryErrorCode: "WSG-1005" };
    const late = await open(wscOf(socket));
    expect(late.frames[0]![1]).toMatchObject(failed);
    expect(wscOf(late)).not.toBe(wscOf(socket));
    late.lose();
    expect((await open(wscOf(late))).frames[0]![1]).toMatchObject(failed);
  });

  it("refuses recovery on request", async () => {
    const socket = await open();
    socket.subscribe(OWN);
    socket.lose();
    testbed.core.simulator.faults.add({ name: "gatewayForgets" });
    expect((await open(wscOf(socket))).frames[0]![1]).toMatchObject({ recoveryState: "Failed" });
  });

  it("closes a connection that is idle for half an hour, unless a heartbeat comes; the client can recover", async () => {
    const socket = await open();
    socket.subscribe(OWN);
    testbed.clock.advance(1_799_000);
    socket.send({ type: "Heartbeat", messageId: "beat" });
    expect(socket.frames.at(-1)).toEqual([{ type: "Heartbeat", messageId: "beat" }]);
    testbed.clock.advance(1_799_000);
    expect(socket.closed).toBe(false);
    testbed.clock.advance(1_000);
    expect(socket.closed).toBe(true);
    expect(socket.frames.at(-1)![1]).toMatchObject({ errorCode: "WSG-902" });
    await testbed.request("POST", "/restapi/oauth/wstoken").catch(() => undefined);
  });

  it("closes every connection after its absolute timeout, idle or not", async () => {
    await testbed.close();
    testbed = await openTestbed({ gatewayLimits: { absoluteTimeout: 600 } });
    const socket = await open();
    expect(socket.frames[0]![1]).toMatchObject({ absoluteTimeout: 600 });
    for (let minute = 0; minute < 10; minute += 1) {
      expect(socket.closed).toBe(false);
      socket.send({ type: "Heartbeat", messageId: String(minute) });
      testbed.clock.advance(60_000);
    }
    expect(socket.closed).toBe(true);
    expect(socket.frames.at(-1)![1]).toMatchObject({ errorCode: "WSG-903" });
  });

  it("loses, delays, duplicates, reorders and malforms notifications on request", async () => {
    const socket = await open();
    socket.subscribe(OWN);
    const { faults } = testbed.core.simulator;
    const sequencesOfCall = async (): Promise<number[]> => {
      socket.frames.length = 0;
      await call();
      const seen = sequences(socket);
      testbed.core.simulator.person("Ada Okafor").hangUp();
      await testbed.pass(20);
      return seen;
    };
    expect(await sequencesOfCall()).toEqual([3, 4, 5]);
    faults.add({ name: "notificationLost" });
    expect(await sequencesOfCall()).toEqual([4, 5]);
    faults.add({ name: "notificationDuplicated" });
    expect(await sequencesOfCall()).toEqual([3, 3, 4, 5]);
    faults.add({ name: "notificationReordered" });
    expect(await sequencesOfCall()).toEqual([4, 3, 5]);
    faults.add({ name: "notificationMalformed" });
    expect(await sequencesOfCall()).toEqual(["no number", 3, 4, 5]);
    faults.add({ name: "notificationDelayed", delay: 150 });
    expect(await sequencesOfCall()).toEqual([4, 5, 3]);
    faults.add({ name: "notificationReordered", times: 1 });
    faults.add({ name: "notificationLost", times: 0 });
    expect(await sequencesOfCall()).toEqual([4, 3, 5]);
  });

  it("sends a reordered notification even if none follows", async () => {
    const socket = await open();
    socket.subscribe(`${OWN}?statusCode=Answered`);
    testbed.core.simulator.faults.add({ name: "notificationReordered" });
    await call();
    expect(sequences(socket)).toEqual([]);
    await testbed.pass(1_000);
    expect(sequences(socket)).toEqual([5]);
  });
});
