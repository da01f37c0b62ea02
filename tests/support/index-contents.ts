import { fingerprintOf } from "../../src/store/index-manifest.ts";
import { openIndex } from "../../src/store/lance-connection.ts";
import { openSnapshot, readSnapshot } from "../../src/store/lance-snapshot.ts";

type Row = Readonly<Record<string, unknown>>;

/** Everything that readers of an index can see, without the order and versions in which it came to be stored. */
export interface IndexContents {
  readonly fingerprint: string;
  readonly files: readonly Row[];
  readonly articles: readonly Row[];
  /** Without their vectors. */
  readonly passages: readonly Row[];
  readonly redirects: readonly Row[];
  readonly terms: readonly Row[];
  readonly counts: unknown;
  readonly changed: boolean;
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

export async function readIndexContents(location: string): Promise<IndexContents> {
  const index = await openIndex({ location });
  const snapshot = index && (await readSnapshot(index.manifest, "snapshot"));
  if (!snapshot) throw new Error(`there is no index at ${location}`);
  const tables = await openSnapshot(index.connection, snapshot);
  const rowsOf = async (name: keyof typeof tables, key: string): Promise<Row[]> => {
    const rows = (await tables[name].query().toArray()).map((row) => row.toJSON() as Row);
    return rows.sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
  };
  const passages = await rowsOf("passages", "id");
  const contents = {
    fingerprint: fingerprintOf(snapshot.manifest),
    files: await rowsOf("files", "file"),
    articles: await rowsOf("articles", "id"),
    passages: passages.map(({ vector: _, ...passage }) => passage),
    redirects: await rowsOf("redirects", "id"),
    terms: await rowsOf("terms", "term"),
    counts: snapshot.counts,
    changed: snapshot.changed,
    vectors: new Map(
      passages.map(({ id, vector }) => [
        String(id),
        Float32Array.from(vector as { toArray(): Float32Array } & Iterable<number>),
      ]),
    ),
  };
  index.connection.close();
  return contents;
}

/** The lowest cosine between vectors of the same passage. The vectors of an int8 model depend a little on its batch. */
export function leastLikeness(one: IndexContents, other: IndexContents): number {
  const likeness = [...one.vectors].map(([id, vector]) => {
    const twin = other.vectors.get(id);
    return twin ? vector.reduce((sum, value, index) => sum + value * (twin[index] ?? 0), 0) : 0;
  });
  return Math.min(1, ...likeness);
}
