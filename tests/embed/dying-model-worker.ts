/** The worker of the models, whose thread ends when it is asked for an output "death", before that run. */
import { parentPort } from "node:worker_threads";
import "../../src/embed/model-worker.ts";
import type { ModelRequest } from "../../src/embed/model-worker.ts";

parentPort?.on("message", (request: ModelRequest) => {
  if (request.task === "run" && request.outputs.includes("death")) process.exit(7);
});
