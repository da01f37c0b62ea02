import { HAN_RUN } from "./han.ts";
import { isSurname } from "./person-names.ts";

/** Entries of a printed enumeration of names, in order. Offsets are UTF-16, end exclusive. */
export interface NameList {
  readonly start: number;
  readonly end: number;
  readonly names: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Fewer names than this are a signature or a byline. */
const FEWEST_NAMES = 5;
/** Of a list of people, this share begins with a surname. */
const SURNAMES_SHARE = 0.8;

/**
 * Lists of people's names: lines, or the end of a line behind a colon, in which nothing but names of two to four characters
 * stands, apart by blanks, 、 or commas. Names of two characters spread to the width of three ("沈 石") count once.
 */
export function findNameLists(text: string): NameList[] {
  const lists: NameList[] = [];
  let open: NameList["names"] = [];
  const close = () => {
    const surnames = open.filter((name) => isSurname(name.text.charAt(0))).length;
    const [first, last] = [open[0], open.at(-1)];
    if (first && last && open.length >= FEWEST_NAMES && surnames >= SURNAMES_SHARE * open.length)
      lists.push({ start: first.start, end: last.end, names: open });
    open = [];
  };
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const whole = readNames(line, lineStart);
    if (whole) open = [...open, ...whole];
    else {
      close();
      const colon = Math.max(line.lastIndexOf("："), line.lastIndexOf(":"));
      const rest = colon < 0 ? undefined : readNames(line.slice(colon + 1), lineStart + colon + 1);
      if (rest) open = rest;
    }
    lineStart += line.length + 1;
  }
  close();
  return lists;
}

/** The names of a stretch that holds nothing else; `undefined` for any other and for a row of a table. */
function readNames(stretch: string, base: number): NameList["names"] | undefined {
  const plain = stretch.replace(/[。．.；;]\s*$/u, "");
  if (plain.includes("\t") || !/^[\s、，,]*\p{Script=Han}[\p{Script=Han}\s、，,]*$/u.test(plain))
    return undefined;
  const names: { start: number; end: number; text: string }[] = [];
  let spread: { start: number; end: number; text: string } | undefined;
  for (const { 0: run, index } of plain.matchAll(HAN_RUN)) {
    const entry = { start: base + index, end: base + index + run.length, text: run };
    const isSingle = run.length === 1;
    if (spread && isSingle) {
      names.push({ start: spread.start, end: entry.end, text: spread.text + run });
      spread = undefined;
    } else if (spread || run.length > 4) return undefined;
    else if (isSingle) spread = entry;
    else names.push(entry);
  }
  return spread || names.length === 0 ? undefined : names;
}
