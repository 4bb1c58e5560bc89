import { SDK } from "@ringcentral/sdk";

/** Stored while the browser is on the login page. The verifier is valid for one login. */
interface PendingLogin {
  server: string;
  clientId: string;
  state: string;
  verifier: string;
}

const PENDING_LOGIN_KEY = "fieldbook.login";
/** Key of the server and client ID of this tab's account. The SDK stores the tokens. */
const ACCOUNT_KEY = "fieldbook.account";

/** Sends the browser to RingCentral's login page. Authorization code with PKCE needs no client secret. */
export async function startLogin({
  server,
  clientId,
}: {
  server: string;
  clientId: string;
}): Promise<void> {
  const pending: PendingLogin = { server, clientId, state: randomText(), verifier: randomText() };
  sessionStorage.setItem(PENDING_LOGIN_KEY, JSON.stringify(pending));
  const sdk = new SDK({ server, clientId, redirectUri: redirectUri() });
  // The SDK's PKCE needs Node's crypto, so the browser's crypto computes the challenge.
  const url = new URL(sdk.platform().loginUrl({ state: pending.state }));
  url.searchParams.set("code_challenge", await challengeOf(pending.verifier));
  url.searchParams.set("code_challenge_method", "S256");
  location.assign(url);
}

/** Finishes the login after the login page redirected back. Resolves with undefined if no login was started. */
export async function finishLogin(): Promise<SDK | undefined> {
  const query = new URLSearchParams(location.search);
  const code = query.get("code");
  const stored = sessionStorage.getItem(PENDING_LOGIN_KEY);
  if (code === null || stored === null) return undefined;
  sessionStorage.removeItem(PENDING_LOGIN_KEY);
  history.replaceState(null, "", location.pathname);
  const { server, clientId, state, verifier } = JSON.parse(stored) as PendingLogin;
  if (query.get("state") !== state) {
    throw new Error("This page did not start the login. Connect the account again.");
  }
  const sdk = new SDK({ server, clientId, redirectUri: redirectUri() });
  await sdk.platform().login({ code, code_verifier: verifier, redirect_uri: redirectUri() });
  sessionStorage.setItem(ACCOUNT_KEY, JSON.stringify({ server, clientId }));
  return sdk;
}

/** Restores the login after a reload. Resolves with undefined if this tab was not logged in, or if the login has expired. */
export async function resumeLogin(): Promise<SDK | undefined> {
  const stored = sessionStorage.getItem(ACCOUNT_KEY);
  if (stored === null) return undefined;
  const { server, clientId } = JSON.parse(stored) as { server: string; clientId: string };
  const sdk = new SDK({ server, clientId, redirectUri: redirectUri() });
  if (await sdk.platform().loggedIn()) return sdk;
  sessionStorage.removeItem(ACCOUNT_KEY);
  return undefined;
}

/** Logs out, so that the next page load starts the simulator. */
export async function logOut(sdk: SDK): Promise<void> {
  sessionStorage.removeItem(ACCOUNT_KEY);
  await sdk.platform().logout();
}

/** Must be registered as a redirect address of the app in the developer console. */
export function redirectUri(): string {
  return location.origin + location.pathname;
}

function randomText(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))),
  );
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
