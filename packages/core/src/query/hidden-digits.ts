import type { SendDtmfVariables } from "../actions/send-dtmf.ts";

const hiddenDigits = new WeakMap<SendDtmfVariables, string>();

/**
 * Replaces the digits in the variables of `sendDtmf` by "[hidden]", for a mutation with
 * `sendDtmfMutationOptions`, which sends the digits nevertheless. React Query keeps the variables of a mutation
 * in its cache, and digits may be a PIN or a card number. `useSendDtmf` does this by itself.
 *
 * @example useMutation(sendDtmfMutationOptions(client)).mutate(withHiddenDigits({ digits: "123#" }));
 */
export function withHiddenDigits(variables: SendDtmfVariables): SendDtmfVariables {
  // Variables of a wrong type reach the action as they are, which rejects with "invalid-argument".
  if (typeof variables?.digits !== "string") return variables;
  const hidden = { ...variables, digits: "[hidden]" };
  hiddenDigits.set(hidden, variables.digits);
  return hidden;
}

/** Returns the variables with the digits that `withHiddenDigits` has hidden; other variables as they are. */
export function withShownDigits(variables: SendDtmfVariables): SendDtmfVariables {
  const digits = Object(variables) === variables ? hiddenDigits.get(variables) : undefined;
  return digits === undefined ? variables : { ...variables, digits };
}
