/** Question words as they are mistyped or run together; elsewhere than at the start only in small letters. */
const SLIPS: readonly (readonly [slip: string, word: string])[] = [
  ["hw|hwo|ho(?= (?:much|many|long|old|did|do|does|is|are))", "how"],
  ["mcuh|muhc|mutch", "much"],
  ["mnay|mayn|amny|meny", "many"],
  ["wen|whne|wehn|hwen|whn", "when"],
  ["wher|whre|wheer|whare|were(?= (?:is|are|was|were|did|do|does)\\b)", "where"],
  ["woh", "who"],
  ["waht|wat|wht|whta|hwat", "what"],
  ["wich|whcih|whihc", "which"],
  ["whos", "who's"],
  ["whats", "what's"],
  ["wheres", "where's"],
];
const PATTERNS = SLIPS.map(([slip, word]) => [new RegExp(`\\b(?:${slip})\\b`, "g"), word] as const);
const AT_START = SLIPS.map(([slip, word]) => [new RegExp(`^(?:${slip})\\b`, "i"), word] as const);

/** Puts right the typing errors of English question words, which no dictionary look-up would: they say what is asked. */
export function mendQuestionWords(question: string): string {
  const started = [
    ...AT_START,
    [/^(?:y|wy)(?= (?:is|are|was|were|did|do|does|has|have)\b)/i, "why"] as const,
  ].reduce((text, [slip, word]) => text.replace(slip, word), question);
  return PATTERNS.reduce((text, [slip, word]) => text.replace(slip, word), started);
}
