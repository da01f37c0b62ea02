import { randomBytes } from "node:crypto";
import type { LanguageModel, TokenUsage } from "../../language-model/language-model.ts";
import type { WrittenSentence } from "../../model/answer.ts";
import type { Language } from "../../model/language.ts";
import type { AnswerDraft, Answerer, AnswerInput } from "../answerer.ts";
import type { Reports } from "../tell-reports.ts";
import type { Vocabulary } from "../verify/vocabulary.ts";
import type { AnswerPrompts } from "./answer-prompts.ts";
import { chooseHeadline } from "./choose-headline.ts";
import { choosePassages, loneSentence, type NumberedPassage } from "./choose-passages.ts";
import { composeMessages, type ShownPassage, shownPassages } from "./compose-messages.ts";
import { followReply } from "./follow-reply.ts";
import { missesQuestion } from "./misses-question.ts";
import { parseReply, REPLY_SCHEMA, type Reply } from "./reply.ts";
import { isAbout, reportsAgainst } from "./reports-against.ts";
import { createSettling, isSame, quotesOf } from "./settle-reply.ts";
import type { SettleContext, SettledSentence } from "./settle-sentence.ts";

/** What came of asking the model, for the log and for evaluation. */
export interface WritingReport {
  /**
   * `written`: its sentences go out. `reports-differ`: what it wrote is told beside what contradicts it. Otherwise what is quoted goes out. */
  readonly outcome: "written" | "reports-differ" | "not-in-archive" | "nothing-proven" | "failed";
  readonly sentences: number;
  /** Why each sentence that is missing was dropped. */
  readonly dropped: readonly string[];
  /** Why it failed. */
  readonly reason?: string;
  readonly promptVersion: number;
  readonly usage?: TokenUsage;
}

export interface WrittenAnswererDependencies {
  /** Answers without a model; what it gives goes out whenever the model's answer does not. */
  readonly quoting: Answerer;
  readonly languageModel: LanguageModel;
  readonly prompts: Readonly<Record<Language, AnswerPrompts>>;
  readonly vocabulary: Vocabulary;
  readonly onReport?: (report: WritingReport) => void;
}

/** Of the reply, in tokens. */
const REPLY_TOKENS = 900;
/** The endpoint's own tokenizer may need more than ours counts. */
const COUNTING_MARGIN = 1.25;

/**
 * The answerer that lets a language model write. It quotes first, without the model; where there is something to write
 * about, the model gets the passages and writes, and of what it writes that is kept which the passages prove. When nothing
 * is left, and when the model fails, what was quoted goes out.
 *
 * What was computed, and reports that differ, are told as they are: a model adds nothing that could be proven.
 */
export function createWrittenAnswerer(dependencies: WrittenAnswererDependencies): Answerer {
  const { quoting, onReport } = dependencies;
  return {
    async answer(input) {
      const quoted = await quoting.answer(input);
      if (quoted.status === "not-found" || quoted.computation || quoted.several) return quoted;
      const { report, draft } = await write(input, quoted, dependencies);
      onReport?.(report);
      const told = `language model: ${report.outcome}${report.reason === undefined ? "" : `, ${report.reason}`}`;
      const trace = [told, ...report.dropped.map((reason) => `dropped: ${reason}`), ...quoted.trace];
      return draft ? { ...draft, trace, otherwise: quoted } : { ...quoted, trace };
    },
  };
}

interface Writing {
  readonly report: WritingReport;
  readonly draft?: Omit<AnswerDraft, "trace">;
}

async function write(
  input: AnswerInput,
  quoted: AnswerDraft,
  { languageModel, prompts, vocabulary }: WrittenAnswererDependencies,
): Promise<Writing> {
  const { plan, signal } = input;
  const spoken = prompts[plan.language];
  const delimiter = randomBytes(DELIMITER_BYTES).toString("hex");
  // The word is another one every time, and so is the number of its tokens: what fits must not depend on it.
  const frame = composeMessages(spoken, plan.text, [], "0".repeat(2 * DELIMITER_BYTES))
    .map(({ content }) => content)
    .join("\n");
  const room =
    (languageModel.contextTokens - REPLY_TOKENS) / COUNTING_MARGIN - languageModel.countTokens(frame);
  const passages = choosePassages(input, quoted.quotes, room, languageModel.countTokens);
  const report = { sentences: 0, dropped: [], promptVersion: spoken.system.version };
  let usage: TokenUsage | undefined;
  const ask = async (given: readonly NumberedPassage[], shown: readonly ShownPassage[]): Promise<Asked> => {
    const context = contextOf(given, input, quoted, vocabulary);
    const onText = tellingWhatIsProven(input, quoted, context);
    const completion = await languageModel.complete(
      {
        messages: composeMessages(spoken, plan.text, shown, delimiter),
        schema: REPLY_SCHEMA,
        delimiter,
        maximumTokens: REPLY_TOKENS,
      },
      { sinceMs: input.askedAtMs, ...(signal ? { signal } : {}), ...(onText ? { onText } : {}) },
    );
    usage = together(usage, completion.usage);
    return { reply: parseReply(completion.text), context };
  };
  let asked: Asked;
  try {
    if (passages.length === 0) throw new Error("no passage fits into the model's context");
    asked = await ask(passages, shownPassages(passages));
    const [best] = quoted.quotes;
    if (!asked.reply.found && quoted.status === "answered" && best) {
      // What is printed beside the answer, or added to its title, may be there to have it kept back.
      const alone = [loneSentence(best, input.concepts)];
      asked = await ask(alone, shownPassages(alone, { wholeTitles: false }));
    }
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return { report: { ...report, outcome: "failed", reason } };
  }
  const { reply, context } = asked;
  const { kept, dropped, take } = createSettling(context);
  for (const sentence of reply.sentences) take(sentence, reply.answer);
  const counted = {
    ...report,
    sentences: reply.sentences.length,
    dropped,
    ...(usage === undefined ? {} : { usage }),
  };
  if (!reply.found) return { report: { ...counted, outcome: "not-in-archive" }, draft: unasserted(quoted) };
  const { draft, reason } = draftOf(reply.answer, kept, input, quoted, context);
  const [reports] = context.reports;
  if (reports)
    return { report: { ...counted, outcome: "reports-differ" }, draft: { status: "answered", ...reports } };
  if (draft) return { report: { ...counted, outcome: "written" }, draft };
  return { report: { ...counted, outcome: "nothing-proven", ...(reason === undefined ? {} : { reason }) } };
}

/** A reply, and what its sentences are settled by. */
interface Asked {
  readonly reply: Reply;
  readonly context: WritingContext;
}

interface WritingContext extends SettleContext {
  /** Told side by side instead of a value that they contradict; more with every sentence settled. */
  readonly reports: readonly Reports[];
}

function contextOf(
  passages: readonly NumberedPassage[],
  input: AnswerInput,
  { status, ranked = [] }: AnswerDraft,
  vocabulary: Vocabulary,
): WritingContext {
  const reports: Reports[] = [];
  return {
    passages,
    ranked,
    language: input.plan.language,
    vocabulary,
    reports,
    isAbout: (quote) => isAbout(quote, input, ranked),
    isContradicted(text, quotes, answer) {
      const against = reportsAgainst({ text, quotes, answer }, input, ranked, status === "answered");
      if (against !== undefined && against !== "says less") reports.push(against);
      return against !== undefined;
    },
  };
}

/** What was used for all requests of one answer; unknown when it is of one of them. */
function together(before: TokenUsage | undefined, usage: TokenUsage | undefined): TokenUsage | undefined {
  if (!before || !usage) return usage;
  return {
    inputTokens: before.inputTokens + usage.inputTokens,
    outputTokens: before.outputTokens + usage.outputTokens,
  };
}

/** Told a reply as it is written, it tells whoever listens what would go out if nothing followed. */
function tellingWhatIsProven(
  input: AnswerInput,
  quoted: AnswerDraft,
  context: SettleContext,
): ((piece: string) => void) | undefined {
  const { onWritten } = input;
  if (!onWritten) return undefined;
  const { kept, take } = createSettling(context);
  return followReply(({ sentence, answer }) => {
    const keptBefore = kept.length;
    take(sentence, answer);
    if (kept.length === keptBefore || !draftOf(answer, kept, input, quoted, context).draft) return;
    onWritten(kept.map(({ text }) => text));
  });
}

/** An answer of proven sentences, or why there is none although some are proven. */
function draftOf(
  answer: string,
  kept: readonly SettledSentence[],
  input: AnswerInput,
  quoted: AnswerDraft,
  context: SettleContext,
): Pick<Writing, "draft"> & { readonly reason?: string } {
  const quotes = quotesOf(kept);
  const headline = chooseHeadline(answer, kept, quoted, context);
  if (kept.length === 0 || headline === undefined) return {};
  // Where the answer would be asserted without a model, it is known to be about what is asked.
  const reason = quoted.status === "answered" ? undefined : missesQuestion(input, quotes);
  if (reason !== undefined) return { reason };
  const written = kept.map(
    (sentence): WrittenSentence => ({
      text: sentence.text,
      citations: sentence.quotes.map((quote) => quotes.findIndex((other) => isSame(quote, other))),
    }),
  );
  return { draft: { status: "answered", headline, quotes, written } };
}

const DELIMITER_BYTES = 8;

/** The model read the passages and found no answer in them: what was quoted is offered as near, and not asserted. */
function unasserted({ quotes }: AnswerDraft): Omit<AnswerDraft, "trace"> {
  return { status: quotes.length > 0 ? "closest" : "not-found", quotes };
}
