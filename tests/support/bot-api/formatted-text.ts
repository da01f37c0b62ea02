/** From the parameters of a call to the text of a message: limits, encoding, markup, clean-up, entities. */
import { badRequest } from "./api-error.ts";
import { cleanMessageText } from "./clean-message-text.ts";
import { detectEntities } from "./detect-entities.ts";
import { type ParsedText, parseHtml } from "./parse-html.ts";
import type { EntityRecord, Parameters } from "./records.ts";

/** Before parsing, in UTF-8 bytes. */
const MAX_RAW_BYTES = 32_768;
/** After parsing, in UTF-16 units. */
const MAX_TEXT_LENGTH = 4096;

/** Text and entities of `sendMessage` and `editMessageText`, or the 400 that they deserve. */
export function formattedText(parameters: Parameters): ParsedText {
  const raw = parameters["text"];
  if (raw === undefined || raw === null || raw === "") throw badRequest("message text is empty");
  if (typeof raw !== "string") throw badRequest("message text must be a string");
  if (/\p{Surrogate}/u.test(raw)) throw badRequest("strings must be encoded in UTF-8");
  if (Buffer.byteLength(raw, "utf8") > MAX_RAW_BYTES) throw badRequest("text is too long");
  const parsed = parse(raw, parameters);
  if (/\p{Surrogate}/u.test(parsed.text)) throw badRequest("strings must be encoded in UTF-8");
  const cleaned = cleanMessageText(parsed);
  if (cleaned.text === "") throw badRequest("text must be non-empty");
  if (cleaned.text.length > MAX_TEXT_LENGTH) throw badRequest("message is too long");
  return detectEntities(cleaned);
}

function parse(raw: string, parameters: Parameters): ParsedText {
  const mode = parameters["parse_mode"];
  if (mode === undefined || mode === "")
    return { text: raw, entities: givenEntities(parameters["entities"], raw) };
  if (typeof mode !== "string" || mode.toLowerCase() !== "html") throw badRequest("unsupported parse_mode");
  return parseHtml(raw);
}

function givenEntities(value: unknown, text: string): EntityRecord[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse entities: expected an Array of MessageEntity");
  return value.map((entity: EntityRecord) => {
    const { offset, length } = entity;
    if (!Number.isInteger(offset) || !Number.isInteger(length)) {
      throw badRequest("can't parse entities: entity offset and length must be integers");
    }
    for (const index of [offset, offset + length]) {
      if (/[\udc00-\udfff]/.test(text[index] ?? "") && /[\ud800-\udbff]/.test(text[index - 1] ?? "")) {
        throw badRequest("entity begins in a middle of a UTF-16 symbol");
      }
    }
    return entity;
  });
}
