import { createServer, type Server } from "node:https";
import { type WebSocket, WebSocketServer } from "ws";
import { createNodeMediaEngine } from "../media/node/index.ts";
import type { Simulator, SimulatorOptions } from "../options.ts";
import { type Extension, SimulatorError } from "../platform/contract.ts";
import type { SipInfo } from "../rest/account.ts";
import { createSimulatorCore, type SimulatorCore } from "../simulator.ts";
import { selfSignedCertificate } from "./certificate.ts";
import { createControlServer } from "./control.ts";
import { closeServer, listen, readBody, respond } from "./http.ts";

export * from "../exports.ts";

export interface ServerOptions extends SimulatorOptions {
  /** Port of https and wss. Default 0: any free port. */
  port?: number;
  /** Whether to serve the HTTP control interface on a separate port. Default false. */
  control?: boolean;
}

/** An extension with the credentials to log in and to register a web phone. */
export interface ServedExtension {
  name: string;
  extensionNumber: string;
  phoneNumber: string;
  jwt: string;
  sipInfo: SipInfo;
}

export interface RunningServer extends Omit<Simulator, "extensions"> {
  readonly extensions: readonly ServedExtension[];
  /** "http://127.0.0.1:PORT", or "" without a control interface. */
  readonly control: string;
}

/**
 * Starts the simulated platform on this machine: https and wss on one port, with a self-signed
 * certificate. Throws SimulatorError when the port is taken or an option is invalid.
 */
export async function startSimulatorServer(options: ServerOptions = {}): Promise<RunningServer> {
  const port = options.port ?? 0;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SimulatorError(
      `The port ${String(port)} is not valid. Give a number from 0 to 65535.`,
    );
  }
  let core: SimulatorCore | undefined;
  const server = createServer(await selfSignedCertificate(), (request, response) => {
    void (async () => {
      if (request.method === "OPTIONS") {
        respond(response, { status: 204, headers: {}, body: "" });
        return;
      }
      const body = await readBody(request);
      if (body === undefined || !core) {
        respond(response, { status: 413, headers: {}, body: "" });
        return;
      }
      const headers: Record<string, string> = {};
      for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
      respond(
        response,
        await core.rest.handle({
          method: request.method ?? "GET",
          url: request.url ?? "/",
          headers,
          body,
        }),
      );
    })();
  });
  const bound = await open(server, port);
  const host = `127.0.0.1:${bound}`;
  core = createSimulatorCore(options, createNodeMediaEngine(), {
    server: `https://${host}`,
    gateway: `wss://${host}/ws`,
    sipProxy: host,
  });
  const running = core;
  const sockets = acceptSockets(server, running);
  const control = options.control ? createControlServer(running.simulator) : undefined;
  const controlAddress = control ? `http://127.0.0.1:${await listen(control, 0)}` : "";

  const extensions = running.platform.extensions.map((extension: Extension) => ({
    name: extension.name,
    extensionNumber: extension.extensionNumber,
    phoneNumber: extension.phoneNumber,
    jwt: extension.jwt,
    sipInfo: running.account.sipInfo(extension),
  }));

  return Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(running.simulator),
    ...Object.getOwnPropertyDescriptors({
      extensions,
      control: controlAddress,
      async stop(): Promise<void> {
        await running.close();
        for (const client of sockets.clients) client.terminate();
        await Promise.all([closeServer(server), control && closeServer(control)]);
      },
    }),
  }) as RunningServer;
}

async function open(server: Server, port: number): Promise<number> {
  try {
    return await listen(server, port);
  } catch (error) {
    const taken = (error as { code?: string }).code === "EADDRINUSE";
    throw new SimulatorError(
      taken
        ? `Port ${port} is in use by another program. Choose another one, or 0 for any free port.`
        : `Port ${port} could not be opened. Choose another one, or 0 for any free port.`,
    );
  }
}

const PING_INTERVAL_MS = 30_000;
const PONG_LIMIT_MS = 10_000;

/** Accepts sockets: the path /ws is the notification gateway, all others are web phones. */
function acceptSockets(server: Server, core: SimulatorCore): WebSocketServer {
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket: WebSocket, request) => {
    const url = new URL(request.url ?? "/", "https://localhost");
    const ends = {
      send: (text: string): void => {
        if (socket.readyState === socket.OPEN) socket.send(text);
      },
      close: (afterSending = false): void => {
        if (afterSending) socket.close();
        else socket.terminate();
      },
    };
    const port =
      url.pathname === "/ws"
        ? core.gateway.accept(ends, url.searchParams)
        : core.sip.accept(ends, url.pathname);
    socket.on("message", (data, isBinary) => {
      if (!isBinary) port.receive(String(data));
    });
    socket.on("close", () => port.closed());
    // A broken frame also closes the socket, which the close handler reports.
    socket.on("error", () => undefined);
    if (url.pathname === "/ws") keepAlive(socket);
  });
  return sockets;
}

/** Pings the client regularly, as the gateway does, and closes the socket if no pong arrives. */
function keepAlive(socket: WebSocket): void {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const asking = setInterval(() => {
    socket.ping();
    deadline = setTimeout(() => socket.terminate(), PONG_LIMIT_MS);
  }, PING_INTERVAL_MS);
  socket.on("pong", () => clearTimeout(deadline));
  socket.on("close", () => {
    clearInterval(asking);
    clearTimeout(deadline);
  });
}
