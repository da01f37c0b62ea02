import { describe, expect, it, onTestFinished } from "vitest";
import { type BotApiDouble, createBotApiDouble } from "./bot-api-double.ts";
import { callDouble } from "./call-double.ts";

async function start(): Promise<BotApiDouble> {
  const double = await createBotApiDouble();
  onTestFinished(() => double.close());
  return double;
}

const MEGABYTE = 1024 * 1024;

describe("files at the double", () => {
  it("come as documents and are downloaded under the path that getFile gives", async () => {
    const double = await start();
    double.user().sendsDocument({ name: "版面.txt", content: "汝城", caption: "/ingest" });
    const { message } = (await callDouble(double, "getUpdates")).result[0];
    expect(message).toMatchObject({ caption: "/ingest", document: { file_name: "版面.txt", file_size: 6 } });
    const { result } = await callDouble(double, "getFile", { file_id: message.document.file_id });
    const at = (path: string, token = double.token) => fetch(`${double.apiRoot}/file/bot${token}/${path}`);

    expect(await (await at(result.file_path)).text()).toBe("汝城");
    expect((await at("documents/file_9.txt")).status).toBe(404);
    expect((await at(result.file_path, "7000001:other")).status).toBe(401);
  });

  it.each([
    { name: "of no id", file_id: "", says: "file_id not specified" },
    {
      name: "of an unknown id",
      file_id: "BQAC1",
      says: "wrong file_id or the file is temporarily unavailable",
    },
  ])("are refused: one $name", async ({ file_id, says }) => {
    const refusal = await callDouble(await start(), "getFile", { file_id });
    expect(refusal).toMatchObject({ status: 400, description: `Bad Request: ${says}` });
  });

  it("are given up to 20 MB", async () => {
    const double = await start();
    const sizes = [20 * MEGABYTE, 20 * MEGABYTE + 1];
    const files = sizes.map((sizeBytes) => double.user().sendsDocument({ content: "x", sizeBytes }));
    const calls = files.map(({ document }) => callDouble(double, "getFile", { file_id: document?.file_id }));

    expect((await Promise.all(calls)).map(({ description }) => description)).toEqual([
      undefined,
      "Bad Request: file is too big",
    ]);
  });
});
