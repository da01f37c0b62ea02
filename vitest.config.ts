import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests that start the program or load a model: a process for each file. They take longest, and run first. */
const PROGRAMS = [
  "tests/{cli,embed,reader}/**/*.test.ts",
  "tests/evaluate/{excerpts,nearness-judge,replayed-evaluation,sample-floors}.test.ts",
  "tests/pipeline/{hidden-collections,planted-falsehoods}.test.ts",
  "tests/telegram/{administration-archive,administration-process,streamed-answers,whole-program}.test.ts",
];
/** Tests of functions, which touch no disk and no server. */
const FUNCTIONS = [
  "tests/{answer,chunk,render,segment,text}/**/*.test.ts",
  "tests/retrieve/!(bilingual-dictionary|retrieve-passages).test.ts",
];
const PROJECTS = ["programs", "parts", "functions"];

/** A worker goes on with the next file only if that is of the same project. */
class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ project }: TestSpecification) => PROJECTS.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    // By default one core is left idle, which on two cores doubles the time.
    maxWorkers: "100%",
    // Tests that start the program or load the model take seconds on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ["tests/support/remove-temporary-folders.ts"],
    sequence: { sequencer: ByProject },
    projects: [
      {
        extends: true,
        test: { name: "programs", include: PROGRAMS, globalSetup: ["tests/support/compile-once.ts"] },
      },
      // One worker for many files: to start one for each, and load there what it imports, took a third of the time.
      {
        extends: true,
        test: {
          name: "parts",
          include: ["tests/**/*.test.ts"],
          exclude: [...PROGRAMS, ...FUNCTIONS],
          isolate: false,
        },
      },
      { extends: true, test: { name: "functions", include: FUNCTIONS, pool: "threads", isolate: false } },
    ],
  },
});
