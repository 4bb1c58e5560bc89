/** Whether a party that is disconnected for this reason, in lower case, continues its call on another device. */
export function isMoveToOtherDevice(reason: string | undefined): boolean {
  return reason === "callswitch" || reason === "pickup";
}
