import type { ClientContext } from "../state/context.ts";

/** Logs each new status of the conference, the phone, the invited leg and the host's leg. */
export function logStates({ model, log }: ClientContext): void {
  const last = new Map<string, string>();
  const logChange = (subject: string, status: string, details: object): void => {
    if (last.get(subject) === status) return;
    last.set(subject, status);
    log.add("state", `${subject}: ${status}`, details);
  };
  model.watch(() => {
    const { conference, phone, invite, hostLeg } = model.state;
    logChange("conference", conference.status, conference);
    logChange("phone", phone.status, phone);
    logChange("invite", invite.status, invite);
    logChange("host leg", hostLeg.status, hostLeg);
  });
}
