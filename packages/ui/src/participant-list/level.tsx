import { forwardPartRef, type Part } from "../internals/forward-part-ref.ts";
import { isHost } from "../internals/host.ts";
import type { PartProps } from "../internals/render-element.ts";
import { LevelMeter } from "../level-meter/level-meter.tsx";
import { useItem } from "./item-context.ts";

/**
 * The level of the host's microphone, as a ring around the host's avatar. The platform sends one mix of
 * the others, so only the host has a level.
 */
export const Level: Part<PartProps<"span">> = forwardPartRef(function Level(props) {
  const { participant } = useItem("Level");
  const { status } = participant;
  if (!isHost(participant) || (status !== "connected" && status !== "onHold")) return null;
  return <LevelMeter variant="ring" {...(props as object)} />;
});
