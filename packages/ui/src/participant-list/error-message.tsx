import { useConferenceClient } from "@rc-conference/core";
import { clearParticipantError } from "@rc-conference/core/actions";
import { errorSummary } from "../internals/error-text.ts";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { useItem } from "./item-context.ts";

/** Shows the error of the last action on this participant until it is dismissed or the next action starts. */
export const ErrorMessage: Part<PartProps<"div">> = forwardPartRef(function ErrorMessage(props) {
  const { id, refusal: error } = useItem("ErrorMessage").participant;
  const client = useConferenceClient();
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
          <span>{errorSummary(error)}</span>
          <button
            type="button"
            className="rcc-link"
            onClick={() => clearParticipantError(client, { participantId: id })}
          >
            {messages.dismiss}
          </button>
        </>
      ),
    },
  );
});
