import { describe, expect, it } from "vitest";
import { quietTime, startDouble } from "./bot-under-test.ts";
import { codeFor, startRestricted } from "./restricted-bot.ts";

const TO = "@archivist_bot";

/** An administrator, a person and a group whom codes let in. */
async function startPaired(allowedIds: readonly number[] = []) {
  const double = await startDouble();
  const [admin, guest] = [double.user({ language_code: "en" }), double.user({ language_code: "zh" })];
  const group = double.supergroup("读报");
  const bot = await startRestricted(double, { mode: "pairing", allowedIds, adminIds: [admin.record.id] });
  guest.sends(await codeFor(double, admin));
  await double.transcript.waitFor(({ answers }) => answers(guest.chat)[0]);
  admin.sends(`${TO} ${await codeFor(double, admin)}`, { chat: group });
  await double.transcript.waitFor(({ answers }) => answers(group)[0]);
  /** Says something where somebody gets an answer, and gives that. */
  const says = async (person: typeof admin, text: string, chat = person.chat) => {
    const before = double.transcript.answers(chat).length;
    person.sends(text, { chat });
    return (await double.transcript.waitFor(({ answers }) => answers(chat)[before])).text;
  };
  return { ...bot, double, admin, guest, group, says };
}

describe("a code", () => {
  it("lets in the group in which an administrator sends it, and not when the group is in already", async () => {
    const { double, admin, group, says } = await startPaired();
    const code = await codeFor(double, admin);
    expect(await says(admin, `${TO} ${code}`, group)).toContain("答：");
    const stranger = double.user({ language_code: "zh" });

    expect(await says(stranger, `${TO} 一？`, group)).toContain("答：一？");
    expect(await says(stranger, code)).toContain("配对成功");
  });
});

describe("/unpair", () => {
  it("with a number ends the access of a person, who is told once and may be let in again", async () => {
    const { double, asked, admin, guest, says } = await startPaired();
    const { id } = guest.record;
    expect(await says(admin, `/unpair ${id}`)).toBe(
      `${id} may not ask any more. A new code lets them in again.`,
    );
    expect(await says(guest, "一？")).toContain("管理员允许的人");
    guest.sends("二？");
    await quietTime();
    expect(double.transcript.answers(guest.chat)).toHaveLength(2);
    expect(await says(admin, `/unpair ${id}`)).toContain(`No code has let ${id} in`);
    expect(await says(guest, await codeFor(double, admin))).toContain("配对成功");
    expect(await says(guest, "三？")).toContain("答：三？");

    expect(asked.map(({ text }) => text)).toEqual(["三？"]);
  });

  it.each(["/unpair", "/unpair@archivist_bot"])(
    "in a group, as %s, ends that of the group; its words are no question",
    async (command) => {
      const { double, asked, admin, group, says } = await startPaired();
      expect(await says(admin, command, group)).toContain(`${group.id} may not ask any more`);
      const other = double.user({ language_code: "zh" });
      expect(await says(other, `${TO} 一？`, group)).toContain("管理员允许的人");

      expect(asked).toEqual([]);
    },
  );

  it("ends what a group had before it became a supergroup", async () => {
    const { double, asked, admin, says } = await startPaired();
    const [group, supergroup] = [double.group("旧群"), double.supergroup("旧群")];
    admin.sends(`${TO} ${await codeFor(double, admin)}`, { chat: group });
    await double.transcript.waitFor(({ answers }) => answers(group)[0]);
    group.migratesTo(supergroup);
    const member = double.user({ language_code: "zh" });
    expect(await says(member, `${TO} 一？`, supergroup)).toContain("答：一？");
    expect(await says(admin, "/unpair", supergroup)).toContain("may not ask any more");
    expect(await says(member, `${TO} 二？`, supergroup)).toContain("管理员允许的人");

    expect(asked).toHaveLength(1);
  });

  it("says that whom the configuration names goes on asking", async () => {
    const { admin, says } = await startPaired([-4_000_000]);

    expect(await says(admin, "/unpair -4000000")).toContain("-4000000 stands in ALLOWED_IDS or ADMIN_IDS");
  });

  it.each(["/unpair", "/unpair Anna", "/unpair 12 13", "/unpair --1"])(
    "asks for a number after “%s”",
    async (text) => {
      const { admin, says } = await startPaired();

      expect(await says(admin, text)).toContain("Send /unpair and the number");
    },
  );

  it("does nothing for others, who are answered as on any other word", async () => {
    const { asked, guest, group, says } = await startPaired();
    expect(await says(guest, `/unpair ${group.id}`)).toContain("请告诉我想查什么");
    expect(await says(guest, "/unpair@archivist_bot", group)).toContain("请告诉我想查什么");
    expect(await says(guest, `${TO} 一？`, group)).toContain("答：一？");

    expect(asked).toHaveLength(1);
  });
});
