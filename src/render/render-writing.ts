import { cleanLine } from "./clean-text.ts";
import { clipText } from "./clip-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { MAX_MESSAGE_LENGTH } from "./render-telegram.ts";

/** Begins like the stub that it takes the place of: the answer is not there yet. */
const STILL_SEARCHING = "🔎 ";
const GOES_ON = " …";

/** The sentences that are written of an answer so far, as a message for `parse_mode: "HTML"`. */
export function renderWriting(sentences: readonly string[]): string {
  const text = sentences
    .map(cleanLine)
    .filter((sentence) => sentence !== "")
    .join("\n\n");
  const room = MAX_MESSAGE_LENGTH - STILL_SEARCHING.length - GOES_ON.length;
  return escapeHtml(`${STILL_SEARCHING}${clipText(text, room)}${GOES_ON}`);
}
