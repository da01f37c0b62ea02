import type { Audience, ReadStatus } from "../model/archive.ts";
import type { Locale } from "../model/language.ts";
import type { LanguageModelUse } from "../model/language-model-use.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import { ownWords } from "./own-words.ts";
import type { Incoming } from "./read-message.ts";

export interface CommandContext {
  readonly readStatus: ReadStatus;
  readonly audience: Audience;
  readonly username: string;
  readonly locale: Locale;
  readonly languageModelUse: LanguageModelUse;
}

/** What the bot says of itself, and to what asks for nothing. */
export async function answerCommand(
  incoming: Exclude<Incoming, { kind: "question" | "archive-command" | "chat-command" }>,
  { readStatus, audience, username, locale, languageModelUse }: CommandContext,
): Promise<TelegramMessage> {
  const phrases = phrasesFor(locale);
  if (incoming.kind === "nothing-asked") return ownWords(phrases.nothingAsked);
  if (incoming.kind === "not-text") return ownWords(phrases.textOnly);
  if (incoming.name === "about") return ownWords(phrases.about(await readStatus(audience)));
  if (incoming.name === "privacy") return ownWords(phrases.privacy(languageModelUse));
  // Where others read along, "just send me a question" would be wrong.
  const isWelcome = incoming.name === "start" && audience === "private";
  return ownWords(isWelcome ? phrases.start : phrases.help({ username }));
}
