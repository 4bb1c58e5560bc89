import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";

/** Modal by the browser's own means: the focus is kept and given back, Escape closes. */
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
