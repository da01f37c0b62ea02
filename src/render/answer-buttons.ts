import type { Answer } from "../model/answer.ts";
import type { Vote, VoteReason } from "../model/kept-answer.ts";
import { phrasesFor } from "./phrases.ts";
import { webAddress } from "./web-address.ts";

/** What a press asks for. Citations are counted from 0. */
export type ButtonAction =
  | { readonly kind: "answer" }
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

/** Beneath an answer: its sources, if it has any, and the thumbs. */
export function answerButtons(answer: Answer, encode: EncodeAction): Buttons {
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
  const thumbs = [
    { text: phrases.up, data: encode({ kind: "vote", vote: "up" }) },
    { text: phrases.down, data: encode({ kind: "vote", vote: "down" }) },
  ];
  return [toSource, thumbs].filter((row) => row.length > 0);
}

/** Beneath one source or its context: the neighbours, the other view, and the way back. */
export function citationButtons(
  answer: Answer,
  shown: Extract<ButtonAction, { readonly citation: number }>,
  encode: EncodeAction,
): Buttons {
  const phrases = phrasesFor(answer.locale).buttons;
  const { kind, citation } = shown;
  const turning = [
    ...(citation > 0 ? [{ text: phrases.previous, data: encode({ kind, citation: citation - 1 }) }] : []),
    ...(citation + 1 < citedIn(answer)
      ? [{ text: phrases.next, data: encode({ kind, citation: citation + 1 }) }]
      : []),
  ];
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
