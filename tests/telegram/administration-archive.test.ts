/** Administrators' documents with a real index, the bundled model and the reader. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../src/app.ts";
import { archivePaths } from "../../src/archive-paths.ts";
import { loadConfiguration } from "../../src/config.ts";
import { createLogger } from "../../src/logger.ts";
import { createUploadFolder } from "../../src/upload-folder.ts";
import { smallPdf } from "../support/small-pdf.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { startBotAt, startDouble } from "./bot-under-test.ts";

/** Loading the models on a busy machine. */
const PATIENCE_MS = 60_000;
const ORCHARD = "麻岭柑橘丰收\n麻岭县今年柑橘收成四千吨，果农石敏忙着装车。";
const FERRY = "青禾渡口换上新船\n青禾渡口换上两条新船，每天多开六班。船工说等船的人少了一半。";

async function startWithArchive({ language_code = "zh" } = {}) {
  const folder = await writeFiles(await temporaryFolder(), { "archive/永岭日报_20220512_01.txt": ORCHARD });
  const configuration = loadConfiguration({
    ARCHIVE_PATH: join(folder, "archive"),
    ARCHIVE_URI: join(folder, "index"),
  });
  const app = createApp({ configuration, logger: createLogger({ level: "silent" }) });
  onTestFinished(() => app.close());
  await app.ingest({ paths: archivePaths(configuration) });
  await app.warmUp();
  const double = await startDouble();
  const admin = double.user({ language_code });
  await startBotAt(double, {
    answerQuestion: app.answerQuestion,
    findArticle: app.findArticle,
    readStatus: app.status,
    administration: {
      adminIds: [admin.record.id],
      ingest: app.ingest,
      uploads: createUploadFolder(configuration.uploadsPath),
      archivePaths: () => archivePaths(configuration),
      albumPauseMs: 150,
      progressIntervalMs: 50,
      busyPauseMs: 50,
    },
  });
  let heard = 0;
  /** What the administrator is told next. */
  const next = async (): Promise<string> => {
    const { text } = await double.transcript.waitFor(
      ({ answers }) => answers(admin.chat)[heard],
      PATIENCE_MS,
    );
    heard += 1;
    return text ?? "";
  };
  return { app, configuration, double, admin, next, folder };
}

describe("a document that an administrator sends", () => {
  it("is answered from at once, with newspaper and date of its name, and outlasts a full ingest", async () => {
    const { app, configuration, admin, next, folder } = await startWithArchive();
    admin.sends("青禾渡口每天多开几班？");
    expect(await next()).not.toContain("六班");
    admin.sendsDocument({ name: "岭南山乡报_20211208_01.txt", content: FERRY, caption: "/ingest" });
    expect(await next()).toMatch(
      /✅ 岭南山乡报_20211208_01\.txt：已加入：1 篇文章，\d+ 个新段落\n\n档案现有 2 篇文章。/,
    );
    admin.sends("青禾渡口每天多开几班？");
    const answer = await next();
    expect(answer).toContain("六班");
    expect(answer).toContain("岭南山乡报");
    expect(answer).toContain("2021-12-08");

    // Of ARCHIVE_PATH alone, and of the whole; then an index that is built anew.
    await app.ingest({ paths: [join(folder, "archive")] });
    admin.sends("/reload");
    expect(await next()).toContain("未变 2");
    expect((await app.listArticles()).map(({ date }) => date).sort()).toEqual(["2021-12-08", "2022-05-12"]);
    const anew = createApp({
      configuration,
      logger: createLogger({ level: "silent" }),
      location: join(folder, "new"),
    });
    onTestFinished(() => anew.close());
    expect((await anew.listArticles()).length).toBe(2);
  }, 120_000);

  it("is read in whatever its kind, with a word on each part that is not", async () => {
    const { admin, next } = await startWithArchive({ language_code: "en" });
    const zip = zipSync({
      "2021-12-08/A01.txt": strToU8(FERRY),
      "2021-12-08/scan.png": strToU8("png"),
      "../evil.txt": strToU8(FERRY),
    });
    const files = [
      { name: "issue.zip", content: zip },
      { name: "gazette.pdf", content: smallPdf([["The ferry of Qinghe has two new boats."], []]) },
      { name: "notes.json", content: '{"title": "夜市", "text": "梅岭夜市开张。", "newspaper": "永岭日报"}' },
      { name: "photo.jpg", content: "jpg" },
      { name: "broken.docx", content: "no document" },
    ];
    for (const [index, file] of files.entries()) {
      admin.sendsDocument({ ...file, album: "1", ...(index === 0 ? { caption: "/ingest" } : {}) });
    }
    const report = await next();

    expect(report).toMatch(/⚠️ issue\.zip: added: 1 article, \d+ new passage/);
    expect(report).toContain("passed over: issue.zip/2021-12-08/scan.png is not a kind of file");
    expect(report).toContain("passed over: issue.zip/../evil.txt leads out of the archive");
    expect(report).toMatch(/⚠️ gazette\.pdf: added: 1 article/);
    expect(report).toContain("passed over: gazette.pdf#2 has no text layer");
    expect(report).toMatch(/✅ notes\.json: added: 1 article/);
    expect(report).toContain("❌ photo.jpg: not taken: is not a kind of file that is read");
    expect(report).toContain("❌ broken.docx: not taken: is");
    expect(report).toContain("The archive holds 4 articles now.");
  }, 120_000);

  it("that comes twice changes nothing, and /reload removes what was deleted from the folder", async () => {
    const { admin, app, configuration, next } = await startWithArchive();
    const send = () => admin.sendsDocument({ name: "a.txt", content: FERRY, caption: "/ingest" });
    send();
    await next();
    const before = await app.listArticles();
    send();
    expect(await next()).toContain("✅ a.txt：档案里已有，没有变化");
    expect(await app.listArticles()).toEqual(before);
    await rm(join(configuration.uploadsPath, "a.txt"));
    admin.sends("/reload");
    expect(await next()).toContain("删除 1");
    expect(await app.listArticles()).toHaveLength(1);
  }, 120_000);
});
