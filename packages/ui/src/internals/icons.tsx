import type { ReactElement } from "react";

const PATHS = {
  microphone:
    "M8 1.5a2.25 2.25 0 0 0-2.25 2.25v4a2.25 2.25 0 0 0 4.5 0v-4A2.25 2.25 0 0 0 8 1.5ZM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5M5.75 14.5h4.5",
  microphoneOff:
    "M10.25 6.5V3.75a2.25 2.25 0 0 0-4.3-.92M5.75 6v1.75a2.25 2.25 0 0 0 3.5 1.87M3.5 7.5a4.5 4.5 0 0 0 7.2 3.6M12.5 7.5c0 .6-.1 1.2-.33 1.73M8 12v2.5M5.75 14.5h4.5M2 1.5l12 13",
  pause: "M5.5 3v10M10.5 3v10",
  play: "M5 3l8 5-8 5Z",
  keypad:
    "M4 3.5h.01M8 3.5h.01M12 3.5h.01M4 8h.01M8 8h.01M12 8h.01M4 12.5h.01M8 12.5h.01M12 12.5h.01",
  leave: "M9.5 2.5h-6v11h6M6.5 8h7.5M11 5l3 3-3 3",
  end: "M1.8 10.3c3.7-4 8.700-4 12.4 0l-1.800 1.900-2.600-1.300V8.900a7.200 7.200 0 0 0-3.600 0v2l-2.600 1.300Z",
  add: "M8 3v10M3 8h10",
  remove: "M4 4l8 8M12 4l-8 8",
  people:
    "M6 7.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM1.500 13.500a4.500 4.500 0 0 1 9 0M11 7.500a2 2 0 1 0-.7-3.900M12.200 9.500a4 4 0 0 1 2.300 4",
  check: "M3 8.500l3.500 3.500L13 4.500",
  warning: "M8 2l6.500 11.500h-13ZM8 6.500v3M8 11.500h.01",
  record:
    "M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 10.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
  speaker:
    "M2.500 6v4h2.500l4 3.500v-11L5 6ZM11.500 5.500a3.500 3.500 0 0 1 0 5M13 3.500a6 6 0 0 1 0 9",
  more: "M3.500 8h.01M8 8h.01M12.500 8h.01",
  phone:
    "M5.200 2.500 3 3.200c-.6 5.500 4.300 10.400 9.800 9.800l.7-2.200-2.700-1.600-1.300 1.100a8.500 8.500 0 0 1-3.800-3.800L6.800 5.200Z",
  voicemail:
    "M4.250 10.500a2.750 2.750 0 1 0 0-5.500 2.750 2.750 0 0 0 0 5.500ZM11.750 10.500a2.750 2.750 0 1 0 0-5.500 2.750 2.750 0 0 0 0 5.500ZM4.250 10.500h7.500",
  forward: "M2.500 13v-2a4 4 0 0 1 4-4h7M10.500 4l3 3-3 3",
  isolate: "M10 2.500h3.500v11H10M9 8H2.500M5 5.500 2.500 8 5 10.500",
  endIsolation: "M10 2.500h3.500v11H10M2.500 8H9M6.500 5.500 9 8l-2.500 2.500",
  download: "M8 2.500v8M5 7.500l3 3 3-3M2.500 13.500h11",
  copy: "M5.500 5.500h8v8h-8ZM3.500 10.500h-1v-8h8v1",
  clock: "M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 4.500V8l2.500 1.500",
} as const;

export type IconName = keyof typeof PATHS;

/**
 * Hidden from assistive technology: the control or the text beside it carries the name. `tooltip` is shown to users of
 * a pointer; a `title` of the control would be read out after its name.
 */
export function Icon({ name, tooltip }: { name: IconName; tooltip?: string }): ReactElement {
  const icon = (
    <svg
      className="rcc-icon"
      data-icon={name}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
  return tooltip === undefined ? (
    icon
  ) : (
    <span aria-hidden="true" title={tooltip} style={{ display: "contents" }}>
      {icon}
    </span>
  );
}
