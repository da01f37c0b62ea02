/** The double's own shapes of what travels over the Bot API, kept apart from grammY's types on purpose. */

export interface UserRecord {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export type ChatType = "private" | "group" | "supergroup" | "channel";

export interface ChatRecord {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly first_name?: string;
  readonly username?: string;
  readonly is_forum?: true;
}

export interface EntityRecord {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: UserRecord;
  readonly custom_emoji_id?: string;
}

export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface ReplyMarkup {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

export type RichTextRecord =
  | string
  | readonly RichTextRecord[]
  | {
      readonly type: string;
      readonly text?: RichTextRecord;
      readonly url?: string;
      readonly name?: string;
      readonly reference_name?: string;
      readonly anchor_name?: string;
    };

export interface RichBlockRecord {
  readonly type: string;
  readonly text?: RichTextRecord;
  readonly size?: number;
  readonly summary?: RichTextRecord;
  readonly credit?: RichTextRecord;
  readonly is_open?: boolean;
  readonly blocks?: readonly RichBlockRecord[];
  readonly items?: readonly { readonly label: string; readonly blocks: readonly RichBlockRecord[] }[];
}

export interface RichMessageRecord {
  readonly blocks: readonly RichBlockRecord[];
}

export interface DocumentRecord {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_name?: string;
  readonly mime_type?: string;
  readonly file_size?: number;
}

export interface MessageRecord {
  readonly message_id: number;
  readonly date: number;
  readonly chat: ChatRecord;
  readonly from?: UserRecord;
  readonly sender_chat?: ChatRecord;
  readonly is_automatic_forward?: true;
  readonly via_bot?: UserRecord;
  readonly text?: string;
  readonly entities?: readonly EntityRecord[];
  readonly rich_message?: RichMessageRecord;
  /** In an update for a guest. */
  readonly guest_query_id?: string;
  /** In what a guest said. */
  readonly guest_bot_caller_user?: UserRecord;
  readonly caption?: string;
  readonly caption_entities?: readonly EntityRecord[];
  readonly document?: DocumentRecord;
  /** Of messages that were sent together. */
  readonly media_group_id?: string;
  /** Where a forwarded message came from. */
  readonly forward_origin?: Readonly<Record<string, unknown>>;
  readonly photo?: readonly { readonly file_id: string; readonly width: number; readonly height: number }[];
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
  readonly forum_topic_created?: { readonly name: string };
  readonly reply_to_message?: Omit<MessageRecord, "reply_to_message">;
  readonly quote?: { readonly text: string; readonly position: number };
  readonly reply_markup?: ReplyMarkup;
  readonly edit_date?: number;
  readonly link_preview_options?: Readonly<Record<string, unknown>>;
}

export interface CallbackQueryRecord {
  readonly id: string;
  readonly from: UserRecord;
  readonly message: MessageRecord;
  readonly chat_instance: string;
  readonly data: string;
}

export interface InlineQueryRecord {
  readonly id: string;
  readonly from: UserRecord;
  readonly query: string;
  readonly offset: string;
}

export interface UpdateRecord {
  readonly update_id: number;
  readonly message?: MessageRecord;
  readonly edited_message?: MessageRecord;
  readonly channel_post?: MessageRecord;
  readonly guest_message?: MessageRecord;
  readonly callback_query?: CallbackQueryRecord;
  readonly inline_query?: InlineQueryRecord;
}

export type UpdateType = Exclude<keyof UpdateRecord, "update_id">;

/** Parameters of a call after its body is parsed, whatever the encoding was. */
export type Parameters = Readonly<Record<string, unknown>>;
