import { type Capabilities, getCapabilities } from "../actions/get-capabilities.ts";
import { actionQueryOptions, type QueryOptionsBuilder } from "./query-options.ts";

const build: QueryOptionsBuilder<Capabilities> = actionQueryOptions(
  "getCapabilities",
  getCapabilities,
);

/** Query options of `getCapabilities`. */
export const getCapabilitiesQueryOptions: QueryOptionsBuilder<Capabilities> = (client) => ({
  ...build(client),
  // Avoids one request per mounted button after a failure; an unknown capability counts as allowed.
  retryOnMount: false,
});
