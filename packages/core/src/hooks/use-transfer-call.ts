import type { TransferCallErrorType, TransferCallVariables } from "../actions/transfer-call.ts";
import { transferCallMutationOptions } from "../query/transfer-call.ts";
import { createMutationHook, type MutationHook } from "../react/mutation-hook.ts";

/** Transfers a call blindly, without asking first. */
export const useTransferCall: MutationHook<void, TransferCallErrorType, TransferCallVariables> =
  createMutationHook("useTransferCall", transferCallMutationOptions);
