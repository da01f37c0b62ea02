import type { DocumentResult, IngestFigures, IngestStep, QuestionOutcome } from "../model/administration.ts";
import type { ArchiveStatus } from "../model/archive.ts";
import type { Say } from "./load-messages.ts";
import { wordReason } from "./word-reason.ts";

export type AdminPhrases = ReturnType<typeof adminPhrases>;

type Refusal = Exclude<DocumentResult["kind"], "ingested" | "unreadable" | "failed">;

/** What administrators are told of the bot and of what they bring into the archive. */
export function adminPhrases(say: Say) {
  const refused = (reason: string) => say("admin-refused", { reason });
  const refusals: Readonly<Record<Refusal, string>> = {
    "no-name": refused(say("admin-no-name")),
    "too-large": refused(say("admin-too-large")),
    gone: refused(say("admin-gone")),
    "name-taken": refused(say("admin-name-taken")),
  };
  const outcomes: Readonly<Record<QuestionOutcome, string>> = {
    answered: say("stats-answered"),
    closest: say("stats-closest"),
    "not-found": say("stats-not-found"),
    failed: say("stats-failed"),
  };
  return {
    /** Descriptions in the menu of commands, 1 to 256 characters each. */
    commands: {
      stats: say("admin-command-stats"),
      ingest: say("admin-command-ingest"),
      reload: say("admin-command-reload"),
    },
    /** To a command in a group. */
    notHere: say("admin-not-here"),
    /** To /ingest without a document, and to a document without /ingest. */
    ingestUsage: say("admin-ingest-usage"),
    wordless: say("admin-wordless"),
    /** Stands where the report will be: one short line. */
    working: say("admin-working"),
    inLine: (position: number) => say("admin-in-line", { position }),
    failure: say("admin-failure"),

    /** In the place of `working`; `what` is a document or the whole archive. */
    step(step: IngestStep, what: string) {
      if (step.kind !== "reading") return say(`admin-${step.kind}`, { what });
      const { bytesDone, bytesTotal, passages } = step;
      const percent = bytesTotal === 0 ? 100 : Math.floor((bytesDone / bytesTotal) * 100);
      return say("admin-reading", { what, percent, passages });
    },
    ofSeveral: (name: string, number: number, total: number) =>
      say("admin-of-several", { name, number, total }),
    wholeArchive: say("admin-whole-archive"),

    /** What came of a document, behind its name. */
    labelled: (label: string, said: string) => say("admin-labelled", { label, said }),
    nameless: say("admin-nameless"),
    ingested({ added, updated, articles, passages }: IngestFigures) {
      if (added + updated === 0) return say("admin-unchanged");
      const change = updated > 0 ? "replaced" : "added";
      return articles === 0
        ? say("admin-ingested-nothing", { change })
        : say("admin-ingested", { change, articles, passages });
    },
    readAs: (encodings: readonly string[]) =>
      say("admin-read-as", { encodings: encodings.join(say("list-separator")) }),
    refusals,
    unreadable: refused,
    failed: (code: string | undefined, isStored: boolean) =>
      say(isStored ? "admin-not-read-in" : "admin-not-stored", { code: code ?? "none" }),
    /** A reason of ingest, which words it in English. */
    reason: (english: string) => wordReason(english, say),
    passedOver: (file: string, reason: string) => say("admin-passed-over", { file, reason }),
    morePassedOver: (count: number) => say("admin-more-passed-over", { count }),

    reloaded: ({ added, updated, removed, unchanged, skipped }: IngestFigures) =>
      say("admin-reloaded", { added, updated, removed, unchanged, skipped: skipped.length }),
    nothingToReload: say("admin-nothing-to-reload"),
    notReloaded: (code: string | undefined) => say("admin-not-reloaded", { code: code ?? "none" }),
    holdsNow: (articles: number) => say("admin-holds-now", { articles }),

    /** Lines of the state of the bot. */
    since: (when: string, version: string) => say("stats-since", { when, version }),
    questions: (total: number) => say("stats-questions", { total }),
    outcomes,
    asked: (people: number, chats: number) => say("stats-asked", { people, chats }),
    /** Within so many seconds half of the answers came, and 95 % of them. */
    answerTime: (half: string, most: string, answers: number) =>
      say("stats-answer-time", { half, most, answers }),
    noAnswers: say("stats-no-answers"),
    line: (underWay: number, waiting: number) => say("stats-line", { underWay, waiting }),
    votes: (up: number, down: number) => say("stats-votes", { up, down }),
    archive: ({ articles, files, passages, fingerprint, embeddingModel }: ArchiveStatus) =>
      say("stats-archive", { articles, files, passages, fingerprint, model: embeddingModel }),
    lastIngest: (state: NonNullable<ArchiveStatus["lastIngest"]>["state"], when: string) =>
      say("stats-last-ingest", { state, when }),
    memory: (megabytes: number) => say("stats-memory", { megabytes }),
  };
}
