/**
 * Runs tasks later and in order, each in a turn of its own: clients begin to wait for an answer once
 * they have sent, and a network never answers sooner. Not by timers, which pages in the background
 * get once a second, and which tests fake.
 */
export function createTaskQueue(): (task: () => void) => void {
  const tasks: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => tasks.shift()?.());
  port1.start();
  // In Node an open port would keep the process alive.
  (port1 as { unref?: () => void }).unref?.();
  return (task) => {
    tasks.push(task);
    port2.postMessage(undefined);
  };
}
