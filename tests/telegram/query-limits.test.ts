/** What one person may press, and ask in inline mode, in a minute. */
import { describe, expect, it } from "vitest";
import type { BotApiDouble } from "../support/bot-api/bot-api-double.ts";
import { quietTime, startBot } from "./bot-under-test.ts";

const inline = { settleMs: 20 };

/** What an inline query was answered with. */
async function offered(double: BotApiDouble, queryId: string) {
  const { parameters } = await double.transcript.waitFor(({ calls }) =>
    calls("answerInlineQuery").find(
      (call) => call.status === 200 && call.parameters["inline_query_id"] === queryId,
    ),
  );
  const { results, button, cache_time, is_personal } = parameters;
  return { results, button, cache_time, is_personal };
}

describe("inline queries of a minute", () => {
  it.each([
    { language_code: "zh-hans", says: "问得太多了，请过一分钟再试" },
    { language_code: "de", says: "Too many questions: please wait a minute" },
  ])(
    "that are too many get a word in place of results ($language_code); others are answered",
    async (given) => {
      const { double, asked } = await startBot({ inline, limits: { inlineQueriesPerMinute: 2 } });
      const eager = double.user({ language_code: given.language_code });
      for (const text of ["资兴追回了多少钱？", "临武追回了多少钱？"]) {
        expect((await offered(double, eager.types(text))).results).toHaveLength(1);
      }
      expect(await offered(double, eager.types("桂阳追回了多少钱？"))).toEqual({
        results: [],
        button: { text: given.says, start_parameter: "inline" },
        cache_time: 0,
        is_personal: true,
      });
      expect((await offered(double, double.user().types("汝城追回了多少钱？"))).results).toHaveLength(1);

      expect(asked).toHaveLength(3);
      expect(given.says.length).toBeLessThanOrEqual(64);
    },
  );

  it("are not those that were typed on the way", async () => {
    const { double, asked } = await startBot({
      inline: { settleMs: 60 },
      limits: { inlineQueriesPerMinute: 1 },
    });
    const person = double.user();
    for (let length = 4; length < 9; length += 1) person.types("汝城追回了多少钱？".slice(0, length));
    const last = await offered(double, person.types("汝城追回了多少钱？"));

    expect(last.results).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  it("leave the person's questions in chats alone, and the other way round", async () => {
    const limits = { inlineQueriesPerMinute: 1, questionsPerMinute: 1, pressesPerMinute: 1 };
    const { double } = await startBot({ inline, limits });
    const person = double.user();
    person.sends("汝城？");
    const answer = await double.transcript.waitFor(({ answers }) => answers()[0]);
    expect((await offered(double, person.types("资兴追回了多少钱？"))).results).toHaveLength(1);
    person.presses(answer, "👍");
    const press = await double.transcript.waitFor(({ calls }) => calls("answerCallbackQuery")[0]);

    expect(press.parameters["text"]).toBe("谢谢！");
  });
});

describe("buttons pressed in a minute", () => {
  it("that are too many do nothing and say so, each time and in the person's language; others' work", async () => {
    const { double } = await startBot({ limits: { pressesPerMinute: 2 } });
    const [eager, other] = [double.user({ language_code: "en" }), double.user()];
    const group = double.supergroup("读报");
    eager.sends("@archivist_bot 汝城？", { chat: group });
    const answer = await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    const told = async (count: number) => {
      const calls = await double.transcript.waitFor(({ calls }) =>
        calls("answerCallbackQuery").filter(({ status }) => status === 200).length === count
          ? calls("answerCallbackQuery")
          : undefined,
      );
      return calls.at(-1)?.parameters["text"];
    };
    for (let count = 1; count < 3; count += 1) {
      eager.presses(answer, "👍");
      expect(await told(count)).toBe("谢谢！");
    }
    const edits = double.transcript.calls("editMessageText").length;
    for (let count = 3; count < 5; count += 1) {
      eager.presses(answer, "📚 来源");
      expect(await told(count)).toBe("That is a lot of buttons in a minute. Please try again in a minute.");
    }
    await quietTime();
    expect(double.transcript.calls("editMessageText")).toHaveLength(edits);
    other.presses(answer, "👍");

    expect(await told(5)).toBe("谢谢！");
  });
});
