/** The test's hand on one chat: topics, deleted messages, and what can happen to the bot in it. */
import type { ChatRecord, MessageRecord, UserRecord } from "./records.ts";
import type { UpdateQueue } from "./update-queue.ts";
import type { ChatState, World } from "./world.ts";

export interface DoubleChat {
  readonly id: number;
  readonly record: ChatRecord;
  /** Opens a forum topic and returns its `message_thread_id`. */
  topic(name: string, options?: { readonly createdBy?: UserRecord }): number;
  closesTopic(thread: number): void;
  /** With all that was written in it. */
  deletesTopic(thread: number): void;
  deletes(message: MessageRecord): void;
  kicksBot(): void;
  /** It is deleted, and the bot's server knows it no more. */
  disappears(): void;
  makesBotAdministrator(): void;
  makesAdministrator(user: UserRecord): void;
  /**
   * Turns a basic group into a supergroup with a new id. The bot is told of it by a message in each; with `isTold` false it
   * has to learn it from a refusal.
   */
  migratesTo(supergroup: DoubleChat, options?: { readonly isTold?: boolean }): void;
}

export function createChat(world: World, queue: UpdateQueue, state: ChatState): DoubleChat {
  return {
    id: state.chat.id,
    record: state.chat,
    topic(name, { createdBy } = {}) {
      const thread = state.nextMessageId;
      const root = world.addMessage(state, {
        ...(createdBy === undefined ? {} : { from: createdBy }),
        message_thread_id: thread,
        is_topic_message: true,
        forum_topic_created: { name },
      });
      state.topics.set(root.message_id, { name, closed: false });
      return root.message_id;
    },
    closesTopic(thread) {
      const topic = state.topics.get(thread);
      if (topic !== undefined) topic.closed = true;
    },
    deletesTopic(thread) {
      state.topics.delete(thread);
      for (const [id, message] of state.messages) {
        if (id === thread || message.message_thread_id === thread) state.messages.delete(id);
      }
    },
    deletes(message) {
      state.messages.delete(message.message_id);
    },
    kicksBot() {
      state.refusal = `bot was kicked from the ${state.chat.type} chat`;
    },
    disappears() {
      world.chats.delete(state.chat.id);
    },
    makesBotAdministrator() {
      state.botIsAdministrator = true;
    },
    makesAdministrator({ id }) {
      state.administratorIds.add(id);
    },
    migratesTo(supergroup, { isTold = true } = {}) {
      state.migratedTo = supergroup.id;
      // Privacy mode keeps no such message from a bot.
      const messages = [
        world.addMessage(state, { migrate_to_chat_id: supergroup.id }),
        world.addMessage(world.findChat(supergroup.id), { migrate_from_chat_id: state.chat.id }),
      ];
      if (isTold) for (const message of messages) queue.add("message", message);
    },
  };
}
