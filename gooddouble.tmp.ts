import { readFileSync } from "node:fs";
import { createApp } from "/work/injection/src/app.ts";
import { loadConfiguration } from "/work/injection/src/config.ts";
import { createLogger } from "/work/injection/src/logger.ts";
import type { LanguageModel } from "/work/injection/src/language-model/language-model.ts";
import { holdsAll } from "/work/injection/src/evaluate/match-answer.ts";
const [index, file] = process.argv.slice(2);
const rows = readFileSync(file!, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const plain = (text: string) => text.replace(/\s/g, "");
let row: any; let last: any;
const model: LanguageModel = { name: "good", contextTokens: 8192, countTokens: (t) => Math.ceil(t.length / 1.5), close: async () => {},
  complete: async ({ messages }) => {
    const user = messages.at(-1)!.content;
    const passages = [...user.matchAll(/<passage-\w+ number="(\d+)"[^>]*>\n([\s\S]*?)\n<\/passage/g)];
    const quotes = (row.evidence as string).split(/…|\.\.\.|\|/).filter(Boolean).flatMap((ev: string) => {
      const hit = passages.find(([, , t]) => plain(t!).includes(plain(ev)));
      return hit ? [{ passage: Number(hit[1]), quote: ev }] : [];
    });
    last.quotes = quotes.length;
    const text = row.lang === "zh" ? `${row.answer}。` : `The answer is ${row.answer}.`;
    return { text: JSON.stringify({ found: quotes.length > 0, answer: row.answer, sentences: quotes.length ? [{ text, quotes }] : [] }) };
  } };
const app = createApp({ configuration: loadConfiguration({}), logger: createLogger({ level: "error" }), location: index!, languageModel: model, onWriting: (r) => { last.report = r; } });
let asked = 0, withEvidence = 0, written = 0, facts = 0, n = 0;
for (row of rows) { last = {}; n++;
  const answer = await app.answerQuestion({ text: row.question });
  const ok = holdsAll(`${answer.headline ?? ""}\n${answer.text}`.slice(0, 400), row.must_contain); if (ok) facts++;
  if (last.report) asked++;
  if (last.quotes > 0) withEvidence++;
  if (last.report?.outcome === "written") written++;
  if (last.quotes > 0 && (last.report?.dropped.length > 0 || last.report?.outcome !== "written")) console.log(row.id, row.lang, "|", row.answer, "|", row.evidence, "|", JSON.stringify(last.report), answer.headline);
  if (last.report && !last.quotes) console.log("no evidence shown", row.id, row.evidence);
}
console.log("gaps", process.env.GAPS ? (globalThis as any).gaps.sort((a:number,b:number)=>b-a).slice(0,15) : ""); console.log({ n, asked, withEvidence, written, facts });
await app.close();
