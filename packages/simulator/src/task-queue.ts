/**
 * Creates a queue that runs each task in its own turn of the event loop, in order. A client starts to
 * wait for a response after it has sent, so a response must never arrive within the same turn. The
 * queue uses no timers, because browsers throttle them in background pages and tests fake them.
 */
export function createTaskQueue(): (task: () => void) => void {
  const tasks: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => tasks.shift()?.());
  port1.start();
  // An open port would keep a Node process alive.
  (port1 as { unref?: () => void }).unref?.();
  return (task) => {
    tasks.push(task);
    port2.postMessage(undefined);
  };
}
