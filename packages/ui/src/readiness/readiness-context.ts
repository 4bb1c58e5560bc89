import type { ReadinessCheck, UseReadinessResult } from "@rc-conference/core";
import { type Context, createContext, useContext } from "react";
import { MisplacedPart } from "../error-boundary/misplaced-part.ts";

export const ReadinessContext: Context<UseReadinessResult | undefined> = createContext<
  UseReadinessResult | undefined
>(undefined);

export const CheckContext: Context<ReadinessCheck | undefined> = createContext<
  ReadinessCheck | undefined
>(undefined);

/** Throws outside of ReadinessParts.Root. */
export function useReadinessOfRoot(part: string): UseReadinessResult {
  const value = useContext(ReadinessContext);
  if (!value) {
    throw new MisplacedPart(
      `ReadinessParts.${part} is rendered outside of a root, which runs the checks. Put it inside <ReadinessParts.Root>.`,
    );
  }
  return value;
}

/** Throws outside of ReadinessParts.Item. */
export function useCheck(part: string): ReadinessCheck {
  const value = useContext(CheckContext);
  if (!value) {
    throw new MisplacedPart(
      `ReadinessParts.${part} is rendered outside of an item, whose check it shows. Put it inside <ReadinessParts.Item>.`,
    );
  }
  return value;
}
