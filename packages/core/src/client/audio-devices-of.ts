import { AudioDevices } from "../phone/audio-devices.ts";
import type { ConferenceClient } from "./conference-client.ts";
import { contextOf } from "./context-of.ts";

const watchers = new WeakMap<ConferenceClient, AudioDevices>();

/** The watcher of a client's audio devices; one for all hooks, made when the first of them needs it. */
export function audioDevicesOf(client: ConferenceClient): AudioDevices {
  const devices = watchers.get(client) ?? new AudioDevices(contextOf(client).devices);
  watchers.set(client, devices);
  return devices;
}
