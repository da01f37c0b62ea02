import type { Estimate } from "./bootstrap.ts";

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** "0.958 (0.90–1.00)". */
export const share = ({ mean, low, high }: Estimate) =>
  `${mean.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;

/** "95.8 (90–100)". */
export const percent = ({ mean, low, high }: Estimate) =>
  `${(100 * mean).toFixed(1)} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`;

const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(100 * value).toFixed(1)}`;

/** "+1.4 (−2.8 … +5.6)". */
export const points = ({ mean, low, high }: Estimate) => `${signed(mean)} (${signed(low)} … ${signed(high)})`;
