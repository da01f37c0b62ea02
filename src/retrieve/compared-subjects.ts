import type { QueryPlan } from "../model/query-plan.ts";

const ENGLISH_COMPARING =
  /\b(?:or|than|both|each|compared?|between|versus|vs|difference|respectively|either)\b/i;
const CHINESE_COMPARING = /哪个|哪里|哪家|哪边|哪儿|谁|更|相比|比|还是|分别|各|两地|两县|两市|两镇|都/u;
/** The two characters on either side of a joint: a name ends or begins with them, whatever its length. */
const CHINESE_CONJUNCTS =
  /(\p{Script=Han}{2})(?:更?[多少大小高低早晚快慢长短])?(?:和|与|跟|、|还是|或者?|比)(?=(\p{Script=Han}{2}))/gu;

/** The names that a question compares or asks of each: none for a question about one thing. */
export function comparedSubjects({ language, asked, concepts }: QueryPlan): string[] {
  if (language === "en") {
    const names = concepts
      .filter(({ isName, isEarlier }) => isName && !isEarlier)
      .map(({ surface }) => surface);
    return ENGLISH_COMPARING.test(asked) && names.length > 1 ? [...new Set(names)] : [];
  }
  if (!CHINESE_COMPARING.test(asked)) return [];
  return [
    ...new Set(
      [...asked.matchAll(CHINESE_CONJUNCTS)].flatMap(([, first = "", second = ""]) => [first, second]),
    ),
  ];
}
