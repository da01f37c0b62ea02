/** A process of its own, with a model: `end-with-model.ts HOW`, see model-thread.test.ts. */
import { join } from "node:path";
import { INSTALLATION_ROOT } from "../../src/config.ts";
import { createTransformersEmbedder } from "../../src/embed/transformers-embedder.ts";

const model = join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small");
const embedder = await createTransformersEmbedder({ model });
const batch = Array.from({ length: 8 }, () => "渡口停航，等船的人改走山路。".repeat(20));
await embedder.embedQueries(["渡口停航"]);
const [how] = process.argv.slice(2);
if (how === "closed") await embedder.close();
else if (how === "in a run") {
  void embedder.embedPassages(batch);
  setTimeout(() => process.exit(3), 20);
}
process.stdout.write("done");
