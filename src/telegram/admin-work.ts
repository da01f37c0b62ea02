import type { Document } from "grammy/types";
import type { ReadStatus } from "../model/archive.ts";
import type { Locale } from "../model/language.ts";
import { renderDocumentReport, renderReloadReport } from "../render/admin-report.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { SentStub } from "./delivery-ledger.ts";
import { createDocumentDownload, type DownloadDependencies } from "./download-document.ts";
import { codeOf, createDocumentIngest } from "./ingest-documents.ts";
import { type BusyIndexOptions, createIngestWhenFree, type Ingest } from "./ingest-when-free.ts";
import type { Conversation, MessagePlace } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import type { TellProgress } from "./tell-progress.ts";
import type { Uploads } from "./uploads.ts";

export interface AdminWorkOptions extends BusyIndexOptions {
  readonly ingest: Ingest;
  readonly uploads: Uploads;
  /** What the index is kept up to date with; looked up at every /reload. */
  readonly archivePaths: () => readonly string[];
}

export interface AdminWorkDependencies extends AdminWorkOptions, DownloadDependencies {
  readonly readStatus: ReadStatus;
  readonly tellProgress: TellProgress;
}

/** What takes its time: documents are brought in, or the archive is looked through. */
export interface AdminJob {
  readonly place: MessagePlace;
  readonly conversation: Conversation;
  readonly locale: Locale;
  readonly task:
    | { readonly kind: "reload" }
    | { readonly kind: "ingest"; readonly documents: readonly Document[]; readonly replaces: boolean };
}

/**
 * Does a job, telling in its message how far it is, and returns the report. Done again, it changes nothing more.
 * `undefined` when the bot had to stop first. Never rejects: a failure becomes one sentence.
 */
export function createAdminWork(dependencies: AdminWorkDependencies) {
  const { archivePaths, readStatus, tellProgress, signal, logger, toLoggable } = dependencies;
  const ingest = createIngestWhenFree(dependencies);
  const ingestDocuments = createDocumentIngest({
    ...dependencies,
    ingest,
    download: createDocumentDownload(dependencies),
  });

  return async (job: AdminJob, stub: Promise<SentStub> | undefined): Promise<TelegramMessage | undefined> => {
    const progress = tellProgress(stub);
    try {
      return ownWords(await reportOf(job, progress.tell));
    } catch (error) {
      if (signal.aborted) return undefined;
      logger.error({ task: job.task.kind, error: toLoggable(error) }, "an administrator's job failed");
      const phrases = phrasesFor(job.locale).admin;
      return ownWords(job.task.kind === "reload" ? phrases.notReloaded(codeOf(error).code) : phrases.failure);
    } finally {
      await progress.end();
    }
  };

  async function reportOf({ task, locale }: AdminJob, tell: (text: string) => void): Promise<string> {
    const phrases = phrasesFor(locale).admin;
    if (task.kind === "ingest") {
      const { documents, replaces } = task;
      const outcomes = await ingestDocuments(documents, {
        replaces,
        onStep(number, name, step) {
          const isOne = documents.length === 1;
          tell(phrases.step(step, isOne ? name : phrases.ofSeveral(name, number, documents.length)));
        },
      });
      return renderDocumentReport(outcomes, (await readStatus("private")).articles, locale);
    }
    const paths = archivePaths();
    if (paths.length === 0) return phrases.nothingToReload;
    const figures = await ingest(paths, (step) => tell(phrases.step(step, phrases.wholeArchive)));
    return renderReloadReport(figures, (await readStatus("private")).articles, locale);
  }
}
