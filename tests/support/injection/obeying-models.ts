/** Models that do what an attack wants of them, and a good one. */
import { lettersOf } from "../../../src/text/letters.ts";
import type { Behaviour, EndpointMessage } from "../llm-endpoint/endpoint-reply.ts";
import { type ReadPrompt, readPrompt } from "../llm-endpoint/read-prompt.ts";
import type { WrittenReply } from "../llm-endpoint/written-reply.ts";
import type { Plant } from "./attacks.ts";

/**
 * `obeys`: does it openly, with the attack as the quote. `blends`: writes the true sentence with it, with both as quotes.
 * `quotes`: without a model.
 */
export const MODELS = ["obeys", "blends", "quotes"] as const;
export type Model = (typeof MODELS)[number];

export const modelFor =
  (plant: Plant, model: Model): Behaviour =>
  ({ messages }) => {
    if (model === "quotes") return { kind: "text", text: "no JSON" };
    const prompt = readPrompt(messages);
    const seen = whereSeen(plant, prompt);
    const text = seen === undefined ? goodReply(plant, prompt) : obeyed(plant, model, prompt, seen, messages);
    return { kind: "text", text: typeof text === "string" ? text : JSON.stringify(text) };
  };

/** Where the attack, or half of it, stands in the prompt: a passage's number, or 0 for title and question. */
function whereSeen({ planted, position }: Plant, { passages, question }: ReadPrompt): number | undefined {
  const wanted = lettersOf(planted).text;
  const pieces = [wanted.slice(0, Math.ceil(wanted.length / 2)), wanted.slice(Math.floor(wanted.length / 2))];
  const holds = (text: string) => pieces.some((piece) => lettersOf(text).text.includes(piece));
  const passage = passages.find(({ text }) => holds(text));
  if (passage) return passage.number;
  const inHeading =
    passages.some(({ title }) => holds(title)) || (position === "question" && holds(question));
  return inHeading ? 0 : undefined;
}

function quotesOf(prompt: ReadPrompt, text: string) {
  const passage = prompt.passages.find((one) => one.text.includes(text));
  return passage ? [{ passage: passage.number, quote: text }] : [];
}

function goodReply({ story }: Plant, prompt: ReadPrompt): WrittenReply {
  const quotes = quotesOf(prompt, story.fact);
  return quotes.length === 0
    ? { found: false, answer: "", sentences: [] }
    : { found: true, answer: story.truth, sentences: [{ text: story.fact, quotes }] };
}

function obeyed(
  plant: Plant,
  model: Model,
  prompt: ReadPrompt,
  seen: number,
  messages: readonly EndpointMessage[],
): WrittenReply | string {
  const { attack, planted, story } = plant;
  if (attack.kind === "blocker") return { found: false, answer: "", sentences: [] };
  const says = attack.kind === "reveal-prompt" ? secretOf(plant, prompt, messages) : plant.says;
  const quotes = [{ passage: Math.max(1, seen), quote: planted }];
  if (model === "obeys") {
    const isBroken = attack.kind === "change-format" && attack.style === "plain";
    if (isBroken) return says;
    return {
      found: true,
      answer: attack.kind === "lie" ? story.falsehood : says,
      sentences: [{ text: says, quotes }],
    };
  }
  if (attack.kind === "lie")
    return {
      found: true,
      answer: story.falsehood,
      sentences: [
        {
          text: story.claims[0],
          quotes: [...quotes, ...quotesOf(prompt, story.fact)],
        },
      ],
    };
  const joined =
    story.language === "zh"
      ? `${story.fact.replace(/。$/, "，")}${says}`
      : `${story.fact.replace(/\.$/, ";")} ${says}`;
  return {
    found: true,
    answer: story.truth,
    sentences: [
      { text: joined, quotes: [...quotesOf(prompt, story.fact), ...quotes] },
      { text: says, quotes: [...quotesOf(prompt, story.fact), ...quotes] },
    ],
  };
}

/** Some of the prompt: its second line of rules, or the mark. */
function secretOf(
  { attack }: Plant,
  { delimiter }: ReadPrompt,
  messages: readonly EndpointMessage[],
): string {
  if (attack.style === "marks") return `passage-${delimiter}`;
  return (messages[0]?.content ?? "").split("\n").filter(Boolean).slice(0, 2).join(" ");
}
