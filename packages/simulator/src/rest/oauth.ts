import type { Clock } from "../platform/clock.ts";
import type { Extension, TelephonyPlatform } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { json, RestError, type RestRequest, type RestResponse } from "./http.ts";
import { type RateMeter, withHeaders } from "./rates.ts";
import type { Scope } from "./route.ts";

/** Lifetimes of tokens, in seconds. */
export interface Lifetimes {
  /** Default 3 600. */
  accessToken: number;
  /** Default 604 800: a week. */
  refreshToken: number;
  /** Default 30. */
  gatewayToken: number;
  /** Default 60. */
  authorizationCode: number;
  /** Time for which a used refresh token returns the same tokens again, once the new access token was used. Default 10. */
  refreshGrace: number;
}

const DEFAULT_LIFETIMES: Lifetimes = {
  accessToken: 3_600,
  refreshToken: 604_800,
  gatewayToken: 30,
  authorizationCode: 60,
  refreshGrace: 10,
};

/** Time for which a used refresh token returns the same tokens again while the new access token is unused. */
const UNUSED_GRACE_SECONDS = 3_600;
/** The most logins of one user at a time; another login ends the oldest. */
const MAX_LOGINS = 5;

interface LoginSession {
  id: string;
  extension: Extension;
  accessToken: string;
  accessExpires: number;
  refreshToken: string;
  refreshExpires: number;
  /** The refresh token that was used last, which returns the same tokens again until `until`. */
  previous: { refreshToken: string; until: number } | undefined;
}

interface AuthorizationCode {
  extension: Extension;
  redirectUri: string;
  challenge: { value: string; method: string } | undefined;
  expires: number;
}

/** Logins by JWT and by authorization code with PKCE, token refresh and revocation, and gateway tokens. */
export class OAuth {
  readonly clientId: string;
  readonly #platform: TelephonyPlatform;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #gatewayUri: string;
  readonly #lifetimes: Lifetimes;
  readonly #rates: RateMeter;
  readonly #scopes: readonly Scope[];
  readonly #sessions = new Set<LoginSession>();
  readonly #codes = new Map<string, AuthorizationCode>();
  readonly #gatewayTokens = new Map<string, { extension: Extension; expires: number }>();

  constructor(options: {
    platform: TelephonyPlatform;
    clock: Clock;
    ids: Ids;
    gatewayUri: string;
    lifetimes: Partial<Lifetimes> | undefined;
    rates: RateMeter;
    scopes: readonly Scope[];
  }) {
    this.#platform = options.platform;
    this.#clock = options.clock;
    this.#ids = options.ids;
    this.#gatewayUri = options.gatewayUri;
    this.#lifetimes = { ...DEFAULT_LIFETIMES, ...options.lifetimes };
    this.#rates = options.rates;
    this.#scopes = options.scopes;
    this.clientId = this.#ids.token(22);
  }

  /** Returns the extension of an access token. Throws RestError 401 with the platform's error code. */
  authenticate(authorization: string | undefined): Extension {
    const accessToken = /^bearer (\S+)$/i.exec(authorization ?? "")?.[1];
    if (!accessToken) throw new RestError(401, "OAU-149", "Unparsable access token");
    const session = [...this.#sessions].find((candidate) => candidate.accessToken === accessToken);
    if (!session) throw new RestError(401, "OAU-213", "Token not found");
    if (session.accessExpires <= this.#clock.now()) {
      throw new RestError(401, "OAU-128", "Access token expired");
    }
    const { previous } = session;
    const until = this.#clock.now() + this.#lifetimes.refreshGrace * 1000;
    if (previous) previous.until = Math.min(previous.until, until);
    return session.extension;
  }

  /** Ends every login, as an administrator or a changed password would. */
  revokeAll(): void {
    this.#sessions.clear();
  }

  async token(request: RestRequest): Promise<RestResponse> {
    const form = new URLSearchParams(request.body);
    if (!this.#isClient(form, request.headers["authorization"])) {
      return oauthError(
        401,
        "invalid_client",
        "OAU-153",
        "The client id is not the one of this simulator",
      );
    }
    switch (form.get("grant_type")) {
      case "urn:ietf:params:oauth:grant-type:jwt-bearer": {
        const extension = this.#platform.extensions.find(
          ({ jwt }) => jwt === form.get("assertion"),
        );
        if (!extension)
          return oauthError(400, "invalid_grant", "OAU-230", "The assertion is not known");
        return this.#grant(extension);
      }
      case "authorization_code":
        return this.#exchange(form);
      case "refresh_token":
        return this.#refresh(form.get("refresh_token"));
      default:
        return oauthError(
          400,
          "unsupported_grant_type",
          "OAU-250",
          "The grant type is not supported",
        );
    }
  }

  /** Ends the login that the access or refresh token belongs to. */
  revoke(request: RestRequest): RestResponse {
    const token = new URLSearchParams(request.body).get("token");
    for (const session of this.#sessions) {
      if (session.accessToken === token || session.refreshToken === token)
        this.#sessions.delete(session);
    }
    return { status: 200, headers: {}, body: "" };
  }

  gatewayToken(extension: Extension): RestResponse {
    const token = this.#ids.token(32);
    const { gatewayToken } = this.#lifetimes;
    const now = this.#clock.now();
    for (const [known, { expires }] of this.#gatewayTokens) {
      if (expires <= now) this.#gatewayTokens.delete(known);
    }
    this.#gatewayTokens.set(token, { extension, expires: now + gatewayToken * 1000 });
    return json(200, { uri: this.#gatewayUri, ws_access_token: token, expires_in: gatewayToken });
  }

  /** Returns the extension of a gateway token; undefined if it is invalid. A token can be reused within its lifetime. */
  gatewayOwner(token: string | null): Extension | undefined {
    const known = this.#gatewayTokens.get(token ?? "");
    return known && known.expires > this.#clock.now() ? known.extension : undefined;
  }

  /** Serves the login page, on which a person chooses an extension, and redirects to the app with a code. */
  authorize(query: URLSearchParams): RestResponse {
    const redirectUri = query.get("redirect_uri");
    if (!redirectUri || !URL.canParse(redirectUri)) {
      return page(
        400,
        "<p>The redirect_uri is missing or not a URL. Pass one in the login URL.</p>",
      );
    }
    const extension = this.#platform.findExtension(query.get("extension") ?? "");
    if (!extension) return page(200, this.#loginPage(query));
    const challenge = query.get("code_challenge");
    const method = query.get("code_challenge_method") ?? "plain";
    if (challenge !== null && method !== "S256" && method !== "plain") {
      return page(400, "<p>The code_challenge_method is not supported. Pass S256.</p>");
    }
    const now = this.#clock.now();
    for (const [known, { expires }] of this.#codes) if (expires <= now) this.#codes.delete(known);
    const code = this.#ids.token(32);
    this.#codes.set(code, {
      extension,
      redirectUri,
      challenge: challenge === null ? undefined : { value: challenge, method },
      expires: now + this.#lifetimes.authorizationCode * 1000,
    });
    const target = new URL(redirectUri);
    target.searchParams.set("code", code);
    const state = query.get("state");
    if (state !== null) target.searchParams.set("state", state);
    return { status: 302, headers: { location: target.href }, body: "" };
  }

  #loginPage(query: URLSearchParams): string {
    const items = this.#platform.extensions.map((extension) => {
      const link = new URLSearchParams(query);
      link.set("extension", extension.extensionNumber);
      return `<li><a href="?${escapeHtml(link.toString())}">${escapeHtml(extension.name)}, extension ${extension.extensionNumber}</a></li>`;
    });
    return `<h1>Simulated sign-in</h1><p>Who are you?</p><ul>${items.join("")}</ul>`;
  }

  async #exchange(form: URLSearchParams): Promise<RestResponse> {
    const text = form.get("code") ?? "";
    const code = this.#codes.get(text);
    this.#codes.delete(text);
    if (
      !code ||
      code.expires <= this.#clock.now() ||
      code.redirectUri !== form.get("redirect_uri")
    ) {
      return oauthError(400, "invalid_grant", "OAU-109", "The authorization code is not valid");
    }
    if (
      code.challenge !== undefined &&
      (await challengeOf(form.get("code_verifier") ?? "", code.challenge.method)) !==
        code.challenge.value
    ) {
      return oauthError(400, "invalid_grant", "OAU-110", "The code verifier does not match");
    }
    return this.#grant(code.extension);
  }

  #grant(extension: Extension): RestResponse {
    const limits = this.#rates.count(extension, "auth");
    const now = this.#clock.now();
    for (const known of this.#sessions)
      if (known.refreshExpires <= now) this.#sessions.delete(known);
    const own = [...this.#sessions].filter((known) => known.extension === extension);
    const [oldest] = own.length >= MAX_LOGINS ? own : [];
    if (oldest) this.#sessions.delete(oldest);
    const session: LoginSession = {
      id: this.#ids.token(22),
      extension,
      ...this.#newTokens(),
      previous: undefined,
    };
    this.#sessions.add(session);
    return withHeaders(this.#tokenInfo(session), limits);
  }

  #refresh(token: string | null): RestResponse {
    const now = this.#clock.now();
    for (const session of this.#sessions) {
      const { previous } = session;
      if (previous?.refreshToken === token && previous.until > now) return this.#tokenInfo(session);
      if (session.refreshToken !== token || session.refreshExpires <= now) continue;
      const limits = this.#rates.count(session.extension, "auth");
      session.previous = {
        refreshToken: session.refreshToken,
        until: now + UNUSED_GRACE_SECONDS * 1000,
      };
      Object.assign(session, this.#newTokens());
      return withHeaders(this.#tokenInfo(session), limits);
    }
    return oauthError(400, "invalid_grant", "OAU-211", "Token is revoked");
  }

  #newTokens(): Pick<
    LoginSession,
    "accessToken" | "accessExpires" | "refreshToken" | "refreshExpires"
  > {
    const now = this.#clock.now();
    return {
      accessToken: this.#ids.token(40),
      accessExpires: now + this.#lifetimes.accessToken * 1000,
      refreshToken: this.#ids.token(40),
      refreshExpires: now + this.#lifetimes.refreshToken * 1000,
    };
  }

  #tokenInfo(session: LoginSession): RestResponse {
    const seconds = (until: number): number => Math.floor((until - this.#clock.now()) / 1000);
    return json(200, {
      access_token: session.accessToken,
      token_type: "bearer",
      expires_in: seconds(session.accessExpires),
      refresh_token: session.refreshToken,
      refresh_token_expires_in: seconds(session.refreshExpires),
      scope: this.#scopes.join(" "),
      owner_id: session.extension.id,
      endpoint_id: session.id,
      session_id: session.id,
    });
  }

  #isClient(form: URLSearchParams, authorization: string | undefined): boolean {
    const basic = /^basic (\S+)$/i.exec(authorization ?? "")?.[1];
    return (form.get("client_id") ?? clientOf(basic)) === this.clientId;
  }
}

function clientOf(basic: string | undefined): string | undefined {
  try {
    return basic && atob(basic).split(":")[0];
  } catch {
    return undefined;
  }
}

function oauthError(
  status: number,
  error: string,
  errorCode: string,
  message: string,
): RestResponse {
  return json(status, { error, error_description: message, errors: [{ errorCode, message }] });
}

async function challengeOf(verifier: string, method: string): Promise<string> {
  if (method === "plain") return verifier;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function page(status: number, content: string): RestResponse {
  return {
    status,
    headers: { "content-type": "text/html;charset=UTF-8" },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Simulated sign-in</title><style>body{font:16px/1.5 system-ui;max-width:28rem;margin:4rem auto;padding:0 1rem}a{display:block;padding:.75rem 1rem;border:1px solid #ccd;border-radius:.5rem;margin:.5rem 0;text-decoration:none}ul{list-style:none;padding:0}</style>${content}</html>`,
  };
}
