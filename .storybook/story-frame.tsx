import { type ReactElement, type ReactNode, useSyncExternalStore } from "react";

export interface FrameSettings {
  theme: string;
  dir: string;
  /** Width of the part, in pixels. */
  width: number;
  locale: string;
}

let overrides: Partial<FrameSettings> = {};
const listeners = new Set<() => void>();

/** Changes the frame of the story on the page, so that one run of a story can be seen in several modes. */
export function overrideFrame(settings: Partial<FrameSettings>): void {
  overrides = settings;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The element around each story: theme, direction and width. */
export function StoryFrame({
  settings,
  children,
}: {
  settings: FrameSettings;
  /** Gets the settings too, for the texts of the locale. */
  children: (settings: FrameSettings) => ReactNode;
}): ReactElement {
  const changed = useSyncExternalStore(subscribe, () => overrides);
  const current = { ...settings, ...changed };
  const { theme, dir, width } = current;
  return (
    <div
      className="story"
      data-rcc-theme={theme}
      dir={dir}
      style={{ "--story-width": `${width}px` } as React.CSSProperties}
    >
      {children(current)}
    </div>
  );
}
