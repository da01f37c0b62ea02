/** A bot with an administrator, over an ingest that only notes what it is given unless a test brings its own. */
import { join } from "node:path";
import type { BuildIndexOptions } from "../../src/pipeline/build-index.ts";
import type { IngestReport } from "../../src/pipeline/ingest-report.ts";
import type { AdministrationOptions } from "../../src/telegram/administration.ts";
import type { LineOptions } from "../../src/telegram/create-bot.ts";
import type { PaceOptions } from "../../src/telegram/pace-calls.ts";
import { createUploadFolder } from "../../src/upload-folder.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type BotUnderTest, startBotAt, startDouble } from "./bot-under-test.ts";

/** A page of one article. */
export const PAGE = "青禾渡口换上新船\n青禾渡口换上两条新船，每天多开六班。";
export const REPORT: IngestReport = {
  added: 1,
  updated: 0,
  unchanged: 0,
  removed: 0,
  kept: 0,
  articles: 2,
  articlesUnchanged: 0,
  passages: 3,
  embedded: 3,
  characters: 100,
  redirected: 0,
  skipped: [],
  encodings: [],
  elapsedMs: 5,
};

export interface Administered extends BotUnderTest {
  readonly admin: ReturnType<BotApiDouble["user"]>;
  readonly folder: string;
  /** The paths of every ingest, in order. */
  readonly ingested: (readonly string[])[];
}

/** Starts it; all is gone when the test ends. */
export async function startAdministered({
  language_code = "en",
  ingest,
  line = {},
  pace = {},
  ...options
}: Partial<Omit<AdministrationOptions, "adminIds" | "uploads">> & {
  readonly language_code?: string;
  readonly line?: LineOptions;
  readonly pace?: PaceOptions;
} = {}): Promise<Administered> {
  const double = await startDouble();
  const admin = double.user({ language_code });
  const folder = join(await temporaryFolder(), "uploads");
  const ingested: (readonly string[])[] = [];
  const bot = await startBotAt(double, {
    line,
    pace,
    administration: {
      adminIds: [admin.record.id],
      uploads: createUploadFolder(folder),
      archivePaths: () => ["/archive"],
      albumPauseMs: 150,
      progressIntervalMs: 20,
      busyPauseMs: 20,
      ...options,
      async ingest(ingestOptions: BuildIndexOptions) {
        ingested.push(ingestOptions.paths);
        return ingest === undefined ? REPORT : ingest(ingestOptions);
      },
    },
  });
  return { ...bot, admin, folder, ingested };
}

/** What the administrator reads, once so much has been said. */
export async function said({ double, admin }: Administered, count = 1): Promise<string> {
  const message = await double.transcript.waitFor(({ answers }) => answers(admin.chat)[count - 1]);
  return message.text ?? "";
}
