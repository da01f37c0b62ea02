import type { Approximation } from "./approximations.ts";
import type { Decimal } from "./decimal.ts";
import type { QuantityKind } from "./measure-units.ts";

/** A number as printed. `start` and `end` are UTF-16 offsets, end exclusive, of `raw`. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Everything that belongs to it: approximation, sign, number, unit ("近40万平方米"). */
  readonly raw: string;
  /**
   * The exact value, 万 and 亿 multiplied out: "1033100". The lower end of a span; a fraction as "2/3"; of a
   * code the code itself. Percent and tenths (成) in percent.
   */
  readonly value: Decimal;
  readonly kind: QuantityKind;
  /** Unit by its one name, see `measure-units.ts`; absent when nothing we know follows. */
  readonly unit?: string;
  readonly approximate?: Approximation;
  /** Both ends of a span such as 15至20万元. */
  readonly range?: { readonly from: Decimal; readonly to: Decimal };
}
