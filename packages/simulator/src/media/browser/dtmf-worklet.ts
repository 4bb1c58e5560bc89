import { createDtmfDetector } from "./dtmf-detector.ts";

const NAME = "rc-conference-dtmf";

const source = `
const createDtmfDetector = ${createDtmfDetector.toString()};
registerProcessor(${JSON.stringify(NAME)}, class extends AudioWorkletProcessor {
  detector = createDtmfDetector(sampleRate);
  process([[channel]]) {
    if (channel) this.detector.feed(channel, (digit) => this.port.postMessage(digit));
    return true;
  }
});
`;

const loaded = new WeakMap<AudioContext, Promise<void>>();

/**
 * Calls `pressed` for every key press that is heard in `input`, on the audio thread's own time, so
 * that a busy page misses none. Ends when `signal` is aborted. Rejects where the page's content
 * security policy forbids worklets from blob: addresses.
 */
export async function watchForDtmf(
  input: AudioNode,
  pressed: (digit: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const context = input.context as AudioContext;
  const loading = loaded.get(context) ?? load(context);
  loaded.set(context, loading);
  await loading;
  if (signal.aborted) return;
  const node = new AudioWorkletNode(context, NAME, {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: "explicit",
  });
  node.port.addEventListener("message", ({ data }: MessageEvent<string>) => pressed(data));
  node.port.start();
  input.connect(node);
  signal.addEventListener("abort", () => {
    input.disconnect(node);
    node.port.close();
  });
}

async function load(context: AudioContext): Promise<void> {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    await context.audioWorklet.addModule(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}
