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

/**
 * What an avatar shows of a name: the first letters of its first two words. What follows a comma is a place
 * or a role and does not count. A name without letters shows its emoji, and a number shows "#".
 */
export function initialsOf(name: string): string {
  const [beforeComma = ""] = name.split(/[,、，]/);
  const words = beforeComma.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.slice(0, 2).map((word) => toUpperCase(firstGrapheme(word)));
  if (letters.length === 0)
    return firstGrapheme(/\p{Extended_Pictographic}.*/u.exec(name)?.[0] ?? "#");
  // Letters of joining scripts would be written as one word.
  return letters.join(/\p{Script=Arabic}/u.test(letters[0] ?? "") ? "\u200C" : "");
}

/** "ß" has no capital letter of one character. */
function toUpperCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length > letter.length ? letter : upper;
}

/** The first character as people count them: with its marks, or an emoji with all of its parts. */
function firstGrapheme(text: string): string {
  // Not in Firefox before 125.
  if (typeof Intl.Segmenter === "function") {
    const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
    return first?.segment ?? "";
  }
  const withParts =
    /^.[\p{M}\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*/su;
  return withParts.exec(text)?.[0] ?? "";
}

/** A stable hue for an avatar; similar texts get clearly different hues. */
export function hueOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  // Multiples of the golden angle spread consecutive hashes around the colour circle.
  return Math.round(((hash >>> 0) * 137.508) % 360);
}
