import {
  type ActiveCall,
  useActiveCalls,
  useHangUpCall,
  useParticipantIds,
  usePhone,
  useSetCallHeld,
} from "@rc-conference/core";
import { IncomingCall } from "@rc-conference/ui";
import type { ReactElement } from "react";
import { findContact } from "../crm/data.ts";

interface CallCardsProps {
  onOpen(accountId: string): void;
}

/** Lists the user's calls, and matches each caller to a contact. */
export function CallCards({ onOpen }: CallCardsProps): ReactElement {
  const { data, status } = useActiveCalls();
  const participantIds = useParticipantIds();
  // ConferencePanel shows the conference and the calls on their way into it, and IncomingCall those that ring here.
  const calls = data.filter(
    (call) =>
      !call.isConference &&
      !participantIds.includes(call.id) &&
      !(call.status === "ringing" && call.onThisPhone),
  );
  const phone = usePhone();
  const phoneText =
    status === "error" || phone.status === "failed"
      ? "The phone is not connected."
      : phone.status === "registered"
        ? "No calls. The phone is ready."
        : "Connecting the phone.";
  return (
    <section className="calls" aria-label="Calls">
      <IncomingCall
        onAnswer={({ phoneNumber }) => {
          const match = findContact(phoneNumber);
          if (match) onOpen(match.account.id);
        }}
      />
      {data.length === 0 && (
        <p className="quiet phone-state" data-phone={phone.status}>
          {phoneText}
        </p>
      )}
      {calls.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
    </section>
  );
}

const STATUS_TEXT: Record<ActiveCall["status"], string> = {
  ringing: "is calling",
  dialing: "is being called",
  connected: "on the line",
  onHold: "on hold",
  voicemail: "leaving a message",
  fax: "sending a fax",
  unavailable: "not on the line",
};

function CallCard({ call }: { call: ActiveCall }): ReactElement {
  const hangUp = useHangUpCall();
  const setHeld = useSetCallHeld();
  const match = findContact(call.phoneNumber);
  const error = hangUp.error ?? setHeld.error;
  const held = call.status === "onHold";
  return (
    <article
      className="call-card"
      data-status={call.status}
      // Takes the focus from the card of the ringing call.
      data-rcc-item={call.id}
      aria-label={`Call with ${call.name}`}
    >
      <span className="call-who">
        <strong>{call.name}</strong>
        <span className="quiet">
          {STATUS_TEXT[call.status]}
          {match && match.account.name !== call.name && ` · ${match.account.name}`}
        </span>
      </span>
      <span className="call-actions">
        {(call.status === "connected" || held) && (
          <>
            <button
              type="button"
              className="button"
              aria-label={held ? `Resume ${call.name}` : `Hold ${call.name}`}
              onClick={() => setHeld.mutate({ callId: call.id, held: !held })}
            >
              {held ? "Resume" : "Hold"}
            </button>
            <button
              type="button"
              className="button"
              aria-label={`Hang up ${call.name}`}
              onClick={() => hangUp.mutate({ callId: call.id })}
            >
              Hang up
            </button>
          </>
        )}
      </span>
      {error && <p role="alert">{`${error.summary} ${error.hint}`}</p>}
    </article>
  );
}
