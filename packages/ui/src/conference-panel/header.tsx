import { useConferenceState } from "@rc-conference/core";
import type { ReactElement } from "react";
import { CapacityMeter } from "../capacity-meter/capacity-meter.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHostIn } from "../internals/host.ts";
import { Icon } from "../internals/icons.tsx";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { LevelMeter } from "../level-meter/level-meter.tsx";
import { Button as PopOutButton } from "../pop-out/button.tsx";
import { QualityIndicator } from "../quality-indicator/quality-indicator.tsx";
import { Duration } from "./duration.tsx";
import { Status } from "./status.tsx";
import { Title } from "./title.tsx";

/** Shows title, status, duration, the level of the others, quality and capacity. `children` replace them. */
export const Header: Part<PartProps<"header">> = forwardPartRef(function Header(props) {
  return renderElement(
    "header",
    props,
    {},
    {
      className: "rcc-header",
      children: (
        <>
          <span className="rcc-header-line">
            <Title />
            <Duration />
            <PopOutButton />
          </span>
          <span className="rcc-header-line">
            <Status />
            <Others />
            <QualityWhileActive />
            <CapacityMeter />
          </span>
        </>
      ),
    },
  );
});

/** The platform sends one mix of the others, so they have one level together. */
function Others(): ReactElement | null {
  const status = useConferenceState((state) => state.status);
  if (!isHostIn(status)) return null;
  return (
    <span className="rcc-others">
      <Icon name="speaker" />
      <LevelMeter source="remote" />
    </span>
  );
}

function QualityWhileActive(): ReactElement | null {
  const status = useConferenceState((state) => state.status);
  if (status === "active") return <QualityIndicator />;
  // Nothing is measured, but the place is kept, so that nothing moves when the connection is back.
  return isHostIn(status) ? <span className="rcc-quality-place" /> : null;
}
