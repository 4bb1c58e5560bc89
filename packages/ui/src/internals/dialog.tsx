import {
  type Context,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
} from "react";
import { focusTarget } from "./focus-keeper.ts";

const CloseContext: Context<() => void> = createContext<() => void>(() => undefined);

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
    if (!element || element.open) return;
    // DOM emulations have no modal dialogs.
    if (typeof element.showModal === "function") element.showModal();
    else element.setAttribute("open", "");
  }, []);
  const close = useMemo(
    () => () => {
      const element = dialog.current;
      if (element && typeof element.close === "function") element.close();
      else onClose();
    },
    [onClose],
  );
  return (
    <dialog ref={dialog} className="rcc rcc-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h3 id={titleId} className="rcc-title" {...focusTarget}>
        {title}
      </h3>
      <CloseContext.Provider value={close}>{children}</CloseContext.Provider>
    </dialog>
  );
}

/**
 * Closes the dialog and returns the focus, before the action of a button runs. A form with `method="dialog"` would
 * close it afterwards, when the action may have removed the dialog.
 */
export function DialogButton({
  className,
  onClick,
  children,
}: {
  className: string;
  onClick?: () => void;
  children: ReactNode;
}): ReactElement {
  const close = useContext(CloseContext);
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        close();
        onClick?.();
      }}
    >
      {children}
    </button>
  );
}
