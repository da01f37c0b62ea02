import { romanisePlace } from "../text/romanise.ts";
import type { AnswerValue } from "./answer-value.ts";

const ENDING =
  "省|市|县|区|镇|乡|村|街道|社区|广场|大桥|公园|学校|小学|中学|医院|火车站|汽车站|园区|产业园|工业园|机场|码头";
/** A place stands behind a word of place and ends where its phrase does. */
const PLACED = new RegExp(
  `(?:位于|地处|落户|来到|前往|抵达|送达|运往|坐落[在于]|[在于到赴往])((?:\\p{Script=Han}{2,8}?(?:${ENDING})){1,3})(?=[，,。；;、）)]|\\p{Script=Han}{0,4}(?:召开|举行|举办|进行|开展|启动|揭牌|开工|开业|建成|投产|[内里上]|[，,。；;])|$)`,
  "gu",
);
/** A phrase that holds one of these is more than a name. */
const MORE_THAN_NAME = /[的了和与并被将从对把]/u;

/** Places in a Chinese sentence that an English reader can be told by name, as far as the words around are sure. */
export function findPlaces(sentence: string): AnswerValue[] {
  return [...sentence.matchAll(PLACED)]
    .filter(([, place = ""]) => !MORE_THAN_NAME.test(place))
    .map(({ 0: phrase, 1: raw = "", index }) => {
      const start = index + phrase.length - raw.length;
      const inLanguage = () => romanisePlace(raw);
      return { start, end: start + raw.length, raw, fit: 1, inLanguage };
    });
}
