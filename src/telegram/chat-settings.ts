import type { Settings } from "../model/chat-settings.ts";

/** Remembers on disk what is chosen for chats, those of one person included; all of it is in memory too. */
export interface ChatSettings {
  /** With what holds where nothing was chosen. A supergroup has the settings of the group that it was. */
  of(chatId: number): Settings;
  /** On the disk when it resolves; chosen in this process also when it rejects. */
  change(chatId: number, change: Partial<Settings>): Promise<void>;
  /** Takes everything back that was chosen for a chat. */
  forget(chatId: number): Promise<void>;
}
