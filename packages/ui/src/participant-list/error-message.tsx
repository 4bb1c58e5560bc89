import { useClearParticipantError } from "@rc-conference/core";
import { errorSummary } from "../internals/error-text.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { ignoreConferenceError } from "../internals/ignore-conference-error.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useDistinctName } from "./distinct-names.tsx";
import { useItem } from "./item-context.ts";

/** Shows the error of the last action on this participant until it is dismissed or the next action starts. */
export const ErrorMessage: Part<PartProps<"div">> = forwardPartRef(function ErrorMessage(props) {
  const { participant } = useItem("ErrorMessage");
  const { id, error } = participant;
  const name = useDistinctName(participant);
  const clearError = useClearParticipantError();
  const messages = useMessages();
  if (!error) return null;
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-error-message",
      role: "alert",
      children: (
        <>
          <span className="rcc-text">{errorSummary(error)}</span>
          <button
            type="button"
            className="rcc-link"
            aria-label={messages.dismissErrorOf(name)}
            onClick={() => ignoreConferenceError(clearError.mutateAsync({ participantId: id }))}
          >
            {messages.dismiss}
          </button>
        </>
      ),
    },
  );
});
