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
import { startProgram } from "../src/start-program.ts";
import { createBotApiDouble } from "../tests/support/bot-api/bot-api-double.ts";
import type { MessageRecord } from "../tests/support/bot-api/records.ts";

const QUESTIONS: readonly (readonly [who: string, text: string])[] = [
  ["Anna", "How much did Rucheng recover?"],
  ["王芳", "汝城給農民工追討了多少工資？"],
  ["Anna", "What is the weather in Chenzhou today?"],
];

/** For the models to load, and an answer. */
const WAIT_MS = 120_000;

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

function bubble({ text = "", entities = [], reply_markup: markup }: MessageRecord): string {
  const rows = (markup?.inline_keyboard ?? []).map(
    (row) => `<p>${row.map((button) => `<span>${escapeHtml(button.text)}</span>`).join("")}</p>`,
  );
  return `<div class="bot"><b>Archivist</b>${toHtml(text, entities)}${rows.join("")}</div>`;
}

const folder = mkdtempSync(join(tmpdir(), "archivist-picture-"));
const logger = createLogger({ level: "error" });
const double = await createBotApiDouble();
const configuration = loadConfiguration({
  TELEGRAM_BOT_TOKEN: double.token,
  TELEGRAM_API_ROOT: double.apiRoot,
  BOT_STATE_PATH: join(folder, "bot"),
});
const app = createApp({ configuration, logger, location: join(folder, "index") });
const stopping = new AbortController();
const bubbles: string[] = [];
try {
  await app.ingest({ paths: [join(INSTALLATION_ROOT, "sample")] });
  const output = { result: () => {}, note: () => {}, isTerminal: false };
  const input = process.stdin;
  const running = startProgram({
    app,
    configuration,
    logger,
    output,
    version: "picture",
    input,
    signal: stopping.signal,
  });
  const group = double.supergroup("County desk");
  for (const [index, [who, text]] of QUESTIONS.entries()) {
    const asked = `@${double.bot.username} ${text}`;
    double.user({ first_name: who }).sends(asked, { chat: group });
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[index], WAIT_MS);
    bubbles.push(`<div class="person"><b>${who}</b>${escapeHtml(asked)}</div>`, bubble(answer));
  }
  stopping.abort();
  await running;
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
  p { display: flex; gap: 6px; margin: 8px 0 0; }
  span { flex: 1; padding: 4px; border-radius: 8px; background: #c4dfb2; text-align: center; font-size: 13px; }
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
  "--window-size=640,1030",
  `--screenshot=${join(INSTALLATION_ROOT, "docs/conversation.png")}`,
  `file://${page}`,
]);
rmSync(folder, { recursive: true, force: true });
