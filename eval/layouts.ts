/** Other layouts of a labelled page: the same words in the same articles, set differently. */

/** A line with the gold article it belongs to; blank lines belong to none. */
export interface LabelledLine {
  readonly text: string;
  readonly label: string | undefined;
}

export interface LabelledArticle {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly byline?: string | null;
  /** First characters of its text. */
  readonly start: string;
}

export interface Layout {
  readonly name: string;
  readonly change: (lines: readonly LabelledLine[], articles: readonly LabelledArticle[]) => LabelledLine[];
  /** Articles whose headline is no longer printed: their titles are not judged. */
  readonly hidesTitle?: (index: number) => boolean;
}

const BLANK: LabelledLine = { text: "", label: undefined };
const isPrinted = ({ text }: LabelledLine) => text.trim() !== "";
/** Characters that a title and its printed lines have in common whatever the layout. */
export const bareTitle = (title: string) =>
  title
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();

/** Wraps lines of running text to a column; shorter lines stay. */
const wrap = (characters: number, lines: readonly LabelledLine[]): LabelledLine[] =>
  lines.flatMap(({ text, label }) => {
    if (text.length <= 2 * characters || text.includes("\t") || !/\p{Script=Han}/u.test(text))
      return [{ text, label }];
    const rows = text.trim().match(new RegExp(`.{1,${characters}}`, "gu")) ?? [text];
    return rows.map((row) => ({ text: row, label }));
  });

const isHeadline = (line: LabelledLine, article: LabelledArticle) => {
  const bare = bareTitle(line.text);
  return line.label === article.id && bare.length > 1 && bareTitle(article.title).includes(bare);
};

/** Moves what stands above the text of an article, its by-line aside, under its last line. */
function headlinesBelow(
  lines: readonly LabelledLine[],
  articles: readonly LabelledArticle[],
): LabelledLine[] {
  let result = [...lines];
  for (const article of articles) {
    const own = result.filter((line) => line.label === article.id && isPrinted(line));
    const begins = own.findIndex(({ text }) =>
      bareTitle(text).startsWith(bareTitle(article.start).slice(0, 6)),
    );
    const isByline = ({ text }: LabelledLine) =>
      article.byline != null && bareTitle(text).includes(bareTitle(article.byline).slice(0, 3));
    const headline = own.some((line) => isHeadline(line, article))
      ? own.slice(0, Math.max(0, begins)).filter((line) => !isByline(line))
      : [];
    const rest = result.filter((line) => !headline.includes(line));
    const last = rest.findLastIndex((line) => line.label === article.id);
    if (headline.length > 0 && last >= 0)
      result = [...rest.slice(0, last + 1), BLANK, ...headline, ...rest.slice(last + 1)];
  }
  return result;
}

/** Runs of lines in which the columns of two articles follow each other. */
const RUN = 8;
/** Lines of text above which an article has columns to interleave. */
const LEAST_LINES = 2 * RUN;

/** Reads the columns of every two neighbouring articles across: a run of the one, a run of the other. */
function interleave(lines: readonly LabelledLine[], articles: readonly LabelledArticle[]): LabelledLine[] {
  let result = wrap(18, lines);
  const long = articles.filter(
    ({ id, kind }) =>
      kind === "news" && result.filter((line) => line.label === id && isPrinted(line)).length >= LEAST_LINES,
  );
  for (let index = 0; index + 1 < long.length; index += 2) {
    const [first, second] = [long[index] as LabelledArticle, long[index + 1] as LabelledArticle];
    const own = (article: LabelledArticle) => result.filter(({ label }) => label === article.id);
    const [above, below] = [own(first), own(second)];
    const at = result.findIndex(({ label }) => label === first.id);
    const mixed: LabelledLine[] = [];
    for (let from = 0; from < Math.max(above.length, below.length); from += RUN)
      mixed.push(...above.slice(from, from + RUN), ...below.slice(from, from + RUN));
    const rest = result.filter(({ label }) => label !== first.id && label !== second.id);
    const before = result.slice(0, at).filter((line) => rest.includes(line)).length;
    result = [...rest.slice(0, before), ...mixed, BLANK, ...rest.slice(before)];
  }
  return result;
}

/** Prints the longest line of every article again below its last, with small differences. */
function repeatParagraph(
  lines: readonly LabelledLine[],
  articles: readonly LabelledArticle[],
): LabelledLine[] {
  const result = [...lines];
  for (const { id, kind } of articles) {
    if (kind !== "news") continue;
    const own = result.filter(({ label }) => label === id);
    const longest = own.reduce((best, line) => (line.text.length > best.text.length ? line : best), BLANK);
    if (longest.text.length < 60 || !/[。.]$/u.test(longest.text.trim())) continue;
    const last = result.findLastIndex(({ label }) => label === id);
    const copy = { ...longest, text: longest.text.replace("，", ",").replace("的", "") };
    result.splice(last + 1, 0, BLANK, copy);
  }
  return result;
}

/** Sets what an article says at its end above its headline, as a kicker of a line and more. */
function longKickers(lines: readonly LabelledLine[], articles: readonly LabelledArticle[]): LabelledLine[] {
  return lines.flatMap((line) => {
    const article = articles.find((candidate) => isHeadline(line, candidate));
    const first = article && lines.find((other) => isHeadline(other, article)) === line;
    const words = first
      ? lines.filter(({ label, text }) => label === article.id && text.length > 40).at(-1)?.text
      : undefined;
    const kicker = words
      ?.replace(/[\s“”]/g, "")
      .split(/[。；]/u)[0]
      ?.slice(0, 30)
      .replace(/[，、：]$/u, "");
    const long = kicker !== undefined && kicker.length >= 16 && /\p{Script=Han}/u.test(kicker);
    return long ? [{ text: `${kicker}——`, label: line.label }, line] : [line];
  });
}

const BYLINE_SHAPES = [
  (names: string) => `■${names}`,
  (names: string) => `本报记者 ${names}`,
  (names: string) => `□通讯员 ${names}`,
  (names: string) => `文/${names}`,
];

/** Gives every by-line and sign-off on a line of its own another shape. */
function otherBylines(lines: readonly LabelledLine[], articles: readonly LabelledArticle[]): LabelledLine[] {
  return lines.map((line) => {
    const index = articles.findIndex(({ id }) => id === line.label);
    const names = articles[index]?.byline ?? "";
    const same =
      articles[index]?.kind === "news" && names !== "" && bareTitle(line.text) === bareTitle(names);
    const shape = BYLINE_SHAPES[index % BYLINE_SHAPES.length];
    return same && shape && /^\p{Script=Han}/u.test(names) && !/[（(]/u.test(line.text)
      ? { ...line, text: shape(names) }
      : line;
  });
}

/** Moves every caption to the foot of the page. */
function captionsLast(lines: readonly LabelledLine[], articles: readonly LabelledArticle[]): LabelledLine[] {
  const captions = new Set(articles.filter(({ kind }) => kind === "caption").map(({ id }) => id));
  const isCaption = ({ label }: LabelledLine) => label !== undefined && captions.has(label);
  const moved = [...captions].flatMap((id) => [BLANK, BLANK, ...lines.filter(({ label }) => label === id)]);
  return [...lines.filter((line) => !isCaption(line)), BLANK, ...moved];
}

const isEverySecond = (index: number) => index % 2 === 1;

export const LAYOUTS: readonly Layout[] = [
  { name: "as printed", change: (lines) => [...lines] },
  { name: "no blank lines", change: (lines) => lines.filter(isPrinted) },
  {
    name: "a blank after every line",
    change: (lines) => lines.filter(isPrinted).flatMap((line) => [line, BLANK]),
  },
  {
    name: "blanks doubled",
    change: (lines) => lines.flatMap((line) => (isPrinted(line) ? [line] : [line, BLANK])),
  },
  {
    name: "trailing spaces",
    change: (lines) => lines.map(({ text, label }) => ({ text: `${text}  `, label })),
  },
  {
    name: "indented by two",
    change: (lines) =>
      lines.map((line) => (isPrinted(line) ? { ...line, text: `　　${line.text.trim()}` } : line)),
  },
  { name: "columns of 18", change: (lines) => wrap(18, lines) },
  { name: "columns of 13", change: (lines) => wrap(13, lines) },
  { name: "columns of 18, no blanks", change: (lines) => wrap(18, lines.filter(isPrinted)) },
  {
    name: "half-width punctuation",
    change: (lines) =>
      lines.map(({ text, label }) => ({
        text: text.replace(/[，：；？！（）]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
        label,
      })),
  },
  {
    name: "spaces around digits",
    change: (lines) =>
      lines.map(({ text, label }) => ({
        text: /\t/.test(text) ? text : text.replace(/(?<=\p{Script=Han})(\d+)(?=\p{Script=Han})/gu, " $1 "),
        label,
      })),
  },
  {
    name: "spaces between characters",
    change: (lines) =>
      lines.map(({ text, label }, index) => ({
        text: index % 4 === 1 && text.length > 14 ? [...text.replace(/ /g, "")].join(" ") : text,
        label,
      })),
  },
  { name: "headlines below", change: headlinesBelow },
  {
    name: "every 2nd headline missing",
    change: (lines, articles) =>
      lines.filter(
        (line) => !articles.some((article, index) => isEverySecond(index) && isHeadline(line, article)),
      ),
    hidesTitle: isEverySecond,
  },
  { name: "captions at the foot", change: captionsLast },
  { name: "columns interleaved", change: interleave },
  { name: "a paragraph repeated", change: repeatParagraph },
  { name: "long kickers", change: longKickers },
  { name: "other by-lines", change: otherBylines },
];
