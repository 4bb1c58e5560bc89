/** What both entries, the browser's and Node's, export besides their own. */
export type { Fault, FaultName } from "./faults/faults.ts";
export type { WireLogEntry } from "./log.ts";
export type {
  ExtensionSpec,
  FaultSwitches,
  PersonSpec,
  Simulator,
  SimulatorOptions,
  SimulatorState,
} from "./options.ts";
export {
  type Clock,
  createFastClock,
  createManualClock,
  type ManualClock,
} from "./platform/clock.ts";
export { type Extension, type Person, type Rules, SimulatorError } from "./platform/contract.ts";
export type { SipInfo } from "./rest/account.ts";
