import { foldWidth } from "./text/fold-width.ts";

/** Names are compared without regard to case and width: a slip of the shift key must not make anything public. */
const folded = (name: string) => foldWidth(name).trim().toLowerCase();

/** Tells whether a collection is one of those named. */
export function isOneOf(names: readonly string[]): (collection: string) => boolean {
  const known = new Set(names.map(folded));
  return (collection) => known.has(folded(collection));
}

/** Those names that no collection of the index has. */
export function unknownCollections(
  names: readonly string[],
  { collections = [] }: { readonly collections?: readonly string[] },
): string[] {
  const isKnown = isOneOf(collections);
  return names.filter((name) => !isKnown(name));
}
