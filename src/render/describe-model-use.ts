import type { LanguageModelUse } from "../model/language-model-use.ts";
import { cleanLine } from "./clean-text.ts";
import type { Say } from "./load-messages.ts";

/** Where what people ask goes to be answered. */
export function describeModelUse(use: LanguageModelUse, say: Say): string {
  if (use.kind === "none") return say("privacy-no-model");
  const where =
    use.kind === "local"
      ? say("privacy-local-model")
      : say("privacy-endpoint", { host: cleanLine(use.host) });
  return use.isRecorded ? `${where}\n${say("privacy-recorded")}` : where;
}
