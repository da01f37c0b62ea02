import type { ScanRequest, ScanScope } from "../model/archive-scan.ts";
import { foldScript } from "../text/fold-script.ts";
import { foldWidth } from "../text/fold-width.ts";
import { chineseScanRequest } from "./chinese-scan-request.ts";
import { cleanQuestion, questionLanguage } from "./clean-question.ts";
import { englishScanRequest, type ScanWording, WHOLE_ARCHIVE } from "./english-scan-request.ts";
import { matchNewspaper, readPeriod } from "./read-scope.ts";

/** A question about the archive itself whose newspaper has still to be looked up. */
export interface ScanQuestion extends ScanWording {
  readonly language: ScanRequest["language"];
}

const CLOSING = /[\s?？。.!！~～…]+$/u;
const QUOTED =
  /^(?:the (?:word|name|term)s? )?[“"「『《'‘]+(.+?)[”"」』》'’]+(?:这个词|一词|这个名字|二字)?$/iu;
/** "… in 2022", "… in the Gazette", "… so far" behind an English subject. */
const TAIL =
  /^(.+),? (?:(?:in|from|during|by|within) (?<where>[^,]{2,40})|so far|altogether|in all|in total)$/i;

/** Recognises a question that counts, lists or dates articles of the archive; `undefined` for any other. */
export function recogniseScan(typed: string): ScanQuestion | undefined {
  const asked = cleanQuestion(typed).replace(CLOSING, "");
  const language = questionLanguage(asked);
  const wording =
    language === "zh"
      ? chineseScanRequest(foldScript(foldWidth(asked)).replace(/[呢啊呀]$/u, ""))
      : englishScanRequest(asked);
  return wording && { ...wording, language };
}

/**
 * Looks up the places and times of a recognised question. `undefined` when it names a scope that is neither a time
 * nor a newspaper of the archive: "how many articles of association …" asks something else.
 */
export function narrowScan(question: ScanQuestion, newspapers: readonly string[]): ScanRequest | undefined {
  const { kind, language, isAbout } = question;
  const scope: { newspaper?: string; period?: string } = {};
  for (const words of question.scopes) {
    const found = readScope(words, newspapers);
    if (!found) return undefined;
    Object.assign(scope, found);
  }
  let subject = question.subject;
  for (let tail = TAIL.exec(subject); tail; tail = TAIL.exec(subject)) {
    const where = tail.groups?.["where"];
    const found = where === undefined ? {} : readScope(where, newspapers);
    // "fires in schools": no scope, but what is sought.
    if (!found) break;
    Object.assign(scope, found);
    subject = tail[1] as string;
  }
  subject = (QUOTED.exec(subject)?.[1] ?? subject).trim();
  return subject === "" ? undefined : { kind, language, subject, isAbout, scope };
}

function readScope(words: string, newspapers: readonly string[]): ScanScope | undefined {
  const plain = words.trim();
  if (WHOLE_ARCHIVE.test(plain)) return {};
  const period = readPeriod(plain);
  if (period !== undefined) return { period };
  const newspaper = matchNewspaper(plain, newspapers);
  return newspaper === undefined ? undefined : { newspaper };
}
