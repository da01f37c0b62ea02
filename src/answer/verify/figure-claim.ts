import type { Quantity } from "../../text/quantities.ts";
import type { QuoteEvidence } from "./evidence.ts";

/** A figure of a model's sentence, and a quote in which it is looked for. */
export interface FigureClaim {
  readonly claimed: Quantity;
  readonly text: string;
  readonly printed: QuoteEvidence;
}
