import { type Context, createContext, type ReactElement, useContext } from "react";
import { useMessages } from "../messages/context.tsx";
import { errorText } from "./error-text.ts";
import { Icon } from "./icons.tsx";
import { type ActionErrorState, useActionErrorState } from "./use-action-error-state.ts";

/** Set by the panel, which shows the errors of all parts inside it in one place. */
export const ActionErrorContext: Context<ActionErrorState | undefined> = createContext<
  ActionErrorState | undefined
>(undefined);

/**
 * Runs actions and shows their errors: in the surrounding panel, or, for a part that is used alone, in
 * `errorMessage`, which the part renders beside itself.
 */
export function useActionError(): {
  runAction: ActionErrorState["runAction"];
  errorMessage: ReactElement | null;
} {
  const shared = useContext(ActionErrorContext);
  const own = useActionErrorState();
  if (shared) return { runAction: shared.runAction, errorMessage: null };
  return { runAction: own.runAction, errorMessage: <DismissibleError {...own} /> };
}

function DismissibleError({ error, dismiss }: ActionErrorState): ReactElement | null {
  const messages = useMessages();
  if (!error) return null;
  return (
    <div className="rcc rcc-error-message" role="alert" data-code={error.code}>
      <Icon name="warning" />
      <span className="rcc-text">{errorText(error)}</span>
      <button type="button" className="rcc-link" onClick={dismiss}>
        {messages.dismiss}
      </button>
    </div>
  );
}
