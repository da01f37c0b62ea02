import type { ArchiveStatus } from "../model/archive.ts";
import { describeComputationInEnglish } from "./computation-en.ts";
import { describeCountInEnglish } from "./count-en.ts";
import { describeCoverageInEnglish } from "./coverage-en.ts";
import type { Phrases } from "./phrases.ts";

export const englishPhrases: Phrases = {
  closest: "I found no direct answer. The closest I found:",
  notInArchive: "I could not find an answer to this in the archive.",
  excerpt: {
    printed: undefined,
    differs: "The archive prints this, but not in the same words or figures. It reads:",
    several: "These words stand in several articles:",
    part: "Only a part of this stands in the archive:",
    absent: "I did not find this passage in the archive.",
  },
  fellBack: (names) =>
    `Nothing I found is of ${names.map((name) => `“${name}”`).join(", ")}; I looked beyond it.`,
  nearestArticles: "Nearest articles:",
  source: "Source",
  sources: "Sources",
  noDate: "the page carries no date",
  noNewspaper: "the page carries no newspaper name",
  noNewspaperOrDate: "the page carries neither newspaper name nor date",
  textUncertain: " (text uncertain)",
  untitled: (label) => `[untitled, begins: ${label}]`,
  page: (page) => `page ${page}`,
  tooShort:
    "That is too short to search for. Ask a whole question that names a person, a place or an event, " +
    "for example: “In which year did the new bridge open?”",
  moreSources: (count) => `… and ${count} more ${count === 1 ? "source" : "sources"}`,

  moreArticles: (count) => `… and ${count} more ${count === 1 ? "article" : "articles"}`,
  titled: (title) => `“${title}”`,
  alsoIn: (named, more) => `also in: ${named.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  counted: describeCountInEnglish,
  computedOverRows: describeComputationInEnglish,
  coverage: describeCoverageInEnglish,

  start:
    "Hello! I look for answers in a newspaper archive and show the printed words and their source with each one. " +
    "What is not in the archive, I say so.\n\n" +
    "Just send me a question, for example: “In which year did the new bridge open?”\n\n" +
    "/help tells how to ask, /about what the archive holds.",
  help: ({ username }) =>
    "How to ask\n" +
    "• Here in private: just send the question, in English or Chinese.\n" +
    `• In a group: @${username} and the question, or /ask@${username} and the question; ` +
    "reply to my message to go on asking.\n" +
    `• About somebody's message: reply to it with @${username} alone.\n\n` +
    "Under every answer stand the article, its date, the file and the lines, for you to check. " +
    "“The closest I found” means that I am not sure.\n\n" +
    "/about tells what the archive holds",
  about: describeArchive,
  nothingAsked:
    "Tell me what to look for, as a whole question, for example: “In which year did the new bridge open?” " +
    "/help tells how to ask.",
  textOnly: "I can only read text. Please type the question.",
  searching: "🔎 Searching the archive …",
  inLine: (position) => `🔎 Busy: many questions at once. You are number ${position} in line …`,
  lineFull:
    "Too many questions are waiting right now, so I could not take yours. Please ask again in a few minutes.",
  tooMany: "That is more than I can take from one person in a minute. Please ask again in a minute.",
  tooManyInChat: "That is more than I can take from one chat in a minute. Please ask again in a minute.",
  notForYou: (access) =>
    "Sorry, this bot answers only those whom its administrators have let in." +
    (access === "pairing" ? " If one of them gave you a code, send it to me." : ""),
  paired: "You are in: ask me anything about the archive. /help tells how.",
  pairingCode: (code, validMinutes) =>
    `${code}\n\nWhoever sends me this code within ${validMinutes} minutes may ask from then on: a person in a private chat, ` +
    "a group by a message to me in it. It lets in one.",
  busy: "That question took too long, so I stopped. Please ask it again in a while.",
  failure: "Sorry, something went wrong and I could not answer this time. Please try again later.",
  commands: {
    ask: "Ask: /ask and the question",
    help: "How to ask",
    about: "What the archive holds",
    start: "Begin",
  },
};

function describeArchive(status: ArchiveStatus): string {
  const lines = [
    "Archivist: questions to a newspaper archive, every answer with its source.",
    "",
    `Articles: ${status.articles} (${status.files} files, ${status.passages} passages)`,
  ];
  if (status.newspapers.length > 0) lines.push(`Newspapers: ${listed(status.newspapers)}`);
  if (status.earliestDate !== undefined && status.latestDate !== undefined) {
    lines.push(`Dates: ${status.earliestDate} to ${status.latestDate}`);
  }
  lines.push(`Index: ${status.fingerprint} (${status.embeddingModel})`);
  return lines.join("\n");
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
