import { type Context, createContext, useContext } from "react";

export interface PopOutState {
  /** Whether the browser has Document Picture-in-Picture, and a PopOut surrounds this component. */
  supported: boolean;
  /** Whether the content is in a window of its own. */
  poppedOut: boolean;
  /** Moves the content to a window that stays above others. Needs a click or a key press of the user. */
  popOut(): Promise<void>;
  /** Moves the content back to its place in the page. */
  popIn(): void;
}

export const PopOutContext: Context<PopOutState> = createContext<PopOutState>({
  supported: false,
  poppedOut: false,
  popOut: () => Promise.resolve(),
  popIn: () => undefined,
});

/** The surrounding PopOut. Without one, `supported` is false. */
export function usePopOut(): PopOutState {
  return useContext(PopOutContext);
}
