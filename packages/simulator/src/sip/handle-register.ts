import type { Authenticator } from "./authenticator.ts";
import type { SipConnection } from "./connection.ts";
import type { SipContext } from "./context.ts";
import { header, replyTo, type SipMessage } from "./message.ts";
import type { Registrar } from "./registrar.ts";
import { ringPhone } from "./ring-phone.ts";

export interface RegisterOptions {
  context: SipContext;
  authenticator: Authenticator;
  registrar: Registrar;
  /** Called when the phone has registered on this socket. */
  onSocketChange(connection: SipConnection, extensionId: string, instanceId: string): void;
}

/** Answers a REGISTER; `expires=0` removes the registration. */
export function handleRegister(
  { context, authenticator, registrar, onSocketChange }: RegisterOptions,
  connection: SipConnection,
  request: SipMessage,
): void {
  const { platform, faults } = context;
  connection.send(replyTo(request, 100));
  const caller = authenticator.check(request);
  if ("reply" in caller) {
    connection.send(caller.reply);
    return;
  }
  const refused = faults.take("registerRefused");
  if (refused) {
    const reason = refused.reason === undefined ? {} : { reason: refused.reason };
    connection.send(replyTo(request, refused.status ?? 503, reason));
    return;
  }
  const { extension } = caller;
  const contact = header(request, "Contact") ?? "";
  const instanceId = /\+sip\.instance="<urn:uuid:([^>]+)>"/.exec(contact)?.[1];
  if (instanceId === undefined) {
    connection.send(replyTo(request, 400));
    return;
  }
  const expires = Number(/;expires=(\d+)/.exec(contact)?.[1] ?? 60);
  if (expires === 0) {
    registrar.unregister(extension, instanceId, connection);
    connection.send(replyTo(request, 200, { headers: [["Contact", contact]] }));
    return;
  }
  const isRefresh = registrar.connectionOf(extension, instanceId) === connection;
  const granted = registrar.register(extension, instanceId, connection, expires);
  if (granted === undefined) {
    connection.send(replyTo(request, 603));
    return;
  }
  connection.owner = { extension, instanceId };
  onSocketChange(connection, extension.id, instanceId);
  connection.send(
    replyTo(request, 200, {
      headers: [["Contact", contact.replace(/;expires=\d+/, `;expires=${granted}`)]],
    }),
  );
  // On a refresh, ringing calls already ring at this socket.
  if (isRefresh) return;
  platform.register(extension, {
    instanceId,
    ring: (call) => {
      // Look the socket up at ring time, because the phone may have reconnected.
      const reached = registrar.connectionOf(extension, instanceId);
      if (!reached) return { cancel: () => undefined };
      return ringPhone({ context, extension, connection: reached, call });
    },
  });
}
