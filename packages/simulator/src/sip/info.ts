import type { Dialog } from "./dialog.ts";

/** Answers a phone's INFO command with an INFO of our own, as the platform does. */
export function answerCommand(dialog: Dialog, body: string): void {
  const command = parseCommand(body);
  if (!command) return;
  const known = command.command === "startcallrecord" || command.command === "stopcallrecord";
  const result = known
    ? { code: 0, description: "Success" }
    : { code: -1, description: "The simulator does not know this command" };
  dialog.connection.request(
    dialog.request("INFO", {
      headers: [["Content-Type", "application/json;charset=utf-8"]],
      body: JSON.stringify({ response: { ...command, result } }),
    }),
  );
}

function parseCommand(body: string): { reqid: number; command: string } | undefined {
  try {
    const { request } = JSON.parse(body) as { request?: { reqid?: unknown; command?: unknown } };
    if (typeof request?.reqid !== "number" || typeof request.command !== "string") return undefined;
    return { reqid: request.reqid, command: request.command };
  } catch {
    return undefined;
  }
}
