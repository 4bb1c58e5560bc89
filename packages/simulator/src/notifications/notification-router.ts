import type { Extension, TelephonyEvent } from "../platform/contract.ts";
import type { PresenceOptions } from "../rest/account.ts";
import { matchFilter, wantsSipData } from "./filters.ts";

/** A notification for one subscription: the event path and the body. */
export interface RoutedNotification {
  event: string;
  body: unknown;
}

export type PresenceOf = (
  extension: Extension,
  options: PresenceOptions,
) => Record<string, unknown>;

/** Selects the notifications that a subscription receives for an event, and numbers those of presence. */
export class NotificationRouter {
  readonly #presenceOf: PresenceOf;
  #presenceSequence = 0;

  constructor(presenceOf: PresenceOf) {
    this.#presenceOf = presenceOf;
  }

  /** Returns the notifications for a subscription of `extension` with these filters. */
  route(
    event: TelephonyEvent,
    extension: Extension,
    filters: readonly string[],
  ): RoutedNotification[] {
    const { accountId, extensionId, body, sipData } = event;
    const [party] = body.parties;
    const own = extensionId === undefined ? "" : `/extension/${extensionId}`;
    const path = `/restapi/v1.0/account/${accountId}${own}/telephony/sessions`;
    const notifications: RoutedNotification[] = [];
    const matching = filters.filter((filter) => matchFilter(filter, path, party));
    if (matching.length > 0) {
      const withSipData = sipData && matching.some(wantsSipData);
      notifications.push({
        event: path,
        body: withSipData ? { ...body, parties: [{ ...party, sipData }] } : body,
      });
    }
    if (extensionId !== extension.id) return notifications;
    const presencePath = `/restapi/v1.0/account/${accountId}${own}/presence`;
    const presence = filters.filter((filter) => matchFilter(filter, presencePath));
    if (presence.length > 0) {
      notifications.push({ event: presencePath, body: this.#presenceBody(extension, presence) });
    }
    return notifications;
  }

  #presenceBody(extension: Extension, filters: readonly string[]): Record<string, unknown> {
    this.#presenceSequence += 1;
    const state = this.#presenceOf(extension, {
      detailed: filters.some((filter) => filter.includes("detailedTelephonyState=true")),
      sipData: filters.some(wantsSipData),
    });
    return {
      extensionId: extension.id,
      ...state,
      sequence: this.#presenceSequence,
      totalActiveCalls: Array.isArray(state["activeCalls"]) ? state["activeCalls"].length : 0,
    };
  }
}
