import type { SupportSigns } from "./support-signs.ts";
import { type LinearSupport, READ_SUPPORT, SUPPORT_BIAS, SUPPORT_WEIGHTS } from "./support-weights.ts";
import { weighSigns } from "./weigh-signs.ts";

/** The log-odds that an answer from this evidence is right. */
export function weighSupport(signs: SupportSigns, isRead: boolean): number {
  return isRead
    ? weighRead(signs, READ_SUPPORT)
    : weighLinear({ weights: SUPPORT_WEIGHTS, bias: SUPPORT_BIAS }, signs);
}

/** The log-odds that both judges agree, calibrated. */
export function weighRead(
  signs: SupportSigns,
  { relevance, reading, slope, offset }: typeof READ_SUPPORT,
): number {
  const both = probabilityOf(weighLinear(relevance, signs)) * probabilityOf(weighLinear(reading, signs));
  return slope * Math.log(both / (1 - both)) + offset;
}

export function weighLinear({ weights, bias }: LinearSupport, signs: SupportSigns): number {
  return bias + weighSigns(weights, signs);
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
