import { defineConfig } from "vitest/config";

/** Tests of functions, which leave nothing behind: no files, processes, models or changed globals. */
const FUNCTIONS = [
  "tests/{answer,chunk,render,segment,text}/**/*.test.ts",
  "tests/retrieve/!(bilingual-dictionary|retrieve-passages).test.ts",
];

export default defineConfig({
  test: {
    // By default one core is left idle, which on two cores doubles the time.
    maxWorkers: "100%",
    // Tests that start the program or load the model take seconds on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // One worker for many files: a process for each takes longer than most of them do.
        test: { name: "functions", include: FUNCTIONS, pool: "threads", isolate: false },
      },
      {
        extends: true,
        test: {
          name: "parts",
          include: ["tests/**/*.test.ts"],
          exclude: FUNCTIONS,
          globalSetup: ["tests/support/compile-once.ts"],
        },
      },
    ],
  },
});
