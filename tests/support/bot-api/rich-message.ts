/** From an InputRichMessage to the RichMessage that the Bot API gives back, within its documented limits. */
import { badRequest } from "./api-error.ts";
import { isObject } from "./method.ts";
import { parseRichHtml, refused } from "./parse-rich-html.ts";
import type { RichBlockRecord, RichMessageRecord, RichTextRecord } from "./records.ts";
import { richBlocks } from "./rich-blocks.ts";

const MAX_CHARACTERS = 32_768;
const MAX_BLOCKS = 500;
const SOURCES = ["html", "markdown", "blocks"] as const;

/** The content of a rich message as its blocks, or the 400 that it deserves. */
export function richMessage(input: unknown): RichMessageRecord {
  if (!isObject(input)) throw badRequest("object expected as rich message");
  const given = SOURCES.filter((source) => input[source] !== undefined);
  const { html } = input;
  if (given.length !== 1) throw refused("exactly one of html, markdown and blocks must be used");
  if (typeof html !== "string") throw refused("the double knows rich messages as HTML only");
  if (/\p{Surrogate}/u.test(html)) throw badRequest("strings must be encoded in UTF-8");
  const blocks = richBlocks(parseRichHtml(html));
  const message = { blocks };
  if (richText(message).trim() === "") throw badRequest("rich message must be non-empty");
  if ([...richText(message)].length > MAX_CHARACTERS) throw refused("the text is too long");
  if (countBlocks(blocks) > MAX_BLOCKS) throw refused(`more than ${MAX_BLOCKS} blocks`);
  return message;
}

/** All texts of a rich message in order, blocks on lines of their own. */
export function richText({ blocks }: RichMessageRecord): string {
  return blocks.map(blockText).join("\n");
}

function blockText({ text, summary, blocks = [], items = [], credit }: RichBlockRecord): string {
  const inner = [...blocks, ...items.flatMap((item) => item.blocks)].map(blockText);
  return [textOf(summary), textOf(text), ...inner, textOf(credit)].filter((line) => line !== "").join("\n");
}

function textOf(text: RichTextRecord | undefined): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  return "type" in text ? textOf(text.text) : text.map(textOf).join("");
}

/** With nested blocks and list items. */
function countBlocks(blocks: readonly RichBlockRecord[]): number {
  return blocks.reduce((total, { blocks: inner = [], items = [] }) => {
    const inItems = items.reduce((sum, item) => sum + 1 + countBlocks(item.blocks), 0);
    return total + 1 + countBlocks(inner) + inItems;
  }, 0);
}
