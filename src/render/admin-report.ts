/** Reports to administrators, each short enough for one message. */
import type {
  BotFigures,
  DocumentOutcome,
  IngestFigures,
  PassedOver,
  VoteCount,
} from "../model/administration.ts";
import type { ArchiveStatus } from "../model/archive.ts";
import type { Locale } from "../model/language.ts";
import type { AdminPhrases } from "./admin-phrases.ts";
import { cleanLine } from "./clean-text.ts";
import { clipText } from "./clip-text.ts";
import { phrasesFor } from "./phrases.ts";
import { MAX_MESSAGE_LENGTH } from "./render-telegram.ts";

/** Lines of what was passed over in one report, and the longest parts of them: ten documents fit into a message. */
const MAX_PASSED_OVER = 10;
const MAX_NAME_LENGTH = 80;
const MAX_REASON_LENGTH = 160;

/** What came of documents, one after another, and how much the archive holds now. */
export function renderDocumentReport(
  outcomes: readonly DocumentOutcome[],
  articlesNow: number,
  locale: Locale,
): string {
  const { admin: phrases } = phrasesFor(locale);
  const limit = Math.max(1, Math.floor(MAX_PASSED_OVER / outcomes.length));
  const documents = outcomes.flatMap((outcome) => documentLines(outcome, limit, phrases));
  return clipText([...documents, "", phrases.holdsNow(articlesNow)].join("\n"), MAX_MESSAGE_LENGTH);
}

function documentLines({ name, result }: DocumentOutcome, limit: number, phrases: AdminPhrases): string[] {
  const label = name === "" ? phrases.nameless : nameOf(name);
  const line = (mark: string, said: string) => `${mark} ${phrases.labelled(label, said)}`;
  if (result.kind === "unreadable") return [line("❌", phrases.unreadable(reasonOf(result, phrases)))];
  if (result.kind === "failed") return [line("⚠️", phrases.failed(result.code, result.isStored))];
  if (result.kind !== "ingested") return [line("❌", phrases.refusals[result.kind])];
  const { encodings, skipped } = result;
  return [
    line(skipped.length > 0 ? "⚠️" : "✅", phrases.ingested(result)),
    ...(encodings.length > 0 ? [`   ${phrases.readAs([...new Set(encodings)])}`] : []),
    ...passedOverLines(skipped, limit, phrases).map((said) => `   ${said}`),
  ];
}

/** What a look through the whole archive changed. */
export function renderReloadReport(figures: IngestFigures, articlesNow: number, locale: Locale): string {
  const { admin: phrases } = phrasesFor(locale);
  const lines = [
    phrases.reloaded(figures),
    ...passedOverLines(figures.skipped, MAX_PASSED_OVER, phrases),
    "",
    phrases.holdsNow(articlesNow),
  ];
  return clipText(lines.join("\n"), MAX_MESSAGE_LENGTH);
}

function passedOverLines(skipped: readonly PassedOver[], limit: number, phrases: AdminPhrases): string[] {
  const more = skipped.length - limit;
  return [
    ...skipped
      .slice(0, limit)
      .map((passed) => phrases.passedOver(nameOf(passed.file), reasonOf(passed, phrases))),
    ...(more > 0 ? [phrases.morePassedOver(more)] : []),
  ];
}

const nameOf = (file: string) => clipText(cleanLine(file), MAX_NAME_LENGTH);
const reasonOf = ({ reason }: Pick<PassedOver, "reason">, phrases: AdminPhrases) =>
  clipText(cleanLine(phrases.reason(reason)), MAX_REASON_LENGTH);

export interface BotStatus {
  readonly programVersion: string;
  readonly figures: BotFigures;
  readonly line: { readonly underWay: number; readonly waiting: number };
  readonly votes: VoteCount;
  readonly archive: ArchiveStatus;
  /** Of the process. */
  readonly memoryBytes: number;
}

const MEGABYTE = 1024 * 1024;

export function renderStats(state: BotStatus, locale: Locale): string {
  const { figures, line, votes, archive } = state;
  const { questions, answerTime } = figures;
  const { admin: phrases } = phrasesFor(locale);
  const outcomes = Object.entries(phrases.outcomes) as [keyof typeof questions, string][];
  const total = Object.values(questions).reduce((sum, count) => sum + count, 0);
  const { answers, p50Ms, p95Ms } = answerTime;
  const seconds = (durationMs: number) => (durationMs / 1000).toFixed(1);
  return [
    phrases.since(minuteOf(new Date(figures.startedAtMs).toISOString()), state.programVersion),
    phrases.questions(total),
    ...outcomes.map(([outcome, word]) => `• ${phrases.labelled(word, String(questions[outcome]))}`),
    phrases.asked(figures.people, figures.chats),
    p50Ms === undefined || p95Ms === undefined
      ? phrases.noAnswers
      : phrases.answerTime(seconds(p50Ms), seconds(p95Ms), answers),
    phrases.line(line.underWay, line.waiting),
    phrases.votes(votes.up, votes.down),
    phrases.archive(archive),
    ...(archive.lastIngest === undefined
      ? []
      : [phrases.lastIngest(archive.lastIngest.state, minuteOf(archive.lastIngest.startedAt))]),
    phrases.memory(Math.round(state.memoryBytes / MEGABYTE)),
  ].join("\n");
}

/** An ISO time as people read it, to the minute. */
function minuteOf(isoTime: string): string {
  return `${isoTime.slice(0, 16).replace("T", " ")} UTC`;
}
