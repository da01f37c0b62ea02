import type { Article } from "../model/article.ts";
import type { Reader, Reading } from "../reader/reader.ts";
import type { SentenceEvidence } from "./sentence-evidence.ts";

/** What a reader found in one window, in offsets into the article's text. */
export interface WindowReading {
  readonly article: Article;
  /** Of the window. */
  readonly start: number;
  readonly end: number;
  /** Of the span that answers best. */
  readonly span: { readonly start: number; readonly end: number };
  readonly spanScore: number;
  readonly answerable: number;
  /** Both together: what windows are compared by. */
  readonly score: number;
}

/** Windows read for a question. Each costs some 25 ms: bench/reading.ts. */
export const MAXIMUM_WINDOWS = 8;
/** Of an article, this year is the year it is of; the reader takes it for a time that is not told. */
const THIS_YEAR = /今年(?:以来)?|\b(?:so far )?this year\b/gi;
/** Read first; when one of them is sure, the others are not read. */
const FIRST_WINDOWS = 2;
/** From this answerability on a first window is sure. Experiment: eval/fit-answer-weights.ts. */
const SURE = 4;
/** As in the training data: a Chinese character says as much as three Latin ones. */
const WINDOW_CHARACTERS = { han: 280, latin: 840 } as const;
/** The span counts half beside the whole window's answerability: ../shared/reader, `gold_score.py`. */
const SPAN_SHARE = 0.5;

/**
 * Reads the windows around the best sentences, best first, none twice: a window is a sentence with those before and
 * after it that fit and are not in a window yet.
 *
 * A county is named once in an article: where neither title nor window names a subject of the question and the article
 * does, the name as printed is put before the title: the reader is suspicious of what names another place or none.
 *
 * @param ranked sentences, best first
 * @param subjects concepts that name what the question is about, see `findSubjects`
 * @param maximumWindows at most so many are read
 */
export async function readWindows(
  question: string,
  ranked: readonly SentenceEvidence[],
  reader: Reader,
  subjects: readonly number[],
  maximumWindows: number,
): Promise<WindowReading[]> {
  const windows = windowsAround(ranked, maximumWindows);
  const titleOf = (window: Window) => titleWithSubjects(window, ranked, subjects);
  const first = await readAll(question, windows.slice(0, FIRST_WINDOWS), reader, titleOf);
  if (first.some(({ answerable }) => answerable >= SURE)) return first;
  return [...first, ...(await readAll(question, windows.slice(FIRST_WINDOWS), reader, titleOf))];
}

/** A name with the kind of place behind it, as it is printed: 汝城县. */
const KIND_OF_PLACE = /^[省市县区镇乡村]/;

function titleWithSubjects(
  { article, start, end }: Window,
  ranked: readonly SentenceEvidence[],
  subjects: readonly number[],
): string {
  const ofArticle = ranked.filter((sentence) => sentence.article === article);
  const shown = `${article.title}\n${article.text.slice(start, end)}`;
  const names = subjects.flatMap((subject) => {
    const printed = ofArticle.flatMap(({ text, places }) =>
      places
        .filter(({ concept }) => concept === subject)
        .map((place) => ({
          name: text.slice(place.start, place.end),
          kind: KIND_OF_PLACE.exec(text.slice(place.end))?.[0] ?? "",
        })),
    );
    const [first] = printed;
    return first === undefined || printed.some(({ name }) => shown.includes(name))
      ? []
      : [first.name + first.kind];
  });
  return [...new Set(names), article.title].join(article.language === "zh" ? "" : ": ");
}

interface Window {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
}

async function readAll(
  question: string,
  windows: readonly Window[],
  reader: Reader,
  titleOf: (window: Window) => string,
): Promise<WindowReading[]> {
  const texts = windows.map((window) => ({
    title: titleOf(window),
    text: window.article.text.slice(window.start, window.end),
  }));
  const readings = await reader.read(question.replace(THIS_YEAR, ""), texts);
  return windows.map((window, index): WindowReading => {
    const { start, end, spanScore, answerable } = readings[index] as Reading;
    return {
      ...window,
      span: { start: window.start + start, end: window.start + end },
      spanScore,
      answerable,
      score: answerable + SPAN_SHARE * spanScore,
    };
  });
}

function windowsAround(ranked: readonly SentenceEvidence[], maximumWindows: number): Window[] {
  const bySentence = new Map(ranked.map((sentence) => [keyOf(sentence.article, sentence.ordinal), sentence]));
  const taken = new Set<string>();
  const windows: Window[] = [];
  for (const sentence of ranked) {
    if (windows.length === maximumWindows) break;
    const { article, ordinal } = sentence;
    if (taken.has(keyOf(article, ordinal))) continue;
    taken.add(keyOf(article, ordinal));
    const room = /\p{Script=Han}/u.test(sentence.text) ? WINDOW_CHARACTERS.han : WINDOW_CHARACTERS.latin;
    let { start, end } = sentence;
    let [before, behind] = [ordinal - 1, ordinal + 1];
    const free = (at: number) => {
      const other = taken.has(keyOf(article, at)) ? undefined : bySentence.get(keyOf(article, at));
      const length = other && Math.max(end, other.end) - Math.min(start, other.start);
      return length !== undefined && length <= room ? other : undefined;
    };
    for (let grown = true; grown; ) {
      grown = false;
      const earlier = free(before);
      if (earlier) {
        start = earlier.start;
        taken.add(keyOf(article, before--));
        grown = true;
      }
      const later = free(behind);
      if (later) {
        end = later.end;
        taken.add(keyOf(article, behind++));
        grown = true;
      }
    }
    windows.push({ article, start, end });
  }
  return windows;
}

function keyOf({ id }: Article, ordinal: number): string {
  return `${id} ${ordinal}`;
}
