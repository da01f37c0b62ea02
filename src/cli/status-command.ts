import type { ArchiveStatus } from "../model/archive.ts";
import type { Output } from "./output.ts";

/** Tells what the index holds and what it was built with. */
export async function statusCommand(
  { json }: { readonly json: boolean },
  { readStatus, output }: { readonly readStatus: () => Promise<ArchiveStatus>; readonly output: Output },
): Promise<void> {
  const status = await readStatus();
  if (json) {
    output.result(JSON.stringify(status));
    return;
  }
  const dates = status.earliestDate ? `${status.earliestDate} to ${status.latestDate}` : "no dated article";
  const { lastIngest } = status;
  const unfinished = lastIngest && lastIngest.state !== "done" && lastIngest.state !== "running";
  output.result(
    [
      `index       ${status.location} (${status.fingerprint})`,
      `holds       ${status.articles} articles of ${status.files} files, ${status.passages} passages`,
      `newspapers  ${status.newspapers.join(", ") || "none named"}`,
      ...(status.collections ? [`collections ${status.collections.join(", ")}`] : []),
      `dates       ${dates}`,
      `model       ${status.embeddingModel}`,
      ...(lastIngest
        ? [
            `last ingest ${lastIngest.state}, begun ${lastIngest.startedAt}${unfinished ? "; run it again to complete the index" : ""}`,
          ]
        : []),
    ].join("\n"),
  );
}
