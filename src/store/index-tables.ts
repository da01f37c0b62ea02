/** Raised whenever a table's columns change (`lance-tables`): part of the index fingerprint. */
export const SCHEMA_VERSION = 3;

/** The tables of an index, beside its manifest. */
export const TABLE_NAMES = ["files", "articles", "passages", "redirects", "terms"] as const;
export type TableName = (typeof TABLE_NAMES)[number];
