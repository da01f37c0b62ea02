/**
 * How many true sentences the verification of written answers keeps, and how many false ones it tells, over sentences as
 * models write them (`sentences/README.md`), by round, language and kind of mistake.
 *
 *     npx tsx eval/measure-sentences.ts [--show]
 */
import { parseArgs } from "node:util";
import { type SettledPair, settlePairs } from "./sentences/settle-pairs.ts";

const { values } = parseArgs({ options: { show: { type: "boolean" } } });
const settled = await settlePairs();

const print = (line: string) => process.stdout.write(`${line}\n`);
const share = (part: readonly unknown[], whole: readonly unknown[]) =>
  `${part.length} of ${whole.length} (${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %)`;

function printShares(name: string, pairs: readonly SettledPair[]): void {
  const kept = pairs.filter(({ trueTold }) => trueTold !== undefined);
  const told = pairs.filter(({ falseTold }) => falseTold !== undefined);
  print(`${name.padEnd(16)} true kept ${share(kept, pairs).padEnd(22)} false told ${share(told, pairs)}`);
}

function printBy(keyOf: (settled: SettledPair) => string): void {
  for (const key of [...new Set(settled.map(keyOf))].sort())
    printShares(
      key,
      settled.filter((one) => keyOf(one) === key),
    );
}

printBy(({ pair }) => `round ${pair.round}, ${pair.lang}`);
printBy(({ pair }) => pair.false.kind);
printShares("all", settled);

if (values.show)
  for (const { pair, dropped, falseTold } of settled) {
    if (dropped !== undefined)
      print(`\ndropped ${pair.id}: ${pair.text}\n  ${pair.quotes.join(" / ")}\n  ${dropped}`);
    if (falseTold !== undefined)
      print(`\ntold ${pair.id} (${pair.false.kind}): ${falseTold}\n  ${pair.quotes.join(" / ")}`);
  }
