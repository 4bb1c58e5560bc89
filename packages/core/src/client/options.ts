import type { Clock } from "../clock.ts";
import type { NotificationSource } from "../notifications/source.ts";
import type { CallSound } from "../phone/call-sound.ts";
import type { StorageLike } from "../phone/instance-id.ts";
import type { CreatePhone } from "../phone/provision-phone.ts";
import type { WebPhoneLike } from "../phone/web-phone.ts";
import type { RejoinPolicy } from "../state/context.ts";
import type { Logger } from "../types.ts";
import type { PlatformLike } from "../wire.ts";

export interface ConferenceClientOptions {
  /** `sdk.platform()` of a logged-in `@ringcentral/sdk`, or any object with its five request methods. */
  platform: PlatformLike;
  /** The app's own registered web phone. Without it the kit makes and registers one when it needs one. */
  webPhone?: WebPhoneLike;
  /**
   * Whether the kit restarts the app's own phone after its socket was lost, and restores the audio of
   * all its calls. Default: false, since apps do this themselves as the guide of ringcentral-web-phone
   * shows.
   */
  recoverWebPhone?: boolean;
  /**
   * Makes the kit's phone with options of the app's own:
   * `({ sipInfo, instanceId }) => new WebPhone({ sipInfo, instanceId, debug: true })`. The kit does not
   * call it when `webPhone` is set.
   */
  createWebPhone?: CreatePhone;
  /**
   * Whether the phone's other calls are put on hold for the one that the agent talks on, and resume
   * after it. Default: true for the kit's phone, false for the app's own, whose calls belong to the app.
   */
  holdOtherCalls?: boolean;
  /** What to do about a conference that runs without this page, as after a reload. Default: "auto". */
  rejoin?: RejoinPolicy;
  /** Default: "~", the account of the login. */
  accountId?: string;
  /** Default: the kit's own connection to the platform's WebSocket gateway. */
  notifications?: NotificationSource;
  /** Keeps the phone's instance id and the chosen devices between page loads. Default: `localStorage`. */
  storage?: StorageLike;
  /** Keeps the running conference over reloads of this tab. Default: `sessionStorage`. */
  tabStorage?: StorageLike;
  /** Default: the system's clock. */
  clock?: Clock;
  /** Default: warnings and errors go to the console. The kit passes no secrets to it. */
  logger?: Logger;
  /** Plays while a call rings on this phone; false for none. Default: a plain tone for the kit's own phone. */
  ringtone?: CallSound | false;
  /** Plays while an outgoing call rings and the phone system sends no tone yet; false for none. Default as above. */
  ringback?: CallSound | false;
  /** Number of entries that the event log keeps, in at most 4 MB; 0 keeps none. Default: 1 000. */
  logSize?: number;
  /** Number of parties that a conference holds, the host included. Default: 10, as the platform documents. */
  capacityLimit?: number;
}
