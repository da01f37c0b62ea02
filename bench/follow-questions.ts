/** What becomes of questions in private chats at the Bot API double, one for each person. */
import type { BotApiDouble } from "../tests/support/bot-api/bot-api-double.ts";
import type { DoubleUser } from "../tests/support/bot-api/people.ts";
import type { MessageRecord } from "../tests/support/bot-api/records.ts";

/** Times in milliseconds since 1970; absent is what has not happened (yet). */
export interface FollowedQuestion {
  readonly person: DoubleUser;
  readonly message: MessageRecord;
  readonly askedMs: number;
  /** The short message that an answer is to replace. */
  stubMs?: number;
  /** "You are number N in line." */
  readonly told: { readonly atMs: number; readonly position: number }[];
  /** "typing…", which is shown from the moment when the archive is asked. */
  begunMs?: number;
  answeredMs?: number;
  answer?: MessageRecord;
  /** A message that is no stub came: a refusal, or the reply to a command. */
  repliedMs?: number;
  /** Messages and answers beyond those that there must be. */
  tooMany: number;
}

export interface QuestionFollower {
  /** In the order in which they were asked. */
  readonly questions: readonly FollowedQuestion[];
  /** Asks in a private chat in which nothing was asked before. */
  ask(text: string): FollowedQuestion;
  /** Takes in what happened since the last call. */
  follow(): void;
}

export const isOver = ({ answeredMs, repliedMs }: FollowedQuestion): boolean =>
  answeredMs !== undefined || repliedMs !== undefined;

export function followQuestions(double: BotApiDouble): QuestionFollower {
  const questions: FollowedQuestion[] = [];
  const byChat = new Map<number, FollowedQuestion>();
  let seen = 0;

  const onMessage = (question: FollowedQuestion, { text = "" }: MessageRecord, atMs: number) => {
    if (question.stubMs !== undefined || isOver(question)) question.tooMany += 1;
    else if (isStub(text)) {
      question.stubMs = atMs;
      notePosition(question, text, atMs);
    } else question.repliedMs = atMs;
  };
  const onEdit = (question: FollowedQuestion, message: MessageRecord, atMs: number) => {
    const { text = "" } = message;
    if (isStub(text)) notePosition(question, text, atMs);
    else if (isOver(question)) question.tooMany += 1;
    else {
      question.answeredMs = atMs;
      question.answer = message;
    }
  };

  return {
    questions,
    ask(text) {
      const person = double.user({ language_code: "en" });
      const askedMs = Date.now();
      const question = { person, message: person.sends(text), askedMs, told: [], tooMany: 0 };
      questions.push(question);
      byChat.set(person.chat.id, question);
      return question;
    },
    follow() {
      const { entries } = double.transcript;
      for (; seen < entries.length; seen += 1) {
        const entry = entries[seen];
        if (entry === undefined) continue;
        if (entry.kind === "call") {
          const question = byChat.get(Number(entry.parameters["chat_id"]));
          if (question !== undefined && entry.method === "sendChatAction") question.begunMs ??= entry.atMs;
          continue;
        }
        const question = entry.by === "bot" ? byChat.get(entry.message.chat.id) : undefined;
        if (question === undefined) continue;
        (entry.kind === "message" ? onMessage : onEdit)(question, entry.message, entry.atMs);
      }
    },
  };
}

function notePosition({ told }: FollowedQuestion, text: string, atMs: number): void {
  const position = /\d+/.exec(text)?.[0];
  if (position !== undefined) told.push({ atMs, position: Number(position) });
}

function isStub(text: string): boolean {
  return text.startsWith("🔎");
}
