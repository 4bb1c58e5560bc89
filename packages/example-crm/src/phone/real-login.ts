import { SDK } from "@ringcentral/sdk";

/** What has to survive the way to the login page and back; the verifier is good for one login. */
interface PendingLogin {
  server: string;
  clientId: string;
  state: string;
  verifier: string;
}

const KEY = "fieldbook.login";
/** Where this tab is logged in; the SDK keeps the tokens. */
const ACCOUNT = "fieldbook.account";

/** Sends the browser to RingCentral's login page: authorization code with PKCE, so no client secret. */
export async function startLogin({
  server,
  clientId,
}: {
  server: string;
  clientId: string;
}): Promise<void> {
  const pending: PendingLogin = { server, clientId, state: randomText(), verifier: randomText() };
  sessionStorage.setItem(KEY, JSON.stringify(pending));
  const sdk = new SDK({ server, clientId, redirectUri: redirectUri() });
  // The SDK's own PKCE needs Node's crypto; the browser's makes the challenge as well.
  const url = new URL(sdk.platform().loginUrl({ state: pending.state }));
  url.searchParams.set("code_challenge", await challengeOf(pending.verifier));
  url.searchParams.set("code_challenge_method", "S256");
  location.assign(url);
}

/** After the login page: an SDK that is logged in. Undefined when nobody was on the way. */
export async function finishLogin(): Promise<SDK | undefined> {
  const query = new URLSearchParams(location.search);
  const code = query.get("code");
  const stored = sessionStorage.getItem(KEY);
  if (code === null || stored === null) return undefined;
  sessionStorage.removeItem(KEY);
  history.replaceState(null, "", location.pathname);
  const { server, clientId, state, verifier } = JSON.parse(stored) as PendingLogin;
  if (query.get("state") !== state) {
    throw new Error("The login was not the one that this page started. Connect the account again.");
  }
  const sdk = new SDK({ server, clientId, redirectUri: redirectUri() });
  await sdk.platform().login({ code, code_verifier: verifier, redirect_uri: redirectUri() });
  sessionStorage.setItem(ACCOUNT, JSON.stringify({ server, clientId }));
  return sdk;
}

/** After a reload: the SDK as it was logged in. Undefined where it was not, or is not any more. */
export async function resumeLogin(): Promise<SDK | undefined> {
  const stored = sessionStorage.getItem(ACCOUNT);
  if (stored === null) return undefined;
  const { server, clientId } = JSON.parse(stored) as { server: string; clientId: string };
  const sdk = new SDK({ server, clientId, redirectUri: redirectUri() });
  if (await sdk.platform().loggedIn()) return sdk;
  sessionStorage.removeItem(ACCOUNT);
  return undefined;
}

/** Back to the simulator. */
export async function logOut(sdk: SDK): Promise<void> {
  sessionStorage.removeItem(ACCOUNT);
  await sdk.platform().logout();
}

/** To be entered in the app's settings in the developer console. */
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
