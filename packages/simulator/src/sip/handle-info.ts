import { Refusal, type TelephonyPlatform } from "../platform/contract.ts";
import type { Dialog } from "./dialog.ts";

/** Result code for a recording command when the account does not allow recording. */
const RECORDING_DISABLED = -5;

type Result = { code: number; description: string } & Record<string, string | number>;

interface Command {
  reqid: number;
  command: string;
  target: string;
}

const SUCCEEDED = { code: 0, description: "Succeeded" };

/** Runs the command in a phone's INFO and sends the result in another INFO, as the platform does. */
export function handleInfo(platform: TelephonyPlatform, dialog: Dialog, body: string): void {
  const command = parseCommand(body);
  if (!command) return;
  const { reqid, command: name } = command;
  const result = runCommand(platform, dialog.partyId, command);
  dialog.sendRequest("INFO", {
    headers: [["Content-Type", "application/json;charset=utf-8"]],
    body: JSON.stringify({ response: { reqid, command: name, result } }),
  });
}

function runCommand(platform: TelephonyPlatform, partyId: string, command: Command): Result {
  const sessionId = platform.sessionOf(partyId) ?? "";
  try {
    switch (command.command) {
      case "startcallrecord":
      case "stopcallrecord":
        platform.recordCall(partyId, command.command === "startcallrecord");
        return SUCCEEDED;
      case "callpark":
        return {
          ...SUCCEEDED,
          "park extension": platform.parkParty(sessionId, partyId).park?.id ?? "",
        };
      case "callflip":
        platform.flipParty(sessionId, partyId, command.target);
        return {
          ...SUCCEEDED,
          number: `+${command.target.replace(/\D/g, "")}`,
          target: command.target,
        };
      default:
        return { code: -1, description: "Unknown command" };
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = error.code === "recordingDisabled" ? RECORDING_DISABLED : -1;
    return { code, description: error.message };
  }
}

function parseCommand(body: string): Command | undefined {
  try {
    const { request } = JSON.parse(body) as { request?: Record<string, unknown> };
    const { reqid, command, target } = request ?? {};
    if (typeof reqid !== "number" || typeof command !== "string") return undefined;
    return { reqid, command, target: typeof target === "string" ? target : "" };
  } catch {
    return undefined;
  }
}
