import type { VoteReason } from "../model/kept-answer.ts";
import type { Say } from "./load-messages.ts";

export type ButtonPhrases = ReturnType<typeof buttonPhrases>;

/** What the buttons under an answer say, and the pages that they open. */
export function buttonPhrases(say: Say) {
  const reasons: Readonly<Record<VoteReason, string>> = {
    "wrong-fact": say("reason-wrong-fact"),
    "wrong-source": say("reason-wrong-source"),
    "missing-article": say("reason-missing-article"),
    "bad-text": say("reason-bad-text"),
  };
  return {
    sources: say("button-sources"),
    context: say("button-context"),
    open: say("button-open"),
    /** Leads to the whole of an answer that is too long for one message. */
    more: say("button-more"),
    back: say("button-back"),
    previous: say("button-previous"),
    next: say("button-next"),
    up: say("button-up"),
    down: say("button-down"),
    reasons,

    /** Headings of the pages that the buttons open; the first is number 1. */
    pageOf: (number: number, total: number) => say("page-heading", { number, total }),
    sourceOf: (number: number, total: number) => say("source-heading", { number, total }),
    contextOf: (number: number, total: number) => say("context-heading", { number, total }),
    /** Above a quote when its article is not in the index any more, or reads otherwise now. */
    contextGone: say("context-gone"),

    /** Short words shown to whoever pressed, at most 200 characters each. */
    thanks: say("vote-thanks"),
    whatWasWrong: say("vote-what-was-wrong"),
    noted: say("vote-noted"),
    forgotten: say("press-forgotten"),
    pressFailed: say("press-failed"),
    /** Pressed more in a minute than one person may. */
    tooMany: say("press-too-many"),
  };
}
