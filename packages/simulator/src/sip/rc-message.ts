/** Commands of the call control messages that web phone and server exchange. */
export const RC_COMMAND = {
  freeResources: 2,
  incomingCall: 6,
  alreadyProcessed: 7,
  sessionClose: 9,
  forward: 10,
  voicemail: 11,
  reject: 12,
  startReply: 13,
  reply: 14,
  receiveConfirm: 17,
} as const;

export interface RcMessage {
  header: Record<string, string>;
  body: Record<string, string>;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join("");

/** On one line, as it also travels in the P-rc header. The body is never empty: the phone reads its attributes unasked. */
export function rcMessage(message: RcMessage): string {
  return `<Msg><Hdr${attributes(message.header)}/><Bdy${attributes(message.body)}/></Msg>`;
}

/** The command of a client's message; undefined for what is not one. */
export function rcCommand(xml: string): number | undefined {
  const command = /<Hdr\b[^>]*\bCmd="(\d+)"/.exec(xml)?.[1];
  return command === undefined ? undefined : Number(command);
}
