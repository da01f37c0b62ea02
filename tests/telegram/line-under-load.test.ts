/** The line of questions while more is asked than can be answered. */
import { expect, it } from "vitest";
import { answerTo, heldArchive, quietTime, startBot } from "./bot-under-test.ts";

it("answers commands and refuses questions at once, however long the line may be", async () => {
  const maxWaiting = 520;
  const { answerQuestion } = heldArchive();
  const { double } = await startBot({
    maxWaiting,
    line: { answersAtATime: 1 },
    pace: { messageGapMs: 1 },
    answerQuestion,
    stopTimeoutMs: 50,
  });
  for (let count = 0; count <= maxWaiting; count += 1) double.user().sends("问题？");
  const [late, helped] = [double.user(), double.user({ language_code: "en" })];
  late.sends("太晚？");
  helped.sends("/help");
  const repliesTo = (person: typeof late) =>
    double.transcript.waitFor(({ botMessages }) => botMessages(person.chat)[0], 20_000);

  expect((await repliesTo(late)).text).toContain("排队的问题太多");
  expect((await repliesTo(helped)).text).toContain("How to ask");
  expect(double.transcript.answers()).toHaveLength(2);
});

it("lets slow questions hold up nobody while others can be answered, and answers in the order of asking", async () => {
  const slow = heldArchive();
  const { double, asked } = await startBot({
    line: { answersAtATime: 4 },
    answerQuestion: async (question, options) => {
      if (question.text.includes("慢")) return slow.answerQuestion(question, options);
      await quietTime(5);
      return answerTo(question.text);
    },
  });
  const texts = Array.from({ length: 60 }, (_, place) =>
    place % 20 === 0 ? `慢${place}？` : `快${place}？`,
  );
  const people = texts.map(() => double.user());
  for (const [place, text] of texts.entries()) people[place]?.sends(text);
  await double.transcript.waitFor(({ answers }) => (answers().length === 38 ? true : undefined), 20_000);
  expect(double.transcript.answers().map(({ text }) => text)).not.toContainEqual(
    expect.stringContaining("慢"),
  );
  // While there is room, those that come at the same moment begin in any order.
  const places = asked.map(({ text }) => texts.indexOf(text));
  expect(places.filter((place, order) => Math.abs(place - order) > 4)).toEqual([]);

  slow.release();
  await double.transcript.waitFor(({ answers }) => answers()[39]);
});

it("tells everybody the place in line that is true when it is told", async () => {
  const begun: string[] = [];
  const { double } = await startBot({
    line: { answersAtATime: 2, positionIntervalMs: 200 },
    answerQuestion: async ({ text }) => {
      begun.push(text);
      await quietTime(250);
      return answerTo(text);
    },
  });
  const waiting: string[] = [];
  const textIn = new Map<number, string>();
  const errors: number[] = [];
  double.faults.choose((_method, parameters) => {
    const told = /第 (\d+) 位/.exec(String(parameters["text"]))?.[1];
    if (told === undefined) return undefined;
    const place = waiting.indexOf(textIn.get(Number(parameters["chat_id"])) ?? "");
    const before = waiting.slice(0, place + 1).filter((text) => !begun.includes(text));
    errors.push(Number(told) - before.length);
    return undefined;
  });
  for (let count = 0; count < 40; count += 1) {
    const person = double.user();
    const text = `第${count}问？`;
    waiting.push(text);
    textIn.set(person.chat.id, text);
    person.sends(text);
  }
  await double.transcript.waitFor(({ answers }) => (answers().length === 40 ? true : undefined), 20_000);

  expect(errors.length).toBeGreaterThan(5);
  // While a call is on its way two may begin, and their turn comes a moment before they do.
  expect(errors.filter((error) => Math.abs(error) > 2)).toEqual([]);
});

it("tells those at once who stand far behind, in a group too and only then", async () => {
  const { answerQuestion } = heldArchive();
  const options = { answersAtATime: 1, positionIntervalMs: 50 };
  const { double } = await startBot({ line: options, answerQuestion, stopTimeoutMs: 50 });
  for (let count = 0; count < 30; count += 1) double.user().sends("问题？");
  await double.transcript.waitFor(({ botMessages }) => botMessages()[29], 10_000);
  const group = double.supergroup("读报");
  double.user().sends(`@${double.bot.username} 汝城？`, { chat: group });
  await double.transcript.waitFor(({ botMessages }) => botMessages(group)[0], 10_000);
  await quietTime(400);

  const stubs = double.transcript.botMessages().map(({ text }) => /第 (\d+) 位/.exec(text ?? "")?.[1]);
  // Sent side by side: which arrives first is no matter.
  const told = stubs.map(Number).filter(Boolean);
  expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, more) => 21 + more));
  const editsInGroup = double.transcript
    .calls("editMessageText")
    .filter(({ parameters }) => parameters["chat_id"] === group.id);
  expect(editsInGroup).toEqual([]);
});

it("tells those who still wait, although many wanted to be told who do not wait any more", async () => {
  const held = heldArchive();
  const quick = heldArchive();
  const { double } = await startBot({
    line: { answersAtATime: 4, positionIntervalMs: 100 },
    answerQuestion: async (question, options) =>
      (question.text.includes("慢") ? held : quick).answerQuestion(question, options),
  });
  const people = Array.from({ length: 86 }, () => double.user());
  for (const [place, person] of people.entries()) person.sends(place < 80 ? "快？" : "慢？");
  await double.transcript.waitFor(({ botMessages }) => botMessages()[85], 20_000);
  // Everybody wants to be told by now; ten in a second are.
  await quietTime(500);
  quick.release();
  await double.transcript.waitFor(({ answers }) => answers()[79], 20_000);
  const answeredMs = Date.now();
  const last = people[85]?.chat.id;
  await double.transcript.waitFor(({ calls }) =>
    calls("editMessageText").find(({ parameters }) => {
      return parameters["chat_id"] === last && String(parameters["text"]).includes("第 2 位");
    }),
  );

  expect(Date.now() - answeredMs).toBeLessThan(2_000);
  held.release();
});
