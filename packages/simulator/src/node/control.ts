import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { FAULT_NAMES, type Fault } from "../faults/faults.ts";
import type { Simulator } from "../options.ts";
import { type Person, SimulatorError } from "../platform/contract.ts";
import { readBody, respondJson } from "./http.ts";

/** What strikes at once, beside the faults that wait. */
const STROKES: Record<
  string,
  (simulator: Pick<Simulator, "faults">, body: Record<string, unknown>) => void
> = {
  dropGatewaySockets: ({ faults }, body) =>
    faults.dropGatewaySockets({ forget: body["forget"] === true }),
  dropSipSockets: ({ faults }) => faults.dropSipSockets(),
  revokeTokens: ({ faults }) => faults.revokeTokens(),
};

const VERBS: Record<string, (person: Person, body: Record<string, unknown>) => void> = {
  call: (person, body) =>
    person.call(text(body, "to"), { throughMenu: body["throughMenu"] === true }),
  answer: (person) => person.answer(),
  "hang-up": (person) => person.hangUp(),
  speak: (person) => person.speak(),
  silence: (person) => person.silence(),
};

/** The scenario and fault switches over HTTP, for scripts in any language. */
export function createControlServer(simulator: Omit<Simulator, "stop">): Server {
  return createServer((request, response) => {
    void answer(simulator, request, response);
  });
}

async function answer(
  simulator: Omit<Simulator, "stop">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (request.method === "OPTIONS") {
      respondJson(response, 204, undefined);
      return;
    }
    const body = parse(await readBody(request));
    const [, first, name, verb] =
      (request.url ?? "").split("?")[0]?.split("/").map(decodeURIComponent) ?? [];
    const result = route(simulator, `${request.method} ${first}`, name, verb, body);
    respondJson(
      response,
      result === undefined ? 404 : 200,
      result ?? { error: "There is no such address." },
    );
  } catch (error) {
    const reason =
      error instanceof SimulatorError || error instanceof URIError
        ? error.message
        : "The request makes no sense.";
    respondJson(response, 400, { error: reason });
  }
}

function route(
  simulator: Omit<Simulator, "stop">,
  what: string,
  name: string | undefined,
  verb: string | undefined,
  body: Record<string, unknown>,
): unknown {
  switch (what) {
    case "GET state":
      return simulator.state();
    case "GET log":
      return simulator.log();
    case "POST people": {
      if (name === undefined)
        return describe(simulator.person(text(body, "name"), text(body, "phoneNumber")));
      const act = VERBS[verb ?? ""];
      if (!act) return undefined;
      const person = simulator.person(name);
      act(person, body);
      return describe(person);
    }
    case "GET people":
      return name === undefined ? simulator.people.map(describe) : describe(simulator.person(name));
    case "POST faults":
      addFault(simulator, body);
      return { active: simulator.faults.active };
    case "DELETE faults":
      simulator.faults.clear();
      return { active: [] };
    default:
      return undefined;
  }
}

function addFault(simulator: Omit<Simulator, "stop">, body: Record<string, unknown>): void {
  const name = text(body, "name");
  const strike = STROKES[name];
  if (strike) {
    strike(simulator, body);
    return;
  }
  const known = FAULT_NAMES.find((candidate) => candidate === name);
  if (!known) {
    throw new SimulatorError(
      `There is no fault "${name}". Known are ${[...FAULT_NAMES, ...Object.keys(STROKES)].join(", ")}.`,
    );
  }
  simulator.faults.add({ ...(body as Partial<Fault>), name: known });
}

function describe(person: Person): Record<string, unknown> {
  const { name, phoneNumber, state, speaking } = person;
  return { name, phoneNumber, state, speaking, hears: person.hears() };
}

function text(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  if (typeof value !== "string" || value === "") {
    throw new SimulatorError(`"${name}" is missing. Give it as text in the JSON body.`);
  }
  return value;
}

function parse(body: string | undefined): Record<string, unknown> {
  if (body === undefined || body.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through to the one answer for both.
  }
  throw new SimulatorError("The body is no JSON object.");
}
