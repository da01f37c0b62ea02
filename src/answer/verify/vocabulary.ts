/** Words that name nobody and nothing in particular. What is none of them may be a name, and must stand in a quote. */
export interface Vocabulary {
  /** An ordinary Chinese word of two to four characters, simplified. */
  readonly isChineseWord: (word: string) => boolean;
  /** An English word, by its Porter stem. */
  readonly isEnglishWord: (stem: string) => boolean;
  /** Chinese words that a stem may stand for, the likeliest first. */
  readonly translate: (stem: string) => readonly string[];
}
