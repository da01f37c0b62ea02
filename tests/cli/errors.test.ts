/** What can go wrong at the command line: one line that says what and what to do next, exit code 2, nothing lost. */
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { runArchivist } from "./run-archivist.ts";

const FILES = {
  "binary.txt": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
  "nothing.txt": "",
  "scan.png": "x",
  "index-file": "notes",
  "garbage/manifest.lance/notes.txt": "notes",
  "bad.jsonl": '{"id": 1, "question": "渡口？"}\nnot a question\n',
  "blank.jsonl": "\n",
};

async function workingFolder(): Promise<string> {
  const folder = await writeFiles(await temporaryFolder(), FILES);
  await mkdir(join(folder, "empty"));
  return folder;
}

interface Trouble {
  readonly name: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly says: RegExp;
  /** The next step. */
  readonly advises: RegExp;
}

const TROUBLE: readonly Trouble[] = [
  {
    name: "an unknown option",
    args: ["ask", "--loud", "x"],
    says: /unknown option '--loud'/,
    advises: /ask --help/,
  },
  {
    name: "an unknown option of no command",
    args: ["--loud"],
    says: /unknown option '--loud'/,
    advises: /--help/,
  },
  { name: "an unknown command", args: ["aks", "x"], says: /no command "aks"/, advises: /--help/ },
  {
    name: "an option without its value",
    args: ["status", "--index"],
    says: /--index/,
    advises: /status --help/,
  },
  {
    name: "a limit that is no number",
    args: ["search", "x", "--limit", "many"],
    says: /many/,
    advises: /search --help/,
  },
  { name: "nothing to ingest", args: ["ingest"], says: /path/, advises: /ingest --help/ },
  {
    name: "a path that does not exist",
    args: ["ingest", "gone"],
    says: /no file or folder "gone"/,
    advises: /Check the path/,
  },
  {
    name: "an empty folder",
    args: ["ingest", "empty"],
    says: /no page to read in "empty"/,
    advises: /\.txt/,
  },
  { name: "a binary file", args: ["ingest", "binary.txt"], says: /binary\.txt.*binary/, advises: /\.txt/ },
  { name: "a 0-byte file", args: ["ingest", "nothing.txt"], says: /nothing\.txt.*0 bytes/, advises: /\.txt/ },
  { name: "a file of another kind", args: ["ingest", "scan.png"], says: /scan\.png/, advises: /\.txt/ },
  { name: "no question", args: ["ask"], says: /no question/, advises: /ask "/ },
  { name: "a question of blanks", args: ["search", " "], says: /no question/, advises: /ask "/ },
  {
    name: "a batch file that is not there",
    args: ["ask", "--batch", "gone"],
    says: /"gone"/,
    advises: /Check the path/,
  },
  {
    name: "a batch file with a bad line",
    args: ["ask", "--batch", "bad.jsonl"],
    says: /Line 2 of "bad\.jsonl"/,
    advises: /"question"/,
  },
  {
    name: "a batch file without questions",
    args: ["search", "--batch", "blank.jsonl"],
    says: /blank\.jsonl/,
    advises: /"turns"/,
  },
  {
    name: "an evaluation without questions",
    args: ["eval", "--articles", "empty"],
    says: /--questions/,
    advises: /eval --help/,
  },
  {
    name: "an evaluation of nothing",
    args: ["eval", "--questions", "bad.jsonl"],
    says: /nothing to score/,
    advises: /--articles/,
  },
  {
    name: "labels that are none, before anything is indexed",
    args: ["eval", "--questions", "bad.jsonl", "--articles", "empty"],
    says: /Line 2 of "bad\.jsonl" is no label/,
    advises: /eval\/README\.md/,
  },
  {
    name: "an index that is not there",
    args: ["ask", "x", "--index", "gone"],
    says: /no index at "gone"/,
    advises: /ingest PATH/,
  },
  {
    name: "no index for status",
    args: ["status", "--index", "gone"],
    says: /no index at "gone"/,
    advises: /ingest PATH/,
  },
  {
    name: "no index for articles",
    args: ["articles", "--index", "gone"],
    says: /no index at "gone"/,
    advises: /ingest PATH/,
  },
  {
    name: "a file for an index",
    args: ["ask", "x", "--index", "index-file"],
    says: /index-file is a file/,
    advises: /--index/,
  },
  {
    name: "a broken index",
    args: ["ask", "x", "--index", "garbage"],
    says: /index garbage cannot be read/,
    advises: /Move it away/,
  },
  {
    name: "a broken index to ingest into",
    args: ["ingest", "bad.jsonl", "--index", "garbage"],
    says: /index garbage cannot be read/,
    advises: /Move it away/,
  },
  {
    name: "a malformed token",
    args: ["start"],
    environment: { TELEGRAM_BOT_TOKEN: "secret" },
    says: /TELEGRAM_BOT_TOKEN is not a bot token/,
    advises: /\.env/,
  },
  {
    name: "an unknown log level",
    args: ["status"],
    environment: { LOG_LEVEL: "loud" },
    says: /LOG_LEVEL/,
    advises: /\.env/,
  },
  {
    name: "a model folder without a model",
    args: ["ingest", "bad.jsonl"],
    environment: { EMBEDDING_MODEL: "./empty" },
    says: /embedding model "\.\/empty"/,
    advises: /EMBEDDING_MODEL/,
  },
];

describe("archivist in trouble", () => {
  it.concurrent.each(TROUBLE)(
    "says what is wrong with $name",
    async ({ args, environment = {}, says, advises }) => {
      const cwd = await workingFolder();
      const before = await readdir(cwd, { recursive: true });
      const { code, stdout, stderr } = await runArchivist(args, { cwd, environment });
      expect(stderr).toMatch(/^error: [^\n]+\n$/);
      expect(stderr).toMatch(says);
      expect(stderr).toMatch(advises);
      expect(stdout).toBe("");
      expect(code).toBe(2);
      expect(await readdir(cwd, { recursive: true })).toEqual(before);
    },
  );
});

describe("archivist asked for help", () => {
  it.concurrent.each([["--help"], ["help"], ["ask", "--help"]])(
    "explains itself on standard output: %s %s",
    async (...args) => {
      const { code, stdout, stderr } = await runArchivist(args.filter(Boolean), {
        cwd: await temporaryFolder(),
      });
      expect(stdout).toMatch(/^Usage: archivist/);
      expect(stderr).toBe("");
      expect(code).toBe(0);
    },
  );
});
