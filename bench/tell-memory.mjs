/**
 * Loaded before the program (`node --expose-gc --import`): whoever started it asks for its memory by a message, and gets
 * it after a collection of garbage. It does not keep the program running, and ends it when whoever started it is gone.
 */
process.on("message", () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
