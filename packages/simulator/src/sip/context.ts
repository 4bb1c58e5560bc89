import type { Faults } from "../faults/faults.ts";
import type { MediaLeg } from "../media/ports.ts";
import type { Clock } from "../platform/clock.ts";
import type { Extension, IncomingCall, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import type { Dialog } from "./dialog.ts";

export const DOMAIN = "sip.ringcentral.com";
/** Where the backup of the server is reached, on the same host. */
export const BACKUP_PATH = "/backup";

/** What all parts of one SIP server share. */
export interface SipContext {
  readonly platform: TelephonyPlatform;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly faults: Faults;
  /** By Call-Id. */
  readonly dialogs: Map<string, Dialog>;
  /** Calls that ring at a phone, by Call-Id. */
  readonly incoming: Map<string, IncomingCall>;
  createLeg(extension: Extension): MediaLeg;
  nextCseq(): number;
  tag(): string;
  branch(): string;
  /** The dialog is over on our side. */
  dialogClosed(dialog: Dialog): void;
}
