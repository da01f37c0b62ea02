import type { Answer } from "../model/answer.ts";
import type { AnswerQuestion } from "../model/archive.ts";
import { renderPlain } from "../render/render-plain.ts";
import { renderTableRow } from "../render/render-table-row.ts";
import { readBatchFile } from "./batch-file.ts";
import type { Output } from "./output.ts";

export interface AskArguments {
  readonly question?: string;
  readonly batch?: string;
  readonly json: boolean;
}

/** Answers one question, or every line of a batch file in its order. */
export async function askCommand(
  { question, batch, json }: AskArguments,
  { answerQuestion, output }: { readonly answerQuestion: AnswerQuestion; readonly output: Output },
): Promise<void> {
  const options = { audience: "private" } as const;
  if (batch !== undefined) {
    for (const { id, question: asked } of await readBatchFile(batch)) {
      output.result(JSON.stringify({ id, ...contractOf(await answerQuestion(asked, options)) }));
    }
    return;
  }
  const answer = await answerQuestion({ text: question ?? "" }, options);
  output.result(json ? JSON.stringify(contractOf(answer)) : renderPlain(answer));
}

/** The answer as the command line promises it: what is absent is null, and nothing internal is shown. */
function contractOf({
  status,
  language,
  headline,
  text,
  citations,
  nearest,
  narrowed = [],
  computed,
  computation,
  several,
  coverage,
  timings,
}: Answer) {
  return {
    status,
    language,
    headline: headline ?? null,
    text,
    citations: citations.map(({ titleIsOurs: _, newspaper, date, page, url, tableRow, ...citation }) => ({
      ...citation,
      ...(tableRow ? { tableRow: renderTableRow(tableRow) } : {}),
      newspaper: newspaper ?? null,
      date: date ?? null,
      page: page ?? null,
      ...(url ? { url } : {}),
    })),
    nearest,
    narrowed,
    ...(computed ? { computed } : {}),
    ...(computation ? { computation } : {}),
    ...(several ? { several } : {}),
    ...(coverage ? { coverage } : {}),
    timings,
  };
}
