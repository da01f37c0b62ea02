/**
 * Decides, when an update has just been claimed, whether it is handled. Deciding on receipt, in order, keeps reading
 * of disks out of the handlers: those of one person must begin in the order in which they came.
 */
import type { Message, Update, User, UserFromGetMe } from "grammy/types";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { Access } from "./access.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { chosenLocale, localeOfPerson } from "./choose-locale.ts";
import { guessLocale } from "./guess-locale.ts";
import { chatCountedFor, messageKey, senderOf } from "./message-place.ts";
import { ownWords } from "./own-words.ts";
import type { QuestionLimits } from "./question-limits.ts";
import { readAdminRequest } from "./read-admin-request.ts";
import { createMessageReading, needsSearch } from "./read-message.ts";

export interface AdmissionDependencies {
  readonly access: Access;
  readonly limits: QuestionLimits;
  readonly settings: ChatSettings;
  /** Questions and searches that may be under way and wait; another one is not taken. */
  readonly maxQuestions: number;
  /** Whose requests as administrators are neither refused nor counted. */
  readonly adminIds: ReadonlySet<number>;
}

/** What is said instead of handling an update. */
export type Instead = TelegramMessage | "silence";

export interface Admission {
  /**
   * To be called for every update in the order in which they came. An edited message is judged like a new one, but needs no
   * room in the line when its question has some. One that the last run has left was counted then, and only asked whether
   * its sender still has access. Inline queries need access alone here: there is one for every letter that is typed.
   */
  decide(update: Update, me: UserFromGetMe, options: { readonly isNew: boolean }): Promise<void>;
  /** `undefined` for what is to be handled. */
  insteadOf(updateId: number): Instead | undefined;
  /** Must be told of the end of every update decided on. */
  ended(updateId: number): void;
}

export function createAdmission(dependencies: AdmissionDependencies): Admission {
  const { access, limits, maxQuestions, adminIds, settings } = dependencies;
  const read = createMessageReading(settings);
  /** The messages of the questions and searches under way, by update. */
  const inLine = new Map<number, string>();
  const insteads = new Map<number, Instead>();

  return {
    async decide(update, me, { isNew }) {
      const { update_id: updateId, callback_query: press, inline_query: inlineQuery } = update;
      const query = press ?? inlineQuery;
      if (query !== undefined) {
        const refusal = await access.refusalOf(query.from, press?.message?.chat.id);
        const instead = refusal ?? (press && (await insteadOfPress(press.from, press.message?.chat.id)));
        if (instead !== undefined) insteads.set(updateId, instead);
        return;
      }
      if (update.message !== undefined && readAdminRequest(update.message, me, adminIds)) return;
      const message = update.message ?? update.edited_message ?? update.guest_message;
      const incoming = message && read(message, me);
      if (message === undefined || incoming === undefined) return;
      const question = incoming.kind === "question" ? incoming.text : undefined;
      const stands = needsSearch(incoming);
      const isUnasked = incoming.kind === "question" && incoming.isUnasked === true;
      const instead =
        isUnasked && !(await access.isOpenTo(message))
          ? "silence"
          : ((await insteadOfAccess(message, question, isNew)) ??
            (stands && isNew ? await insteadOfWaiting(message) : undefined));
      if (instead !== undefined) insteads.set(updateId, isUnasked ? "silence" : instead);
      else if (stands) inLine.set(updateId, messageKey(message));
    },
    insteadOf: (updateId) => insteads.get(updateId),
    ended(updateId) {
      inLine.delete(updateId);
      insteads.delete(updateId);
    },
  };

  /** Strangers are counted as well, so that nobody tries out codes, but not told of it. */
  async function insteadOfAccess(
    message: Message,
    question: string | undefined,
    isNew: boolean,
  ): Promise<Instead | undefined> {
    const taken = isNew ? await limits.take(senderOf(message), chatCountedFor(message)) : undefined;
    const isTooMany = taken?.kind === "too-many";
    if (isTooMany && !(await access.isOpenTo(message))) return "silence";
    if (isTooMany) {
      if (!taken.isFirst) return "silence";
      const phrases = phrasesOf(message);
      return ownWords(taken.of === "person" ? phrases.tooMany : phrases.tooManyInChat);
    }
    return access.insteadOf(message, question);
  }

  function isUnderWay(message: Message): boolean {
    return [...inLine.values()].includes(messageKey(message));
  }

  async function insteadOfPress(person: User, chatId?: number): Promise<Instead | undefined> {
    if (await limits.takePress(person.id)) return undefined;
    return ownWords(phrasesFor(localeOfPerson(settings, person, chatId)).buttons.tooMany);
  }

  async function insteadOfWaiting(message: Message): Promise<Instead | undefined> {
    if (inLine.size < maxQuestions || isUnderWay(message)) return undefined;
    return (await limits.maySay(senderOf(message))) ? ownWords(phrasesOf(message).lineFull) : "silence";
  }

  function phrasesOf(message: Message) {
    const { text, caption, from } = message;
    const chosen = chosenLocale(settings, chatCountedFor(message), senderOf(message));
    return phrasesFor(chosen ?? guessLocale(text ?? caption ?? "", from?.language_code));
  }
}
