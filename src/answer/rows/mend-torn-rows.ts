/** Longest rest of a wrapped cell, in characters. */
const LONGEST_REST = 30;
/** Stands for the line break before the rest of a cell; white space, so that cells are cut at it. */
export const TEAR = "\v";

/**
 * Joins the rest of a wrapped cell to its row: a short line without tabs between two rows of as many cells. Segmentation
 * keeps no tabs before the rest, so it is not known of which column it is. Offsets stay what they are.
 */
export function mendTornRows(text: string): string {
  if (!text.includes("\t")) return text;
  const lines = text.split("\n");
  const tabs = lines.map((line) => line.split("\t").length - 1);
  return lines
    .map((line, index) => {
      if (index === 0) return line;
      const above = tabs[index - 1] ?? 0;
      const isRest =
        above > 0 &&
        tabs[index] === 0 &&
        tabs[index + 1] === above &&
        line !== "" &&
        line.length <= LONGEST_REST;
      return `${isRest && !/[。！？：:]$/u.test(line) ? TEAR : "\n"}${line}`;
    })
    .join("");
}
