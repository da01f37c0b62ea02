import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/compile-once.ts"],
    // By default one core is left idle, which on two cores doubles the time.
    maxWorkers: "100%",
    // Tests that start the program or load the model take seconds on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
