/** What Telegram is asked to hand over; it drops everything else when it happens. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "guest_message",
  "callback_query",
  "inline_query",
] as const;
