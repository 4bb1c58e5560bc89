import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { RestResponse } from "../rest/http.ts";

/** Far above any request that a client sends. */
const BODY_LIMIT_BYTES = 1_000_000;

/** Allows all origins and headers, because the simulator has no data to protect. */
function crossOrigin({ headers }: IncomingMessage): Record<string, string> {
  return {
    "access-control-allow-origin": headers.origin ?? "*",
    "access-control-allow-credentials": "true",
    "access-control-allow-headers":
      headers["access-control-request-headers"] ?? "authorization, content-type",
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
    "access-control-max-age": "600",
    // Retry-After is missing here because the platform does not expose it to pages either.
    "access-control-expose-headers":
      "x-rate-limit-group, x-rate-limit-limit, x-rate-limit-remaining, x-rate-limit-window",
    vary: "origin",
  };
}

/** Reads the body. Resolves with undefined if it is too long or incomplete. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += (chunk as Buffer).length;
      if (size > BODY_LIMIT_BYTES) return undefined;
      chunks.push(chunk as Buffer);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function respond(response: ServerResponse, { status, headers, body }: RestResponse): void {
  if (status === 0) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...crossOrigin(response.req), ...headers });
  response.end(body);
}

/** Listens on 127.0.0.1. Resolves with the port; rejects if it is in use. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
