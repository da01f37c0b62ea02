import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Tests that start the program or load the model take seconds on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
