/**
 * Draws docs/conversation.png, the picture in the README: the real bot answers over the sample archive, by way of the Bot
 * API double of the tests, and a browser renders what was said.
 *
 *     npx tsx docs/draw-conversation.ts        (needs a Chromium; CHROMIUM names another than /usr/bin/chromium)
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../src/app.ts";
import { INSTALLATION_ROOT, loadConfiguration } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import { escapeHtml } from "../src/render/escape-html.ts";
import { runBot } from "../src/telegram/run-bot.ts";
import { createBotApiDouble } from "../tests/support/bot-api/bot-api-double.ts";

const QUESTIONS: readonly (readonly [who: string, text: string])[] = [
  ["Anna", "@archivist_bot How much did Rucheng recover?"],
  ["王芳", "@archivist_bot 汝城给农民工追讨了多少工资？"],
  ["Anna", "@archivist_bot What is the weather in Chenzhou today?"],
];

interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const TAGS: Readonly<Record<string, string>> = {
  bold: "b",
  italic: "i",
  underline: "u",
  code: "code",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** Telegram's text and entities as HTML. Entities are nested properly, as Telegram sends them. */
function toHtml(text: string, entities: readonly Entity[]): string {
  let html = "";
  for (let at = 0; at <= text.length; at++) {
    const ending = entities.filter(({ offset, length }) => offset + length === at);
    for (const { type } of ending.toReversed()) html += TAGS[type] ? `</${TAGS[type]}>` : "";
    for (const { offset, type } of entities) if (offset === at) html += TAGS[type] ? `<${TAGS[type]}>` : "";
    if (at < text.length) html += escapeHtml(text.charAt(at));
  }
  // A block of its own needs no empty lines around it.
  return html.replace(/\n+(?=<blockquote>)/g, "").replace(/(<\/blockquote>)\n+/g, "$1");
}

const folder = mkdtempSync(join(tmpdir(), "archivist-picture-"));
const logger = createLogger({ level: "error" });
const app = createApp({ configuration: loadConfiguration({}), logger, location: join(folder, "index") });
const double = await createBotApiDouble();
const bubbles: string[] = [];
try {
  await app.ingest({ paths: [join(INSTALLATION_ROOT, "sample")] });
  const bot = await runBot({
    token: double.token,
    apiRoot: double.apiRoot,
    answerQuestion: app.answerQuestion,
    readStatus: app.status,
    logger,
  });
  const group = double.supergroup("County desk");
  for (const [index, [who, text]] of QUESTIONS.entries()) {
    const asked = text.replace("@archivist_bot", `@${double.bot.username}`);
    double.user({ first_name: who }).sends(asked, { chat: group });
    const reply = await double.transcript.waitFor(({ botMessages }) => botMessages(group)[index]);
    bubbles.push(`<div class="person"><b>${who}</b>${escapeHtml(asked)}</div>`);
    bubbles.push(`<div class="bot"><b>Archivist</b>${toHtml(reply.text ?? "", reply.entities ?? [])}</div>`);
  }
  await bot.stop();
} finally {
  await app.close();
  await double.close();
}

const page = join(folder, "conversation.html");
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 16px; background: #dfe8ee; font: 15px/1.4 "Noto Sans", "Noto Sans CJK SC", sans-serif; width: 608px; }
  div { max-width: 500px; margin: 8px 0; padding: 8px 12px; border-radius: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
  div > b:first-child { display: block; color: #3a78a8; font-size: 13px; }
  .person { background: #fff; } .bot { background: #e8fbd9; margin-left: auto; }
  blockquote { margin: 4px 0; padding: 3px 8px; border-left: 3px solid #5ca85c; background: #dcf3cb; border-radius: 4px; }
  </style>${bubbles.join("")}`,
);
execFileSync(process.env["CHROMIUM"] ?? "/usr/bin/chromium", [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  `--user-data-dir=${join(folder, "browser")}`,
  "--hide-scrollbars",
  "--force-device-scale-factor=1.5",
  "--window-size=640,800",
  `--screenshot=${join(INSTALLATION_ROOT, "docs/conversation.png")}`,
  `file://${page}`,
]);
rmSync(folder, { recursive: true, force: true });
