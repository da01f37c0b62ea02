/** A stretch of whole sentences of one article, small enough for the embedding model. */
export interface Passage {
  /** `${articleId}#${ordinal}`, stable as the article id is. */
  readonly id: string;
  readonly articleId: string;
  /** Position of the passage in its article, from 0. */
  readonly ordinal: number;
  /** UTF-16 offsets into the article's clean text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
