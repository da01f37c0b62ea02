/** Parameters of a call from its query string and body: JSON, URL-encoded or multipart, as the Bot API allows. */
import { badRequest } from "./api-error.ts";
import type { Parameters } from "./records.ts";

/** Parameters that forms carry as JSON text. */
const JSON_FIELDS = new Set(
  "reply_parameters reply_markup link_preview_options rich_message result entities commands scope allowed_updates".split(
    " ",
  ),
);

/** All parameters of one call; the body wins over the query string. */
export function parseParameters(query: URLSearchParams, contentType: string, body: Buffer): Parameters {
  return { ...fromForm([...query]), ...parseBody(contentType, body) };
}

function parseBody(contentType: string, body: Buffer): Parameters {
  if (body.length === 0) return {};
  if (contentType.startsWith("application/json")) return fromJson(body.toString("utf8"));
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    return fromForm([...new URLSearchParams(body.toString("utf8"))]);
  }
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary !== undefined) return fromForm(multipartFields(body, boundary));
  return {};
}

function fromJson(text: string): Parameters {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Answered below, in Telegram's words.
  }
  throw badRequest("can't parse JSON object");
}

function fromForm(fields: readonly (readonly [string, string])[]): Parameters {
  return Object.fromEntries(fields.map(([name, value]) => [name, fieldValue(name, value)]));
}

function fieldValue(name: string, value: string): unknown {
  if (!JSON_FIELDS.has(name)) return value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${name} JSON object`);
  }
}

/** Text fields of a multipart body; files are named, their bytes are left out. */
function multipartFields(body: Buffer, boundary: string): [string, string][] {
  const parts = body.toString("latin1").split(`--${boundary}`).slice(1, -1);
  return parts.flatMap((part): [string, string][] => {
    const headerEnd = part.indexOf("\r\n\r\n");
    const header = part.slice(0, headerEnd);
    const name = /name="([^"]*)"/i.exec(header)?.[1];
    if (headerEnd < 0 || name === undefined) return [];
    const content = Buffer.from(part.slice(headerEnd + 4, part.endsWith("\r\n") ? -2 : undefined), "latin1");
    const fileName = /filename="([^"]*)"/i.exec(header)?.[1];
    return [[name, fileName === undefined ? content.toString("utf8") : `attach://${fileName}`]];
  });
}
