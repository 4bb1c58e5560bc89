import type { Fault, FaultName } from "../faults/faults.ts";
import { MediaError } from "../media/media-error.ts";
import type { FaultSwitches, Simulator } from "../options.ts";
import { type Person, SimulatorError } from "../platform/contract.ts";
import type { CallOptions } from "../platform/person-actions.ts";
import { json, type RestResponse } from "../rest/http.ts";

type Served = Omit<Simulator, "stop">;
type Body = Record<string, unknown>;

/** Immediate faults by name. Other names are faults that wait for their occasion. */
const IMMEDIATE_FAULTS: Record<string, (faults: FaultSwitches, body: Body) => void> = {
  dropGatewaySockets: (faults, body) =>
    faults.dropGatewaySockets({ forget: body["forget"] === true }),
  dropSipSockets: (faults) => faults.dropSipSockets(),
  revokeTokens: (faults) => faults.revokeTokens(),
  restart: (faults, body) => faults.restart(numeric(body, "downFor")),
  blockAudio: (faults, body) => {
    const direction = body["direction"];
    if (direction !== "in" && direction !== "out" && direction !== "both" && direction !== null) {
      throw new SimulatorError(
        '"direction" is not valid. Give "in", "out" or "both", or null to unblock the audio.',
      );
    }
    const { extension } = body;
    faults.blockAudio(
      direction ?? undefined,
      typeof extension === "string" ? { extension } : undefined,
    );
  },
};

const PERSON_ACTIONS: Record<string, (person: Person, body: Body) => void> = {
  call: (person, body) => person.call(text(body, "to"), callOptions(body)),
  answer: (person) => person.answer(),
  "hang-up": (person) => person.hangUp(),
  speak: (person) => person.speak(),
  silence: (person) => person.silence(),
  mute: (person) => person.mute(),
  unmute: (person) => person.unmute(),
  echo: (person, body) => person.echo(body["echo"] !== false),
  press: (person, body) => person.press(text(body, "digits")),
  play: (person, body) => person.play(fromBase64(text(body, "wav"))),
  busy: (person, body) => {
    person.busy = body["busy"] !== false;
  },
  "answer-after": (person, body) => {
    const { ms } = numeric(body, "ms");
    void person.script().answerAfter(ms ?? 0);
  },
};

export interface ControlRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** A JSON object; undefined or empty for none. */
  body: string | undefined;
}

/** Answers a request that controls people and faults, so that test scripts in any language can use the simulator. */
export function answerControl(simulator: Served, request: ControlRequest): RestResponse {
  try {
    const url = new URL(request.url, "http://localhost");
    const body = parse(request.body);
    const [, first, name, verb] = url.pathname.split("/").map(decodeURIComponent);
    const { method } = request;
    if (method === "GET" && first === "log" && url.searchParams.get("as") === "mermaid") {
      const headers = { "content-type": "text/plain;charset=utf-8" };
      return { status: 200, headers, body: simulator.diagram() };
    }
    const result = route(simulator, `${method} ${first}`, name, verb, body);
    return result === undefined
      ? json(404, { error: "There is no such path." })
      : json(200, result);
  } catch (error) {
    const known =
      error instanceof SimulatorError || error instanceof MediaError || error instanceof URIError;
    return json(400, { error: known ? error.message : "The request is not valid." });
  }
}

function route(
  simulator: Served,
  what: string,
  name: string | undefined,
  verb: string | undefined,
  body: Body,
): unknown {
  switch (what) {
    case "GET state":
      return simulator.state();
    case "GET counts":
      return simulator.counts();
    case "GET log":
      return simulator.log();
    case "POST people": {
      if (name === undefined)
        return describe(simulator.person(text(body, "name"), text(body, "phoneNumber")));
      const act = PERSON_ACTIONS[verb ?? ""];
      if (!act) return undefined;
      const person = simulator.person(name);
      act(person, body);
      return describe(person);
    }
    case "GET people":
      return name === undefined ? simulator.people.map(describe) : describe(simulator.person(name));
    case "POST faults":
      addFault(simulator.faults, body);
      return { active: simulator.faults.active };
    case "DELETE faults":
      simulator.faults.clear();
      return { active: [] };
    default:
      return undefined;
  }
}

function addFault(faults: FaultSwitches, body: Body): void {
  const name = text(body, "name");
  const apply = Object.hasOwn(IMMEDIATE_FAULTS, name) ? IMMEDIATE_FAULTS[name] : undefined;
  if (apply) apply(faults, body);
  else faults.add({ ...(body as Partial<Fault>), name: name as FaultName });
}

function callOptions(body: Body): CallOptions {
  const { throughMenu, queue, withoutOffer } = body;
  const { autoAnswer } = numeric(body, "autoAnswer");
  return {
    ...(throughMenu === true && { throughMenu }),
    ...(withoutOffer === true && { withoutOffer }),
    ...(typeof queue === "string" && { queue }),
    ...(autoAnswer !== undefined && { autoAnswer }),
  };
}

function describe(person: Person): Record<string, unknown> {
  const { name, phoneNumber, state, speaking, muted, busy, lastReply } = person;
  return { name, phoneNumber, state, speaking, muted, busy, lastReply, hears: person.hears() };
}

function text(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== "string" || value === "") {
    throw new SimulatorError(`"${name}" is missing. Give it as text in the JSON body.`);
  }
  return value;
}

/** Returns an object with the number of that name; an empty one if the body has none. */
function numeric<Name extends string>(body: Body, name: Name): { [key in Name]?: number } {
  const value = body[name];
  if (value === undefined) return {};
  if (typeof value !== "number" || !(value >= 0)) {
    throw new SimulatorError(`"${name}" is not a number of at least 0. Correct it.`);
  }
  return { [name]: value } as { [key in Name]?: number };
}

function parse(body: string | undefined): Body {
  if (body === undefined || body.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null) return value as Body;
  } catch {
    // Invalid JSON gets the same error as JSON that is not an object.
  }
  throw new SimulatorError("The body is not a JSON object.");
}

function fromBase64(encoded: string): Uint8Array {
  try {
    return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  } catch {
    throw new SimulatorError('"wav" is not base64. Encode the file as base64.');
  }
}
