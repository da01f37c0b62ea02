import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Completion, CompletionRequest, LanguageModel, TokenUsage } from "./language-model.ts";
import { LanguageModelError } from "./language-model-error.ts";

/** Stands for the request's own delimiter, in what is hashed and in what is kept. */
const DELIMITER = "⟦delimiter⟧";

export interface RecordedLanguageModelOptions {
  readonly folder: string;
  readonly mode: "record" | "replay";
  /** Gives name and tokenizer; asked by `record` only. */
  readonly model: LanguageModel;
  /** Told why a reply could not be kept: it is given all the same. */
  readonly onNotKept?: (error: unknown) => void;
}

interface KeptReply {
  readonly model: string;
  readonly request: ReturnType<typeof keptRequest>;
  readonly text: string;
  readonly usage?: TokenUsage;
}

/**
 * Keeps whole replies in a folder, a file each, and gives them back when the same is asked again. `record` asks the model
 * for what is not kept; `replay` never asks. Failures are not kept.
 *
 * @returns a model whose `complete` rejects with `unreachable` for what replay does not find
 */
export function createRecordedLanguageModel({
  folder,
  mode,
  model,
  onNotKept,
}: RecordedLanguageModelOptions): LanguageModel {
  return {
    name: model.name,
    contextTokens: model.contextTokens,
    countTokens: model.countTokens,
    async complete(request, completionOptions = {}) {
      const { signal, onText } = completionOptions;
      signal?.throwIfAborted();
      const asked = keptRequest(request);
      const file = join(folder, `${hashOf(model.name, asked)}.json`);
      const kept = await readKept(file);
      if (kept) {
        const text = kept.text.replaceAll(DELIMITER, (mark) => request.delimiter || mark);
        onText?.(text);
        return { text, ...(kept.usage ? { usage: kept.usage } : {}) };
      }
      if (mode === "replay")
        throw new LanguageModelError(
          "unreachable",
          `${folder} keeps no reply to this request, and none is asked for. Without LLM_REPLAY=on it is asked for and kept.`,
        );
      const completion = await model.complete(request, completionOptions);
      const reply = { model: model.name, request: asked, ...withoutDelimiter(completion, request) };
      await keep(file, reply).catch((error: unknown) => onNotKept?.(error));
      return completion;
    },
    close: model.close,
  };
}

/** What makes two requests the same. */
function keptRequest({ messages, schema, maximumTokens, delimiter }: CompletionRequest) {
  return {
    messages: messages.map(({ role, content }) => ({
      role,
      content: delimiter ? content.replaceAll(delimiter, DELIMITER) : content,
    })),
    ...(schema ? { schema: { name: schema.name, schema: schema.schema } } : {}),
    maximumTokens,
  };
}

function hashOf(model: string, request: ReturnType<typeof keptRequest>): string {
  return createHash("sha256")
    .update(JSON.stringify([model, request]))
    .digest("hex");
}

function withoutDelimiter({ text, usage }: Completion, { delimiter }: CompletionRequest) {
  return { text: delimiter ? text.replaceAll(delimiter, DELIMITER) : text, ...(usage ? { usage } : {}) };
}

async function readKept(file: string): Promise<KeptReply | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as KeptReply;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new LanguageModelError("bad-reply", `${file} is no kept reply; delete it to ask again.`);
    return undefined;
  }
}

/** Under another name first, so that there is never half a reply. */
async function keep(file: string, reply: KeptReply): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  await writeFile(unfinished, `${JSON.stringify(reply, null, 2)}\n`);
  await rename(unfinished, file);
}
