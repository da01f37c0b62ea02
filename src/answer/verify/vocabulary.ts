/** Words that name nobody and nothing in particular. What is none of them may be a name, and must stand in a quote. */
export interface Vocabulary {
  /** Of two to four Chinese characters, simplified; in English a Porter stem, or the word itself where it looks like pinyin. */
  readonly isOrdinaryWord: (word: string) => boolean;
  /** Chinese words that a stem may stand for, the likeliest first. */
  readonly translate: (stem: string) => readonly string[];
}
