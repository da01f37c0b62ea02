import type { SentenceEvidence } from "./sentence-evidence.ts";

const CHINESE_PLACE = /(\p{Script=Han}{2})(?:省|市|县|区|镇|乡|村|街道|社区)/gu;
const ENGLISH_PLACE =
  /\b([A-Z][a-z]+) (?:County|City|Town|District|Village)\b|\b(?:in|at|near|of) ([A-Z][a-z]+)/g;

/** A report says where it is of in its first words. */
const LEAD_CHARACTERS = 150;

/** Places that a sentence, its title or the lead of its article name by a word that says so (白鹭县, Bailu County). */
export function placesNamed({ article, text }: Pick<SentenceEvidence, "article" | "text">): Set<string> {
  const printed = `${article.titleIsOurs ? "" : article.title}\n${article.text.slice(0, LEAD_CHARACTERS)}\n${text}`;
  return new Set(
    [...printed.matchAll(CHINESE_PLACE), ...printed.matchAll(ENGLISH_PLACE)].map(
      ([, name = "", other = ""]) => name || other,
    ),
  );
}
