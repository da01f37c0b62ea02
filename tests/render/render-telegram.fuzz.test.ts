import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderTelegram } from "../../src/render/render-telegram.ts";
import { formattedText } from "../support/bot-api/formatted-text.ts";
import { answers, FUZZ_RUNS, FUZZ_TIMEOUT_MS } from "./arbitrary-answers.ts";

describe("renderTelegram, whatever the pages contain", { timeout: FUZZ_TIMEOUT_MS }, () => {
  it("makes messages that Telegram accepts, within the limit, with all their sources at the end", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { html, plain } = renderTelegram(answer);
        const parsed = formattedText({ text: html, parse_mode: "HTML" });
        const fallback = formattedText({ text: plain });

        for (const message of [html, plain]) expect(message).not.toMatch(/\p{Surrogate}/u);
        expect(plain.length).toBeLessThanOrEqual(4096);
        for (const shown of [parsed.text, fallback.text]) {
          expect(shown.length).toBeLessThanOrEqual(4096);
          const places = answer.citations.map((_, index) => shown.lastIndexOf(`file${index}.txt:`));
          if (answer.status === "not-found") continue;
          expect(places.every((place) => place >= 0)).toBe(true);
          expect([...places].sort((a, b) => a - b)).toEqual(places);
          expect(shown.slice(places.at(-1))).toMatch(/^file\d\.txt:[\d,-]+$/);
        }
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it("keeps to a smaller limit too", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1200, max: 4096 }), (answer, maxLength) => {
        const { html, plain } = renderTelegram(answer, { maxLength });
        expect(formattedText({ text: html, parse_mode: "HTML" }).text.length).toBeLessThanOrEqual(maxLength);
        expect(plain.length).toBeLessThanOrEqual(maxLength);
      }),
      { numRuns: Math.ceil(FUZZ_RUNS / 5) },
    );
  });
});
