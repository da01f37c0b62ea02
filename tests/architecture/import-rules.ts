/** The import table of the design as data, and the check of source files against it. Pure, so that it can be tested. */
import { posix } from "node:path";

export interface SourceFile {
  /** With forward slashes, from the repository on: `src/read/decode-text.ts`. */
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

interface FolderRule {
  /** Folders, or single files, of `src` that may be imported. */
  readonly values: readonly string[];
  /** Those of which only types may be. */
  readonly types?: readonly string[];
}

const STAGES = ["read", "segment", "chunk", "retrieve", "answer"];
const PORTS = [
  "embed/embedder.ts",
  "reader/reader.ts",
  "language-model/language-model.ts",
  "store/archive-store.ts",
  "store/index-manifest.ts",
];
const BELOW_THE_EDGES = [
  "model",
  "text",
  "errors.ts",
  ...STAGES,
  "embed",
  "reader",
  "language-model",
  "store",
  "pipeline",
  "evaluate",
];
const EDGE: FolderRule = { values: ["model", "render", "errors.ts"], types: ["pipeline", "evaluate"] };

/** What each folder and top-level file of `src` may import beside itself. */
const RULES: Readonly<Record<string, FolderRule>> = {
  "errors.ts": { values: [] },
  "logger.ts": { values: [] },
  "environment-values.ts": { values: [] },
  "language-model-configuration.ts": { values: ["environment-values.ts", "errors.ts"], types: ["model"] },
  "language-model-next-steps.ts": { values: [], types: ["language-model/language-model-error.ts"] },
  "config.ts": { values: ["environment-values.ts", "errors.ts", "language-model-configuration.ts"] },
  "once.ts": { values: [] },
  "archive-paths.ts": { values: [], types: ["config.ts"] },
  "current-manifest.ts": { values: ["chunk", "segment", "store", "text"], types: ["embed/embedder.ts"] },
  "load-models.ts": {
    values: [
      "config.ts",
      "create-language-model.ts",
      "errors.ts",
      "language-model-next-steps.ts",
      "once.ts",
      "embed",
      "reader",
    ],
    types: ["language-model/language-model.ts", "logger.ts"],
  },
  "create-language-model.ts": {
    values: ["embed/thread-count.ts", "language-model"],
    types: ["language-model-configuration.ts"],
  },
  "inspect-language-model.ts": {
    values: [
      "create-language-model.ts",
      "language-model/language-model-error.ts",
      "language-model-next-steps.ts",
      "errors.ts",
      "load-prompts.ts",
    ],
    types: ["language-model-configuration.ts", "model"],
  },
  "create-writing.ts": {
    values: ["config.ts", "errors.ts", "load-prompts.ts", "answer", "retrieve"],
    types: ["logger.ts", "model", "language-model/language-model.ts"],
  },
  "load-prompts.ts": {
    values: ["model", "text", "errors.ts"],
    types: ["answer/written/answer-prompts.ts", "retrieve/reword-question.ts"],
  },
  "upload-folder.ts": { values: ["errors.ts", "read"], types: ["telegram/uploads.ts"] },
  "bot-folder.ts": { values: ["errors.ts"], types: ["config.ts"] },
  model: { values: [] },
  text: { values: [], types: ["model"] },
  render: { values: ["model"] },
  read: { values: ["model", "text", "errors.ts"] },
  segment: { values: ["model", "text", "errors.ts"] },
  chunk: { values: ["model", "text", "errors.ts"] },
  embed: { values: ["model", "text", "errors.ts"] },
  reader: { values: ["text", "errors.ts", "embed/load-model.ts"] },
  "language-model": { values: ["errors.ts"] },
  store: { values: ["model", "text", "errors.ts"] },
  retrieve: { values: ["model", "text", "errors.ts"], types: PORTS },
  answer: {
    values: ["model", "text", "errors.ts"],
    types: ["reader/reader.ts", "language-model/language-model.ts"],
  },
  pipeline: { values: ["model", "text", "errors.ts", ...STAGES], types: PORTS },
  evaluate: { values: ["model", "text", "errors.ts"], types: PORTS },
  ledger: {
    values: ["model", "errors.ts"],
    types: [
      "telegram/access-store.ts",
      "telegram/chat-moves.ts",
      "telegram/chat-settings.ts",
      "telegram/conversation-memory.ts",
      "telegram/delivery-ledger.ts",
      "telegram/kept-answers.ts",
      "telegram/kept-listings.ts",
      "telegram/message-place.ts",
    ],
  },
  telegram: { ...EDGE, values: [...EDGE.values, "text"] },
  web: EDGE,
  cli: EDGE,
  "ingest-archive.ts": { values: BELOW_THE_EDGES },
  "private-collections.ts": { values: ["text"] },
  "evaluated-archive.ts": {
    values: [
      "create-writing.ts",
      "model",
      "errors.ts",
      "answer",
      "evaluate",
      "retrieve",
      "language-model/completion-log.ts",
    ],
    types: PORTS,
  },
  "app.ts": {
    values: [
      "archive-paths.ts",
      "current-manifest.ts",
      "evaluated-archive.ts",
      "load-models.ts",
      "create-writing.ts",
      "config.ts",
      "logger.ts",
      "once.ts",
      "private-collections.ts",
      "ingest-archive.ts",
      ...BELOW_THE_EDGES,
    ],
  },
  "diagnose.ts": {
    values: [
      "model",
      "errors.ts",
      "bot-folder.ts",
      "inspect-language-model.ts",
      "private-collections.ts",
      "ledger",
      "telegram",
    ],
    types: ["app.ts", "config.ts"],
  },
  "stop-on-signals.ts": { values: ["errors.ts"] },
  "start-program.ts": { values: [""] },
  "run-with-app.ts": { values: [""] },
  "main.ts": { values: [""] },
};

/** Libraries that one place alone may know. */
const HOME_OF_PACKAGE: Readonly<Record<string, RegExp>> = {
  "@xenova/transformers": /^src\/embed\//,
  "@lancedb/lancedb": /^src\/store\//,
  "apache-arrow": /^src\/store\//,
  openai: /^src\/language-model\//,
  cockatiel: /^src\/language-model\/with-circuit-breaker\.ts$/,
  "gpt-tokenizer": /^src\/language-model\//,
  "node-llama-cpp": /^src\/language-model\//,
  grammy: /^src\/telegram\//,
  "classic-level": /^src\/ledger\//,
  "@fluent/bundle": /^src\/render\/load-messages\.ts$/,
  "rate-limiter-flexible": /^src\/telegram\/question-limits\.ts$/,
  chokidar: /^src\/cli\/watch-paths\.ts$/,
  commander: /^src\/main\.ts$/,
  chardet: /^src\/read\/detect-encoding\.ts$/,
  yaml: /^src\/(?:read\/archive-metadata|load-prompts)\.ts$/,
  "@mozilla/readability": /^src\/read\/extract-article\.ts$/,
  linkedom: /^src\/read\/parse-markup\.ts$/,
  mammoth: /^src\/read\/read-docx\.ts$/,
  unpdf: /^src\/read\/pdf-text\.ts$/,
  fflate: /^src\/read\/zip-archive\.ts$/,
};

/** Where the rule's reader stands in the table: the folder, or the file itself at the top level. */
const unitOf = (pathInSource: string) => pathInSource.split("/")[0] ?? "";
const allows = (allowed: readonly string[], path: string) =>
  allowed.some((entry) => entry === "" || path === entry || unitOf(path) === entry);

/** One sentence a violation; none when the files keep to the table. */
export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const unit = unitOf(file.path.replace(/^src\//, ""));
    const rule = RULES[unit];
    if (!rule) return [`${file.path}: src/${unit} has no place in the import table`];
    return importsOf(file.text).flatMap(({ specifier, isTypeOnly }) => {
      if (!specifier.startsWith(".")) return packageViolations(file.path, specifier);
      const target = posix.join(posix.dirname(file.path), specifier).replace(/^src\//, "");
      if (unitOf(target) === unit && target.includes("/")) return [];
      if (allows(rule.values, target) || (isTypeOnly && allows(rule.types ?? [], target))) return [];
      const asWhat = allows(rule.types ?? [], target) ? "more than types of " : "";
      return [`${file.path}: may not import ${asWhat}${target}`];
    });
  });
}

function packageViolations(path: string, specifier: string): string[] {
  const home = HOME_OF_PACKAGE[packageOf(specifier)];
  return home && !home.test(path) ? [`${path}: may not import ${specifier}`] : [];
}

/** `grammy/types` → `grammy`, `@scope/name/part` → `@scope/name`. */
export function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Static, re-exporting, side-effect and dynamic imports of a module, comments left out. */
export function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+?\sfrom\s+)?["']([^"']+)["']/gm,
  );
  const dynamic = code.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g);
  return [
    ...Array.from(statements, ([, type, specifier = ""]) => ({ specifier, isTypeOnly: Boolean(type) })),
    ...Array.from(dynamic, ([, specifier = ""]) => ({ specifier, isTypeOnly: false })),
  ];
}
