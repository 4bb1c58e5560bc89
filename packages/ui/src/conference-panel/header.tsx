import { useConferenceState } from "@rc-conference/core";
import type { ReactElement } from "react";
import { CapacityMeter } from "../capacity-meter/capacity-meter.tsx";
import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { type PartProps, renderElement } from "../internals/render-element.ts";
import { QualityIndicator } from "../quality-indicator/quality-indicator.tsx";
import { Duration } from "./duration.tsx";
import { Status } from "./status.tsx";
import { Title } from "./title.tsx";

/** Shows title, status, duration, quality and capacity. `children` replace them. */
export const Header: Part<PartProps<"header">> = forwardPartRef(function Header(props) {
  return renderElement(
    "header",
    props,
    {},
    {
      className: "rcc-header",
      children: (
        <>
          <Title />
          <Status />
          <Duration />
          <QualityWhileActive />
          <CapacityMeter />
        </>
      ),
    },
  );
});

function QualityWhileActive(): ReactElement | null {
  const status = useConferenceState((state) => state.status);
  return status === "active" ? <QualityIndicator /> : null;
}
