/** Names of the checks that tell a rule of the simulator, in `settings.ts`. */
export const FACTS = {
  answersEarly: "the INVITE is answered before the callee answers",
  goesOnAlone: "the conference goes on after its last participant has left",
  endsWithHost: "the guest's call ends as the host hangs up",
  staysWithoutHost: "the guest stays as the host leaves with keepConferenceAlive",
  accepted: "participants that the conference accepted",
} as const;
