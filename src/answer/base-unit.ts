import { type Decimal, shiftDecimal } from "../text/decimal.ts";
import type { Quantity } from "../text/quantities.ts";

/** Units of one dimension as powers of ten of its base unit. */
const SCALES: Readonly<Record<string, readonly [dimension: string, power: number]>> = {
  mg: ["mass", 0],
  g: ["mass", 3],
  kg: ["mass", 6],
  t: ["mass", 9],
  mm: ["length", 0],
  cm: ["length", 1],
  m: ["length", 3],
  km: ["length", 6],
  m2: ["area", 0],
  ha: ["area", 4],
  km2: ["area", 6],
  ml: ["volume", 0],
  l: ["volume", 3],
  kW: ["power", 0],
  MW: ["power", 3],
};

/** A value in the base unit of its dimension; `undefined` for a unit that is told in no other, and for a fraction. */
export function scaled(value: Decimal, unit: string | undefined): [dimension: string, Decimal] | undefined {
  const scale = SCALES[unit ?? ""];
  return scale === undefined || !isWhole(value) ? undefined : [scale[0], shiftDecimal(value, scale[1])];
}

/**
 * What a quantity measures and how much of it, for comparing; `undefined` for what cannot be ordered: a bare number, a
 * code, a place in a row, a fraction. Things counted with different measure words are of different dimensions.
 */
export function inBaseUnit({
  kind,
  unit,
  value,
}: Quantity): { readonly dimension: string; readonly amount: Decimal } | undefined {
  if (!["money", "count", "percent", "measure"].includes(kind) || !isWhole(value)) return undefined;
  const [dimension, amount] = scaled(value, unit) ?? [`${kind} ${unit ?? ""}`, value];
  return { dimension, amount };
}

/** Plain digits: no fraction such as 2/3. */
export function isWhole(value: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(value);
}
