import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";

/** A native modal dialog: the browser traps and restores the focus and closes it on Escape. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose(): void;
  children: ReactNode;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="rcc rcc-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h3 id={titleId} className="rcc-title">
        {title}
      </h3>
      {children}
    </dialog>
  );
}
