import { stemmer } from "stemmer";
import type { ConceptAlternative, QueryConcept } from "../model/query-plan.ts";
import { isFunctionWord } from "../text/english-stems.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { splitPinyin } from "../text/pinyin.ts";
import { characterPairs } from "../text/search-terms.ts";
import { pinyinAlternatives } from "./pinyin-alternatives.ts";
import { relatedToChinese } from "./relation-words.ts";

/**
 * Question words, particles and verbs of asking: they say what kind of answer is wanted and stand in no answer.
 * Longer ones first, as alternatives are tried in order.
 */
const QUESTION_PHRASES =
  /多少钱|多少元|多少|什么时候|什么地方|什么样的?|什么|为什么|为何|为啥|怎么样|怎么|怎样|如何|哪一?[天年月日]|哪[些里儿位个几两三四五六七八九十家]|几号|几月|几(?=[个人名位家起件条次场辆处座级吨种项支只本册张批户台轮岁层组间套年天])|百分之几|几成|谁|是不是|有没有|是否|请问|告诉我|说说|介绍一下|一共|总共|一下|到底|究竟|分别|大概|大约|左右|的话|那个|这个|[的了吗呢啊吧呀嘛哦么]/g;

/** A lone character matches almost anywhere. */
const SINGLE_CHARACTER_WEIGHT = 0.3;

/**
 * The concepts of a Chinese question: the character pairs of its runs, its numbers and its Latin words, which may be names
 * in pinyin. The runtime's word segmenter is no help here: it knows neither 汝城 nor 追回 and returns single characters.
 */
export function chineseConcepts(question: string): QueryConcept[] {
  const content = foldScript(foldWidth(question)).toLowerCase().replace(QUESTION_PHRASES, " ");
  const concepts = new Map<string, QueryConcept>();
  const add = (surface: string, term: string, weight: number, names: readonly ConceptAlternative[] = []) => {
    if (concepts.has(term)) return;
    const alternatives = [
      ...names,
      { kind: "term" as const, terms: [term], weight },
      ...relatedToChinese(term),
    ];
    concepts.set(term, { surface, isName: names.length > 0, alternatives });
  };
  for (const [, han, number, word] of content.matchAll(/(\p{Script=Han}+)|(\d+(?:[.,]\d+)*)|([a-z]+)/gu)) {
    if (han !== undefined) {
      const weight = [...han].length === 1 ? SINGLE_CHARACTER_WEIGHT : 1;
      for (const pair of characterPairs(han)) add(pair, pair, weight);
    } else if (number !== undefined) {
      const term = number.replaceAll(",", "");
      add(term, term, 1);
    } else if (word !== undefined && word.length > 1 && !isFunctionWord(word)) {
      add(word, stemmer(word), 1, pinyinAlternatives(splitPinyin(word), 1));
    }
  }
  return [...concepts.values()];
}
