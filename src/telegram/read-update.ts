import type { IncomingMessage } from "node:http";
import type { Update } from "grammy/types";

/** Messages have at most 4096 characters; with all that an update may bring along it is a small part of this. */
const MAX_BYTES = 1024 * 1024;

/** The update in the body of a request, or the HTTP status that says what is wrong with it. */
export async function readUpdate(request: IncomingMessage): Promise<Update | 400 | 413> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BYTES) return 413;
    chunks.push(chunk as Buffer);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    return isUpdate(body) ? body : 400;
  } catch {
    return 400;
  }
}

/** Whoever knows the secret is Telegram, and its updates have the form that they have. */
function isUpdate(body: unknown): body is Update {
  return (
    typeof body === "object" && body !== null && "update_id" in body && Number.isSafeInteger(body.update_id)
  );
}
