/** People who talk to the bot under test, word by word and button by button. */
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import type { DoubleUser, SendOptions } from "../support/bot-api/people.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";

/** What stands on the buttons of a message. */
export const buttonsOf = (message: MessageRecord): string[] =>
  (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);

/** Sends something and waits for the next thing that the bot has to say in the chat. */
export async function saidTo(
  double: BotApiDouble,
  person: DoubleUser,
  text: string,
  options: SendOptions = {},
): Promise<MessageRecord> {
  const chat = options.chat ?? person.chat;
  const before = double.transcript.answers(chat).length;
  person.sends(text, options);
  return double.transcript.waitFor(({ answers }) => answers(chat)[before]);
}

/** Presses and waits for what the message says then. */
export async function pressed(
  double: BotApiDouble,
  person: DoubleUser,
  message: MessageRecord,
  button: string,
): Promise<MessageRecord> {
  const edits = () =>
    double.transcript.entries.filter(
      (entry) => entry.kind === "edit" && entry.message.message_id === message.message_id,
    );
  const before = edits().length;
  person.presses(message, button);
  const edit = await double.transcript.waitFor(() => edits()[before]);
  return edit.kind === "call" ? message : edit.message;
}

/** The words that whoever pressed is shown; the first press is number 1. */
export const toastNumber = (double: BotApiDouble, number: number) =>
  double.transcript.waitFor(() => {
    const shown = double.transcript.calls("answerCallbackQuery")[number - 1];
    return shown?.status === undefined ? undefined : String(shown.parameters["text"]);
  });
