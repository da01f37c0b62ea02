/** Everything that happened, in order: what people sent, which calls the bot made, what was answered. */
import type { ChatRecord, MessageRecord, Parameters } from "./records.ts";

export interface CallEntry {
  readonly kind: "call";
  readonly atMs: number;
  readonly method: string;
  readonly parameters: Parameters;
  /** HTTP status; 0 when the connection was cut, absent while the call is under way. */
  readonly status?: number;
  readonly description?: string;
}

export interface MessageEntry {
  readonly kind: "message";
  readonly atMs: number;
  readonly by: "bot" | "person";
  readonly message: MessageRecord;
}

export interface EditEntry {
  readonly kind: "edit";
  readonly atMs: number;
  readonly by: "bot" | "person";
  readonly message: MessageRecord;
}

export type TranscriptEntry = CallEntry | MessageEntry | EditEntry;

type NewEntry = Omit<MessageEntry, "atMs"> | Omit<EditEntry, "atMs">;

export interface Transcript {
  readonly entries: readonly TranscriptEntry[];
  add(entry: NewEntry): void;
  /** Enters a call as it arrives, before anything comes of it; the returned function enters its outcome. */
  begin(method: string, parameters: Parameters): (outcome: Pick<CallEntry, "status" | "description">) => void;
  /** Calls of a method, oldest first; getUpdates is left out unless asked for. */
  calls(method?: string): CallEntry[];
  /** What the bot wrote, in one chat or in all. */
  botMessages(chat?: Pick<ChatRecord, "id">): MessageRecord[];
  /**
   * What the bot has to say, in one chat or in all: its messages as they stand, in the order in which they came to say
   * it. Those that only announce an answer (🔎) or a report (📥) are left out.
   */
  answers(chat?: Pick<ChatRecord, "id">): MessageRecord[];
  /** Resolves as soon as `select` finds what it looks for; rejects with the transcript in words. */
  waitFor<T>(select: (transcript: Transcript) => T | undefined, timeoutMs?: number): Promise<T>;
}

export function createTranscript(): Transcript {
  const entries: TranscriptEntry[] = [];
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const watcher of [...watchers]) watcher();
  };
  const transcript: Transcript = {
    entries,
    add(entry) {
      entries.push({ ...entry, atMs: Date.now() });
      notify();
    },
    begin(method, parameters) {
      const entry: CallEntry = { kind: "call", atMs: Date.now(), method, parameters };
      const index = entries.push(entry) - 1;
      notify();
      return (outcome) => {
        entries[index] = { ...entry, ...outcome };
        notify();
      };
    },
    calls(method) {
      const wanted = method?.toLowerCase();
      return entries.filter(
        (entry): entry is CallEntry =>
          entry.kind === "call" &&
          (wanted === undefined ? entry.method !== "getUpdates" : entry.method.toLowerCase() === wanted),
      );
    },
    botMessages(chat) {
      return entries
        .filter((entry): entry is MessageEntry => entry.kind === "message" && entry.by === "bot")
        .map(({ message }) => message)
        .filter((message) => chat === undefined || message.chat.id === chat.id);
    },
    answers(chat) {
      const standing = new Map<string, MessageRecord>();
      for (const entry of entries) {
        if (entry.kind === "call" || entry.by !== "bot") continue;
        const { message } = entry;
        if (chat !== undefined && message.chat.id !== chat.id) continue;
        const key = `${message.chat.id}/${message.message_id}`;
        standing.delete(key);
        if (!/^(?:🔎|📥)/u.test(message.text ?? "")) standing.set(key, message);
      }
      return [...standing.values()];
    },
    waitFor(select, timeoutMs = 4000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          watchers.delete(check);
          reject(new Error(`Nothing of the kind within ${timeoutMs} ms. So far:\n${inWords(entries)}`));
        }, timeoutMs);
        const check = () => {
          const found = select(transcript);
          if (found === undefined) return;
          clearTimeout(timer);
          watchers.delete(check);
          resolve(found);
        };
        watchers.add(check);
        check();
      });
    },
  };
  return transcript;
}

function inWords(entries: readonly TranscriptEntry[]): string {
  return entries
    .map((entry) =>
      entry.kind === "call"
        ? `${entry.method} → ${entry.status ?? "under way"} ${entry.description ?? ""}`
        : `${entry.by}, ${entry.kind}: ${entry.message.text ?? "(no text)"}`,
    )
    .join("\n");
}
