import { describe, expect, it } from "vitest";
import { importsOf, importViolations } from "./import-rules.ts";

describe("importViolations", () => {
  it.each([
    {
      name: "an edge that reaches into the store",
      path: "cli/x.ts",
      code: 'import { a } from "../store/a.ts";',
    },
    { name: "a stage that imports another", path: "read/x.ts", code: 'import { a } from "../segment/a.ts";' },
    {
      name: "a noun that imports a stage",
      path: "model/x.ts",
      code: 'import type { A } from "../read/a.ts";',
    },
    {
      name: "a value of a port's file",
      path: "retrieve/x.ts",
      code: 'import { a } from "../embed/embedder.ts";',
    },
    {
      name: "a type of an adapter",
      path: "pipeline/x.ts",
      code: 'import type { A } from "../store/lance-store.ts";',
    },
    { name: "a value of the pipeline", path: "telegram/x.ts", code: 'import { a } from "../pipeline/a.ts";' },
    {
      name: "more of the bot than the port in its ledger",
      path: "ledger/x.ts",
      code: 'import type { A } from "../telegram/create-bot.ts";',
    },
    { name: "the ledger in the bot", path: "telegram/x.ts", code: 'import { a } from "../ledger/a.ts";' },
    { name: "one edge in another", path: "telegram/x.ts", code: 'import { a } from "../cli/a.ts";' },
    { name: "an edge in the app", path: "app.ts", code: 'import { a } from "./cli/a.ts";' },
    { name: "the app in a stage", path: "answer/x.ts", code: 'import type { App } from "../app.ts";' },
    { name: "a dynamic import", path: "cli/x.ts", code: 'const a = await import("../embed/a.ts");' },
    { name: "a re-export", path: "text/x.ts", code: 'export { a } from "../model/a.ts";' },
    { name: "a side effect", path: "chunk/x.ts", code: 'import "../store/a.ts";' },
    {
      name: "an import over several lines",
      path: "read/x.ts",
      code: 'import {\n  a,\n  type B,\n} from "../answer/a.ts";',
    },
    { name: "a folder without a rule", path: "utils/x.ts", code: "" },
    { name: "the model library", path: "retrieve/x.ts", code: 'import { a } from "@xenova/transformers";' },
    { name: "the database", path: "pipeline/x.ts", code: 'import type { T } from "@lancedb/lancedb";' },
    {
      name: "a part of the bot library",
      path: "render/x.ts",
      code: 'import type { T } from "grammy/types";',
    },
  ])("finds $name", ({ path, code }) => {
    expect(importViolations([{ path: `src/${path}`, text: code }])).toHaveLength(1);
  });

  it.each([
    {
      name: "the type of a port",
      path: "retrieve/x.ts",
      code: 'import type { A } from "../embed/embedder.ts";',
    },
    { name: "a neighbour in the folder", path: "read/x.ts", code: 'import { a } from "./a.ts";' },
    { name: "a stage in the pipeline", path: "pipeline/x.ts", code: 'import { a } from "../chunk/a.ts";' },
    {
      name: "a type of the pipeline in an edge",
      path: "cli/x.ts",
      code: 'import type { A } from "../pipeline/a.ts";',
    },
    { name: "everything in main", path: "main.ts", code: 'import { a } from "./cli/a.ts";' },
    {
      name: "an import that is commented out",
      path: "read/x.ts",
      code: '// import { a } from "../store/a.ts";',
    },
  ])("lets $name pass", ({ path, code }) => {
    expect(importViolations([{ path: `src/${path}`, text: code }])).toEqual([]);
  });
});

describe("importsOf", () => {
  it("tells types from values", () => {
    const code =
      'import type { A } from "a";\nimport { type B, c } from "b";\nexport * from "c";\nimport "d";';
    expect(importsOf(code)).toEqual([
      { specifier: "a", isTypeOnly: true },
      { specifier: "b", isTypeOnly: false },
      { specifier: "c", isTypeOnly: false },
      { specifier: "d", isTypeOnly: false },
    ]);
  });
});
