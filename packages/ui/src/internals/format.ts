/** 61_000 -> "1:01", 3_661_000 -> "1:01:01" */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** "+16505550111" -> "+1 650 555 0111"; numbers outside of the North American plan are returned unchanged. */
export function formatPhoneNumber(phoneNumber: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phoneNumber);
  return parts ? `+1 ${parts[1]} ${parts[2]} ${parts[3]}` : phoneNumber;
}

/** Up to two letters for an avatar. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return letters.join("").toUpperCase() || "#";
}

/** A stable hue for an avatar; similar texts get clearly different hues. */
export function hueOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  // Multiples of the golden angle spread consecutive hashes around the colour circle.
  return Math.round(((hash >>> 0) * 137.508) % 360);
}
