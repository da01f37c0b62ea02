const ELLIPSIS = "…";
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** A longer one, such as a letter under a heap of marks, is not writing, and is cut like anything else. */
const MAX_CHARACTER_LENGTH = 64;
/** Where a text is best parted: after a space or the end of a sentence. */
const GOOD_ENDING = /^.*(?:\s|[。！？；!?;](?=[^”"’」』）)]))/su;

/** At most `maxLength` UTF-16 units, with an ellipsis where text was left out; never half a character. */
export function clipText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  if (maxLength <= 0) return "";
  return text.slice(0, boundaryBefore(text, maxLength - ELLIPSIS.length)).trimEnd() + ELLIPSIS;
}

/** The end of a text, as for a path whose last part says most. */
export function clipStart(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  if (maxLength <= 0) return "";
  return ELLIPSIS + text.slice(boundaryAfter(text, text.length - maxLength + ELLIPSIS.length)).trimStart();
}

/** Like {@link clipText}, but the cut falls around `focus` so that it stays readable when it stands in the text. */
export function clipAround(text: string, focus: string | undefined, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = focus === undefined || focus === "" ? -1 : text.indexOf(focus);
  if (focus === undefined || start < 0 || start + focus.length < maxLength) return clipText(text, maxLength);
  const before = Math.max(0, Math.floor((maxLength - focus.length) / 2));
  const from = boundaryAfter(text, Math.max(0, Math.min(start - before, text.length - maxLength + 1)));
  return clipText(ELLIPSIS + text.slice(from), maxLength);
}

/** Parts a text after at most `maxLength` UTF-16 units, at a good place if one is near; what parts them is dropped. */
export function splitText(text: string, maxLength: number): readonly [head: string, rest: string] {
  if (text.length <= maxLength) return [text, ""];
  const longest = text.slice(0, boundaryBefore(text, maxLength) || maxLength);
  const good = GOOD_ENDING.exec(longest)?.[0] ?? "";
  const head = good.length > longest.length / 2 ? good : longest;
  return [head.trimEnd(), text.slice(head.length).trimStart()];
}

/** The last index at or before `index` that does not fall inside a character. */
function boundaryBefore(text: string, index: number): number {
  return characterAround(text, index)?.start ?? Math.max(0, index);
}

/** The first index at or after `index` that does not fall inside a character. */
function boundaryAfter(text: string, index: number): number {
  return characterAround(text, index)?.end ?? index;
}

/** The character that an index falls inside of; `undefined` at its edge. */
function characterAround(
  text: string,
  index: number,
): { readonly start: number; readonly end: number } | undefined {
  const character = index > 0 ? characters.segment(text).containing(index) : undefined;
  if (character === undefined || character.index === index) return undefined;
  const { index: start, segment } = character;
  if (segment.length <= MAX_CHARACTER_LENGTH) return { start, end: start + segment.length };
  const isInPair =
    /^[\udc00-\udfff]/.test(text.slice(index)) && /[\ud800-\udbff]$/.test(text.slice(0, index));
  return isInPair ? { start: index - 1, end: index + 1 } : undefined;
}
