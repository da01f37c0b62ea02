import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { NEWSPAPER_KINDS } from "../text/newspaper-words.ts";
import { readingsOf, splitPinyin } from "../text/pinyin.ts";

const plain = (text: string) => foldScript(foldWidth(text)).toLowerCase();
const HAN = /\p{Script=Han}/u;

/** A newspaper that a question names, and where; UTF-16 offsets, end exclusive. */
export interface NamedNewspaper {
  readonly newspaper: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Newspapers of the archive that a question names: as printed, in the other script, or a Chinese name in pinyin with
 * its kind in English or in pinyin ("Yongling Daily", "Yongling Ribao"), and an English name the other way round.
 */
export function askedNewspapers(question: string, newspapers: readonly string[]): NamedNewspaper[] {
  const asked = plain(question);
  const words = [...asked.matchAll(/[\p{Script=Latin}\p{M}]+(?:['’](?!s\b)[\p{Script=Latin}\p{M}]+)*/gu)].map(
    (match): Word => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  return newspapers.flatMap((newspaper) => {
    const name = plain(newspaper).replace(/^the\s+/, "");
    const place = name.length < 2 ? undefined : placeOf(name, asked, words);
    return place ? [{ newspaper, ...place }] : [];
  });
}

type Place = { readonly start: number; readonly end: number };

function placeOf(name: string, asked: string, words: readonly Word[]): Place | undefined {
  if (!HAN.test(name)) return placeOfWords(words, name.split(/\s+/)) ?? placeInChinese(name, asked);
  const at = asked.indexOf(name);
  return at < 0 ? placeInLatin(name, words) : { start: at, end: at + name.length };
}

/** A Chinese name in Latin letters. */
function placeInLatin(name: string, words: readonly Word[]): Place | undefined {
  for (const [chinese, english] of NEWSPAPER_KINDS) {
    if (!name.endsWith(chinese) || name.length === chinese.length) continue;
    const place = name.slice(0, -chinese.length);
    for (const [at, word] of words.entries()) {
      if (readsAs(word.text, name)) return { start: word.start, end: word.end };
      const kindAt = behindPinyin(words, at, place);
      if (kindAt === undefined) continue;
      const kind = english.map((called) => called.split(" ")).find((called) => isAt(words, kindAt, called));
      const behind = kind === undefined ? behindPinyin(words, kindAt, chinese) : kindAt + kind.length;
      if (behind !== undefined) return { start: word.start, end: (words[behind - 1] as Word).end };
    }
  }
  return undefined;
}

/** The number of the word behind those from `at` on that read as the characters in pinyin. */
function behindPinyin(words: readonly Word[], at: number, characters: string): number | undefined {
  let joined = "";
  for (let end = at; end < words.length && end - at < characters.length; end++) {
    joined += (joined === "" ? "" : "'") + (words[end] as Word).text;
    if (readsAs(joined, characters)) return end + 1;
  }
  return undefined;
}

function readsAs(word: string, characters: string): boolean {
  return splitPinyin(word).some(
    (syllables) =>
      syllables.length === characters.length &&
      syllables.every((syllable, index) => readingsOf(characters.charAt(index)).includes(syllable)),
  );
}

/** "Nanling Gazette" as 南岭公报: characters that read as its first words, with a kind of that name behind them. */
function placeInChinese(name: string, asked: string): Place | undefined {
  for (const [chinese, english] of NEWSPAPER_KINDS) {
    for (const kind of english) {
      if (!name.endsWith(` ${kind}`)) continue;
      const place = name.slice(0, -kind.length - 1).replaceAll(" ", "'");
      for (const { index } of asked.matchAll(new RegExp(chinese, "g"))) {
        for (const { length } of splitPinyin(place)) {
          const start = Math.max(0, index - length);
          if (readsAs(place, asked.slice(start, index))) return { start, end: index + chinese.length };
        }
      }
    }
  }
  return undefined;
}

function placeOfWords(words: readonly Word[], name: readonly string[]): Place | undefined {
  const at = words.findIndex((_, index) => isAt(words, index, name));
  const last = words[at + name.length - 1];
  return at < 0 || !last ? undefined : { start: (words[at] as Word).start, end: last.end };
}

function isAt(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, index) => words[at + index]?.text === word);
}
