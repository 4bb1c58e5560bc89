import { errorText } from "../internals/error-text.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { LeavingElement } from "../internals/leaving-element.tsx";
import type { PartProps } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { usePanel } from "./panel-context.ts";

/** Shows the error of the last action in this panel until it is dismissed or the next action starts. */
export const ErrorMessage: Part<PartProps<"div">> = forwardPartRef(function ErrorMessage(props) {
  const messages = useMessages();
  const { error, dismiss } = usePanel("ErrorMessage").actionError;
  if (!error) return null;
  return (
    <LeavingElement
      tag="div"
      given={props}
      state={{ code: error.code }}
      builtIn={{
        className: "rcc-banner rcc-error",
        role: "alert",
        children: (
          <>
            <Icon name="warning" />
            <span className="rcc-text">{errorText(error, messages)}</span>
            <button type="button" className="rcc-link" onClick={dismiss}>
              {messages.dismiss}
            </button>
          </>
        ),
      }}
    />
  );
});
