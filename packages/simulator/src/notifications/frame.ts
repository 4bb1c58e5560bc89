/** The metadata, which is the first element of every frame. */
export interface FrameMeta {
  type: string;
  messageId?: string;
  method?: string;
  path?: string;
}

/** Parses a frame, which is a JSON array of metadata and body. Returns undefined for other text. */
export function parseFrame(text: string): { meta: FrameMeta; body: unknown } | undefined {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(frame)) return undefined;
  const [meta, body] = frame as [unknown, unknown];
  if (typeof meta !== "object" || meta === null) return undefined;
  const { type, messageId, method, path } = meta as Record<string, unknown>;
  if (typeof type !== "string") return undefined;
  return {
    meta: {
      type,
      ...(typeof messageId === "string" && { messageId }),
      ...(typeof method === "string" && { method }),
      ...(typeof path === "string" && { path }),
    },
    body,
  };
}
