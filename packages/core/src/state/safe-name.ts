/** More marks on one character do not occur in names, and would be drawn over the lines above and below. */
const MAX_MARKS_PER_CHARACTER = 3;

const LINE_BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Control, format, private and unpaired characters, and letters that are drawn as nothing. */
const INVISIBLE = /[\u034F\u17B4\u17B5\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/u;
const JOINER = /[\u200C\u200D]/;
const MARK = /\p{M}/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const SCRIPT_WITHOUT_JOINERS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const EMOJI_OR_MODIFIER = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

/**
 * A caller's name without characters that act on the text around it: bidirectional controls, which reorder
 * a line, invisible characters, which make two names look alike, and long runs of combining marks.
 * Returns undefined if nothing visible is left.
 */
export function safeName(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const characters = [...name.normalize("NFC").replace(LINE_BREAK, " ")];
  let result = "";
  let marks = 0;
  for (const [index, character] of characters.entries()) {
    if (JOINER.test(character)) {
      if (joins(character, characters[index - 1], characters[index + 1])) result += character;
    } else if (!INVISIBLE.test(character)) {
      marks = MARK.test(character) ? marks + 1 : 0;
      if (marks <= MAX_MARKS_PER_CHARACTER) result += character;
    }
  }
  return result.replace(/\s+/g, " ").trim() || undefined;
}

/** Whether a joiner changes how its neighbours are written, as in emoji, Persian and the scripts of India. */
function joins(joiner: string, before = "", after = ""): boolean {
  if (joiner === "\u200D" && EMOJI_OR_MODIFIER.test(before)) return EMOJI.test(after);
  return [before, after].every(
    (neighbour) => LETTER_OR_MARK.test(neighbour) && !SCRIPT_WITHOUT_JOINERS.test(neighbour),
  );
}
