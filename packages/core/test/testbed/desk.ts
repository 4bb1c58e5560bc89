import WebPhone from "ringcentral-web-phone";
import type { HeadlessTestbed } from "./headless-testbed.ts";

/** Another phone of the agent, beside the one of the page. */
export interface Desk {
  readonly webPhone: WebPhone;
  /** Takes a call over from the page's phone, by an INVITE with Replaces. */
  takeOver(sessionId: string): Promise<void>;
}

/** Registers another web phone of the agent. */
export async function openDesk(testbed: HeadlessTestbed): Promise<Desk> {
  const [agent] = testbed.simulator.extensions;
  if (!agent) throw new Error("The simulator has no extension.");
  const webPhone = new WebPhone({
    sipInfo: testbed.simulator.sipInfo(agent) as never,
    instanceId: "desk",
    webRtcSessionFactory: () => testbed.createSilentMedia(),
  });
  await testbed.settle(webPhone.start());
  return {
    webPhone,
    async takeOver(sessionId) {
      const leg = testbed.webPhone.callSessions.find((each) => each.sessionId === sessionId);
      if (!leg) throw new Error("The page has no leg of this call.");
      const { remoteTag, localTag } = leg;
      await testbed.settle(
        webPhone.call("whatever", undefined, {
          headers: { Replaces: `${sessionId};to-tag=${remoteTag};from-tag=${localTag}` },
        }),
      );
    },
  };
}
