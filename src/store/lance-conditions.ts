/** Conditions of queries, in the SQL that LanceDB takes. */

/** Values for an SQL list. */
export function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");
}

/** All of the conditions at once; those that are `undefined` restrict nothing. */
export function allOf(...conditions: readonly (string | undefined)[]): string | undefined {
  return conditions.filter((condition) => condition !== undefined).join(" AND ") || undefined;
}

/** The rows of a query that meet a condition, if there is one. */
export function restrict<Query extends { where(condition: string): Query }>(
  query: Query,
  condition: string | undefined,
): Query {
  return condition === undefined ? query : query.where(condition);
}

/** The condition of rows outside some collections; `undefined` when there are none to leave out. */
export function outsideOf(collections: readonly string[]): string | undefined {
  return collections.length === 0 ? undefined : `collection NOT IN (${quoted(collections)})`;
}
