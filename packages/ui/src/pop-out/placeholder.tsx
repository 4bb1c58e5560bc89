import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";
import { usePopOut } from "./pop-out-context.ts";

/** Stands in the page while the content is in a window of its own, and brings it back. */
export const Placeholder: Part<PartProps<"div">> = forwardPartRef(function Placeholder(props) {
  const messages = useMessages();
  const { popIn } = usePopOut();
  return renderElement(
    "div",
    props,
    {},
    {
      className: "rcc-pop-out-placeholder",
      children: (
        <>
          <Icon name="popOut" />
          <p className="rcc-hint">{messages.poppedOut}</p>
          <button type="button" className="rcc-button" onClick={popIn}>
            {messages.popIn}
          </button>
        </>
      ),
    },
  );
});
