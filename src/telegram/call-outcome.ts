/**
 * What a failed call tells about whether Telegram acted on it. That decides whether it may be made again: a send that
 * is repeated although it arrived stands in the chat twice.
 */
import { GrammyError, HttpError } from "grammy";

/** Errors of the network that come before anything of the call is on its way. */
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"]);
/** A gateway that waited for Telegram in vain: what came of the call nobody knows. */
export const GATEWAY_TIMEOUT = 504;

/** Whether the call may have been carried out although no result of it came back. */
export function isResponseLost(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code === GATEWAY_TIMEOUT;
  return error instanceof HttpError && !NEVER_SENT.has(networkCode(error.error));
}

/** Whether Telegram will say the same however often it is asked. 401 and 404 are of the token, not of the call. */
export function isRefusedForGood(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403);
}

/** How Telegram says 400 because of the place: nothing can be written there (any more), whatever it is. */
const PLACE_REFUSED = [
  "chat not found",
  "message thread not found",
  "TOPIC_CLOSED",
  "TOPIC_DELETED",
  "query is too old and response timeout expired or query ID is invalid",
];

/** Whether the bot may not write there any more, or there is nobody to write to: no defect. */
export function isNotWelcome(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  const { error_code: code, description } = error;
  return code === 403 || (code === 400 && PLACE_REFUSED.some((words) => description.includes(words)));
}

/** Whether the same place may take another message: the refusal is not one of the place, nor a passing one. */
export function isOfMessage(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400 && !isNotWelcome(error);
}

/** The number of the supergroup that a group became, when that is why a call was refused. */
export function migratedChatId(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
}

/** Whether a call that is carried out twice leaves two messages. */
export function isSend(method: string): boolean {
  return /^(?:send(?!ChatAction)|forward|copy|answerGuestQuery)/.test(method);
}

function networkCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
