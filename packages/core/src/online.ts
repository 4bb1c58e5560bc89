/** Calls back when the browser finds the network again; never, where there is no browser. Returns the end of it. */
export function onOnline(listener: () => void): () => void {
  if (typeof window === "undefined") return () => undefined;
  window.addEventListener("online", listener);
  return () => window.removeEventListener("online", listener);
}
