/**
 * The bar of form: whatever pages and people bring forth, every question gets one message that Telegram takes, in its
 * chat and topic, with the answer to it. All of it: FUZZ_RUNS=5000. FUZZ_SEED repeats a run.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { seededRandom } from "../../src/evaluate/seeded-random.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Article } from "../../src/model/article.ts";
import { FUZZ_RUNS, answers as generatedAnswer, text as generatedText } from "../render/arbitrary-answers.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { cleanMessageText } from "../support/bot-api/clean-message-text.ts";
import type { SendOptions } from "../support/bot-api/people.ts";
import type { MessageRecord } from "../support/bot-api/records.ts";
import { emptyState, quietTime, startBot } from "./bot-under-test.ts";

const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
/** Far more than it takes; a busy machine is no failure. */
const TIME_LIMIT_MS = 60_000 + FUZZ_RUNS * 300;
/** Questions sent before all of them are answered. */
const AT_A_TIME = 200;
/** What Telegram allows is not the subject here. */
const ANY_NUMBER = { most: 1e6, withinMs: 1 };
/** What a person can send at once, and type in inline mode, in UTF-16 units. */
const MAX_TYPED_LENGTH = 4096;
const MAX_INLINE_LENGTH = 256;
/** Of calls with HTML, refused; of questions, typed in inline mode as well, or nothing but generated characters. */
const SHARES = { refused: 0.1, inline: 0.1, unmarked: 0.1, pressed: 0.1 };
/** Every round presses one button, by lot, of what stands in each of the messages pressed on. */
const ROUNDS_OF_PRESSES = 6;

const REFUSED = "Bad Request: can't parse entities: refused by order of the test";
/** What Telegram may refuse because there is another way to say it, or because it has been said. */
const EXPECTED_REFUSALS = [REFUSED, "inline keyboard button URL", "message is not modified"];

interface Asked {
  readonly question: MessageRecord;
  /** Stands in the answer; absent when the question is of nothing but generated characters. */
  readonly mark?: string;
}

it(
  `brings ${FUZZ_RUNS} generated answers to where generated questions were asked (seed ${SEED})`,
  async () => {
    const [random, randomRefusal] = [seededRandom(SEED), seededRandom(SEED + 2)];
    const answers = fc.sample(generatedAnswer, { numRuns: FUZZ_RUNS, seed: SEED });
    const texts = fc.sample(generatedText, { numRuns: FUZZ_RUNS, seed: SEED + 1 });
    const textAt = (number: number) => texts[number % FUZZ_RUNS] ?? "";
    const { ledger, keptAnswers } = await emptyState();
    const { double, running, log } = await startBot({
      ledger,
      keptAnswers,
      answerQuestion: async ({ text }) => markedAnswer(answers, numberIn(text) ?? text.length % FUZZ_RUNS),
      findArticle: async (articleId) => {
        const [number = 0, citation = 0] = articleId.split("/").map(Number);
        const { quote = "" } = (number % 4 > 0 && answers[number]?.citations[citation]) || {};
        return { text: `${textAt(number + 1)}\n${quote}\n${textAt(number + 2)}` } as Article;
      },
      limits: { questionsPerMinute: 1e6, chatQuestionsPerMinute: 1e6, pressesPerMinute: 1e6 },
      inline: { settleMs: 0 },
      pace: { messageGapMs: 0, chatAllowance: ANY_NUMBER, groupAllowance: ANY_NUMBER },
      maxWaiting: 2 * AT_A_TIME,
    });
    double.faults.choose((_method, parameters) =>
      parameters["parse_mode"] === "HTML" && randomRefusal() < SHARES.refused
        ? { kind: "refuse", code: 400, description: REFUSED }
        : undefined,
    );
    const isWorking = async () => double.pendingUpdateCount > 0 || (await ledger.unfinished()).length > 0;
    const untilAnswered = async () => {
      while (await isWorking()) await quietTime(50);
    };

    const places = placesAt(double);
    const asked: Asked[] = [];
    for (const [number, generated] of texts.entries()) {
      const { prefix, options } = places[number % places.length] as Place;
      const isMarked = random() >= SHARES.unmarked;
      const words = typed(`${prefix}${isMarked ? `第${number}问 ` : ""}${generated}`, MAX_TYPED_LENGTH);
      const question = double.user({ language_code: number % 2 ? "zh" : "en" }).sends(words, options);
      asked.push({ question, ...(isMarked ? { mark: markOf(number) } : {}) });
      if (random() < SHARES.inline)
        double.user().types(typed(`第${number}问 ${generated}`, MAX_INLINE_LENGTH));
      if (asked.length % AT_A_TIME === 0) await untilAnswered();
    }
    await untilAnswered();
    const misplaced = notAnsweredRightly(asked, double);
    const messages = double.transcript.botMessages().length;
    const presses = await pressButtons(double, random);
    // Whatever is under way comes to its end.
    await running.stop();
    const calls = double.transcript.calls();
    const refusals = calls.filter(({ status = 0 }) => status >= 400);
    const unexpected = refusals.flatMap(({ method, description = "" }) =>
      EXPECTED_REFUSALS.some((words) => description.includes(words)) ? [] : [`${method}: ${description}`],
    );
    const split = calls.filter(({ parameters }) => holdsHalfCharacter(parameters));
    process.stdout.write(
      `fuzz run, seed ${SEED}: ${FUZZ_RUNS} questions in ${places.length} kinds of places, ${calls.length} calls, ` +
        `${presses} buttons pressed, ${double.transcript.calls("answerInlineQuery").length} inline queries; refused and ` +
        `then said otherwise ${refusals.length - unexpected.length}; not delivered or misplaced ${misplaced.length}, ` +
        `refused for good ${unexpected.length}, split characters ${split.length}\n`,
    );
    expect({ misplaced, unexpected, split }).toEqual({ misplaced: [], unexpected: [], split: [] });
    expect(messages).toBe(FUZZ_RUNS);
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
    expect(refusals.some(({ description }) => description === REFUSED)).toBe(true);
    expect(presses).toBeGreaterThan(0);
  },
  TIME_LIMIT_MS,
);

interface Place {
  /** Without which the bot would not be spoken to. */
  readonly prefix: string;
  readonly options: SendOptions;
}

function placesAt(double: BotApiDouble): Place[] {
  const mention = `@${double.bot.username} `;
  const forum = double.supergroup("读报", { isForum: true });
  const topics = ["财政", "<b>&", "🧾"].map((name) => ({ chat: forum, thread: forum.topic(name) }));
  const chats = [double.group("Reading"), double.supergroup("读报会"), forum].map((chat) => ({ chat }));
  return [
    { prefix: "", options: {} },
    ...[...chats, ...topics].map((options) => ({ prefix: mention, options })),
    { prefix: `/ask@${double.bot.username} `, options: topics[0] ?? {} },
  ];
}

/** As Telegram makes it of what a person types: whole characters, cleaned, not too long and not empty. */
function typed(text: string, maxLength: number): string {
  const whole = text
    .replace(/\p{Surrogate}/gu, "")
    .slice(0, maxLength)
    .replace(/\p{Surrogate}/gu, "");
  return cleanMessageText({ text: whole, entities: [] }).text || "?";
}

function numberIn(question: string): number | undefined {
  const [, digits] = /^第(\d+)问/.exec(question) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const markOf = (number: number) => `nr${number}nr`;

/** The answer with its mark where none is ever cut: in the names of its files, or of the nearest article. */
function markedAnswer(answers: readonly Answer[], number: number): Answer {
  const answer = answers[number] as Answer;
  const citations = answer.citations.map((citation, index) => ({
    ...citation,
    articleId: `${number}/${index}`,
    source: { ...citation.source, file: `${markOf(number)}/${citation.source.file}` },
  }));
  return { ...answer, citations, nearest: [{ articleId: "1", title: markOf(number) }, ...answer.nearest] };
}

/** Questions to which not exactly one message replies, in their chat and topic, with their answer. */
function notAnsweredRightly(asked: readonly Asked[], { transcript }: BotApiDouble) {
  const standing = new Map<string, MessageRecord[]>();
  for (const message of transcript.answers()) {
    const key = `${message.chat.id}/${message.reply_to_message?.message_id}`;
    standing.set(key, [...(standing.get(key) ?? []), message]);
  }
  return asked.flatMap(({ question, mark = "" }) => {
    const replies = standing.get(`${question.chat.id}/${question.message_id}`) ?? [];
    const isRight =
      replies.length === 1 &&
      replies[0]?.message_thread_id === question.message_thread_id &&
      replies[0]?.text?.includes(mark);
    return isRight
      ? []
      : [{ asked: question.text, chat: question.chat, said: replies.map(({ text }) => text) }];
  });
}

/** Presses buttons of some answers and of what comes in their place; returns how many presses there were. */
async function pressButtons(double: BotApiDouble, random: () => number): Promise<number> {
  const person = double.user();
  const keyOf = ({ chat, message_id }: MessageRecord) => `${chat.id}/${message_id}`;
  const chosen = new Set(
    double.transcript
      .answers()
      .map(keyOf)
      .filter(() => random() < SHARES.pressed),
  );
  let presses = 0;
  for (let round = 0; round < ROUNDS_OF_PRESSES; round += 1) {
    for (const message of double.transcript.answers().filter((each) => chosen.has(keyOf(each)))) {
      const buttons = (message.reply_markup?.inline_keyboard ?? [])
        .flat()
        .filter((each) => each.callback_data);
      const button = buttons[Math.floor(random() * buttons.length)];
      if (button === undefined) continue;
      person.presses(message, button.text);
      presses += 1;
    }
    while (double.transcript.calls("answerCallbackQuery").length < presses) await quietTime(50);
  }
  return presses;
}

function holdsHalfCharacter(parameters: object): boolean {
  let found = false;
  JSON.stringify(parameters, (_key, value: unknown) => {
    found ||= typeof value === "string" && /\p{Surrogate}/u.test(value);
    return value;
  });
  return found;
}
