import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { INSTALLATION_ROOT } from "../../src/config.ts";
import { createModelThread } from "../../src/embed/model-thread.ts";

const SOURCE = {
  name: "multilingual-e5-small",
  parentFolder: join(INSTALLATION_ROOT, "embeddings"),
  file: "model",
  threads: 1,
};
const fileAt = (path: string) => new URL(path, import.meta.url);
const tensorOf = (values: readonly number[]) => ({
  data: BigInt64Array.from(values, BigInt),
  dims: [1, values.length],
});
const INPUTS = { input_ids: tensorOf([0, 41, 2]), attention_mask: tensorOf([1, 1, 1]) };

describe("createModelThread", () => {
  it("gives the outputs that are named, as the model has them", async () => {
    const model = await createModelThread().open(SOURCE);
    const outputs = await model.run(INPUTS, ["last_hidden_state"]);
    expect(Object.keys(outputs)).toEqual(["last_hidden_state"]);
    expect(outputs.last_hidden_state.dims).toEqual([1, 3, model.dimensions]);
    expect(outputs.last_hidden_state.data).toHaveLength(3 * model.dimensions);
    await model.dispose();
  });

  it("says what a model does not give, and that one was disposed of", async () => {
    const model = await createModelThread().open(SOURCE);
    await expect(model.run(INPUTS, ["pooler_output"])).rejects.toThrow("pooler_output");
    await model.dispose();
    await expect(model.run(INPUTS, ["last_hidden_state"])).rejects.toThrow("disposed");
  });

  it("rejects what was under way when the thread dies, and starts anew for all who ask next", async () => {
    const thread = createModelThread(fileAt("dying-model-worker.ts"));
    const model = await thread.open(SOURCE);
    const before = await model.run(INPUTS, ["last_hidden_state"]);
    const cut = ["death", "last_hidden_state"].map((output) => model.run(INPUTS, [output]));
    const ends = await Promise.allSettled(cut);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(String((ends[0] as PromiseRejectedResult).reason)).toContain("ended with 7");

    const after = await Promise.all([1, 2].map(() => model.run(INPUTS, ["last_hidden_state"])));
    expect(after).toEqual([before, before]);
    const other = await thread.open(SOURCE);
    expect(await other.run(INPUTS, ["last_hidden_state"])).toEqual(before);
  });

  it("rejects when there is no such worker", async () => {
    const thread = createModelThread(fileAt("no-worker.ts"));
    await expect(thread.open(SOURCE)).rejects.toThrow("no-worker.ts");
  });
});

describe("a process with a model", () => {
  it.each([
    { name: "ends by itself when the model is closed", how: "closed", code: 0 },
    { name: "ends by itself when the model is left open", how: "left", code: 0 },
    { name: "ends with its exit code in the middle of a run", how: "in a run", code: 3 },
  ])("$name", async ({ how, code }) => {
    const file = fileURLToPath(fileAt("end-with-model.ts"));
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), file, how]);
    let output = "";
    child.stdout.on("data", (text) => {
      output += text;
    });
    expect(await once(child, "close")).toEqual([code, null]);
    expect(output).toBe("done");
  });
});
