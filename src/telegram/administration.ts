import type { Context, MiddlewareFn } from "grammy";
import type { Document, Message } from "grammy/types";
import type { ReadStatus } from "../model/archive.ts";
import { phrasesFor } from "../render/phrases.ts";
import { type AdminJob, type AdminWorkOptions, createAdminWork } from "./admin-work.ts";
import { createAnsweringLine } from "./answering-line.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfReply } from "./choose-locale.ts";
import { createAnswerDelivery, type DeliverAnswerDependencies } from "./deliver-answer.ts";
import type { createReplyDelivery } from "./deliver-reply.ts";
import type { LedgerEntry } from "./delivery-ledger.ts";
import type { DownloadDependencies } from "./download-document.ts";
import { type AlbumOptions, createAlbumGathering } from "./gather-albums.ts";
import { conversationOf, placeOf } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import { type AdminRequest, readAdminRequest } from "./read-admin-request.ts";
import { createProgressTelling, type TellProgressOptions } from "./tell-progress.ts";
import type { TellStatus } from "./tell-status.ts";

/** One claimed message of an administrator. */
interface AdminMessage {
  readonly entry: LedgerEntry;
  readonly request: AdminRequest;
  readonly message: Message;
}

export interface AdministrationOptions extends AdminWorkOptions, AlbumOptions, TellProgressOptions {
  readonly adminIds: readonly number[];
}

export interface AdministrationDependencies extends AdministrationOptions, DownloadDependencies {
  readonly settings: ChatSettings;
  readonly readStatus: ReadStatus;
  readonly tellStatus: TellStatus;
  readonly deliverReply: ReturnType<typeof createReplyDelivery>;
  /** What the delivery of jobs has in common with that of answers. */
  readonly delivery: Omit<DeliverAnswerDependencies<AdminJob>, "line" | "wordingOf" | "answer" | "notePlace">;
}

/**
 * Does what administrators ask for, and lets all other messages on without a pause; rejects when Telegram refuses a
 * reply. Jobs are delivered as answers are, by a stub that becomes the report, and follow one another: one index, one
 * writer.
 */
export function createAdministration<C extends Context>(
  dependencies: AdministrationDependencies,
): MiddlewareFn<C> {
  const adminIds = new Set(dependencies.adminIds);
  const { settings, tellStatus, deliverReply, delivery, signal, logger, toLoggable } = dependencies;
  const { ledger } = delivery;
  const gatherAlbum = createAlbumGathering<AdminMessage>(dependencies);
  const deliverJob = createAnswerDelivery<AdminJob>({
    ...delivery,
    line: createAnsweringLine({ answersAtATime: 1, signal }),
    wordingOf({ locale }) {
      const { working, inLine, failure } = phrasesFor(locale).admin;
      return { searching: working, inLine, failure };
    },
    answer: createAdminWork({
      ...dependencies,
      tellProgress: createProgressTelling(dependencies),
    }),
    notePlace: async () => {},
  });

  return async ({ message, me, update }, next) => {
    const request = message && readAdminRequest(message, me, adminIds);
    if (message === undefined || request === undefined) return next();
    const entry = await ledger.find(update.update_id);
    if (entry === undefined) return;
    const asked = { entry, request, message };
    const albumId = message.media_group_id;
    await (albumId === undefined ? handle([asked]) : gatherAlbum(albumId, asked, handle));
  };

  /** A message alone, or those of an album: what one of them asks for is asked of all their documents. */
  async function handle(messages: readonly AdminMessage[]): Promise<void> {
    if (signal.aborted) return;
    const inOrder = messages.toSorted((one, other) => one.entry.updateId - other.entry.updateId);
    const leading = inOrder.find(({ request }) => request.kind !== "document") ?? inOrder[0];
    if (leading === undefined) return;
    await answer(
      leading,
      inOrder.flatMap(({ request }) => documentOf(request) ?? []),
    );
    // What a stop left is left as a whole. The others are nothing without the one that has the command.
    if ((await ledger.find(leading.entry.updateId)) !== undefined) return;
    for (const { entry } of inOrder) if (entry !== leading.entry) await ledger.finish(entry.updateId);
  }

  async function answer(
    { entry, request, message }: AdminMessage,
    documents: readonly Document[],
  ): Promise<void> {
    const locale = localeOfReply(settings, message);
    const place = placeOf(message);
    const asked = { place, conversation: conversationOf(message), locale };
    if (request.kind === "reload") return deliverJob(entry, { ...asked, task: { kind: "reload" } });
    if (request.kind === "ingest" && documents.length > 0) {
      const task = { kind: "ingest", documents, replaces: request.replaces } as const;
      return deliverJob(entry, { ...asked, task });
    }
    const phrases = phrasesFor(locale).admin;
    const words = async (): Promise<string> => {
      if (request.kind === "stats") return tellStatus(locale);
      if (request.kind === "not-here") return phrases.notHere;
      return request.kind === "document" ? phrases.wordless : phrases.ingestUsage;
    };
    return deliverReply(entry, place, async () =>
      ownWords(
        await words().catch((error: unknown) => {
          logger.error({ request: request.kind, error: toLoggable(error) }, "command failed");
          return phrases.failure;
        }),
      ),
    );
  }
}

function documentOf(request: AdminRequest): Document | undefined {
  return "document" in request ? request.document : undefined;
}
