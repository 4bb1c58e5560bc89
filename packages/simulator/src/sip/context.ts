import type { Faults } from "../faults/faults.ts";
import type { MediaLeg } from "../media/ports.ts";
import type { Clock } from "../platform/clock.ts";
import type { Extension, IncomingCall, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import type { Dialog } from "./dialog.ts";

export const DOMAIN = "sip.ringcentral.com";
/** URL path of the backup proxy, which has the same host as the primary one. */
export const BACKUP_PATH = "/backup";

/** State and operations that the parts of one SIP server share. */
export interface SipContext {
  readonly platform: TelephonyPlatform;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly faults: Faults;
  /** Keyed by Call-Id. */
  readonly dialogs: Map<string, Dialog>;
  /** Calls that are ringing at a phone, keyed by Call-Id. */
  readonly incoming: Map<string, IncomingCall>;
  createLeg(extension: Extension): MediaLeg;
  nextCseq(): number;
  tag(): string;
  branch(): string;
  /** Forgets a dialog that has ended. */
  dialogClosed(dialog: Dialog): void;
}
