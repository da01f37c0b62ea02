import { createHistogram, type RecordableHistogram } from "node:perf_hooks";
import type { BotFigures, QuestionOutcome } from "../model/administration.ts";
import type { Conversation } from "./message-place.ts";

/** Counts in this process what was asked. It knows numbers only, no texts. */
export interface BotStatistics {
  noteAsked(conversation: Conversation): void;
  noteOutcome(outcome: QuestionOutcome, durationMs: number): void;
  read(): BotFigures;
}

const HOUR_MS = 3_600_000;
/** The last hour is between 55 and 60 minutes long. */
const SLICES = 12;
const SLICE_MS = HOUR_MS / SLICES;
/** Above every timeout of an answer; two figures are told. */
const DURATIONS = { lowest: 1, highest: 600_000, figures: 2 } as const;

export function createBotStatistics({ now = Date.now } = {}): BotStatistics {
  const startedAtMs = now();
  const questions = { answered: 0, closest: 0, "not-found": 0, failed: 0 };
  const people = new Set<number>();
  const chats = new Set<number>();
  let slices: { readonly slice: number; readonly durations: RecordableHistogram }[] = [];

  const ofLastHour = () => {
    const slice = Math.floor(now() / SLICE_MS);
    slices = slices.filter((each) => each.slice > slice - SLICES);
    return slice;
  };

  return {
    noteAsked({ userId, chatId }) {
      people.add(userId);
      chats.add(chatId);
    },
    noteOutcome(outcome, durationMs) {
      questions[outcome] += 1;
      const slice = ofLastHour();
      if (slices.at(-1)?.slice !== slice) slices.push({ slice, durations: createHistogram(DURATIONS) });
      slices.at(-1)?.durations.record(Math.max(1, Math.min(DURATIONS.highest, Math.round(durationMs))));
    },
    read() {
      ofLastHour();
      const all = createHistogram(DURATIONS);
      for (const { durations } of slices) all.add(durations);
      const percentiles = all.count === 0 ? {} : { p50Ms: all.percentile(50), p95Ms: all.percentile(95) };
      return {
        startedAtMs,
        questions: { ...questions },
        answerTime: { answers: all.count, ...percentiles },
        people: people.size,
        chats: chats.size,
      };
    },
  };
}
