const ELLIPSIS = "…";
/** What belongs to the character before it: combining marks, joiners, variation selectors, skin tones. */
const CONTINUES_CHARACTER = /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}])/u;
/** A run of marks longer than this is not writing, and is cut like anything else. */
const MAX_MARKS = 16;

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

/** The last index at or before `index` that does not fall inside a character. */
function boundaryBefore(text: string, index: number): number {
  let boundary = Math.max(0, index);
  if (splitsPair(text, boundary)) boundary -= 1;
  for (let steps = 0; steps < MAX_MARKS && boundary > 0; steps += 1) {
    const joined = text[boundary - 1] === "\u200d";
    if (!joined && !CONTINUES_CHARACTER.test(text.slice(boundary, boundary + 2))) break;
    boundary -= 1;
    if (splitsPair(text, boundary)) boundary -= 1;
  }
  return boundary;
}

function boundaryAfter(text: string, index: number): number {
  let boundary = splitsPair(text, index) ? index + 1 : index;
  for (let steps = 0; steps < MAX_MARKS && boundary < text.length; steps += 1) {
    const joined = text[boundary - 1] === "\u200d";
    if (!joined && !CONTINUES_CHARACTER.test(text.slice(boundary, boundary + 2))) break;
    boundary += 1;
    if (splitsPair(text, boundary)) boundary += 1;
  }
  return boundary;
}

function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
