import { parseArgs } from "node:util";

export interface Arguments {
  server: string;
  clientId: string;
  clientSecret: string | undefined;
  /** Two or three, each of another extension of one account. */
  jwts: string[];
  /** Folder for the recordings. */
  record: string | undefined;
  /** Settings of the simulator that the server is compared with: a file's path. */
  settings: string | undefined;
  /** Names of sections; the account is set up in any case. */
  only: readonly string[];
  /** Whether to find out how many parties a conference holds. */
  fill: boolean;
  /** Milliseconds without any message after which a step counts as over. Undefined: by the server. */
  quietMs: number | undefined;
}

/** Something is missing or wrong in the arguments or in the environment. The message says what, without a secret. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

export const HELP = `Compares a RingCentral server with the simulator, field by field.

  npm run conformance -- --server https://platform.ringcentral.com

It plays the same calls and conferences on the server and on a simulator that it starts, with the official
clients: @ringcentral/sdk, @ringcentral/subscriptions, and ringcentral-web-phone in Chromium. It calls only between
the extensions that you give, and ends all that it began. It prints each difference, and exits with 0 if there is
none, with 1 if there are some, and with 2 if it could not run.

  --server URL     the server, such as https://platform.ringcentral.com
  --record FOLDER  writes anonymised recordings (rest.jsonl, notifications.jsonl, sip.jsonl), differences.json and
                   settings.json, with which "npm run simulator -- --settings FILE" does what the server did
  --settings FILE  compares with a simulator with these settings
  --only SECTION   plays this section only; may be repeated
  --fill           also finds out how many parties a conference holds, by up to eleven calls
  --quiet MS       time without a message after which a step counts as over (default: 2000; 300 on this machine)
  --help           prints this text

  RC_APP_CLIENT_ID      client id of an app with the permissions CallControl, VoipCalling, WebSocketsSubscription,
                        ReadAccounts, ReadPresence and ReadCallLog, and with the JWT flow
  RC_APP_CLIENT_SECRET  its client secret; leave it out for an app that has none
  RC_USER_JWTS          JWT credentials of two or better three extensions of one account, separated by spaces. They
                        must be free to be called, registered nowhere else, and not forwarded to other phones`;

/** Reads the arguments and the environment. Throws UsageError; undefined if help is asked for. */
export function readArguments(
  args: string[],
  environment: Readonly<Record<string, string | undefined>>,
): Arguments | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  const { server, record, settings, only = [], fill, quiet } = values;
  const clientId = environment["RC_APP_CLIENT_ID"] ?? "";
  const jwts = (environment["RC_USER_JWTS"] ?? "").split(/[\s,]+/).filter(Boolean);
  const missing = [
    ...(server === undefined ? ["--server URL, such as https://platform.ringcentral.com"] : []),
    ...(clientId === "" ? ["RC_APP_CLIENT_ID, the client id of your app"] : []),
    ...(jwts.length < 2
      ? [`RC_USER_JWTS, the JWTs of two or three extensions (${jwts.length} given)`]
      : []),
  ];
  if (missing.length > 0 || server === undefined) {
    throw new UsageError(
      `This is missing:\n${missing.map((each) => `  ${each}`).join("\n")}\nSee npm run conformance -- --help.`,
    );
  }
  if (jwts.length > 3)
    throw new UsageError(`RC_USER_JWTS has ${jwts.length} JWTs. Give two or three.`);
  if (!URL.canParse(server) || new URL(server).protocol !== "https:") {
    throw new UsageError(
      "The value of --server is no https URL. Give one, such as https://platform.ringcentral.com.",
    );
  }
  if (quiet !== undefined && !/^[1-9]\d{1,4}$/.test(quiet)) {
    throw new UsageError(`--quiet is "${quiet}". Give milliseconds from 10 to 99999.`);
  }
  return {
    server: new URL(server).origin,
    clientId,
    clientSecret: environment["RC_APP_CLIENT_SECRET"] || undefined,
    jwts,
    record,
    settings,
    only,
    fill,
    quietMs: quiet === undefined ? undefined : Number(quiet),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        server: { type: "string" },
        record: { type: "string" },
        settings: { type: "string" },
        only: { type: "string", multiple: true },
        fill: { type: "boolean", default: false },
        quiet: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nSee npm run conformance -- --help.`);
  }
}
