import { SDK } from "@ringcentral/sdk";
import type { Pacing } from "./pacing.ts";

/** A server with an app's credentials. The secret is missing for apps without one. */
export interface Credentials {
  server: string;
  clientId: string;
  clientSecret: string | undefined;
}

export interface LineResponse {
  status: number;
  /** Names are in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or text, or undefined if the body is empty. */
  body: unknown;
}

/** The server cannot be reached, or refuses the login. The message says what to do, without a secret. */
export class UnusableServer extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnusableServer";
  }
}

/** Requests of these endpoints count as heavy until a response says otherwise. */
const HEAVY = /sip-provision|\/telephony\/conference|\/call-out|active-calls/;
/** The login's tokens, which belong to no report. */
const REQUEST_LIMIT_MS = 30_000;

/** One extension's REST API, through the official SDK, within the rate limits. */
export class Line {
  readonly sdk: SDK;
  readonly #pacing: Pacing;

  private constructor(sdk: SDK, pacing: Pacing) {
    this.sdk = sdk;
    this.#pacing = pacing;
  }

  /** Logs in with a JWT. Throws UnusableServer; `number` is the place of the JWT in the environment. */
  static async login(
    { server, clientId, clientSecret }: Credentials,
    jwt: string,
    options: { number: number; pacing: Pacing },
  ): Promise<{ line: Line; response: LineResponse }> {
    const sdk = new SDK({
      server,
      clientId,
      ...(clientSecret !== undefined && { clientSecret }),
      cachePrefix: `conformance-${crypto.randomUUID()}`,
    });
    const line = new Line(sdk, options.pacing);
    let response: LineResponse;
    try {
      response = await options.pacing.send("login", "auth", async () =>
        read(await answerOf(sdk.platform().login({ jwt }))),
      );
    } catch (error) {
      throw new UnusableServer(
        `${server} cannot be reached: ${causeOf(error)}. Check the URL of --server and the network.`,
      );
    }
    if (response.status === 200) return { line, response };
    const {
      error = "no reason",
      errorCode,
      errors,
    } = (response.body ?? {}) as {
      error?: string;
      errorCode?: string;
      errors?: { errorCode?: string }[];
    };
    const code = errorCode ?? errors?.[0]?.errorCode;
    throw new UnusableServer(
      `${server} refused the login with the ${options.number}. JWT: ${response.status} ${error}${code === undefined ? "" : ` (${code})`}. ` +
        "Check RC_APP_CLIENT_ID, RC_APP_CLIENT_SECRET and RC_USER_JWTS, and that they belong to this server.",
    );
  }

  /** Sends a request. An error status is a response like another. */
  async send(method: string, path: string, body?: unknown): Promise<LineResponse> {
    const kind = `${method} ${path.split("?")[0]?.replace(/[0-9]+|[sp]-[^/]+/g, "*")}`;
    return this.#pacing.send(kind, HEAVY.test(path) ? "heavy" : "light", async () =>
      read(
        await answerOf(
          this.sdk.platform().send({
            // The type lists no PATCH, which the client sends like the others.
            method: method as "GET",
            url: path,
            ...(body !== undefined && { body }),
            headers: { "Content-Type": "application/json" },
          }),
        ),
      ),
    );
  }

  /** Ends the login with all its tokens. */
  async logout(): Promise<void> {
    await answerOf(this.sdk.platform().logout()).catch(() => undefined);
  }
}

/** The SDK throws for an error status, with the response. */
async function answerOf(sent: Promise<Response>): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no response within ${REQUEST_LIMIT_MS / 1000} s`)),
      REQUEST_LIMIT_MS,
    );
  });
  try {
    return await Promise.race([sent, late]);
  } catch (error) {
    const { response } = error as { response?: Response };
    if (response?.status) return response;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response): Promise<LineResponse> {
  const text = await response.clone().text();
  let body: unknown = text === "" ? undefined : text;
  try {
    if (text !== "") body = JSON.parse(text);
  } catch {
    // A gateway's error page is text.
  }
  return {
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers].map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body,
  };
}

function causeOf(error: unknown): string {
  const { cause, message } = error as {
    cause?: { code?: string; message?: string };
    message?: string;
  };
  return cause?.code ?? cause?.message ?? message ?? "no answer";
}
