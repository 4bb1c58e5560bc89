import type { ClientContext } from "../state/context.ts";

/** Keeps in the log what becomes of the conference, the phone and the legs. */
export function logStates({ model, log }: ClientContext): void {
  const last = new Map<string, string>();
  const note = (what: string, status: string, details: object): void => {
    if (last.get(what) === status) return;
    last.set(what, status);
    log.add("state", `${what}: ${status}`, details);
  };
  model.watch(() => {
    const { conference, phone, invite, hostLeg } = model.state;
    note("conference", conference.status, conference);
    note("phone", phone.status, phone);
    note("invite", invite.status, invite);
    note("host leg", hostLeg.status, hostLeg);
  });
}
