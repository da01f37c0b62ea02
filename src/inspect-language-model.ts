import { access, constants, readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { createLanguageModel } from "./create-language-model.ts";
import { ArchivistError } from "./errors.ts";
import { LanguageModelError } from "./language-model/language-model-error.ts";
import type { LanguageModelConfiguration } from "./language-model-configuration.ts";
import { LANGUAGE_MODEL_NEXT_STEPS } from "./language-model-next-steps.ts";
import { loadPrompts } from "./load-prompts.ts";
import type { Finding } from "./model/finding.ts";

/**
 * Whether the language model answers, by having it write one token; kept replies are left alone.
 *
 * @throws ArchivistError `model-unavailable` for a file that cannot be used
 */
export async function inspectLanguageModel(
  configuration: LanguageModelConfiguration | undefined,
): Promise<Omit<Finding, "part">[]> {
  if (!configuration) return [{ state: "ok", told: "off: answers are quoted from the articles" }];
  const { recordings, ...asked } = configuration;
  if (recordings?.mode === "replay") return [await keptReplies(recordings.folder)];
  const unkept = recordings ? await unkeptReplies(recordings.folder) : [];
  const model = await createLanguageModel(asked);
  const { source } = asked;
  const place = source.kind === "endpoint" ? ` at ${source.baseUrl}` : "";
  const told = `${model.name}${place} answers; ${model.contextTokens} tokens of context`;
  try {
    await model.complete({ messages: [{ role: "user", content: "Hello" }], maximumTokens: 1 });
    return [{ state: "ok", told }, ...unkept];
  } catch (error) {
    if (!(error instanceof LanguageModelError)) throw error;
    // One token is no whole reply.
    if (error.failure === "cut-off") return [{ state: "ok", told }, ...unkept];
    const nextStep = LANGUAGE_MODEL_NEXT_STEPS[error.failure];
    return [{ state: "failure", told: error.message, nextStep }, ...unkept];
  } finally {
    await model.close();
  }
}

/** Whether prompts of one's own can be used: with others the program does not start. */
export function inspectPrompts(folder: string): Omit<Finding, "part"> {
  try {
    loadPrompts(folder);
    return { state: "ok", told: `prompts of ${folder}` };
  } catch (error) {
    if (!(error instanceof ArchivistError)) throw error;
    return { state: "failure", told: error.message, nextStep: error.nextStep };
  }
}

/** Whether no reply could be kept; nothing is written, so where there is no folder yet, the one above it is looked at. */
async function unkeptReplies(folder: string): Promise<Omit<Finding, "part">[]> {
  try {
    await access(folder, constants.W_OK);
    return [];
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && above !== folder) return unkeptReplies(above);
    const told = `replies cannot be kept in ${folder} (${(error as NodeJS.ErrnoException).code})`;
    const nextStep = "Set LLM_RECORDINGS to a folder in which this user may write.";
    return [{ state: "warning", told, nextStep }];
  }
}

async function keptReplies(folder: string): Promise<Omit<Finding, "part">> {
  const files = await readdir(folder).catch(() => []);
  const count = files.filter((name) => name.endsWith(".json")).length;
  if (count > 0) return { state: "ok", told: `${count} kept replies in ${folder}; the model is not asked` };
  return {
    state: "warning",
    told: `${folder} keeps no replies, and LLM_REPLAY=on asks for none`,
    nextStep: "Take LLM_REPLAY=on away once, and the replies are kept in LLM_RECORDINGS.",
  };
}
