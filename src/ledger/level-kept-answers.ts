/**
 * Kept answers in the bot's LevelDB folder: `kept/ID`, votes as `vote/ID/VOTER`, and under `place/CHAT/MESSAGE` where
 * the answer to a question stands. An id begins with the time.
 */
import { createHmac, randomBytes } from "node:crypto";
import type { ClassicLevel } from "classic-level";
import type { CastVote, Feedback, KeptAnswer } from "../model/kept-answer.ts";
import type { ChatMoves } from "../telegram/chat-moves.ts";
import type { AnsweredQuestion, KeptAnswers } from "../telegram/kept-answers.ts";
import type { GroupedWrites } from "./grouped-writes.ts";
import { keysUnder } from "./keys-under.ts";
import { removeFromFiles } from "./remove-from-files.ts";
import { newTimedId, timeDigits, timeOfId } from "./timed-id.ts";

type Database = ClassicLevel<string, string>;

export interface LevelKeptAnswersOptions {
  readonly database: Database;
  readonly writes: GroupedWrites;
  readonly chatMoves: ChatMoves;
  readonly now: () => number;
}

const SALT_KEY = "salt";
const keptKey = (answerId: string) => `kept/${answerId}`;
const placeKey = (question: { readonly chatId: number; readonly messageId: number }) =>
  `place/${question.chatId}/${question.messageId}`;

type Placed = AnsweredQuestion & { readonly placedAtMs: number };

export function createLevelKeptAnswers(options: LevelKeptAnswersOptions): KeptAnswers {
  const { database, writes, chatMoves, now } = options;
  /** Without it the hash of an account's number could be reversed by trying all numbers. */
  const salt = async (): Promise<string> => {
    const known = await database.get(SALT_KEY);
    if (known !== undefined) return known;
    const made = randomBytes(32).toString("hex");
    await writes.add([{ type: "put", key: SALT_KEY, value: made }]);
    return made;
  };
  let saltOnce: Promise<string> | undefined;
  const voteKey = async (answerId: string, userId: number): Promise<string> => {
    saltOnce ??= salt();
    return `vote/${answerId}/${voterOf(userId, await saltOnce)}`;
  };

  return {
    async keep(answer) {
      const answerId = newTimedId(now());
      await writes.add([{ type: "put", key: keptKey(answerId), value: JSON.stringify(answer) }]);
      return answerId;
    },
    async find(answerId) {
      const value = await database.get(keptKey(answerId));
      return value === undefined ? undefined : readKept(value);
    },
    place: (question, at) =>
      writes.add([
        { type: "put", key: placeKey(question), value: JSON.stringify({ ...at, placedAtMs: now() }) },
      ]),
    async placed(question) {
      const value = await database.get(placeKey(question));
      if (value === undefined) return undefined;
      const { placedAtMs: _placedAtMs, ...at } = JSON.parse(value) as Placed;
      return at;
    },
    async vote(answerId, userId, vote, reason) {
      const key = await voteKey(answerId, userId);
      const value = await database.get(key);
      const before = value === undefined ? undefined : (JSON.parse(value) as CastVote);
      const why = reason ?? (before?.vote === vote ? before.reason : undefined);
      const cast: CastVote = { vote, ...(why === undefined ? {} : { reason: why }), votedAtMs: now() };
      await writes.add([{ type: "put", key, value: JSON.stringify(cast) }]);
      return cast;
    },
    async forgetPerson(chat, userId) {
      const chatIds: readonly number[] | undefined =
        chat === "everywhere" ? undefined : chatMoves.idsOf(chat);
      const keys: string[] = [];
      for (const name of chatIds?.map((id) => `place/${id}`) ?? ["place"]) {
        for await (const [key, value] of database.iterator(keysUnder(name))) {
          if ((JSON.parse(value) as Placed).userId === userId) keys.push(key);
        }
      }
      for await (const [key, value] of database.iterator(keysUnder("kept"))) {
        const kept = JSON.parse(value) as KeptAnswer;
        if (chatIds?.includes(kept.chatId) === false) continue;
        const answerId = key.slice("kept/".length);
        if (kept.userId === userId) {
          keys.push(key, placeKey(kept), ...(await database.keys(keysUnder(`vote/${answerId}`)).all()));
        } else {
          const theirs = await voteKey(answerId, userId);
          if (await database.has(theirs)) keys.push(theirs);
        }
      }
      await writes.add(keys.map((key) => ({ type: "del", key })));
      for (const name of ["kept", "place", "vote"]) await removeFromFiles(database, writes, keysUnder(name));
    },
    async countVotes() {
      const count = { up: 0, down: 0 };
      for await (const value of database.values(keysUnder("vote")))
        count[(JSON.parse(value) as CastVote).vote] += 1;
      return count;
    },
    async forget(keptBeforeMs) {
      const until = timeDigits(keptBeforeMs);
      const [answers, votes, places] = await Promise.all([
        database.keys({ ...keysUnder("kept"), lt: `kept/${until}` }).all(),
        database.keys({ ...keysUnder("vote"), lt: `vote/${until}` }).all(),
        database.iterator(keysUnder("place")).all(),
      ]);
      const oldPlaces = places.filter(([, value]) => (JSON.parse(value) as Placed).placedAtMs < keptBeforeMs);
      const old = [...answers, ...votes, ...oldPlaces.map(([key]) => key)];
      if (old.length === 0) return;
      await writes.add(old.map((key) => ({ type: "del", key })));
      for (const name of ["kept", "place"]) await removeFromFiles(database, writes, keysUnder(name));
    },
  };
}

/** Every vote on an answer that is still kept, oldest answer first. */
export async function* feedbackIn(database: Database): AsyncGenerator<Feedback> {
  const salt = (await database.get(SALT_KEY)) ?? "";
  for await (const [key, value] of database.iterator(keysUnder("vote"))) {
    const [, answerId = "", voter = ""] = key.split("/");
    const stored = await database.get(keptKey(answerId));
    if (stored === undefined) continue;
    const kept = JSON.parse(stored) as KeptAnswer;
    yield {
      ...(JSON.parse(value) as CastVote),
      answerId,
      voter,
      isAsker: voterOf(kept.userId, salt) === voter,
      answeredAtMs: timeOfId(answerId),
      kept,
    };
  }
}

/** What was kept before answers named their locale is worded in that of its language. */
function readKept(value: string): KeptAnswer {
  const kept = JSON.parse(value) as KeptAnswer;
  const locale = kept.answer.language === "en" ? "en" : "zh-Hans";
  return { ...kept, answer: { ...kept.answer, locale: kept.answer.locale ?? locale } };
}

function voterOf(userId: number, salt: string): string {
  return createHmac("sha256", salt).update(String(userId)).digest("hex").slice(0, 16);
}
