import { stemmer } from "stemmer";
import type { ConceptAlternative, QueryConcept } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { readingsOf, splitPinyin } from "../text/pinyin.ts";
import { searchTerms } from "../text/search-terms.ts";
import type { BilingualDictionary } from "./bilingual-dictionary.ts";

/** A capitalised English word that reads as the pinyin of the question's characters means them most of the time. */
const NAME_WEIGHT = 0.9;

interface EnglishReading {
  /** A run of the question's characters. */
  readonly characters: string;
  readonly alternative: ConceptAlternative;
}

/**
 * The bridge the other way: the dictionary leads from English to Chinese only, so the words of the English passages
 * that were found are looked up, and those whose Chinese stands in the question become alternatives of its concepts.
 * Names are recognised by their pinyin ("Taoxi" for 桃溪).
 *
 * @returns the concepts, unchanged where no English word means them
 */
export function addEnglishAlternatives(
  concepts: readonly QueryConcept[],
  question: string,
  passages: readonly { readonly title: string; readonly text: string }[],
  dictionary: BilingualDictionary,
): QueryConcept[] {
  const asked = foldScript(foldWidth(question));
  const texts = passages.map(({ title, text }) => `${title}\n${text}`);
  const stems = new Set(texts.flatMap((text) => searchTerms(text)).filter((term) => /^[a-z]/.test(term)));
  const names = new Set(texts.flatMap((text) => text.match(/(?<![A-Za-z])[A-Z][a-z]{3,}/g) ?? []));
  const readings = [
    ...[...stems].flatMap((stem) => meanings(stem, asked, dictionary)),
    ...[...names].flatMap((name) => namesakes(name.toLowerCase(), asked)),
  ];
  if (readings.length === 0) return [...concepts];
  return concepts.map((concept) => {
    const own = readings.filter(
      ({ characters }) => characters.includes(concept.surface) && concept.surface.length > 1,
    );
    if (own.length === 0) return concept;
    return {
      ...concept,
      alternatives: [...concept.alternatives, ...own.map(({ alternative }) => alternative)],
    };
  });
}

function meanings(stem: string, asked: string, dictionary: BilingualDictionary): EnglishReading[] {
  return dictionary
    .translate(stem)
    .filter(({ word }) => word.length > 1 && asked.includes(word))
    .map(({ word, weight }) => ({ characters: word, alternative: { kind: "word", terms: [stem], weight } }));
}

function namesakes(name: string, asked: string): EnglishReading[] {
  return splitPinyin(name).flatMap((syllables) => {
    if (syllables.length < 2) return [];
    const found: EnglishReading[] = [];
    for (let at = 0; at + syllables.length <= asked.length; at++) {
      if (!syllables.every((syllable, index) => readingsOf(asked.charAt(at + index)).includes(syllable)))
        continue;
      found.push({
        characters: asked.slice(at, at + syllables.length),
        alternative: { kind: "word", terms: [stemmer(name)], weight: NAME_WEIGHT },
      });
    }
    return found;
  });
}
