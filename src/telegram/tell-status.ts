import type { ReadStatus } from "../model/archive.ts";
import type { Locale } from "../model/language.ts";
import { renderStats } from "../render/admin-report.ts";
import type { AnsweringLine } from "./answering-line.ts";
import type { BotStatistics } from "./bot-statistics.ts";
import type { KeptAnswers } from "./kept-answers.ts";

export interface StatusDependencies {
  readonly statistics: BotStatistics;
  readonly line: AnsweringLine;
  readonly keptAnswers: KeptAnswers;
  readonly readStatus: ReadStatus;
  readonly programVersion: string;
}

/** The state of bot and archive in numbers: no names, no texts. */
export type TellStatus = (locale: Locale) => Promise<string>;

export function createStatusTelling(dependencies: StatusDependencies): TellStatus {
  const { statistics, line, keptAnswers, readStatus, programVersion } = dependencies;
  return async (locale) => {
    const [votes, archive] = await Promise.all([keptAnswers.countVotes(), readStatus("private")]);
    const state = { programVersion, figures: statistics.read(), line: line.counts(), votes, archive };
    return renderStats({ ...state, memoryBytes: process.memoryUsage.rss() }, locale);
  };
}
