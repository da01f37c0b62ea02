import type { TableRow } from "../model/table.ts";
import { cleanLine } from "./clean-text.ts";

/** A row as "header: value" pairs; the pieces of a wrapped cell are one value, and a bare number gets its unit. */
export function renderTableRow({ cells }: Pick<TableRow, "cells">): string {
  const columns = new Map<number, { readonly header?: string; value: string }>();
  for (const { column, header, text, unit = "" } of cells) {
    const above = columns.get(column);
    if (above) above.value += `${/\p{Script=Han}/u.test(text) ? "" : " "}${text}`;
    else columns.set(column, { value: text + unit, ...(header ? { header } : {}) });
  }
  return [...columns.values()]
    .map(({ header, value }) => cleanLine(header === undefined ? value : `${header}: ${value}`))
    .join("; ");
}
