import { ConferenceProvider } from "@rc-conference/core";
import { ConferencePanel, EventLog, PopOut } from "@rc-conference/ui";
import { type ReactElement, useState } from "react";
import { AccountList } from "./crm/account-list.tsx";
import { AccountPage } from "./crm/account-page.tsx";
import { accounts } from "./crm/data.ts";
import { CallCards } from "./phone/call-cards.tsx";
import { ConnectDialog } from "./phone/connect-dialog.tsx";
import { ECHO_NUMBER, type Session } from "./phone/session.ts";
import { SimulatorDrawer } from "./phone/simulator-drawer.tsx";

export function App({ session }: { session: Session }): ReactElement {
  const [selected, setSelected] = useState(accounts[0]?.id ?? "");
  const [connecting, setConnecting] = useState(false);
  const account = accounts.find(({ id }) => id === selected);
  return (
    <ConferenceProvider client={session.client}>
      <div className="shell">
        <header className="top">
          <span className="brand">Fieldbook</span>
          <span className="quiet who">{session.agent}</span>
          {session.simulated && <SimulatorDrawer {...session.simulated} />}
          {session.logOut && <LogOutButton session={session} logOut={session.logOut} />}
          <button type="button" className="button" onClick={() => setConnecting(true)}>
            {session.simulated ? "Connect a real account" : "Connect another account"}
          </button>
        </header>
        <AccountList selected={selected} onSelect={setSelected} />
        {account && <AccountPage account={account} />}
        <div className="phone">
          <CallCards onOpen={setSelected} />
          <PopOut>
            <ConferencePanel
              incomingCalls={false}
              {...(session.simulated && { echoNumber: ECHO_NUMBER })}
            />
          </PopOut>
          <SupportLog />
        </div>
      </div>
      {connecting && <ConnectDialog onClose={() => setConnecting(false)} />}
    </ConferenceProvider>
  );
}

/** Disposes the client before logging out: otherwise the platform keeps the phone's registration for two minutes. */
function LogOutButton({
  session,
  logOut,
}: {
  session: Session;
  logOut(): Promise<void>;
}): ReactElement {
  const disposeAndLogOut = async (): Promise<void> => {
    await session.client.dispose();
    await logOut().catch(() => undefined);
    location.assign(location.pathname);
  };
  return (
    <button type="button" className="button" onClick={() => void disposeAndLogOut()}>
      Log out
    </button>
  );
}

/** The client's event log, for support staff. EventLog is mounted only while it is shown, because it renders on every event. */
function SupportLog(): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details className="support" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Event log</summary>
      {open && <EventLog />}
    </details>
  );
}
