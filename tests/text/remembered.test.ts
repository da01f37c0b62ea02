import { expect, it } from "vitest";
import { remembered } from "../../src/text/remembered.ts";

it("finds once what is asked for again, until many others were", () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(["渡口", "渡口", "桥", "渡口"].map(lengthOf)).toEqual([2, 2, 1, 2]);
  expect(asked).toEqual(["渡口", "桥"]);
  lengthOf("码头");
  lengthOf("渡口");
  expect(asked).toEqual(["渡口", "桥", "码头", "渡口"]);
});
