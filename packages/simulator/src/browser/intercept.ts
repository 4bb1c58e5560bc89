import { FetchInterceptor } from "@mswjs/interceptors/fetch";
import { WebSocketInterceptor } from "@mswjs/interceptors/WebSocket";
import type { RestRequest, RestResponse } from "../rest/http.ts";
import { requestHeaders } from "../rest/request-headers.ts";
import { createTaskQueue } from "../task-queue.ts";

/** The server side of one socket. */
export interface PageSocket {
  receive(text: string): void;
  closed(): void;
}

/** A simulated host, which answers requests and sockets. */
export interface PageHost {
  handle(request: RestRequest): Promise<RestResponse>;
  /** Returns undefined for an unknown path, which closes the socket. */
  accept(url: URL, socket: { send(text: string): void; close(): void }): PageSocket | undefined;
}

const hosts = new Map<string, PageHost>();
let intercepting = false;

/** Runs once and lasts for the page's life, because libraries keep the WebSocket class that they find when they load. */
function startIntercepting(): void {
  const later = createTaskQueue();
  const fetches = new FetchInterceptor();
  const sockets = new WebSocketInterceptor();
  fetches.on("request", async ({ request, controller }) => {
    const url = new URL(request.url);
    const host = hosts.get(url.host);
    if (!host) return;
    const { status, headers, body } = await host.handle({
      method: request.method,
      url: url.pathname + url.search,
      headers: requestHeaders(request.headers),
      body: await request.text(),
    });
    controller.respondWith(
      status === 0
        ? Response.error()
        : new Response(body === "" ? null : body, { status, headers }),
    );
  });

  sockets.on("connection", ({ client, server }) => {
    const url = new URL(client.url);
    const host = hosts.get(url.host);
    if (!host) {
      server.connect();
      return;
    }
    let open = true;
    const port = host.accept(url, {
      send: (text) =>
        later(() => {
          if (open) client.send(text);
        }),
      close: () =>
        later(() => {
          open = false;
          client.close(1001);
        }),
    });
    if (!port) {
      client.close(1008);
      return;
    }
    client.addEventListener("message", ({ data }) => {
      if (typeof data === "string") port.receive(data);
    });
    client.addEventListener("close", () => {
      open = false;
      port.closed();
    });
  });
  fetches.apply();
  sockets.apply();
}

/**
 * Answers this page's fetch requests and WebSockets to one host; all others go to the network.
 * Returns a function that removes the host.
 */
export function intercept(name: string, host: PageHost): () => void {
  if (!intercepting) startIntercepting();
  intercepting = true;
  hosts.set(name, host);
  return () => void hosts.delete(name);
}
