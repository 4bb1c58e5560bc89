import { useSipInvite } from "@rc-conference/core";

export function HotlineCall() {
  const leg = useSipInvite();
  if (leg.status === "answered") {
    return (
      <>
        <button type="button" onClick={() => void leg.hangUp()}>
          Hang up
        </button>
        <button type="button" onClick={() => void leg.setMuted(!leg.muted)}>
          {leg.muted ? "Unmute" : "Mute"}
        </button>
        <button type="button" onClick={() => void leg.sendDtmf("1")}>
          Press 1
        </button>
      </>
    );
  }
  return (
    <>
      <button type="button" onClick={() => void leg.invite("+16505550112").catch(() => undefined)}>
        Call the hotline
      </button>
      {leg.status === "failed" && <p role="alert">{leg.sipReason}</p>}
      {leg.status === "ended" && (
        <p>{leg.by === "local" ? "You hung up." : "The other side hung up."}</p>
      )}
    </>
  );
}
