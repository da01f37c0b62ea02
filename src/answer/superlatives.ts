/** A superlative in a text: what it compares, where that is said, and which end it means. */
export interface Superlative {
  readonly kind: "highest" | "lowest";
  /** The id of a subject among `COLUMN_SUBJECTS`, or "duration"; absent where it does not say. */
  readonly measure?: string;
  readonly start: number;
  readonly end: number;
}

interface SuperlativeForm {
  readonly pattern: RegExp;
  readonly kind: "highest" | "lowest";
  readonly measure?: string;
}

/** Superlatives that say what is compared first, then those that any column may have. */
const SUPERLATIVES: readonly SuperlativeForm[] = [
  {
    pattern: /最年长|(?:年[纪龄]|岁数)最[大高长]|最大年[纪龄]|最老|\b(?:oldest|eldest)\b/iu,
    kind: "highest",
    measure: "age",
  },
  {
    pattern: /最年[轻青]|(?:年[纪龄]|岁数)最[小轻低]|最小年[纪龄]|\byoungest\b/iu,
    kind: "lowest",
    measure: "age",
  },
  { pattern: /最便宜|\bcheapest\b|\bleast expensive\b/iu, kind: "lowest", measure: "price" },
  { pattern: /最贵|\b(?:most expensive|dearest|priciest|costliest)\b/iu, kind: "highest", measure: "price" },
  { pattern: /最快|\b(?:fastest|quickest)\b/iu, kind: "lowest", measure: "duration" },
  { pattern: /最慢|\bslowest\b/iu, kind: "highest", measure: "duration" },
  {
    pattern: /冠军|头名|榜首|\b(?:winner|champion|top of the)\b/iu,
    kind: "lowest",
    measure: "rank",
  },
  {
    pattern:
      /最后一名|倒数第一|垫底|排(?:名|在)?最后|\b(?:last place|(?:came|was|is|finished|ranked) last|bottom of the)\b/iu,
    kind: "highest",
    measure: "rank",
  },
  { pattern: /\bwettest\b/iu, kind: "highest", measure: "rain" },
  { pattern: /\bdriest\b/iu, kind: "lowest", measure: "rain" },
  { pattern: /最[热暖]|\b(?:hottest|warmest)\b/iu, kind: "highest", measure: "temperature" },
  { pattern: /最[冷凉]|\b(?:coldest|coolest)\b/iu, kind: "lowest", measure: "temperature" },
  { pattern: /最早|\bearliest\b/iu, kind: "lowest", measure: "date" },
  { pattern: /最[晚迟新]|\b(?:latest|most recent)\b/iu, kind: "highest", measure: "date" },
  {
    pattern:
      /最[高多大长重远深宽厚]|\b(?:highest|(?<!\bat )most(?! of\b)|largest|biggest|greatest|heaviest|tallest|longest|deepest|farthest)\b/iu,
    kind: "highest",
  },
  {
    pattern:
      /最[低少小短轻近浅]|\b(?:lowest|(?<!\bat )least|fewest|smallest|shortest|lightest|shallowest|nearest)\b/iu,
    kind: "lowest",
  },
];

/** The first superlative of every form that a text says, those that say what is compared first. */
export function findSuperlatives(text: string): Superlative[] {
  return SUPERLATIVES.flatMap(({ pattern, kind, measure }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ kind, ...(measure === undefined ? {} : { measure }), start, end }];
  });
}

/** The youngest is asked for and only the oldest told of. */
export function tellsOpposite(question: string, sentence: string): boolean {
  const told = findSuperlatives(sentence);
  return findSuperlatives(question).some((asked) => {
    const alike = told.filter(({ measure }) => measure === asked.measure);
    return alike.length > 0 && alike.every(({ kind }) => kind !== asked.kind);
  });
}
