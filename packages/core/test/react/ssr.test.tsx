import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  ConferenceProvider,
  createConferenceClient,
  useActiveCalls,
  useCapacity,
  useConference,
  useConferenceState,
  useParticipantIds,
  usePhone,
  useSipInvite,
} from "../../src/index.ts";

describe("the hooks on a server", () => {
  it("render their first state, and send no request", () => {
    const sent: string[] = [];
    const send = (url: string): Promise<Response> => {
      sent.push(url);
      return new Promise(() => undefined);
    };
    const platform = { get: send, post: send, put: send, patch: send, delete: send };
    const client = createConferenceClient({ platform });
    const Everything = (): ReactElement => (
      <p>
        {useConference().status} {useConferenceState(({ status }) => status)} {usePhone().status}{" "}
        {useSipInvite().status} {useActiveCalls().status} {useCapacity().used}{" "}
        {useParticipantIds().length}
      </p>
    );
    const html = renderToString(
      <ConferenceProvider client={client}>
        <Everything />
      </ConferenceProvider>,
    );
    expect(html.replaceAll(/<[^>]+>/g, "")).toBe("idle idle idle idle pending 0 0");
    expect(sent).toEqual([]);
  });
});
