import { afterEach, describe, expect, it } from "vitest";
import { type HeadlessDesk, openHeadlessDesk } from "../testbed/headless-testbed.ts";

describe("a call to a colleague", () => {
  let desk: HeadlessDesk;
  afterEach(() => desk.close());

  it("is dialing until the colleague picks up, whatever the own party says", async () => {
    desk = await openHeadlessDesk();
    const paco = desk.simulator.person("Paco Vu");
    await desk.settled(desk.client.invite({ target: "102" }));
    await desk.until(() => paco.state === "ringing");
    await desk.pass(10_000, 100);
    const [call] = desk.client.views.calls;
    expect(call).toMatchObject({ name: "Paco Vu", status: "dialing" });
    const { sessions } = desk.simulator.state();
    expect(sessions[0]?.parties[0]?.status).toBe("Answered");
    paco.answer();
    await desk.until(() => desk.client.views.calls[0]?.status === "connected", 6_000);
    await desk.settled(desk.client.start());
    await desk.settled(desk.client.bringIn({ callId: call?.id ?? "" }));
    await desk.until(() => desk.client.views.byParticipant[call?.id ?? ""]?.status === "connected");
    expect(desk.list()).toEqual(["Karla Rosario", "Paco Vu"]);
    expect(desk.client.views.participants[1]?.extensionId).toBe(
      desk.simulator.extensions.find(({ name }) => name === "Paco Vu")?.id,
    );
  });

  it("is not looked at any more once it is over", async () => {
    desk = await openHeadlessDesk();
    await desk.settled(desk.client.invite({ target: "102" }));
    await desk.until(() => desk.client.views.calls.length === 1);
    await desk.settled(desk.client.hangUpInvite());
    await desk.pass(10_000, 100);
    const before = desk.simulator.log().length;
    await desk.pass(20_000, 500);
    const looks = desk.simulator
      .log()
      .slice(before)
      .filter(({ protocol }) => protocol === "rest");
    expect(looks).toEqual([]);
  });
});
