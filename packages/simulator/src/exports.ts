/** Exports that the entries for Node, the browser and headless use share. */
export type { DiagramOptions } from "./diagram.ts";
export { FAULTS, type Fault, type FaultName } from "./faults/faults.ts";
export type { WireLogEntry, WireProtocol } from "./log.ts";
export { MediaError } from "./media/media-error.ts";
export type { Hearing } from "./media/ports.ts";
export type { GatewayLimits } from "./notifications/gateway.ts";
export type {
  ExtensionSpec,
  FaultSwitches,
  PersonSpec,
  Simulator,
  SimulatorCounts,
  SimulatorOptions,
  SimulatorState,
} from "./options.ts";
export {
  type Clock,
  createFastClock,
  createManualClock,
  type ManualClock,
} from "./platform/clock.ts";
export {
  type Extension,
  type Person,
  type Rules,
  SimulatorError,
  type Sounds,
} from "./platform/contract.ts";
export type { Announcement, CallOptions } from "./platform/person-actions.ts";
export type { Script } from "./platform/script.ts";
export type { SipInfo } from "./rest/account.ts";
export type { ErrorShape } from "./rest/http.ts";
export type { Lifetimes } from "./rest/oauth.ts";
export type { RateLimits } from "./rest/rates.ts";
export type { Scope } from "./rest/route.ts";
