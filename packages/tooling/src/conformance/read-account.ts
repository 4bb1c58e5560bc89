import type { Actor } from "./recording.ts";
import { type Stage, skip } from "./stage.ts";

/** Reads who an extension is, and notes everything that names it, so that none of it is published. */
export async function readAccount(stage: Stage, actor: Actor): Promise<void> {
  const own = "/restapi/v1.0/account/~/extension/~";
  const { json: info } = await stage.send(actor, "GET", own);
  const { json: numbers } = await stage.send(actor, "GET", `${own}/phone-number`);
  stage.identify(info["id"], "extension", actor);
  stage.identify(info["extensionNumber"], "extensionNumber", actor);
  const { account, contact = {} } = info as {
    account?: { id?: unknown };
    contact?: Record<string, unknown>;
  };
  stage.identify(account?.id, "account", "the company");
  stage.identify(info["name"], "name", actor);
  stage.identify(contact["company"], "name", "the company");
  stage.identify(contact["email"], "email", actor);
  for (const part of ["firstName", "lastName", "department", "jobTitle"]) {
    stage.identify(contact[part], "name", actor);
  }
  const records = (numbers["records"] ?? []) as { phoneNumber?: string; usageType?: string }[];
  const direct = records.find(({ usageType }) => usageType === "DirectNumber")?.phoneNumber;
  stage.identify(direct, "phoneNumber", actor);
  for (const { phoneNumber } of records) stage.identify(phoneNumber, "phoneNumber", "the company");
  for (const name of ["businessPhone", "mobilePhone"]) {
    stage.identify(contact[name], "phoneNumber", actor);
  }
  const number = info["extensionNumber"];
  if (typeof number !== "string") return skip(`the ${actor} has no extension number`);
  stage.setExtension(actor, { number, phoneNumber: direct });
}
