import { createServer, type Server } from "node:http";
import { answerControl } from "../control/control.ts";
import type { Simulator } from "../options.ts";
import { readBody, respond } from "./http.ts";

/** Creates the server of the control interface. */
export function createControlServer(simulator: Omit<Simulator, "stop">): Server {
  return createServer((request, response) => {
    void (async () => {
      const { method = "GET", url = "/" } = request;
      if (method === "OPTIONS") {
        respond(response, { status: 204, headers: {}, body: "" });
        return;
      }
      respond(response, answerControl(simulator, { method, url, body: await readBody(request) }));
    })();
  });
}
