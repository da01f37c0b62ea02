import type { Audience } from "../model/archive.ts";
import type { Locale } from "../model/language.ts";
import type { ListingSubject } from "../model/listing.ts";
import { clipText } from "../render/clip-text.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { TelegramMessage } from "../render/render-telegram.ts";
import type { ArchiveCommandName } from "./command-names.ts";
import type { MessagePlace } from "./message-place.ts";
import type { OpenListing } from "./open-listing.ts";
import { ownWords } from "./own-words.ts";
import type { SearchInLine } from "./search-in-line.ts";

export interface ArchiveCommand {
  readonly name: ArchiveCommandName;
  /** What stands behind the command; empty when nothing does. */
  readonly argument: string;
  readonly locale: Locale;
  readonly place: MessagePlace;
  readonly audience: Audience;
  /** Who sent it: a person, or the chat in whose name they wrote. */
  readonly userId: number;
  readonly updateId: number;
}

/** Of what was sought, as it is repeated in a heading. */
const MAX_WORDS_LENGTH = 80;

export interface ArchiveCommandDependencies {
  readonly search: SearchInLine;
  readonly open: OpenListing;
}

/** The reply to a command that shows the archive; `undefined` when it is left for the next start, because the bot stops. */
export function createArchiveCommands({ search, open }: ArchiveCommandDependencies) {
  return async (command: ArchiveCommand): Promise<TelegramMessage | undefined> => {
    const { name, argument, locale, place, audience, userId } = command;
    const phrases = phrasesFor(locale).archive;
    if (place.guestQueryId !== undefined) return ownWords(phrases.notForGuests);
    const show = (subject: ListingSubject) =>
      open({ subject, locale, chatId: place.chatId, userId }, audience);
    switch (name) {
      case "latest":
        return show({ kind: "latest", shown: {} });
      case "sources":
        return show({ kind: "sources" });
      case "article":
        if (argument === "") return ownWords(phrases.articleUsage);
        return show({ kind: "article", articleId: argument });
      case "search": {
        if (argument === "") return ownWords(phrases.searchUsage);
        const found = await search(argument, command);
        if (found === undefined) return undefined;
        const words = clipText(argument, MAX_WORDS_LENGTH);
        return found.length === 0
          ? ownWords(phrases.nothingFound(words))
          : show({ kind: "search", words, found });
      }
    }
  };
}
