import type { ArchiveReader, ArchiveScope, ArchiveView } from "./archive-store.ts";
import type { CorpusCounts } from "./corpus-counts.ts";
import type { LanceTables } from "./lance-snapshot.ts";
import { createLanceView } from "./lance-view.ts";
import { tellFailures } from "./tell-failures.ts";

/** Gives the views of one snapshot. What a view has looked up is kept as long as the snapshot. */
export function createScopedViews(
  tables: LanceTables,
  counts: readonly CorpusCounts[],
  { reader, location }: { readonly reader: ArchiveReader; readonly location: string },
): (scope: ArchiveScope) => Promise<ArchiveView> {
  let collections: Promise<readonly string[]> | undefined;
  const views = new Map<string, ArchiveView>();
  return async ({ hides }) => {
    collections ??= reader.status().then((status) => status.collections ?? []);
    const hidden = (await collections).filter(hides);
    if (hidden.length === 0) return reader;
    const key = JSON.stringify(hidden);
    const view = views.get(key) ?? tellFailures(createLanceView(tables, counts, location, hidden), location);
    views.set(key, view);
    return view;
  };
}
