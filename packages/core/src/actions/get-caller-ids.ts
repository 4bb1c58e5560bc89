import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { fieldsOf, textOf } from "../json.ts";

export interface CallerId {
  phoneNumber: string;
  /** The platform's usage type, such as "DirectNumber" or "MainCompanyNumber". */
  usage: string | undefined;
}

export type GetCallerIdsErrorType = ConferenceError<RequestErrorCode>;

/** Reads the numbers that this extension may show as its caller id. */
export function getCallerIds(client: ConferenceClient): Promise<readonly CallerId[]> {
  return runAction(client, { name: "getCallerIds" }, async ({ wire }) => {
    const response = fieldsOf(
      await wire.get("/extension/~/phone-number", { query: { perPage: 1_000 } }),
    );
    const records = Array.isArray(response?.["records"]) ? (response["records"] as unknown[]) : [];
    return records.flatMap((item) => {
      const record = fieldsOf(item);
      const phoneNumber = textOf(record?.["phoneNumber"]);
      const features = record?.["features"];
      const isCallerId = Array.isArray(features) && features.includes("CallerId");
      return isCallerId && phoneNumber !== undefined
        ? [{ phoneNumber, usage: textOf(record?.["usageType"]) }]
        : [];
    });
  });
}
