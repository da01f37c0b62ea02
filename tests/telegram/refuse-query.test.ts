import { describe, expect, it } from "vitest";
import type { BotState } from "../../src/ledger/open-bot-state.ts";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { emptyState, quietTime, startBotAt, startDouble } from "./bot-under-test.ts";

const QUESTION = "汝城追回了多少钱？";

/** A bot for those named, or for whoever has a code when there is an administrator. */
async function startFor(
  double: BotApiDouble,
  allowedIds: readonly number[],
  adminIds: readonly number[] = [],
  state?: BotState,
) {
  const { ledger, keptAnswers, accessStore: store } = state ?? (await emptyState());
  const mode = adminIds.length > 0 ? "pairing" : "list";
  const access = { mode, allowedIds, adminIds, store } as const;
  const bot = await startBotAt(double, { ledger, keptAnswers, access, inline: { settleMs: 20 } });
  return { ...bot, ledger, keptAnswers, store };
}

/** What the last press was told. */
function told(double: BotApiDouble, count: number): Promise<unknown> {
  return double.transcript.waitFor(({ calls }) => {
    const pressed = calls("answerCallbackQuery");
    return pressed.length === count ? { text: pressed[count - 1]?.parameters["text"] } : undefined;
  });
}

async function offered(double: BotApiDouble, queryId: string) {
  const { parameters } = await double.transcript.waitFor(({ calls }) =>
    calls("answerInlineQuery").find(({ parameters }) => parameters["inline_query_id"] === queryId),
  );
  const { results, cache_time, is_personal } = parameters;
  return { results, cache_time, is_personal };
}

describe("a stranger's edit", () => {
  it("is refused as a question is: once, and without asking the archive", async () => {
    const double = await startDouble();
    const { asked, ledger } = await startFor(double, [5]);
    const group = double.group("别处");
    const stranger = double.user({ language_code: "en" });
    const talk = stranger.sends("今天天气真好", { chat: group });
    stranger.edits(talk, `@${double.bot.username} ${QUESTION}`);
    const refusal = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    stranger.edits(talk, `@${double.bot.username} 资兴追回了多少钱？`);
    await expect.poll(() => double.pendingUpdateCount).toBe(0);
    await expect.poll(() => ledger.unfinished()).toEqual([]);

    expect(refusal.text).toMatch(/only those whom its administrators/);
    expect(double.transcript.botMessages()).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it("changes no answer that they had when they might ask; of those who still may it does", async () => {
    const double = await startDouble();
    const state = await emptyState();
    const [listed, former] = [double.user(), double.user()];
    const before = await startFor(double, [listed.record.id, former.record.id], [], state);
    const [question, formers] = [listed.sends(QUESTION), former.sends(QUESTION)];
    await double.transcript.waitFor(({ answers }) => answers()[1]);
    await before.running.stop();
    const [answer] = double.transcript.answers(listed.chat);
    const [formersAnswer] = double.transcript.answers(former.chat);

    const { asked } = await startFor(double, [listed.record.id], [], state);
    former.edits(formers, "资兴追回了多少钱？");
    listed.edits(question, "临武追回了多少钱？");
    const updated = await double.transcript.waitFor(({ answers }) =>
      answers().find(({ text }) => text?.includes("答：临武")),
    );
    await double.transcript.waitFor(({ answers }) => answers(former.chat)[1]);
    expect(updated.message_id).toBe(answer?.message_id);
    expect(double.transcript.answers(former.chat)[0]).toEqual(formersAnswer);
    expect(asked.map(({ text }) => text)).toEqual(["临武追回了多少钱？"]);
  });
});

describe("a stranger's press", () => {
  it("is told the refusal, each time, and does nothing", async () => {
    const double = await startDouble();
    const listed = double.user();
    const { keptAnswers } = await startFor(double, [listed.record.id]);
    const votes: unknown[] = [];
    const { vote } = keptAnswers;
    Object.assign(keptAnswers, {
      vote: (...given: Parameters<typeof vote>) => {
        votes.push(given[1]);
        return vote(...given);
      },
    });
    const group = double.supergroup("别处");
    listed.sends(`@${double.bot.username} ${QUESTION}`, { chat: group });
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    double.user({ language_code: "en" }).presses(answer, "📚 来源");
    expect(await told(double, 1)).toEqual({ text: expect.stringMatching(/only those whom/) });
    double.user({ language_code: "zh" }).presses(answer, "👍");
    expect(await told(double, 2)).toEqual({ text: expect.stringContaining("管理员允许的人") });
    await quietTime();

    expect(double.transcript.answers(group)).toEqual([answer]);
    expect(votes).toEqual([]);
    listed.presses(answer, "👍");
    await told(double, 3);
    expect(votes).toEqual([listed.record.id]);
  });

  it("is none where everybody in the chat may ask", async () => {
    const double = await startDouble();
    const group = double.supergroup("读报");
    await startFor(double, [group.id]);
    double.user().sends(`@${double.bot.username} ${QUESTION}`, { chat: group });
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    double.user().presses(answer, "📚 来源");
    const source = await double.transcript.waitFor(({ answers }) =>
      answers(group).find(({ text }) => text?.includes("000.txt:12-13")),
    );

    expect(source.message_id).toBe(answer.message_id);
  });
});

describe("a stranger's inline query", () => {
  it("is offered nothing, asks nobody and is not remembered; others' results are their own", async () => {
    const double = await startDouble();
    const [listed, stranger] = [double.user(), double.user()];
    const { asked } = await startFor(double, [listed.record.id]);
    expect(await offered(double, stranger.types(QUESTION))).toEqual({
      results: [],
      cache_time: 0,
      is_personal: true,
    });
    expect(asked).toEqual([]);

    const { results, is_personal } = await offered(double, listed.types(QUESTION));
    expect(results).toHaveLength(1);
    expect(is_personal).toBe(true);
  });

  it("is answered once a code let the person in", async () => {
    const double = await startDouble();
    const [admin, guest] = [double.user(), double.user()];
    const { store } = await startFor(double, [], [admin.record.id]);
    expect((await offered(double, guest.types(QUESTION))).results).toEqual([]);
    await store.letIn(guest.record.id);

    expect((await offered(double, guest.types(QUESTION))).results).toHaveLength(1);
  });

  it("is no defect when Telegram waits no longer", async () => {
    const double = await startDouble();
    const { log } = await startFor(double, [5]);
    double.faults.next("answerInlineQuery", {
      kind: "refuse",
      code: 400,
      description: "Bad Request: too old",
    });
    double.user().types(QUESTION);
    await expect
      .poll(() => log.map(({ message }) => message))
      .toContain("a press or an inline query could not be refused");

    expect(log.filter(({ level }) => level === "error")).toEqual([]);
  });
});
