import { useConferenceState } from "@rc-conference/core";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { Icon } from "../internals/icons.tsx";
import { LeavingElement } from "../internals/leaving-element.tsx";
import type { PartProps } from "../internals/render-element.ts";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";

/** Shows which connection is lost and when the next attempt starts. Hidden unless reconnecting. */
export const ReconnectingBanner: Part<PartProps<"div">> = forwardPartRef(
  function ReconnectingBanner(props) {
    const messages = useMessages();
    const conference = useConferenceState((state) => state);
    const now = useNow(conference.status === "reconnecting");
    if (conference.status !== "reconnecting") return null;
    const { lost, nextTryAt } = conference;
    const nextAttempt =
      nextTryAt === undefined
        ? messages.attempting
        : now === undefined
          ? ""
          : messages.nextAttempt(Math.max(0, Math.ceil((nextTryAt - now) / 1000)));
    return (
      <LeavingElement
        tag="div"
        given={props}
        state={{ lost }}
        builtIn={{
          className: "rcc-banner rcc-warning",
          children: (
            <>
              <Icon name="warning" />
              <span className="rcc-text">
                {messages.reconnecting[lost]} <span className="rcc-tabular">{nextAttempt}</span>
              </span>
            </>
          ),
        }}
      />
    );
  },
);
