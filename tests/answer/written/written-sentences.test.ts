/** Sentences as models write them (eval/sentences): how many true ones are kept, and how many false ones are told. */
import { beforeAll, expect, it } from "vitest";
import { type SettledPair, settlePairs } from "../../../eval/sentences/settle-pairs.ts";

/** Of the last round; all three take a quarter of a minute: npx tsx eval/measure-sentences.ts */
const ROUND = 3;
const LEAST_KEPT = 0.87;
const MOST_TOLD = 0.21;

let settled: SettledPair[];
beforeAll(async () => {
  settled = await settlePairs(ROUND);
});

it("keeps most of the true ones", () => {
  expect(settled.length).toBeGreaterThan(100);
  const kept = settled.filter(({ trueTold }) => trueTold !== undefined);
  expect(kept.length / settled.length).toBeGreaterThanOrEqual(LEAST_KEPT);
});

it("tells few of the false ones, and none with another number, unit or date", () => {
  const told = settled.filter(({ falseTold }) => falseTold !== undefined);
  expect(told.length / settled.length).toBeLessThanOrEqual(MOST_TOLD);
  const ofFigures = told.filter(({ pair }) =>
    ["wrong-number", "wrong-unit", "wrong-date"].includes(pair.false.kind),
  );
  expect(ofFigures.map(({ pair }) => `${pair.id} ${pair.false.text}`)).toEqual([]);
});
