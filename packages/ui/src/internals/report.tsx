import { createContext, type ReactElement, useContext } from "react";
import { useMessages } from "../messages/context.tsx";
import { Icon } from "./icons.tsx";
import { type ActionReport, useAction } from "./use-action.ts";

/** Where the parts below report what was refused. */
export const ReportContext: React.Context<ActionReport | undefined> = createContext<
  ActionReport | undefined
>(undefined);

/**
 * The place around a part where refusals are shown; where there is none, one of its own, and `refusal`
 * to be rendered beside the part.
 */
export function useReport(): { report: ActionReport; refusal: ReactElement | null } {
  const around = useContext(ReportContext);
  const own = useAction();
  if (around) return { report: around, refusal: null };
  return { report: own, refusal: <RefusalNote report={own} /> };
}

/** What was refused last, until it is dismissed. */
function RefusalNote({
  report: { error, dismiss },
}: {
  report: ActionReport;
}): ReactElement | null {
  const messages = useMessages();
  if (!error) return null;
  return (
    <div className="rcc rcc-error-message" role="alert" data-code={error.code}>
      <Icon name="warning" />
      <span>{`${error.what} ${error.why} ${error.todo}`}</span>
      <button type="button" className="rcc-link" onClick={dismiss}>
        {messages.dismiss}
      </button>
    </div>
  );
}
