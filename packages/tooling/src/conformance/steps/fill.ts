import { FACTS } from "../facts.ts";
import { bringIn } from "./conferences.ts";
import type { Section } from "./step.ts";

/** One more than any reading of the documentation allows. */
const CALLS = 11;

/** Finds out how many parties a conference holds. It is played on request only, because of its many calls. */
export const fillSection: Section = {
  name: "fill a conference",
  steps: () => [
    {
      name: "bring in eleven calls",
      covers: ["see how many places are taken"],
      async run(stage) {
        const conference = await stage.createConference("full conference");
        await stage.join(conference);
        let accepted = 0;
        for (let number = 1; number <= CALLS; number += 1) {
          const { caller } = await stage.connect("host", "guest", `call ${number}`);
          // Goes on after a refusal, so that all servers get the same requests.
          if ((await bringIn(stage, conference, caller)) !== undefined) accepted += 1;
          await stage.settle();
        }
        stage.check(FACTS.accepted, accepted);
      },
    },
  ],
};
