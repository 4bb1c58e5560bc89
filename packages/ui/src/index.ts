"use client";

export { ConferencePanel } from "./conference-panel/conference-panel.tsx";
export * as ConferencePanelParts from "./conference-panel/index.parts.ts";
export type { PartProps, PartState, RenderProp } from "./internals/render-part.ts";
export { MessagesProvider, type MessagesProviderProps } from "./messages/context.tsx";
export { en } from "./messages/en.ts";
export type { Messages } from "./messages/messages.ts";
export * as ParticipantListParts from "./participant-list/index.parts.ts";
export { ParticipantList } from "./participant-list/participant-list.tsx";
