/** What a button hands back when it is pressed: the answer's id, a colon, and a short word for the action. */
import type { VoteReason } from "../model/kept-answer.ts";
import type { ButtonAction } from "../render/answer-buttons.ts";

export interface Press {
  readonly answerId: string;
  readonly action: ButtonAction;
}

const REASONS: Readonly<Record<VoteReason, string>> = {
  "wrong-fact": "rf",
  "wrong-source": "rs",
  "missing-article": "rm",
  "bad-text": "rt",
};
const CALLBACK_DATA = /^([0-9a-z]{1,20}):([a-z]{1,2})([0-9]{1,4})?$/;

/** At most 64 bytes, Telegram's limit, of ASCII. */
export function callbackData(answerId: string, action: ButtonAction): string {
  return `${answerId}:${wordFor(action)}`;
}

/** `undefined` for what is not of our making: a client may send anything. */
export function readCallbackData(data: string): Press | undefined {
  const [, answerId, word, number] = CALLBACK_DATA.exec(data) ?? [];
  if (answerId === undefined || word === undefined) return undefined;
  const action = actionFor(word, number);
  return action === undefined ? undefined : { answerId, action };
}

function wordFor(action: ButtonAction): string {
  switch (action.kind) {
    case "answer":
      return "a";
    case "page":
      return `p${action.page}`;
    case "source":
      return `s${action.citation}`;
    case "context":
      return `c${action.citation}`;
    case "vote":
      return action.vote === "up" ? "u" : "d";
    case "reason":
      return REASONS[action.reason];
  }
}

function actionFor(word: string, number: string | undefined): ButtonAction | undefined {
  if (number !== undefined) {
    const place = Number(number);
    if (word === "p") return { kind: "page", page: place };
    if (word === "s") return { kind: "source", citation: place };
    return word === "c" ? { kind: "context", citation: place } : undefined;
  }
  if (word === "a") return { kind: "answer" };
  if (word === "u" || word === "d") return { kind: "vote", vote: word === "u" ? "up" : "down" };
  const reason = (Object.keys(REASONS) as VoteReason[]).find((each) => REASONS[each] === word);
  return reason === undefined ? undefined : { kind: "reason", reason };
}
