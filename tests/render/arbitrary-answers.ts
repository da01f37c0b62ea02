/** Answers whose pages contain anything: markup, every script, control characters, halves of pairs, 20,000 of the same. */
import fc from "fast-check";
import type { Answer } from "../../src/model/answer.ts";
import type { Citation } from "../../src/model/citation.ts";
import { LOCALES } from "../../src/model/language.ts";
import { answered, citation } from "./sample-answer.ts";

/** How many answers a property is tried with. */
export const FUZZ_RUNS = Number(process.env["FUZZ_RUNS"] ?? 600);
/** Far more than it takes; a busy machine is no failure. */
export const FUZZ_TIMEOUT_MS = 120_000;

const fragment = fc.oneof(
  fc.constantFrom(
    "<b>",
    "</b>",
    "</i>",
    '<a href="',
    "<blockquote>",
    "</blockquote>",
    "<!--",
    "<",
    ">",
    "&",
    "&amp;",
    "&#x41;",
    "&lt",
    '"',
    "'",
  ),
  fc.constantFrom(
    "汝城追回违规资金",
    "１０３．３１万元",
    "𠮷野家",
    "👩‍👩‍👧‍👦",
    "🇨🇳",
    "👍🏽",
    "é",
    "नमस्ते",
    "مرحبا بكم",
    "שלום",
    "\u202e",
    "\u200f",
  ),
  fc.constantFrom(
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "\u0000",
    "\u001b[31m",
    "\u2028",
    "\ud83d",
    "\udc4d",
    "\u0333",
    "…",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

/** Mostly short; now and then 20,000 characters of the same or of everything. */
export const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join("")) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(fragment, { minLength: 1, maxLength: 8 }), fc.integer({ min: 100, max: 20_000 }))
      .map(([parts, length]) => {
        const pattern = parts.join("") || "字";
        return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
      }),
  },
);

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}

const citations: fc.Arbitrary<Citation[]> = fc
  .array(
    fc.record({
      title: text,
      titleIsOurs: fc.boolean(),
      newspaper: optional(text),
      date: optional(fc.constant("2023-05-04")),
      page: optional(text),
      url: optional(fc.oneof(fc.webUrl({ withQueryParameters: true }), text)),
      quote: text,
      lines: fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 })), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drafts) =>
    drafts.map(({ lines, ...draft }, index) =>
      citation({
        ...defined(draft),
        articleId: `article-${index}`,
        source: { file: `file${index}.txt`, lines: lines.map(([from, more]) => [from, from + more]) },
      } as Partial<Citation>),
    ),
  );

export const answers: fc.Arbitrary<Answer> = fc
  .record({
    status: fc.constantFrom("answered", "closest", "not-found"),
    locale: fc.constantFrom(...LOCALES),
    headline: optional(text),
    ownText: text,
    fact: optional(text),
    citations,
    quotesShown: fc.integer({ min: 0, max: 3 }),
    nearest: fc.array(fc.record({ articleId: fc.constant("1"), title: text }), { maxLength: 3 }),
  })
  .map(({ ownText, quotesShown, headline, fact, ...draft }) => {
    const quotes = draft.citations.slice(0, quotesShown).map(({ quote }) => quote);
    const { headline: _headline, fact: _fact, ...base } = answered();
    const shown = quotes.length === 0 ? ownText : quotes.join("\n");
    const cut = shown.slice(3, 20);
    return { ...base, ...draft, ...defined({ headline, fact: fact ?? cut }), text: shown } as Answer;
  });
