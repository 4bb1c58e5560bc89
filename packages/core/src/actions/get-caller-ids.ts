import type { ConferenceClient } from "../client/create-client.ts";
import { contextOf } from "../state/context.ts";
import { fieldsOf, textOf } from "../telephony/parse.ts";

export interface CallerId {
  phoneNumber: string;
  /** What the number is, in the platform's words: "DirectNumber", "MainCompanyNumber" … */
  usage: string | undefined;
}

/** The numbers that this extension may show to those whom it calls. */
export async function getCallerIds(client: ConferenceClient): Promise<readonly CallerId[]> {
  const { wire, assertAlive } = contextOf(client);
  assertAlive();
  const answer = fieldsOf(
    await wire.get("/extension/~/phone-number", { query: { perPage: 1_000 } }),
  );
  const records = Array.isArray(answer?.["records"]) ? (answer["records"] as unknown[]) : [];
  return records.flatMap((item) => {
    const record = fieldsOf(item);
    const phoneNumber = textOf(record?.["phoneNumber"]);
    const features = record?.["features"];
    const fits = Array.isArray(features) && features.includes("CallerId");
    return fits && phoneNumber !== undefined
      ? [{ phoneNumber, usage: textOf(record?.["usageType"]) }]
      : [];
  });
}
