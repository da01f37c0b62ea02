import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import type { IngestFigures } from "../../src/model/administration.ts";
import type { ComputedCount } from "../../src/model/archive-scan.ts";
import { choicesOf, SETTINGS_OF } from "../../src/model/chat-settings.ts";
import { LOCALES, type Locale } from "../../src/model/language.ts";
import type { RowComputation } from "../../src/model/row-computation.ts";
import type { AdminPhrases } from "../../src/render/admin-phrases.ts";
import type { ArchivePhrases } from "../../src/render/archive-phrases.ts";
import type { ButtonPhrases } from "../../src/render/button-phrases.ts";
import { cleanLine } from "../../src/render/clean-text.ts";
import { loadMessages } from "../../src/render/load-messages.ts";
import { type Phrases, phrasesFor, wordPhrases } from "../../src/render/phrases.ts";
import type { SettingsPhrases } from "../../src/render/settings-phrases.ts";
import { detectScript } from "../../src/text/detect-script.ts";
import { STATUS } from "../support/quick-answers.ts";
import { reasonsOfIngest } from "../support/reasons-of-ingest.ts";

const FOLDER = new URL("../../src/render/locales/", import.meta.url);
const sourceOf = (locale: Locale) => readFileSync(new URL(`${locale}.ftl`, FOLDER), "utf8");

/** The words of others, whatever they are; each must be shown as it is. */
const HOSTILE = [
  "{ $count }",
  "{ -example }",
  "*[other] x\n    }",
  "<b>&lt;",
  "“」”『",
  "שלום \u202eabc",
  "a\0b",
  "$&",
  "𠮷🀄",
];

const counts = (words: string): ComputedCount[] => {
  const whole: ComputedCount = {
    kind: "count",
    subject: words,
    criterion: "mention",
    articles: 12,
    of: 6600,
    inPassing: 0,
    undated: 0,
    words: Array.from({ length: 8 }, (_, at) => ({ word: words, articles: at })),
    leftOut: [{ word: words, articles: 4 }],
    scope: {},
    earliestDate: "2021-09-15",
    latestDate: "2022-06-20",
  };
  return [
    whole,
    { ...whole, articles: 1, of: 1 },
    { ...whole, articles: 0, scope: { newspaper: words } },
    { ...whole, of: 0, scope: { newspaper: words, period: words } },
    { ...whole, criterion: "about", inPassing: 1 },
    { ...whole, kind: "first" },
    { ...whole, kind: "latest", date: "2022-06-20", undated: 1, inPassing: 2 },
  ];
};
const computations = (words: string): RowComputation[] => {
  const rows = [0, 10, 20].map((start) => ({ start, end: start + 9 }));
  const conditions = [1, 2].map((column) => ({ column, header: words, words }));
  const whole: RowComputation = {
    kind: "count",
    articleId: "a",
    of: "table",
    rows,
    conditions,
    result: rows.slice(0, 2),
    answerColumns: [],
  };
  const compared = { column: 1, header: words, isDate: true };
  return [
    whole,
    { ...whole, conditions: [] },
    { ...whole, of: "list" },
    { ...whole, kind: "select" },
    { ...whole, kind: "highest", compared },
    {
      ...whole,
      kind: "lowest",
      compared: { ...compared, isDate: false },
      conditions: [],
      result: rows.slice(0, 1),
    },
  ];
};

type Sayings<Of> = {
  readonly [Name in keyof Of as Of[Name] extends (...values: never[]) => string ? Name : never]: (
    phrases: Of,
    words: string,
  ) => readonly string[];
};
/** Every phrase that takes values, said in all the ways that it can be; a phrase without a line here does not compile. */
const PHRASES_SAID: Sayings<Phrases> = {
  fellBack: (phrases, words) => [phrases.fellBack([words]), phrases.fellBack([words, words])],
  untitled: (phrases, words) => [phrases.untitled(words)],
  page: (phrases, words) => [phrases.page(words), phrases.page("3")],
  moreSources: ({ moreSources }) => [moreSources(1), moreSources(2)],
  moreArticles: ({ moreArticles }) => [moreArticles(1), moreArticles(2)],
  titled: (phrases, words) => [phrases.titled(words)],
  alsoIn: (phrases, words) => [phrases.alsoIn([words, words], 0), phrases.alsoIn([words], 1)],
  counted: (phrases, words) => counts(words).map(phrases.counted),
  computedOverRows: (phrases, words) => computations(words).map(phrases.computedOverRows),
  coverage: ({ coverage }, words) => [
    coverage({ undated: 3 }),
    coverage({ earliestDate: "2019-02-01", latestDate: "2022-03-31", undated: 0 }),
    coverage({ earliestDate: "2022-03-31", latestDate: "2022-03-31", undated: 1 }),
    coverage({ earliestDate: words, latestDate: words, undated: 0 }),
  ],
  help: (phrases, words) => [phrases.help({ username: words })],
  about: (phrases, words) => [
    phrases.about(STATUS),
    phrases.about({ ...STATUS, newspapers: Array.from({ length: 10 }, () => words), fingerprint: words }),
    phrases.about({ ...STATUS, collections: Array.from({ length: 10 }, () => words) }),
  ],
  privacy: ({ privacy }, words) => [
    privacy({ kind: "none" }),
    privacy({ kind: "local", isRecorded: false }),
    privacy({ kind: "endpoint", host: words, isRecorded: true }),
  ],
  inLine: ({ inLine }) => [inLine(1), inLine(1234)],
  notForYou: ({ notForYou }) => [notForYou("list"), notForYou("pairing")],
  pairingCode: (phrases, words) => [phrases.pairingCode(words, 10)],
  unpaired: ({ unpaired }) => [unpaired(12), unpaired(-1_001_234_567_890)],
  wasNotPaired: ({ wasNotPaired }) => [wasNotPaired(-12)],
  stillConfigured: ({ stillConfigured }) => [stillConfigured(12)],
};
const BUTTONS_SAID: Sayings<ButtonPhrases> = {
  pageOf: ({ pageOf: say }) => [say(1, 1), say(2, 3)],
  sourceOf: ({ sourceOf: say }) => [say(1, 1), say(2, 3)],
  contextOf: ({ contextOf: say }) => [say(1, 1), say(2, 3)],
};
const SEVERAL = { first: 11, last: 20, total: 1234 };
const ONE = { first: 31, last: 31, total: 31 };
const DAYS = { earliestDate: "2019-02-01", latestDate: "2022-03-31" };
const ARCHIVE_SAID: Sayings<ArchivePhrases> = {
  nothingFound: (phrases, words) => [phrases.nothingFound(words)],
  articleUnknown: (phrases, words) => [phrases.articleUnknown(words)],
  found: (phrases, words) => [phrases.found(words, SEVERAL), phrases.found(words, ONE)],
  newest: ({ newest }) => [newest(SEVERAL), newest(ONE)],
  undated: ({ undated }) => [undated(SEVERAL), undated(ONE)],
  newspapers: ({ newspapers }) => [newspapers(1, 0), newspapers(1234, 1)],
  undatedFollow: ({ undatedFollow }) => [undatedFollow(1), undatedFollow(2)],
  holding: ({ holding }, words) => [
    holding({ articles: 1, undated: 1 }, words),
    holding({ articles: 2, undated: 0, ...DAYS }, words),
    holding({ articles: 1, undated: 0, earliestDate: "2022-03-31", latestDate: "2022-03-31" }, words),
  ],
  byline: (phrases, words) => [phrases.byline(words)],
  pageOf: ({ pageOf }) => [pageOf(1, 1234)],
};
const SETTINGS_SAID: Sayings<SettingsPhrases> = {
  choice: ({ choice }) => SETTINGS_OF.group.flatMap(choicesOf).map(choice),
  current: (phrases, words) => [phrases.current(words, words)],
  chosen: (phrases, words) => [phrases.chosen(words)],
};

const figures = (changed: Partial<IngestFigures>): IngestFigures => ({
  added: 0,
  updated: 0,
  unchanged: 1,
  removed: 0,
  articles: 1,
  passages: 1,
  skipped: [],
  ...changed,
});
const ADMIN_SAID: Sayings<AdminPhrases> = {
  inLine: ({ inLine }) => [inLine(1), inLine(2)],
  step: ({ step }, words) => [
    step({ kind: "downloading" }, words),
    step({ kind: "waiting" }, words),
    step({ kind: "reading", bytesDone: 1, bytesTotal: 3, passages: 2 }, words),
  ],
  ofSeveral: ({ ofSeveral }, words) => [ofSeveral(words, 1, 2)],
  labelled: ({ labelled }, words) => [labelled(words, words)],
  ingested: ({ ingested }) => [
    ingested(figures({})),
    ingested(figures({ added: 1 })),
    ingested(figures({ updated: 1, articles: 2, passages: 2 })),
    ingested(figures({ added: 1, articles: 0 })),
  ],
  readAs: ({ readAs }, words) => [readAs([words, words])],
  unreadable: ({ unreadable }, words) => [unreadable(words)],
  failed: ({ failed }, words) => [failed(words, true), failed(undefined, true), failed(words, false)],
  reason: ({ reason }) => reasonsOfIngest().map(reason),
  passedOver: ({ passedOver }, words) => [passedOver(words, words)],
  morePassedOver: ({ morePassedOver }) => [morePassedOver(1), morePassedOver(2)],
  reloaded: ({ reloaded }) => [reloaded(figures({ added: 1 }))],
  notReloaded: ({ notReloaded }, words) =>
    ["index-busy", "nothing-to-read", "path-missing", undefined, words].map(notReloaded),
  holdsNow: ({ holdsNow }) => [holdsNow(1), holdsNow(2)],
  since: ({ since }, words) => [since(words, words)],
  questions: ({ questions }) => [questions(1)],
  asked: ({ asked }) => [asked(1, 2)],
  answerTime: ({ answerTime }) => [answerTime("0.5", "1.5", 3)],
  line: ({ line }) => [line(1, 2)],
  votes: ({ votes }) => [votes(1, 2)],
  archive: ({ archive }, words) => [archive({ ...STATUS, fingerprint: words })],
  lastIngest: ({ lastIngest }, words) =>
    (["done", "stopped", "failed", "running", "interrupted"] as const).map((state) =>
      lastIngest(state, words),
    ),
  memory: ({ memory }) => [memory(512)],
};

/** Everything that is said with values. */
const allSaid = (phrases: Phrases, words: string): string[] => [
  ...saidOf(PHRASES_SAID, phrases, words),
  ...saidOf(BUTTONS_SAID, phrases.buttons, words),
  ...saidOf(ARCHIVE_SAID, phrases.archive, words),
  ...saidOf(ADMIN_SAID, phrases.admin, words),
  ...saidOf(SETTINGS_SAID, phrases.settings, words),
];
const saidOf = <Of>(sayings: Sayings<Of>, phrases: Of, words: string): string[] =>
  (Object.values(sayings) as ((phrases: Of, words: string) => readonly string[])[]).flatMap((say) =>
    say(phrases, words),
  );
const fixedOf = (phrases: object): string[] =>
  Object.values(phrases).flatMap((phrase: unknown) => {
    if (typeof phrase === "string") return [phrase];
    return typeof phrase === "object" && phrase !== null ? fixedOf(phrase) : [];
  });

/** What a message is made of: the values that it wants, itself or through others, and the others. */
type Message = FluentResource["body"][number];
const messagesOf = (locale: Locale): Map<string, Message> =>
  new Map(new FluentResource(sourceOf(locale)).body.map((message) => [message.id, message]));
function partsOf(
  id: string,
  messages: Map<string, Message>,
): { readonly values: string[]; readonly ids: string[] } {
  const values = new Set<string>();
  const ids = new Set([id]);
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, name } = node as { readonly type?: string; readonly name?: string };
    if (type === "var" && name !== undefined) values.add(name);
    const other = type === "mesg" ? name : type === "term" ? `-${name}` : undefined;
    if (other !== undefined && !ids.has(other)) {
      ids.add(other);
      walk(messages.get(other)?.value);
    }
    for (const part of Object.values(node)) walk(part);
  };
  walk(messages.get(id)?.value);
  return { values: [...values].sort(), ids: [...ids].sort() };
}

describe("the messages of the locales", () => {
  const english = messagesOf("en");
  const said = new Set<string>();
  const say = loadMessages("en");
  const recorded = wordPhrases("en", (id, values) => {
    said.add(id);
    return say(id, values);
  });
  allSaid(recorded, "x");

  it("stand in one file for each locale", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(LOCALES.map((locale) => `${locale}.ftl`).sort());
  });

  it.each(LOCALES)("are all read, and the same ones in %s", (locale) => {
    const written = sourceOf(locale).match(/^-?[a-z][a-z0-9-]*(?= =)/gm) ?? [];
    expect([...messagesOf(locale).keys()]).toEqual(written);
    expect(written).toEqual([...english.keys()]);
  });

  it.each(LOCALES)("want the same values in %s", (locale) => {
    const wanted = (messages: Map<string, Message>) =>
      [...said].map((id) => [id, partsOf(id, messages).values] as const);
    expect(wanted(messagesOf(locale))).toEqual(wanted(english));
  });

  it("are all said", () => {
    const used = new Set([...said].flatMap((id) => partsOf(id, english).ids));
    expect([...english.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it.each([
    ["zh-Hans", "Hans", /[「」『』]/],
    ["zh-Hant", "Hant", /[“”‘’]/],
  ] as const)("of %s are in its script, with its quotation marks", (locale, script, foreignMarks) => {
    const source = sourceOf(locale);
    const foreign = [...source].filter((character) => ![undefined, script].includes(detectScript(character)));
    expect(foreign).toEqual([]);
    expect(source).not.toMatch(foreignMarks);
  });

  it("throw when a message or a value is missing, and say which", () => {
    expect(() => say("no-such-message")).toThrow(/en\.ftl has no message "no-such-message"/);
    expect(() => say("more-sources")).toThrow(/en\.ftl, "more-sources": Unknown variable: \$count/);
  });
});

describe.each(LOCALES)("the phrases of %s", (locale) => {
  const phrases = phrasesFor(locale);

  it("say something, and show no sign of how they are made", () => {
    const all = [...fixedOf(phrases), ...allSaid(phrases, "x")];
    expect(all.length).toBeGreaterThan(80);
    for (const text of all) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/[{}]|undefined|NaN|\?\?\?|[\u2066-\u2069]|\d,\d/);
    }
  });

  it.each(HOSTILE)("show the words of others as they are: %j", (words) => {
    const plain = allSaid(phrases, "x");
    const hostile = allSaid(phrases, words);
    expect(hostile).toHaveLength(plain.length);
    for (const [at, text] of hostile.entries()) {
      if (text === plain[at]) continue;
      expect([words, cleanLine(words)].some((shown) => text.includes(shown))).toBe(true);
    }
    expect(hostile.filter((text, at) => text !== plain[at]).length).toBeGreaterThan(20);
  });

  it("keep to Telegram's limits", () => {
    const { commands, buttons, archive, admin, notForYou } = phrases;
    const described = [...Object.values(commands), ...Object.values(admin.commands)].map(
      (text) => text.length,
    );
    expect(Math.min(...described)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...described)).toBeLessThanOrEqual(256);
    const { thanks, whatWasWrong, noted, forgotten, pressFailed } = buttons;
    const shown = [thanks, whatWasWrong, noted, forgotten, pressFailed, archive.listForgotten];
    for (const text of [...shown, notForYou("pairing")]) expect(text.length).toBeLessThanOrEqual(200);
  });
});
