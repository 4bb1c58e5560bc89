import {
  type ActiveCall,
  type ConferenceError,
  useActiveCalls,
  useAnswerCall,
  useDeclineCall,
  useHangUpCall,
  usePhone,
} from "@rc-conference/core";
import type { ReactElement } from "react";
import { findContact } from "../crm/data.ts";

interface CallCardsProps {
  onOpen(accountId: string): void;
}

/** The calls of the moment, each matched to a contact. */
export function CallCards({ onOpen }: CallCardsProps): ReactElement {
  const { data: calls, status } = useActiveCalls();
  const phone = usePhone();
  const words =
    status === "error" || phone.status === "failed"
      ? "The phone is not connected."
      : phone.status === "registered"
        ? "No calls. The phone is ready."
        : "Connecting the phone.";
  return (
    <section className="calls" aria-label="Calls">
      {calls.length === 0 && (
        <p className="quiet phone-state" data-phone={phone.status}>
          {words}
        </p>
      )}
      {calls.map((call) => (
        <CallCard key={call.id} call={call} onOpen={onOpen} />
      ))}
    </section>
  );
}

const WORDS: Record<ActiveCall["status"], string> = {
  ringing: "is calling",
  dialing: "is being called",
  connected: "on the line",
  onHold: "on hold",
};

function CallCard({ call, onOpen }: { call: ActiveCall } & CallCardsProps): ReactElement {
  const answer = useAnswerCall();
  const decline = useDeclineCall();
  const hangUp = useHangUpCall();
  const match = findContact(call.phoneNumber);
  const problem: ConferenceError | null = answer.error ?? decline.error ?? hangUp.error;
  const variables = { callId: call.id };
  return (
    <article className="call-card" data-status={call.status} aria-label={`Call with ${call.name}`}>
      <span className="call-who">
        <strong>{call.name}</strong>
        <span className="quiet">
          {WORDS[call.status]}
          {match && match.account.name !== call.name && ` · ${match.account.name}`}
        </span>
      </span>
      <span className="call-actions">
        {call.status === "ringing" && call.onThisPhone && (
          <>
            <button
              type="button"
              className="button answer"
              aria-label={`Answer ${call.name}`}
              onClick={() => {
                answer.mutate(variables);
                if (match) onOpen(match.account.id);
              }}
            >
              Answer
            </button>
            <button
              type="button"
              className="button"
              aria-label={`Decline ${call.name}`}
              onClick={() => decline.mutate(variables)}
            >
              Decline
            </button>
          </>
        )}
        {(call.status === "connected" || call.status === "onHold") && call.onThisPhone && (
          <button
            type="button"
            className="button"
            aria-label={`Hang up ${call.name}`}
            onClick={() => hangUp.mutate(variables)}
          >
            Hang up
          </button>
        )}
      </span>
      {problem && <p role="alert">{`${problem.what} ${problem.todo}`}</p>}
    </article>
  );
}
