import { useCapacity } from "@rc-conference/core";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, type PartState, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";

/** How many places are taken, as a bar and in words: "3 of 10". Nothing while there is no conference. */
export const CapacityMeter: Part<PartProps<"span", PartState>> = part(
  function CapacityMeter(props) {
    const messages = useMessages();
    const { used, limit, full } = useCapacity();
    if (used === 0) return null;
    return renderPart(
      "span",
      props,
      { full },
      {
        className: "rcc rcc-capacity",
        children: (
          <>
            <span
              className="rcc-capacity-bar"
              role="meter"
              aria-label={messages.places}
              aria-valuemin={0}
              aria-valuemax={limit}
              aria-valuenow={used}
              aria-valuetext={messages.capacity(used, limit)}
              style={{ "--_rcc-share": used / limit } as React.CSSProperties}
            />
            <span>{messages.capacity(used, limit)}</span>
          </>
        ),
      },
    );
  },
);

export namespace CapacityMeter {
  export type Props = PartProps<"span", PartState>;
}
