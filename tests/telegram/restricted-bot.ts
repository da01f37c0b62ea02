/** A bot with a list of who may ask, or with pairing. */
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openBotState } from "../../src/ledger/open-bot-state.ts";
import type { AccessOptions } from "../../src/telegram/access.ts";
import type { AccessStore } from "../../src/telegram/access-store.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startBotAt } from "./bot-under-test.ts";

type Restricted = Partial<Omit<Exclude<AccessOptions, { mode: "open" }>, "store">>;

/** A bot that not everybody may ask; `end` stops it and closes its folder, so that another one may open that. */
export async function startRestricted(
  double: BotApiDouble,
  options: Restricted & { readonly store?: Partial<AccessStore> },
  folder?: string,
) {
  const state = await openBotState({ folder: folder ?? join(await temporaryFolder(), "state") });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await state.close();
    isOpen = false;
  };
  onTestFinished(close);
  const { accessStore: store, ledger, keptAnswers, memory, chatMoves } = state;
  const access = {
    mode: "list",
    allowedIds: [],
    adminIds: [],
    ...options,
    store: { ...store, ...options.store },
  } as const;
  const bot = await startBotAt(double, {
    ledger,
    keptAnswers,
    memory,
    chatMoves,
    access,
    takeUpIntervalMs: 50,
    polling: { longPollSeconds: 1 },
  });
  return {
    ...bot,
    async end() {
      await bot.running.stop();
      await close();
    },
  };
}

/** A pairing code, as the bot gives it to an administrator. */
export async function codeFor(
  double: BotApiDouble,
  admin: ReturnType<BotApiDouble["user"]>,
): Promise<string> {
  const before = double.transcript.answers(admin.chat).length;
  admin.sends("/pair");
  const { text } = await double.transcript.waitFor(({ answers }) => answers(admin.chat)[before]);
  return text?.split("\n")[0] ?? "";
}
