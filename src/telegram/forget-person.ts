import type { ChatSettings } from "./chat-settings.ts";
import type { ConversationMemory } from "./conversation-memory.ts";
import type { DeliveryLedger } from "./delivery-ledger.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { KeptListings } from "./kept-listings.ts";

/** One chat, or all in which somebody has written. */
export type ForgottenPlace = number | "everywhere";

export interface PersonForgettingDependencies {
  readonly memory: ConversationMemory;
  readonly keptAnswers: KeptAnswers;
  readonly keptListings: KeptListings;
  readonly settings: ChatSettings;
  readonly ledger: DeliveryLedger;
}

/**
 * Deletes what is kept of a person, from the files too: earlier questions, answers with all votes on them, votes on others',
 * lists; everywhere also their own settings. What is still being answered is not deleted.
 */
export function createPersonForgetting(dependencies: PersonForgettingDependencies) {
  const { memory, keptAnswers, keptListings, settings, ledger } = dependencies;
  return async (place: ForgottenPlace, userId: number): Promise<void> => {
    for (const kept of [memory, keptAnswers, keptListings]) await kept.forgetPerson(place, userId);
    if (place === "everywhere") await settings.forget(userId);
    // Forgets no number of an update, and removes the words of those that are finished from the files.
    await ledger.forget(0);
  };
}
