import { useCapacity } from "@rc-conference/core";
import { dropIn } from "../internals/drop-in.tsx";
import type { Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { useMessages } from "../messages/context.tsx";

/** Shows how many people the conference has and can have, as a bar and a text: "3 of 10". Hidden without a conference. */
export const CapacityMeter: Part<PartProps<"span">> = dropIn(function CapacityMeter(props) {
  const messages = useMessages();
  const { used, limit, full } = useCapacity();
  if (used === 0) return null;
  return renderElement(
    "span",
    props,
    { full },
    {
      className: "rcc-capacity",
      children: (
        <>
          <span
            className="rcc-capacity-bar"
            role="meter"
            aria-label={messages.capacityLabel}
            aria-valuemin={0}
            aria-valuemax={limit}
            aria-valuenow={used}
            aria-valuetext={messages.capacity(used, limit)}
            style={{ "--_rcc-share": used / limit } as React.CSSProperties}
          />
          {/* The meter has the same text. */}
          <span className="rcc-text" aria-hidden="true">
            {messages.capacity(used, limit)}
          </span>
        </>
      ),
    },
  );
});

export namespace CapacityMeter {
  export type Props = PartProps<"span">;
}
