import { type ReactElement, useEffect, useRef, useState } from "react";
import { redirectUri, startLogin } from "./real-login.ts";

const PRODUCTION = "https://platform.ringcentral.com";

/** Asks for the server and the client ID. Neither is a secret, because the login uses PKCE. */
export function ConnectDialog({ onClose }: { onClose(): void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState("");
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const connect = (form: FormData): void => {
    const server = String(form.get("server")).replace(/\/+$/, "");
    const clientId = String(form.get("clientId")).trim();
    if (clientId === "") {
      setError(
        "The client ID is missing. Copy it from the app in RingCentral's developer console.",
      );
      return;
    }
    startLogin({ server, clientId }).catch(() =>
      setError("The login page could not be opened. Check the address of the server."),
    );
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="connect-title" onClose={onClose}>
      <form action={connect}>
        <h2 id="connect-title">Connect a real account</h2>
        <p>
          Calls then go over RingCentral. The app in the developer console must be a client-side web
          app and have this page as its redirect address: <code>{redirectUri()}</code>
        </p>
        <label>
          Server
          <input name="server" type="url" required list="servers" defaultValue={PRODUCTION} />
          <datalist id="servers">
            <option value={PRODUCTION}>Production</option>
            <option value="https://platform.devtest.ringcentral.com">Sandbox</option>
          </datalist>
        </label>
        <label>
          Client ID
          <input name="clientId" autoComplete="off" spellCheck={false} />
        </label>
        {error !== "" && <p role="alert">{error}</p>}
        <span className="dialog-buttons">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Keep the simulator
          </button>
          <button type="submit" className="button strong">
            Go to login
          </button>
        </span>
      </form>
    </dialog>
  );
}
