import type { Faults } from "../faults/faults.ts";
import type { MediaLeg } from "../media/ports.ts";
import type { Clock } from "../platform/clock.ts";
import type { Extension, IncomingCall, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import type { Dialog, DialogContext } from "./dialog.ts";

/** State and operations that the parts of one SIP server share. */
export interface SipContext extends DialogContext {
  readonly platform: TelephonyPlatform;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly faults: Faults;
  /** Keyed by Call-Id. */
  readonly dialogs: Map<string, Dialog>;
  /** Calls that are ringing at a phone, keyed by Call-Id. */
  readonly incoming: Map<string, IncomingCall>;
  createLeg(extension: Extension): MediaLeg;
  tag(): string;
}
