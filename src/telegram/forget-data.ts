/** What a button under the question of /forget hands back: a mark, the answer, and who was asked. */
export interface ForgetPress {
  readonly isAgreed: boolean;
  /** A person, or the chat in whose name they wrote. */
  readonly userId: number;
}

const FORGET_DATA = /^f\/(yes|no)\/(-?[0-9]{1,15})$/;

/** At most 64 bytes, Telegram's limit, of ASCII. */
export function forgetData({ isAgreed, userId }: ForgetPress): string {
  return `f/${isAgreed ? "yes" : "no"}/${userId}`;
}

/** `undefined` for what is of another button, or not of our making: a client may send anything. */
export function readForgetData(data: string): ForgetPress | undefined {
  const [, answer, userId] = FORGET_DATA.exec(data) ?? [];
  return answer === undefined ? undefined : { isAgreed: answer === "yes", userId: Number(userId) };
}
