import { useParticipantIds, useParticipants } from "@rc-conference/core";
import { type ReactElement, useEffect, useRef } from "react";
import { LiveRegion, speak } from "../internals/announcer.tsx";
import { type Part, part } from "../internals/part.ts";
import { type PartProps, renderPart } from "../internals/render-part.ts";
import { useMessages } from "../messages/context.tsx";

export interface ListState {
  [key: string]: number;
  /** How many rows there are. */
  count: number;
}

/** The list: named, announced, and careful with the focus when a row goes. */
export const Root: Part<PartProps<"ul", ListState>> = part(function Root(props) {
  const messages = useMessages();
  const ids = useParticipantIds();
  const ref = useRef<HTMLDivElement>(null);
  useFocusAfterRemoval(ref, ids);
  return (
    <div className="rcc rcc-list-container" ref={ref}>
      {renderPart(
        "ul",
        props,
        { count: ids.length },
        {
          className: "rcc-list",
          "aria-label": messages.participants,
          // Takes the focus when the last row goes.
          tabIndex: -1,
          "data-rcc-list": "",
        },
      )}
      <News />
    </div>
  );
});

/** What is heard of somebody's place in the conference. */
interface Heard {
  name: string;
  stage: "dialing" | "in";
  muted: boolean;
  aside: boolean;
}

/** Says who is being called, who joined and who left, who was muted and who was put aside. */
function News(): ReactElement {
  const messages = useMessages();
  const participants = useParticipants();
  const known = useRef<ReadonlyMap<string, Heard>>(new Map());
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const now = new Map<string, Heard>();
    for (const { id, role, joinedAt, name, status, muted, aside } of participants) {
      if (role === "host") continue;
      const stage = joinedAt !== undefined ? "in" : status === "dialing" ? "dialing" : undefined;
      if (stage) now.set(id, { name, stage, muted, aside });
    }
    const news: string[] = [];
    for (const [id, { name, stage, muted, aside }] of now) {
      const before = known.current.get(id);
      if (before?.stage !== stage) {
        news.push(stage === "in" ? messages.joined(name) : messages.isBeingCalled(name));
      } else {
        if (before.muted !== muted) news.push(messages.mutedNews(name, muted));
        if (before.aside !== aside) news.push(messages.asideNews(name, aside));
      }
    }
    for (const [id, { name, stage }] of known.current) {
      if (!now.has(id) && stage === "in") news.push(messages.left(name));
    }
    known.current = now;
    if (news.length > 0) speak(region.current, news.join(". "));
  }, [participants, messages]);
  return <LiveRegion region={region} />;
}

/** The next row's same button, else the previous row's, else the list itself. */
function useFocusAfterRemoval(
  ref: React.RefObject<HTMLElement | null>,
  ids: readonly string[],
): void {
  const before = useRef<{
    ids: readonly string[];
    focused: { id: string; action: string } | undefined;
  }>({
    ids,
    focused: undefined,
  });
  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    const remember = (event: FocusEvent): void => {
      const target = event.target as HTMLElement;
      const id = target.closest<HTMLElement>("[data-rcc-row]")?.dataset["rccRow"];
      before.current.focused =
        id === undefined ? undefined : { id, action: target.dataset["rccAction"] ?? "" };
    };
    frame.addEventListener("focusin", remember);
    return () => frame.removeEventListener("focusin", remember);
  }, [ref]);
  useEffect(() => {
    const { ids: old, focused } = before.current;
    before.current.ids = ids;
    const frame = ref.current;
    if (!frame || !focused || ids.includes(focused.id)) return;
    before.current.focused = undefined;
    // Somebody else took the focus meanwhile: it is theirs.
    if (document.activeElement && document.activeElement !== document.body) return;
    const position = old.indexOf(focused.id);
    const candidates = [...old.slice(position + 1), ...old.slice(0, position).reverse()];
    for (const id of candidates) {
      const button = frame.querySelector<HTMLElement>(
        `[data-rcc-row="${CSS.escape(id)}"] [data-rcc-action="${CSS.escape(focused.action)}"]`,
      );
      if (!button) continue;
      button.focus();
      return;
    }
    frame.querySelector<HTMLElement>("[data-rcc-list]")?.focus();
  }, [ref, ids]);
}
