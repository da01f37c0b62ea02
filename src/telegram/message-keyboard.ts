import { GrammyError } from "grammy";
import type { Buttons } from "../render/answer-buttons.ts";
import type { TelegramLogger } from "./telegram-logger.ts";

export interface ButtonsInCall {
  readonly buttons: Buttons;
  readonly chatId: number;
  readonly logger: TelegramLogger;
}

type Keyboard = ReturnType<typeof keyboardOf>;

/** How Telegram refuses the address of a button. */
const ADDRESS_REFUSED = ["inline keyboard button URL", "BUTTON_URL_INVALID"];

/** Makes a call with the buttons as a parameter of it, and again without those whose address Telegram does not take. */
export async function callWithButtons(
  { buttons, chatId, logger }: ButtonsInCall,
  call: (keyboard: Keyboard) => Promise<unknown>,
): Promise<void> {
  try {
    await call(keyboardOf(buttons));
  } catch (error) {
    if (!isAddressRefused(error)) throw error;
    logger.warn({ chatId }, "Telegram refused the address of a button; it is left out");
    await call(keyboardOf(withoutAddresses(buttons)));
  }
}

function isAddressRefused(error: unknown): boolean {
  return error instanceof GrammyError && ADDRESS_REFUSED.some((words) => error.description.includes(words));
}

/** What Telegram takes for an address is stricter than what a browser does: it wants a dot in the name, for one. */
function withoutAddresses(buttons: Buttons): Buttons {
  return buttons.map((row) => row.filter((button) => !("url" in button))).filter((row) => row.length > 0);
}

function keyboardOf(buttons: Buttons) {
  if (buttons.length === 0) return {};
  const rows = buttons.map((row) =>
    row.map((button) =>
      "url" in button ? { ...button } : { text: button.text, callback_data: button.data },
    ),
  );
  return { reply_markup: { inline_keyboard: rows } };
}
