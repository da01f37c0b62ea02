import type { ArchiveStatus } from "../model/archive.ts";
import { describeComputationInChinese } from "./computation-zh.ts";
import { describeCountInChinese } from "./count-zh.ts";
import { describeCoverageInChinese } from "./coverage-zh.ts";
import type { Phrases } from "./phrases.ts";

export const chinesePhrases: Phrases = {
  closest: "没有找到直接的答案，最接近的原文是：",
  notInArchive: "报纸档案里没有找到这个问题的答案。",
  excerpt: {
    printed: undefined,
    differs: "档案里有这段话，但字句或数字不一样，原文是：",
    several: "这些字句见于不止一篇文章：",
    part: "档案里只有其中一部分：",
    absent: "档案里没有找到这段文字。",
  },
  fellBack: (names) => `没有找到符合${names.map((name) => `“${name}”`).join("、")}的内容，以下不限于此。`,
  nearestArticles: "最接近的文章：",
  source: "来源",
  sources: "来源",
  noDate: "版面未印日期",
  noNewspaper: "版面未印报名",
  noNewspaperOrDate: "版面未印报名和日期",
  textUncertain: "（文字不清）",
  untitled: (label) => `（无题，首句：${label}）`,
  page: (page) => (/^[0-9]+$/.test(page) ? `第${page}版` : `${page}版`),
  tooShort:
    "问题太短，不知道该找什么。请写成一句完整的话，说明人物、地点或事件，例如：“新大桥是哪一年通车的？”",
  moreSources: (count) => `……另有 ${count} 处来源`,

  moreArticles: (count) => `……另有 ${count} 篇`,
  titled: (title) => `《${title}》`,
  alsoIn: (named, more) => `另见：${named.join("；")}${more > 0 ? `，另有 ${more} 处` : ""}`,
  counted: describeCountInChinese,
  computedOverRows: describeComputationInChinese,
  coverage: describeCoverageInChinese,

  start:
    "您好！我在报纸档案里为您查找答案，每个答案都附上原文和出处；档案里没有的，我会直说。\n\n" +
    "直接把问题发给我就行，例如：“新大桥是哪一年通车的？”\n\n/help 查看用法，/about 查看档案概况。",
  help: ({ username }) =>
    "怎样提问\n" +
    "• 私聊：直接发问题，中文、英文都可以。\n" +
    `• 群里：@${username} 加上问题，或 /ask@${username} 加上问题，也可以回复我的消息继续追问。\n` +
    `• 想查别人说的话：回复那条消息，只写 @${username}。\n\n` +
    "每个答案下面都列出文章、日期、文件和行号，便于核对。写“最接近的原文”时，表示我没有把握，只供参考。\n\n" +
    "/about 查看档案概况",
  about: describeArchive,
  nothingAsked: "请告诉我想查什么，写成一句完整的问题，例如：“新大桥是哪一年通车的？” /help 查看用法。",
  textOnly: "我只能读文字，请把问题打字发给我。",
  searching: "🔎 正在档案里查找……",
  inLine: (position) => `🔎 提问的人较多，您排在第 ${position} 位……`,
  lineFull: "现在排队的问题太多，这个问题我没能收下。请过几分钟再问。",
  tooMany: "一分钟里您问得太多了，我忙不过来。请过一分钟再问。",
  tooManyInChat: "这个聊天一分钟里的提问太多了，我忙不过来。请过一分钟再问。",
  notForYou: (access) =>
    `抱歉，本机器人只回答管理员允许的人提问。${access === "pairing" ? "如果管理员给了您配对码，请发给我。" : ""}`,
  paired: "配对成功，现在可以提问了。/help 查看用法。",
  pairingCode: (code, validMinutes) =>
    `${code}\n\n请在 ${validMinutes} 分钟内把这个配对码发给我：私聊里发，放行一个人；群里发给我，放行这个群。只能用一次。`,
  busy: "这个问题花的时间太长，我先停下了。请稍后再问一次。",
  failure: "抱歉，出了点问题，这次没能回答。请稍后再试。",
  commands: {
    ask: "提问：/ask 后面写问题",
    help: "怎样提问",
    about: "档案概况",
    start: "开始",
  },
};

function describeArchive(status: ArchiveStatus): string {
  const lines = [
    "Archivist：报纸档案问答，每个答案都有出处。",
    "",
    `文章：${status.articles} 篇（${status.files} 个文件，${status.passages} 个段落）`,
  ];
  if (status.newspapers.length > 0) lines.push(`报纸：${listed(status.newspapers)}`);
  if (status.earliestDate !== undefined && status.latestDate !== undefined) {
    lines.push(`日期：${status.earliestDate} 至 ${status.latestDate}`);
  }
  lines.push(`索引：${status.fingerprint}（${status.embeddingModel}）`);
  return lines.join("\n");
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join("、");
  return names.length > 8 ? `${shown} 等 ${names.length} 种` : shown;
}
