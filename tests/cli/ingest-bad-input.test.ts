/** Everything bad at once, through the real program: one line each with the reason, the rest is indexed. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { legacyBytes } from "../support/legacy-bytes.ts";
import { smallPdf } from "../support/small-pdf.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { jsonLines, runArchivist, START } from "./run-archivist.ts";

const FERRY =
  "青禾渡口换上新船\n\n本报讯（记者 石敏）青禾渡口换上两条新船，每天多开六班，\n等船的人少了一半。\n";

/** Somebody without the rights of the administrator, on every Unix. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const userId = isRoot && runsAs(NOBODY) ? NOBODY : undefined;
/** The administrator may open everything. */
const canBeRefused = !isRoot || userId !== undefined;

function runsAs(uid: number): boolean {
  return spawnSync(process.execPath, [START, "--version"], { uid, gid: uid }).status === 0;
}

const REASONS: Readonly<Record<string, RegExp>> = {
  "binary.txt": /binary/,
  "bomb.zip": /larger|bytes|unpack/i,
  "broken.pdf": /PDF/,
  closed: /EACCES/,
  "closed.txt": /EACCES/,
  "empty.txt": /0 bytes/,
  "invalid.txt": /UTF-8|encoding/,
  "lines.jsonl:2": /not JSON/,
  "locked.pdf": /password/,
  "long.txt": /characters|line/,
  loop: /link/,
  "scan.png": /./,
  self: /cannot be opened/,
  "traversal.zip": /leads out of the archive/,
};

interface ReportLine {
  readonly event: string;
  readonly file?: string;
  readonly reason?: string;
  readonly run: string;
}

describe("archivist ingest on bad input", () => {
  it("names every bad file or line once with its reason, indexes the rest, and exits with 1", {
    timeout: 120_000,
  }, async () => {
    const cwd = await temporaryFolder();
    await writeFiles(join(cwd, "pages"), {
      "binary.txt": Uint8Array.from([1, 0, 2, 0, 3]),
      "bomb.zip": zipSync({ "a.txt": new Uint8Array(60_000_000) }, { level: 9 }),
      "broken.pdf": smallPdf([["Ferry"]]).subarray(0, 50),
      "closed.txt": FERRY,
      "empty.txt": "",
      "good.txt": FERRY,
      "invalid.txt": Uint8Array.from([0xff, 0xfd, 0xff]),
      "lines.jsonl": `${JSON.stringify({ title: "夜市", text: "夜市开张。" })}\n{broken\n`,
      "locked.pdf": smallPdf([["Ferry"]], { locked: true }),
      "long.txt": "渡".repeat(17_000_000),
      "old.txt": legacyBytes("gb18030", FERRY.replaceAll("青禾", "桃溪")),
      "scan.png": "x",
      "traversal.zip": zipSync({ "../../evil.txt": strToU8(FERRY), "fine.txt": strToU8(FERRY) }),
    });
    await mkdir(join(cwd, "pages/closed"));
    await symlink(join(cwd, "pages"), join(cwd, "pages/loop"));
    await symlink(join(cwd, "pages/self"), join(cwd, "pages/self"));
    for (const name of ["closed", "closed.txt"]) {
      if (canBeRefused) await chmod(join(cwd, "pages", name), 0);
      else console.warn(`NOT TESTED: ${name} without permission, because nobody may run the program here`);
    }
    await chmod(cwd, 0o777);

    const { code, stdout, stderr } = await runArchivist(["ingest", "pages", "--index", "index", "--json"], {
      cwd,
      ...(userId === undefined ? {} : { userId }),
    });
    expect(code, stderr).toBe(1);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      added: canBeRefused ? 4 : 5,
      encodings: [{ file: "old.txt", encoding: "GB18030" }],
    });

    const lines = jsonLines<ReportLine>(readFileSync(join(cwd, "index.ingest.jsonl"), "utf8"));
    expect([lines[0]?.event, lines.at(-1)?.event]).toEqual(["start", "end"]);
    expect(new Set(lines.map(({ run }) => run)).size).toBe(1);
    const skipped = lines.filter(({ event }) => event === "skipped");
    for (const { file = "", reason = "" } of skipped) {
      const [name] = Object.keys(REASONS).filter((known) => file === known || file.startsWith(`${known}/`));
      expect(reason, file).toMatch(REASONS[name ?? ""] ?? /never/);
      expect(reason).not.toContain("\n");
      expect(stderr.split("\n").filter((line) => line === `passed over: ${file} ${reason}`)).toHaveLength(1);
    }
    expect(skipped).toHaveLength(Object.keys(REASONS).length - (canBeRefused ? 0 : 2));
    if (!canBeRefused) return;
    const added = lines.filter(({ event }) => event === "added").map(({ file }) => file);
    expect(added.sort()).toEqual(["good.txt", "lines.jsonl", "old.txt", "traversal.zip"]);
    expect(existsSync(join(cwd, "../evil.txt"))).toBe(false);
  });
});
