import { isDeepStrictEqual } from "node:util";
import type { CallbackQuery } from "grammy/types";
import type { Listing } from "../model/listing.ts";
import { phrasesFor } from "../render/phrases.ts";
import type { AnswerPress } from "./answer-press.ts";
import { audienceOf } from "./audience-of.ts";
import type { ChatMoves } from "./chat-moves.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { localeOfPerson } from "./choose-locale.ts";
import type { KeptListings } from "./kept-listings.ts";
import { type ListingPress, listingData } from "./listing-data.ts";
import type { ShowAnswer } from "./show-answer.ts";
import type { ListingViewsFor } from "./view-listing.ts";

export interface ListingTurningDependencies {
  readonly viewsFor: ListingViewsFor;
  readonly keptListings: KeptListings;
  readonly chatMoves: ChatMoves;
  readonly settings: ChatSettings;
  readonly showAnswer: ShowAnswer;
  readonly answerPress: AnswerPress;
}

/**
 * Shows the part of a listing that a pressed button asks for, in the listing's own message, whoever of the chat pressed.
 * Rejects when Telegram refuses the edit.
 */
export function createListingTurning({
  viewsFor,
  keptListings,
  chatMoves,
  settings,
  showAnswer,
  answerPress,
}: ListingTurningDependencies): (query: CallbackQuery, press: ListingPress) => Promise<void> {
  return async (query, press) => {
    const locale = localeOfPerson(settings, query.from, query.message?.chat.id);
    const pressed = await viewPressed(query, press).catch(async (error: unknown) => {
      await answerPress(query, phrasesFor(locale).buttons.pressFailed);
      throw error;
    });
    if (pressed === undefined) return answerPress(query, phrasesFor(locale).archive.listForgotten);
    const told = answerPress(query);
    await showAnswer(pressed.place, pressed.message).finally(() => told);
  };

  /** `undefined` when the listing is not kept any more, or is none of the message's. */
  async function viewPressed({ message }: CallbackQuery, { listingId, target }: ListingPress) {
    if (message === undefined) return undefined;
    const place = { chatId: message.chat.id, messageId: message.message_id };
    const kept = await keptListings.find(listingId);
    if (kept === undefined || !standsAt(kept, place)) return undefined;
    const { listing, render } = await viewsFor(audienceOf(message))({ ...kept, ...place }, target);
    if (!isDeepStrictEqual(listing, kept)) await keptListings.replace(listingId, listing);
    return { place, message: render((to) => listingData(listingId, to)) };
  }
  /** A client may name any listing, of any chat; before the first press the message is not known yet. */
  function standsAt(
    { chatId, messageId }: Listing,
    place: { readonly chatId: number; readonly messageId: number },
  ): boolean {
    return (
      chatMoves.idsOf(place.chatId).includes(chatId) && (messageId ?? place.messageId) === place.messageId
    );
  }
}
