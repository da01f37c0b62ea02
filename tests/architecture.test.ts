import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, importViolations, packageOf } from "./architecture/import-rules.ts";
import {
  hasLineAbout,
  PROJECT_ROOT,
  projectFiles,
  readProjectFile,
  registryAddressIn,
} from "./architecture/project-files.ts";

const LONGEST_FILE = 300;

const typescriptFilesIn = (folder: string) =>
  existsSync(join(PROJECT_ROOT, folder))
    ? readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts"))
        .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
        .map((path) => ({ path, text: readProjectFile(path) }))
    : [];
const sources = typescriptFilesIn("src");
const manifest = JSON.parse(readProjectFile("package.json")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;

describe("src", () => {
  it("is read by these tests", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(sources.length);
  });

  it("keeps to the import table", () => {
    expect(importViolations(sources)).toEqual([]);
  });

  it("imports files that exist, and packages that are dependencies", () => {
    const broken = sources.flatMap(({ path, text }) =>
      importsOf(text)
        .map(({ specifier }) => specifier)
        .filter((specifier) => !specifier.startsWith("node:"))
        .filter((specifier) =>
          specifier.startsWith(".")
            ? !existsSync(join(PROJECT_ROOT, path, "..", specifier))
            : !(packageOf(specifier) in manifest.dependencies),
        )
        .map((specifier) => `${path}: ${specifier}`),
    );
    expect(broken).toEqual([]);
  });

  it(`has no file of more than ${LONGEST_FILE} lines`, () => {
    const long = sources.filter(({ text }) => text.split("\n").length - 1 > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("has names in kebab case, and none that says nothing", () => {
    const names = sources.map(({ path }) => basename(path));
    const odd = names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(name));
    const vague = names.filter((name) => /^(?:utils?|helpers?|types|misc|common|index)\.ts$/.test(name));
    expect([...odd, ...vague]).toEqual([]);
  });
});

describe("dependencies", () => {
  const architecture = readProjectFile("ARCHITECTURE.md");

  it.each(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))(
    "%s has its line in ARCHITECTURE.md",
    (name) => {
      expect(hasLineAbout(architecture, name)).toBe(true);
    },
  );

  it("are named in package.json by whoever imports them, tests and tools too", () => {
    const known = { ...manifest.dependencies, ...manifest.devDependencies };
    const foreign = ["tests", "eval", "bench", "dictionary", "scripts"].flatMap((folder) =>
      typescriptFilesIn(folder).flatMap(({ path, text }) =>
        importsOf(text)
          .map(({ specifier }) => specifier)
          .filter((specifier) => !/^(?:node:|\.)/.test(specifier) && !(packageOf(specifier) in known))
          .map((specifier) => `${path}: ${specifier}`),
      ),
    );
    expect(foreign).toEqual([]);
  });

  it.each([
    { name: "the whole name in code marks", page: "- `zod`: schemas", has: true },
    { name: "the whole name in a table", page: "| zod | schemas |", has: true },
    { name: "a longer name only", page: "- `zod-extra`: schemas", has: false },
    { name: "a scoped name only", page: "- `@types/zod`: schemas", has: false },
  ])("are found by $name: $has", ({ page, has }) => {
    expect(hasLineAbout(page, "zod")).toBe(has);
  });
});

describe("registry addresses", () => {
  it("stand in no file", (context) => {
    const files = projectFiles();
    if (!files) return context.skip("not a git checkout: there is no list of the project's files");
    const named = files
      .filter((path) =>
        /\.(?:[cm]?[jt]s|json|ya?ml|toml|txt|sh|npmrc|py)$|(?:^|\/)[^.]+$|\.npmrc$/.test(path),
      )
      .filter((path) => !path.startsWith("embeddings/multilingual") && existsSync(join(PROJECT_ROOT, path)))
      .flatMap((path) => {
        const address = registryAddressIn(readProjectFile(path));
        return address === undefined ? [] : [`${path}: ${address}`];
      });
    expect(named).toEqual([]);
  });

  it("are recognised", () => {
    const planted = ["https:", "", "registry.npmjs.org", "zod", "-", "zod-4.6.7.tgz"].join("/");
    expect(registryAddressIn(`{"resolved": "${planted}"}`)).toContain("zod");
    expect(registryAddressIn("https://example.org/npmjs/")).toBeUndefined();
  });
});
