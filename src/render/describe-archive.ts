import type { ArchiveStatus } from "../model/archive.ts";
import type { Say } from "./load-messages.ts";

const NEWSPAPERS_NAMED = 8;

/** What the archive holds, a line each. */
export function describeArchive(status: ArchiveStatus, say: Say): string {
  const { articles, files, passages, newspapers, earliestDate, latestDate, fingerprint } = status;
  const lines = [say("about-title"), "", say("about-articles", { articles, files, passages })];
  if (newspapers.length > 0) {
    const named = newspapers.slice(0, NEWSPAPERS_NAMED);
    const names = named.join(say("list-separator"));
    lines.push(say("about-newspapers", { names, more: newspapers.length - named.length }));
  }
  if (earliestDate !== undefined && latestDate !== undefined)
    lines.push(say("about-dates", { from: earliestDate, to: latestDate }));
  lines.push(say("about-index", { fingerprint, model: status.embeddingModel }));
  return lines.join("\n");
}
