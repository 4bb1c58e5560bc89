import { useConference } from "@rc-conference/core";
import { Icon } from "../internals/icons.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useNow } from "../internals/use-now.ts";
import { useMessages } from "../messages/context.tsx";
import { usePanel } from "./panel-context.ts";

/** Only when something is wrong: what, what is being done, and when. */
export const Banner: Part<PartProps<"div", PartState>> = part(function Banner(props) {
  const messages = useMessages();
  const conference = useConference();
  const now = useNow(conference.status === "reconnecting");
  if (conference.status !== "reconnecting") return null;
  const { lost, nextTryAt } = conference;
  const next =
    nextTryAt === undefined
      ? messages.trying
      : messages.nextTry(Math.max(0, Math.ceil((nextTryAt - now) / 1000)));
  return renderPart(
    "div",
    props,
    { lost },
    {
      className: "rcc-banner rcc-warning",
      children: (
        <>
          <Icon name="warning" />
          <span>
            {messages.reconnecting[lost]} <span className="rcc-tabular">{next}</span>
          </span>
        </>
      ),
    },
  );
});

/** What was refused last, until it is dismissed. */
export const Refusal: Part<PartProps<"div", PartState>> = part(function Refusal(props) {
  const messages = useMessages();
  const { report } = usePanel("Refusal");
  const { error, dismiss } = report;
  if (!error) return null;
  return renderPart(
    "div",
    props,
    { code: error.code },
    {
      className: "rcc-banner rcc-error",
      role: "alert",
      children: (
        <>
          <Icon name="warning" />
          <span>{error.message}</span>
          <button type="button" className="rcc-link" onClick={dismiss}>
            {messages.dismiss}
          </button>
        </>
      ),
    },
  );
});
