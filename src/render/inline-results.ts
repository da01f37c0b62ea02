/** An answer as what somebody may choose from while typing, in any chat: the answer itself, then its citations. */
import type { Answer } from "../model/answer.ts";
import { cleanLine } from "./clean-text.ts";
import { clipText } from "./clip-text.ts";
import { phrasesFor } from "./phrases.ts";
import { renderSource } from "./render-citation.ts";
import { renderTelegram, type TelegramMessage } from "./render-telegram.ts";
import { listSources } from "./source-entries.ts";

export interface InlineResult {
  /** The headline, or the quoted sentence. */
  readonly title: string;
  /** Where it is printed. */
  readonly description: string;
  /** What is sent when it is chosen. */
  readonly message: TelegramMessage;
}

const MAX_RESULTS = 5;
/** Clients show two lines or so of either. */
const MAX_TITLE_LENGTH = 120;
const MAX_DESCRIPTION_LENGTH = 160;

/** At most five, best first; none when nothing was found, for nothing can then be shown with its source. */
export function inlineResults(answer: Answer): InlineResult[] {
  const { status, citations, headline = "" } = answer;
  if (status === "not-found" || citations.length === 0) return [];
  const results = citations.slice(0, MAX_RESULTS).map((cited, place) => {
    const description = sourceOf(answer, place);
    return {
      // Telegram refuses all results when one has no title, and a quote may be nothing but characters that are not shown.
      title: clipText(cleanLine(cited.quote), MAX_TITLE_LENGTH) || description,
      description,
      // Closest passages say of themselves that they are no answer.
      message:
        status === "closest"
          ? renderTelegram({ ...answer, text: cited.quote, citations: [cited] })
          : renderSource(answer, place),
    };
  });
  if (status === "closest") return results;
  const whole = {
    title: clipText(cleanLine(headline), MAX_TITLE_LENGTH) || (results[0]?.title ?? ""),
    description: sourceOf(answer, 0),
    message: renderTelegram(answer),
  };
  // The only citation stands in the answer already.
  return [whole, ...(citations.length > 1 ? results : [])].slice(0, MAX_RESULTS);
}

function sourceOf({ citations, locale }: Answer, place: number): string {
  const [source] = listSources(citations.slice(place, place + 1), phrasesFor(locale));
  return clipText([source?.title ?? "", ...(source?.details ?? [])].join(" · "), MAX_DESCRIPTION_LENGTH);
}
