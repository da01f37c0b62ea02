/** The real bot over a real archive, with a language model that writes slowly behind HTTP. */
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { loadConfiguration } from "../../src/config.ts";
import { createOpenAiLanguageModel } from "../../src/language-model/openai-language-model.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { cutOff, dripping, good, invalidJson, lying } from "../support/llm-endpoint/behaviours.ts";
import type { Behaviour } from "../support/llm-endpoint/endpoint-reply.ts";
import {
  changedDigits,
  changedDigitsAndQuotes,
  type Falsehood,
  inventedNames,
  wrongLanguage,
} from "../support/llm-endpoint/falsehoods.ts";
import { type LlmEndpoint, startLlmEndpoint } from "../support/llm-endpoint/llm-endpoint.ts";
import type { MakeReply } from "../support/llm-endpoint/written-reply.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { startBot } from "./bot-under-test.ts";

const QUESTION = "青溪县的新船花了多少钱？";
const PAGES = {
  "青溪日报_20210305_01.txt":
    "青溪渡口换新船\n\n本报讯（记者 石敏）青溪县的渡口上月换了一艘新船。新船每天开18班，最后一班在晚上9点。新船共花费128万元，由县财政出资。新船长24米，可载90人。旧船用了31年，将在岸上展出。\n",
  "青溪日报_20210306_02.txt":
    "青溪夜市开张\n\n本报讯（记者 石敏）青溪县的夜市上周开张。夜市有摊位66个，每晚开到11点。\n",
};
const SENTENCES = ["新船共花费128万元。", "新船长24米，可载90人。", "新船每天开18班。"];

/** Tells every sentence with itself as the quote, as a model that behaves would. */
const makeReply: MakeReply = ({ passages }) => ({
  found: true,
  answer: "128万元",
  sentences: SENTENCES.map((text) => {
    const quote = text.slice(0, -1);
    const { number = 1 } = passages.find((passage) => passage.text.includes(quote)) ?? {};
    return { text, quotes: [{ passage: number, quote }] };
  }),
});

const notFound: MakeReply = (prompt) => ({ ...makeReply(prompt), found: false });
/** The last sentence is the false one; those before it are shown by then. */
const lyingLast: Falsehood = (reply, prompt) => {
  const [last] = reply.sentences.slice(-1);
  const changed = last && changedDigits({ ...reply, sentences: [last] }, prompt);
  return changed && { ...reply, sentences: [...reply.sentences.slice(0, -1), ...changed.sentences] };
};

let app: App;
let endpoint: LlmEndpoint;

beforeAll(async () => {
  endpoint = await startLlmEndpoint(good(makeReply));
  const pages = await writeFiles(await temporaryFolder(), PAGES);
  app = createApp({
    configuration: loadConfiguration({ LLM_REWORDING: "off" }),
    logger: pino({ level: "silent" }),
    location: join(await temporaryFolder(), "index"),
    languageModel: createOpenAiLanguageModel({
      baseUrl: endpoint.baseUrl,
      model: "double",
      contextTokens: 8192,
      timeoutMs: 20_000,
    }),
  });
  await app.ingest({ paths: [pages] });
  await app.warmUp();
});
afterAll(() => app.close());

/** What a message of the bot's reads after each of its edits. */
function editsOf({ transcript }: BotApiDouble): string[] {
  return transcript.entries.flatMap((entry) => (entry.kind === "edit" ? [entry.message.text ?? ""] : []));
}

/** Asks, and gives the text after each edit: what was shown on the way, and the answer. */
async function ask(behaviour: Behaviour, where: "private" | "group" = "private", text = QUESTION) {
  const before = endpoint.requests.length;
  endpoint.use(dripping(15, behaviour));
  const { double } = await startBot({
    answerQuestion: app.answerQuestion,
    writing: { writingIntervalMs: 0 },
  });
  const person = double.user();
  const chat = where === "group" ? double.group("读报") : person.chat;
  person.sends(where === "group" ? `@archivist_bot ${text}` : text, { chat });
  await double.transcript.waitFor(({ answers }) => answers(chat)[0], 15_000);
  const edits = editsOf(double);
  // Where the model finds nothing in what would be asserted, it is asked once more.
  expect(endpoint.requests.length - before).toBeGreaterThan(0);
  expect(endpoint.requests.length - before).toBeLessThan(3);
  expect(double.transcript.calls("editMessageText")).toHaveLength(edits.length);
  return {
    shown: edits.slice(0, -1),
    answer: edits.at(-1) ?? "",
    isStreamed: endpoint.requests.at(-1)?.body["stream"] === true,
  };
}

/** The sentences of what was shown on the way. */
const sentencesIn = (text: string) => text.replace(/^🔎 /u, "").replace(/ …$/, "").split("\n\n");

describe("an answer that a language model writes", () => {
  it("is shown sentence by sentence in a private chat, before it is there", async () => {
    const { shown, answer, isStreamed } = await ask(good(makeReply));

    expect(isStreamed).toBe(true);
    expect(sentencesIn(shown[0] ?? "")).toEqual(SENTENCES.slice(0, 1));
    expect(shown.length).toBeGreaterThan(1);
    for (const text of shown) {
      const sentences = sentencesIn(text);
      expect(sentences).toEqual(SENTENCES.slice(0, sentences.length));
    }
    for (const sentence of SENTENCES) expect(answer).toContain(sentence);
    expect(answer).toContain("青溪日报_20210305_01.txt");
  });

  it("comes to a group as a whole, and is not streamed", async () => {
    const { shown, answer, isStreamed } = await ask(good(makeReply), "group");

    expect(isStreamed).toBe(false);
    expect(shown).toEqual([]);
    for (const sentence of SENTENCES) expect(answer).toContain(sentence);
  });

  it.each([
    { name: "other digits", falsehood: changedDigits },
    { name: "other digits in sentence and quote", falsehood: changedDigitsAndQuotes },
    { name: "other digits at the end", falsehood: lyingLast },
    { name: "an invented name", falsehood: inventedNames },
    { name: "another language", falsehood: wrongLanguage },
  ])("never shows $name", async ({ falsehood }) => {
    const planted: string[] = [];
    const noted: Falsehood = (reply, prompt) => {
      const changed = falsehood(reply, prompt);
      planted.push(
        ...(changed?.sentences ?? []).map(({ text }) => text).filter((text) => !SENTENCES.includes(text)),
      );
      return changed;
    };
    const { shown, answer } = await ask(lying(noted, makeReply));

    expect(planted).not.toEqual([]);
    for (const text of [...shown, answer])
      for (const untrue of planted) expect(text).not.toContain(untrue.replace(/。$/, ""));
    for (const text of shown) for (const sentence of sentencesIn(text)) expect(SENTENCES).toContain(sentence);
    expect(answer).toContain("青溪日报_20210305_01.txt");
  });

  it("shows nothing on the way of a report that somebody pasted, of which nothing is asserted", async () => {
    const pasted = "去年青溪县的渡口换了一艘新船，新船每天开二十班，船票收入一千二百万元。\n新船花了多少钱？";
    const { shown, answer, isStreamed } = await ask(good(makeReply), "private", pasted);

    expect(isStreamed).toBe(false);
    expect(shown).toEqual([]);
    expect(answer).toContain("青溪日报_20210305_01.txt");
  });

  it("shows nothing on the way when the model finds nothing", async () => {
    const { shown, answer } = await ask(good(notFound));

    expect(shown).toEqual([]);
    expect(answer).toContain("青溪日报_20210305_01.txt");
  });

  it.each([
    { name: "the stream ends", behaviour: cutOff("end", good(makeReply)) },
    { name: "the connection breaks", behaviour: cutOff("drop", good(makeReply)) },
    { name: "it runs out of tokens", behaviour: cutOff("length", good(makeReply)) },
    { name: "it writes no whole JSON", behaviour: invalidJson(good(makeReply)) },
  ])("gives way to what is quoted when $name after the first sentences", async ({ behaviour }) => {
    const { shown, answer } = await ask(behaviour);

    expect(shown.flatMap(sentencesIn)).toContain(SENTENCES[0]);
    for (const text of shown) for (const sentence of sentencesIn(text)) expect(SENTENCES).toContain(sentence);
    expect(answer).toContain("128万元");
    expect(answer).not.toContain(" …");
    expect(answer).toContain("青溪日报_20210305_01.txt");
  });
});
