/**
 * How important a call is that writes a message, until when it is wanted, and what is to be noted before it is made. Whoever makes the call says so in its
 * payload under a symbol, which JSON leaves out: Telegram never sees it, and it is still there when the call is repeated.
 */

/**
 * Most important first:
 *
 * - `answer`: one that is finished;
 * - `reply`: to a command or a press;
 * - `awaited-stub`: one without which a finished answer cannot be shown;
 * - `stub`: the first word to somebody who asked, be it a refusal;
 * - `courtesy`: what may as well be left out.
 */
export const IMPORTANCES = ["answer", "reply", "awaited-stub", "stub", "courtesy"] as const;

export type Importance = (typeof IMPORTANCES)[number];

export interface OutgoingCall {
  /** Asked anew whenever a call is chosen, for it may grow while the call waits. */
  readonly importance: () => Importance;
  /** Ends waiting for a turn and for a repetition; a call that is on its way is not cut off. */
  readonly until?: AbortSignal;
  /** It is not made again, whatever comes of it. */
  readonly isOnce?: boolean;
  /** Done whenever its turn has come, before it is made; when it rejects, the call is not made. */
  readonly announce?: () => Promise<void>;
}

const OUTGOING = Symbol("outgoing call");

/** To be spread into the payload of a call. */
export function outgoing(
  importance: Importance | (() => Importance),
  more: Omit<OutgoingCall, "importance"> = {},
): object {
  const call = { ...more, importance: typeof importance === "string" ? () => importance : importance };
  return { [OUTGOING]: call };
}

/** What a payload says of its call; without a word it is a reply. */
export function outgoingIn(payload: object): OutgoingCall {
  const marked: { readonly [OUTGOING]?: OutgoingCall } = payload;
  return marked[OUTGOING] ?? { importance: () => "reply" };
}

/** A call that was given up before it was made. */
export class NeverSentError extends Error {
  override readonly name = "NeverSentError";

  constructor(method: string) {
    super(`${method} was given up while it waited for its turn; nothing was sent`);
  }
}
