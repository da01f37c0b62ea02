import { foldWidth } from "../../text/fold-width.ts";
import { HAN_RUN } from "../../text/han.ts";
import { readingsOf, splitPinyin } from "../../text/pinyin.ts";
import { ENGLISH_PLACES, romanisePlace } from "../../text/romanise.ts";
import type { Evidence } from "./evidence.ts";
import { OWN_ENGLISH_WORDS } from "./own-words.ts";
import type { Violation } from "./violation.ts";

/** A capitalised word and the capitalised words behind it; the characters in brackets that may follow. */
const NAME = /(?<![\p{Script=Latin}\d])\p{Lu}[\p{Script=Latin}'’-]*(?:[ ·]+\p{Lu}[\p{Script=Latin}'’-]*)*/gu;
const BESIDE = /^\s*[（(]\s*([\u3007\u3400-\u9fff·]+)\s*[)）]/;

function withoutOwnWords(phrase: string): string[] {
  const names: string[][] = [[]];
  for (const word of phrase.split(/[ ·]+/)) {
    if (OWN_ENGLISH_WORDS.has(word.toLowerCase())) names.push([]);
    else names.at(-1)?.push(word);
  }
  return names.map((name) => name.join(" ")).filter((name) => name !== "");
}

/** Every reading of the words as one row of syllables; empty when a word is no pinyin. */
function rowsOfSyllables(name: string): string[][] {
  return name
    .split(" ")
    .reduce<string[][]>(
      (rows, word) => rows.flatMap((row) => splitPinyin(word).map((syllables) => [...row, ...syllables])),
      [[]],
    );
}

function readsAs(characters: string, syllables: readonly string[], at: number): boolean {
  return syllables.every((syllable, index) => readingsOf(characters.charAt(at + index)).includes(syllable));
}

function isPinyinWithin(name: string, run: string): boolean {
  return rowsOfSyllables(name).some((row) => {
    for (let at = 0; at + row.length <= run.length; at += 1) if (readsAs(run, row, at)) return true;
    return false;
  });
}

/** The characters beside a name must be read as the name, all of them, but for a unit word (汝城县). */
function isPinyinOf(name: string, characters: string): boolean {
  const plain = characters.replaceAll("·", "");
  return rowsOfSyllables(name).some((row) => {
    const rest = plain.slice(row.length);
    return (
      plain.length >= row.length && readsAs(plain, row, 0) && /^(?:[省市县区镇乡村]|街道|社区)?$/.test(rest)
    );
  });
}

/** Where a place stands as we write it in English, before its characters in brackets that a source prints. */
function placesBeside(text: string, { names }: Evidence): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/ \(([\u3007\u3400-\u9fff]+)\)/g)].flatMap(
    ({ 1: characters = "", index: end }) => {
      const start = end - romanisePlace(characters).length;
      const isWritten = text.slice(Math.max(0, start), end) === romanisePlace(characters);
      return isWritten && names.some((known) => known.includes(characters)) ? [{ start, end }] : [];
    },
  );
}

/** In print, between word boundaries: "Li" does not stand in "Lima". */
function standsInPrint(name: string, normalisedText: string): boolean {
  const at = name.toLowerCase().replaceAll("’", "'");
  const pattern = new RegExp(
    `(?<!\\p{Script=Latin})${at.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s*·?\\s*")}(?!\\p{Script=Latin})`,
    "u",
  );
  return pattern.test(normalisedText);
}

/**
 * The capitalised Latin names that neither stand in a quote, title or newspaper name, nor are the pinyin of
 * characters there; of the very characters, where the name has them beside it in brackets.
 */
export function verifyLatinNames(text: string, where: "headline" | "text", evidence: Evidence): Violation[] {
  const violations: Violation[] = [];
  const folded = foldWidth(text);
  const places = placesBeside(folded, evidence);
  for (const match of folded.matchAll(NAME)) {
    const phrase = match[0];
    if (places.some(({ start, end }) => start <= match.index && match.index + phrase.length <= end)) continue;
    const beside = BESIDE.exec(folded.slice(match.index + phrase.length))?.[1];
    // "He" of "He Enguang (何恩广)" is a word of ours and a surname.
    if (
      beside !== undefined &&
      evidence.names.some((known) => known.includes(beside)) &&
      isPinyinOf(phrase, beside)
    )
      continue;
    const isSupported = (name: string) =>
      evidence.names.some((known) => {
        if (standsInPrint(name, known)) return true;
        const runs = [...known.matchAll(HAN_RUN)].map(([run]) => run);
        if (
          runs.some((run) =>
            Object.entries(ENGLISH_PLACES).some(([han, english]) => english === name && run.includes(han)),
          )
        )
          return true;
        return beside === undefined
          ? runs.some((run) => isPinyinWithin(name, run))
          : known.includes(beside) &&
              (isPinyinOf(name, beside) || (phrase.split(" ").length > 3 && isPinyinWithin(name, beside)));
      });
    for (const name of withoutOwnWords(phrase)) {
      // Hengdong's Jinlong is two names.
      const parts = name.split(/['’]s?(?:\s+|$)/).filter(Boolean);
      if (!isSupported(name) && !parts.every((part) => isSupported(part)))
        violations.push({ rule: "name-unsupported", where, what: name });
    }
  }
  return violations;
}
