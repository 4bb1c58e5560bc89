import type {
  BrowserSimulator,
  Person,
  SimulatedMicrophone,
} from "@rc-conference/simulator/browser";
import { type ReactElement, useRef, useState, useSyncExternalStore } from "react";

const STATES: Record<Person["state"], string> = {
  idle: "free",
  calling: "calling you",
  ringing: "phone rings",
  talking: "in a call",
};

interface DrawerProps {
  simulator: BrowserSimulator;
  microphone: SimulatedMicrophone;
}

/** Lets the user act for each simulated person: call in, answer, talk and hang up. */
export function SimulatorDrawer({ simulator, microphone }: DrawerProps): ReactElement {
  const [open, setOpen] = useState(false);
  const [real, setReal] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  useChanges(simulator);
  const chooseMicrophone = (wantsReal: boolean): void => {
    if (wantsReal) microphone.restore();
    else simulator.simulateMicrophone();
    setReal(wantsReal);
  };
  return (
    <>
      <button
        ref={toggle}
        type="button"
        className="simulator-toggle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Simulator
      </button>
      {open && (
        // Key events bubble up to this element, so that Escape closes the drawer from any control inside.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <aside
          className="drawer"
          aria-label="Simulator"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setOpen(false);
            toggle.current?.focus();
          }}
        >
          <h2>Simulator</h2>
          <p className="quiet">
            The phone system runs in this page. Let these people call you, answer, talk and hang up.
          </p>
          <ul className="drawer-people">
            {simulator.people.map((person) => (
              <PersonRow key={person.name} person={person} />
            ))}
          </ul>
          <label className="switch">
            <input
              type="checkbox"
              checked={real}
              onChange={(event) => chooseMicrophone(event.target.checked)}
            />
            Use my own microphone from the next call on
          </label>
        </aside>
      )}
    </>
  );
}

function PersonRow({ person }: { person: Person }): ReactElement {
  const { name, phoneNumber, state, speaking } = person;
  return (
    <li>
      <span className="drawer-who">
        <strong>{name}</strong>
        <span className="quiet">
          {person.extension ? `extension ${person.extension.extensionNumber}` : phoneNumber} ·{" "}
          {STATES[state]}
          {speaking && " · talking"}
        </span>
      </span>
      <span className="drawer-actions">
        {state === "idle" && (
          <button
            type="button"
            className="button"
            aria-label={`Call in as ${name}`}
            onClick={() => person.call("101")}
          >
            Call in
          </button>
        )}
        {state === "ringing" && (
          <button
            type="button"
            className="button"
            aria-label={`Answer as ${name}`}
            onClick={() => person.answer()}
          >
            Answer
          </button>
        )}
        {state === "talking" && (
          <button
            type="button"
            className="button"
            aria-pressed={speaking}
            aria-label={speaking ? `Stop talking as ${name}` : `Talk as ${name}`}
            onClick={() => (speaking ? person.silence() : person.speak())}
          >
            {speaking ? "Stop talking" : "Talk"}
          </button>
        )}
        {state !== "idle" && (
          <button
            type="button"
            className="button"
            aria-label={`Hang up as ${name}`}
            onClick={() => person.hangUp()}
          >
            Hang up
          </button>
        )}
      </span>
    </li>
  );
}

/** Renders the component again after each change in the simulator. */
function useChanges(simulator: BrowserSimulator): void {
  const version = useRef(0);
  useSyncExternalStore(
    (changed) =>
      simulator.subscribe(() => {
        version.current += 1;
        changed();
      }),
    () => version.current,
  );
}
