import type { Document } from "grammy/types";
import type { DocumentOutcome, DocumentResult, IngestStep } from "../model/administration.ts";
import { type Downloaded, LARGEST_DOWNLOAD_BYTES } from "./download-document.ts";
import type { IngestWhenFree } from "./ingest-when-free.ts";
import type { LoggableError } from "./loggable-error.ts";
import type { TelegramLogger } from "./telegram-logger.ts";
import type { Uploads } from "./uploads.ts";

export interface DocumentIngestDependencies {
  readonly download: (fileId: string) => Promise<Downloaded>;
  readonly uploads: Uploads;
  readonly ingest: IngestWhenFree;
  readonly signal: AbortSignal;
  readonly logger: TelegramLogger;
  readonly toLoggable: (error: unknown) => LoggableError;
}

export interface DocumentIngestOptions {
  /** Whether they may take the place of files of their names. */
  readonly replaces: boolean;
  /** Told of the document's place, from 1, and of its name. */
  readonly onStep: (number: number, name: string, step: IngestStep) => void;
}

/**
 * Brings documents into the archive, one after another, and tells of each what came of it. Done again with the same
 * documents it changes nothing. Rejects only when the signal is aborted.
 */
export function createDocumentIngest(dependencies: DocumentIngestDependencies) {
  const { download, uploads, ingest, signal, logger, toLoggable } = dependencies;

  return async (
    documents: readonly Document[],
    { replaces, onStep }: DocumentIngestOptions,
  ): Promise<DocumentOutcome[]> => {
    const outcomes: DocumentOutcome[] = [];
    for (const [index, document] of documents.entries()) {
      const { file_id: fileId, file_name: sentName = "", file_size: bytes = 0 } = document;
      const named = uploads.nameFor(sentName);
      const name = "name" in named ? named.name : sentName;
      const bringInNow = () => bringIn(fileId, name, replaces, (step) => onStep(index + 1, name, step));
      let result: DocumentResult;
      if (sentName === "") result = { kind: "no-name" };
      else if ("problem" in named) result = { kind: "unreadable", reason: named.problem };
      else result = bytes > LARGEST_DOWNLOAD_BYTES ? { kind: "too-large" } : await bringInNow();
      logger.info({ fileName: name, result: result.kind }, "an administrator's document");
      outcomes.push({ name, result });
    }
    return outcomes;
  };

  async function bringIn(
    fileId: string,
    name: string,
    replaces: boolean,
    onStep: (step: IngestStep) => void,
  ): Promise<DocumentResult> {
    let isStored = false;
    try {
      signal.throwIfAborted();
      onStep({ kind: "downloading" });
      const bytes = await download(fileId);
      if (typeof bytes === "string") return { kind: bytes };
      const stored = await uploads.store(name, bytes, { replaces });
      if (stored.kind !== "stored") return stored;
      isStored = true;
      const { encodings, ...figures } = await ingest([stored.path], onStep);
      return { kind: "ingested", ...figures, encodings: encodings.map(({ encoding }) => encoding) };
    } catch (error) {
      signal.throwIfAborted();
      logger.error({ fileName: name, error: toLoggable(error) }, "a document could not be brought in");
      return { kind: "failed", ...codeOf(error), isStored };
    }
  }
}

/** The code that an error has, for those who look it up. */
export function codeOf(error: unknown): { readonly code?: string } {
  return error instanceof Error && "code" in error ? { code: String(error.code) } : {};
}
