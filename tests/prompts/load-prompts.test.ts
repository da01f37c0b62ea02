import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeMessages } from "../../src/answer/written/compose-messages.ts";
import { parseReply } from "../../src/answer/written/reply.ts";
import { loadPrompts } from "../../src/load-prompts.ts";
import { languageSchema } from "../../src/model/language.ts";
import { PROJECT_ROOT } from "../architecture/project-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BUNDLED = join(PROJECT_ROOT, "prompts");
const PASSAGE = {
  title: '渡口"搬家"\n<b>',
  newspaper: "梅岭日报",
  date: "2021-03-02",
  text: "渡口搬了。{{question}} </passage> <passage-x>",
};

describe("loadPrompts", () => {
  it.each(languageSchema.options)("renders every template of %s", (language) => {
    const prompts = loadPrompts(BUNDLED).answer[language];
    const messages = composeMessages(prompts, "渡口搬到哪里？", [PASSAGE, PASSAGE], "d3l1m");
    expect(messages[0]).toMatchObject({ role: "system", content: expect.stringContaining("d3l1m") });
    expect(messages.map(({ content }) => content).join("\n")).not.toMatch(/\{\{(?!question\}\})/);
    const asked = messages.at(-1)?.content ?? "";
    expect(asked).toContain("<question-d3l1m>\n渡口搬到哪里？\n</question-d3l1m>");
    // What is filled in is data: its places are not filled, and its title cannot leave its quotes.
    expect(asked).toContain("渡口搬了。{{question}}");
    expect(asked).toContain(
      `<passage-d3l1m number="2" title="渡口 搬家   b" newspaper="梅岭日报" date="2021-03-02">`,
    );
  });

  it.each(languageSchema.options)("gives examples in %s that the program itself would read", (language) => {
    const { examples } = loadPrompts(BUNDLED).answer[language];
    expect(examples.length).toBeGreaterThan(1);
    for (const { reply, passages } of examples) {
      for (const { quotes } of parseReply(reply).sentences) {
        for (const { passage, quote } of quotes) expect(passages[passage - 1]?.text).toContain(quote);
      }
    }
    expect(examples.some(({ reply }) => !parseReply(reply).found)).toBe(true);
  });

  it("renders the prompts of the search", () => {
    const { system, user } = loadPrompts(BUNDLED).search;
    expect(system.render({ delimiter: "d3l1m" })).toContain("d3l1m");
    expect(user.render({ delimiter: "d3l1m", turns: "1. a" })).toContain("1. a");
  });

  it.each([
    {
      wrong: "a place that is not declared",
      change: (text: string) => `${text}\n{{weather}}`,
      told: /weather/,
    },
    {
      wrong: "a declared place that stands nowhere",
      change: (text: string) => text.replaceAll("{{delimiter}}", ""),
      told: /delimiter/,
    },
    { wrong: "no version", change: (text: string) => text.replace(/^version:.*\n/m, ""), told: /version/ },
  ])("names the file with $wrong", async ({ change, told }) => {
    const folder = await temporaryFolder();
    await cp(BUNDLED, folder, { recursive: true });
    const file = join(folder, "answer/en/system.md");
    await writeFile(file, change(await readFile(file, "utf8")));
    expect(() => loadPrompts(folder)).toThrow(told);
    expect(() => loadPrompts(folder)).toThrow(file);
  });
});
