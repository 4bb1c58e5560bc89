import type { Stage } from "../stage.ts";

/** One thing that is done on both servers. */
export interface Step {
  name: string;
  /** Rows of `packages/core/docs/capabilities.md` whose requests and messages the step plays. */
  covers?: readonly string[];
  run(stage: Stage): Promise<void>;
}

/** Steps that build on each other. A section keeps what its steps hand on in a closure of its own. */
export interface Section {
  name: string;
  /** Whether nothing can be played if one of its steps fails. */
  isRequired?: boolean;
  /** Builds the steps anew for each play, with nothing handed on yet. */
  steps(): Step[];
}
