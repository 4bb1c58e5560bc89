import { Refusal, type TelephonyPlatform } from "../platform/contract.ts";
import type { SipContext } from "./context.ts";
import type { Dialog } from "./dialog.ts";
import { header, replyTo, type SipMessage, userOf } from "./message.ts";

/** Handles a phone's REFER: 202, NOTIFY requests with the progress, and a BYE after success. */
export function handleRefer(
  { platform, dialogs }: SipContext,
  dialog: Dialog,
  request: SipMessage,
): void {
  const referTo = header(request, "Refer-To");
  const target = userOf(referTo);
  if (target === "") {
    dialog.connection.send(replyTo(request, 400));
    return;
  }
  dialog.connection.send(replyTo(request, 202));
  const replaced = /[?&]Replaces=([^>&]+)/.exec(referTo ?? "")?.[1];
  const consultId = replaced && safeDecode(replaced).split(";")[0];
  const consult = consultId === undefined ? undefined : dialogs.get(consultId);

  notify(dialog, "100 Trying", () => {
    dialog.holdBye();
    consult?.holdBye();
    const done =
      consultId === undefined
        ? attempt(() => platform.transferParty(...partyOf(platform, dialog), targetOf(target)))
        : consult !== undefined && attempt(() => join(platform, dialog, consult));
    if (!done) {
      dialog.releaseBye();
      consult?.releaseBye();
      notify(dialog, "404 Not Found");
      return;
    }
    const leave = (): void => notify(dialog, "200 OK", () => dialog.releaseBye());
    if (consult) consult.releaseBye(leave);
    else leave();
  });
}

/** Parses a target: "prk123" is a park orbit, anything else a number. */
function targetOf(target: string): { parkOrbit: string } | { phoneNumber: string } {
  const orbit = /^prk(\w+)$/.exec(target)?.[1];
  return orbit === undefined ? { phoneNumber: target } : { parkOrbit: orbit };
}

function join(platform: TelephonyPlatform, dialog: Dialog, consult: Dialog): void {
  const [sessionId, partyId] = partyOf(platform, consult);
  const [otherSession, otherParty] = partyOf(platform, dialog);
  platform.bridgeParties({ sessionId, partyId }, { sessionId: otherSession, partyId: otherParty });
}

function partyOf(platform: TelephonyPlatform, { partyId }: Dialog): [string, string] {
  return [platform.sessionOf(partyId) ?? "", partyId];
}

function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function notify(dialog: Dialog, status: string, then?: () => void): void {
  const final = !status.startsWith("1");
  dialog.sendRequest(
    "NOTIFY",
    {
      headers: [
        ["Event", "refer"],
        ["Subscription-State", final ? "terminated;reason=noresource" : "active;expires=60"],
        ["Content-Type", "message/sipfrag"],
      ],
      body: `SIP/2.0 ${status}`,
    },
    then,
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
