import type { Reader, ReaderWindow, Reading } from "../../src/reader/reader.ts";

/** A reader that finds given words wherever they stand, and keeps what it was asked to read. */
export function recordingReader(answer: string, { answerable = 3 }: { readonly answerable?: number } = {}) {
  const calls: { readonly question: string; readonly windows: readonly ReaderWindow[] }[] = [];
  const readingOf = ({ text }: ReaderWindow): Reading => {
    const at = text.indexOf(answer);
    if (at < 0) return { start: 0, end: Math.min(2, text.length), spanScore: -9, answerable: -5 };
    return { start: at, end: at + answer.length, spanScore: 9, answerable };
  };
  const reader: Reader = {
    async read(question, windows) {
      calls.push({ question, windows });
      return windows.map(readingOf);
    },
    async close() {},
  };
  return { reader, calls, windows: () => calls.flatMap((call) => call.windows) };
}
