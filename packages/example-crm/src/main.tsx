import "@rc-conference/ui/styles.css";
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { openSession } from "./phone/session.ts";

const root = createRoot(document.getElementById("root") as HTMLElement);

try {
  const session = await openSession();
  root.render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  root.render(
    <main className="stopped">
      <h1>The phone could not be connected</h1>
      <p>{reason}</p>
      <a className="button" href={location.pathname}>
        Continue with the simulator
      </a>
    </main>,
  );
}
