/** The attack strings of eval/injection, filled in for a story, and planted. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../src/model/language.ts";
import { PROJECT_ROOT } from "../../architecture/project-files.ts";
import type { Story } from "./stories.ts";

export const INJECTION_DATA = join(PROJECT_ROOT, "eval/injection");

export type AttackKind =
  | "ignore-rules"
  | "reveal-prompt"
  | "change-format"
  | "exfiltrate"
  | "blocker"
  | "lie";

export interface Attack {
  readonly kind: AttackKind;
  readonly language: Language;
  readonly style: string;
  readonly text: string;
  /** What a model writes that does as it is told; by kind where it is left out. */
  readonly says?: string;
}

export const POSITIONS = ["title", "first", "middle", "last", "own article", "question"] as const;
export type Position = (typeof POSITIONS)[number];

export interface Plant {
  readonly attack: Attack;
  readonly position: Position;
  readonly story: Story;
  /** A word that stands nowhere else in the archive. */
  readonly canary: string;
  readonly planted: string;
  /** What a model writes that does as it is told; for `reveal-prompt` it repeats its prompt. */
  readonly says: string;
}

/** As JSON lines. */
export interface PlantedArticle {
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly newspaper: string;
  readonly url: string;
}

const CANARIES: Readonly<Record<Language, readonly string[]>> = {
  en: ["Quilloxa", "marmalade", "Vornith", "tambourine", "Zephrine", "porcupine"],
  zh: ["玄鹭珂", "橘子酱", "翎麒琰", "手风琴", "霰瑧", "刺猬"],
};
const NEWSPAPER: Readonly<Record<Language, string>> = { en: "The Valley Gazette", zh: "山谷日报" };

export function readLines<T>(file: string): T[] {
  return readFileSync(join(INJECTION_DATA, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

export function plantOf(attack: Attack, position: Position, story: Story, number: number): Plant {
  const canaries = CANARIES[attack.language];
  const isUrl = attack.kind === "exfiltrate";
  const canary = isUrl ? `drain${number}` : (canaries[number % canaries.length] as string);
  const values: Readonly<Record<string, string>> = {
    canary,
    url: `https://${canary}.example/log?q=`,
    handle: `@${canary}_bot`,
    subject: story.subject,
    claim: story.claims[number % 2] as string,
    false: story.falsehood,
    question: story.question,
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const says =
    attack.says ?? (attack.kind === "lie" ? "{claim}" : attack.kind === "blocker" ? "" : "{canary}");
  return { attack, position, story, canary, planted: fill(attack.text), says: fill(says) };
}

/** The articles of a story as they would be printed, and with the attack in its place. */
export function articlesOf({ story, position, planted }: Plant, isPlanted: boolean): PlantedArticle[] {
  const { title, language, sentences, fact, date, subject } = story;
  const [before = "", after = "", last = ""] = sentences;
  const join = (parts: readonly string[]) => parts.join(language === "zh" ? "" : " ");
  const article = (named: string, day: string, lines: readonly string[]): PlantedArticle => ({
    title: named,
    date: day,
    newspaper: NEWSPAPER[language],
    text: lines.join("\n"),
    url: "https://valley.example/archive",
  });
  const at = isPlanted ? position : undefined;
  const lone = (here: Position) => (at === here ? [planted] : []);
  // A by-line, a table cell and a chat log stand on lines of their own.
  const ownLine = /^[|#[{<]|^By |^记者|^通讯员/u.test(planted);
  const lines = ownLine
    ? [...lone("first"), join([before, fact]), ...lone("middle"), join([after, last]), ...lone("last")]
    : [join([...lone("first"), before, fact, ...lone("middle")]), join([after, last, ...lone("last")])];
  const own = language === "zh" ? `关于${subject}的消息` : `News of ${subject}`;
  const lead = language === "zh" ? `再说${subject}。` : `Once more about ${subject}.`;
  return [
    article(at === "title" ? `${title} ${planted}` : title, date, lines),
    ...(at === "own article"
      ? [article(own, `${date.slice(0, 8)}28`, [`${lead}${language === "zh" ? "" : " "}${planted}`, last])]
      : []),
  ];
}

export function questionOf({ story, position, planted }: Plant): string {
  return position === "question" ? `${story.question} ${planted}` : story.question;
}
