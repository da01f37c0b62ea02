import { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from "apache-arrow";

/** Raised whenever a table's columns change: part of the index fingerprint. */
export const SCHEMA_VERSION = 1;

const text = (name: string) => new Field(name, new Utf8(), false);
const integer = (name: string) => new Field(name, new Int32(), false);

/** One row: the manifest and the corpus figures as JSON. */
export const manifestTable = new Schema([text("key"), text("value")]);
export const filesTable = new Schema([text("file"), text("path"), text("content_hash"), integer("articles")]);
/** `body` is the article as JSON; the other columns are for ordering and counting. */
export const articlesTable = new Schema([
  text("id"),
  text("file"),
  integer("position"),
  text("newspaper"),
  text("date"),
  text("body"),
]);
export const termsTable = new Schema([text("term"), integer("passages")]);

export function passagesTable(dimensions: number): Schema {
  return new Schema([
    text("id"),
    text("article_id"),
    text("file"),
    integer("ordinal"),
    integer("start"),
    integer("end"),
    text("text"),
    text("title"),
    text("language"),
    text("body_terms"),
    text("title_terms"),
    text("pinyin_terms"),
    new Field("vector", new FixedSizeList(dimensions, new Field("item", new Float32(), true)), false),
  ]);
}
