import type { Answer } from "../model/answer.ts";
import type { Vote, VoteReason } from "../model/kept-answer.ts";
import { phrasesFor } from "./phrases.ts";
import { turningButtons } from "./turning-buttons.ts";
import { webAddress } from "./web-address.ts";

/** What a press asks for. Citations and pages are counted from 0. */
export type ButtonAction =
  | { readonly kind: "answer" }
  | { readonly kind: "page"; readonly page: number }
  | { readonly kind: "source" | "context"; readonly citation: number }
  | { readonly kind: "vote"; readonly vote: Vote }
  | { readonly kind: "reason"; readonly reason: VoteReason };

export type MessageButton =
  | { readonly text: string; readonly data: string }
  | { readonly text: string; readonly url: string };

/** Rows from top to bottom. */
export type Buttons = readonly (readonly MessageButton[])[];

/** Makes of an action what Telegram hands back when the button is pressed, at most 64 bytes. */
export type EncodeAction = (action: ButtonAction) => string;

/** Beneath an answer: the rest of it where it is cut, its sources, if it has any, and the thumbs. */
export function answerButtons(answer: Answer, encode: EncodeAction, isCut: boolean): Buttons {
  const phrases = phrasesFor(answer.locale).buttons;
  if (answer.hint !== undefined) return [];
  const toSource =
    citedIn(answer) === 0
      ? []
      : [
          { text: phrases.sources, data: encode({ kind: "source", citation: 0 }) },
          { text: phrases.context, data: encode({ kind: "context", citation: 0 }) },
          ...openButton(answer, 0),
        ];
  const toPages = isCut ? [{ text: phrases.more, data: encode({ kind: "page", page: 0 }) }] : [];
  const thumbs = [
    { text: phrases.up, data: encode({ kind: "vote", vote: "up" }) },
    { text: phrases.down, data: encode({ kind: "vote", vote: "down" }) },
  ];
  return [toPages, toSource, thumbs].filter((row) => row.length > 0);
}

/** Beneath one of the pages of an answer: its neighbours, and the way back. */
export function pageButtons(answer: Answer, page: number, total: number, encode: EncodeAction): Buttons {
  const turning = turningButtons(page, total, answer.locale, (to) => encode({ kind: "page", page: to }));
  return [turning, [backButton(answer, encode)]].filter((row) => row.length > 0);
}

/** Beneath one source or its context: the neighbours, the other view, and the way back. */
export function citationButtons(
  answer: Answer,
  shown: Extract<ButtonAction, { readonly citation: number }>,
  encode: EncodeAction,
): Buttons {
  const phrases = phrasesFor(answer.locale).buttons;
  const { kind, citation } = shown;
  const turning = turningButtons(citation, citedIn(answer), answer.locale, (to) =>
    encode({ kind, citation: to }),
  );
  const other =
    kind === "source"
      ? { text: phrases.context, data: encode({ kind: "context", citation }) }
      : { text: phrases.sources, data: encode({ kind: "source", citation }) };
  const rows = [turning, [other, ...openButton(answer, citation)], [backButton(answer, encode)]];
  return rows.filter((row) => row.length > 0);
}

/** Beneath an answer that was voted down: why. */
export function reasonButtons(answer: Answer, encode: EncodeAction): Buttons {
  const { reasons } = phrasesFor(answer.locale).buttons;
  const choice = (reason: VoteReason) => ({
    text: reasons[reason],
    data: encode({ kind: "reason", reason }),
  });
  return [
    [choice("wrong-fact"), choice("wrong-source")],
    [choice("missing-article"), choice("bad-text")],
    [backButton(answer, encode)],
  ];
}

/** How many citations can be paged through: of an answer that found nothing none is shown. */
export function citedIn({ status, citations }: Answer): number {
  return status === "not-found" ? 0 : citations.length;
}

function backButton({ locale }: Answer, encode: EncodeAction): MessageButton {
  return { text: phrasesFor(locale).buttons.back, data: encode({ kind: "answer" }) };
}

function openButton({ citations, locale }: Answer, citation: number): MessageButton[] {
  const url = webAddress(citations[citation]?.url);
  return url === undefined ? [] : [{ text: phrasesFor(locale).buttons.open, url }];
}
