import { describe, expect, it } from "vitest";
import {
  readByline,
  readNamesAndRoles,
  readPhotoCredit,
  readSignoff,
  readTrailingCredit,
} from "../../src/segment/credit-lines.ts";
import { isPersonName, readNames } from "../../src/segment/person-names.ts";

describe("person names", () => {
  it("joins names that are spread to three characters", () => {
    expect(readNames("岳 青 白小舟 欧阳一帆")).toEqual(["岳青", "白小舟", "欧阳一帆"]);
  });
  it("does not take headlines for names", () => {
    for (const text of ["公示", "开船啦", "标准高 举措硬", "安全", "渡口 老船"])
      expect(readNames(text), text).toBeUndefined();
  });
  it("folds traditional surnames", () => {
    expect(isPersonName("葉青舟")).toBe(true);
  });
});

describe("readByline", () => {
  const rows = [
    { line: "岳 青 白小舟", names: "岳青 白小舟" },
    { line: "■本报记者 白小舟", names: "白小舟" },
    { line: "■通讯员 文小雨 岳青", names: "文小雨 岳青" },
    { line: "渡口周报·新渡口见习记者 岳青青 通讯员 白舟", names: "岳青青 白舟" },
    { line: "本报记者白小舟", names: "白小舟" },
    { line: "By Ada Marsh and Tom Reed", names: "Ada Marsh and Tom Reed" },
    { line: "Ada Marsh, Dukou", names: "Ada Marsh" },
  ];
  for (const { line, names } of rows) {
    it(line, () => {
      expect(readByline(line)).toBeDefined();
      expect(readNamesAndRoles(line)).toBe(names);
    });
  }
  it("leaves sentences and headlines alone", () => {
    for (const line of ["本报记者白小舟昨天走访了渡口。", "By the time the boat left, it", "渡口修好了"])
      expect(readByline(line), line).toBeUndefined();
  });
});

describe("sign-offs and photo credits", () => {
  it("reads a sign-off in brackets and nothing else in brackets", () => {
    expect(readSignoff("（白小舟 岳 青）")).toBe("白小舟 岳青");
    expect(readSignoff("（据渡口发布）")).toBe("据渡口发布");
    expect(readSignoff("（仅限周末开放）")).toBeUndefined();
  });
  it("reads the credit of a picture", () => {
    expect(readPhotoCredit("白小舟 摄")).toBe("白小舟 摄");
    expect(readPhotoCredit("（渡口村委会供图）")).toBe("渡口村委会供图");
    expect(readPhotoCredit("(Photo: A. Marsh)")).toBe("Photo: A. Marsh");
    expect(readPhotoCredit("渡口全景图")).toBeUndefined();
  });
  it("finds the credit at the end of a paragraph", () => {
    expect(readTrailingCredit("船开了。（白小舟 岳青）")).toEqual({
      start: 4,
      names: "白小舟 岳青",
      kind: "writer",
    });
    expect(readTrailingCredit("船开了。渡口村供图")).toMatchObject({ start: 4, kind: "photographer" });
    expect(readTrailingCredit("票价三元（学生半价）")).toBeUndefined();
  });
});
