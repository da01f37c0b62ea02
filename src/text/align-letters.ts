/** A stretch of the pasted letters that stands otherwise in print; either side may be empty. */
export interface LetterChange {
  /** Indices into the pasted letters, end exclusive. */
  readonly pasted: readonly [start: number, end: number];
  /** Indices into the printed letters, end exclusive. */
  readonly printed: readonly [start: number, end: number];
}

/** Letters that stand in print as pasted, one after the other. */
export interface LetterRun {
  readonly pastedFrom: number;
  readonly printedFrom: number;
  readonly length: number;
}

export interface LetterAlignment {
  /** Letters changed, added or missing; what was jumped over does not count. */
  readonly edits: number;
  /** In reading order, those side by side as one. */
  readonly changes: readonly LetterChange[];
  readonly runs: readonly LetterRun[];
  /** Where print is left out: the index in the pasted letters, and what of the printed ones. */
  readonly jumps: readonly { readonly at: number; readonly from: number; readonly to: number }[];
}

const SAME = 0;
const CHANGED = 1;
const ADDED = 2;
const MISSING = 3;
const LANDED = 4;
/** Beside one of the above: the jump that ends here began further back than at the letter before. */
const STILL_JUMPING = 8;

/**
 * Finds where the pasted letters stand in the printed ones, with the fewest changes: a letter changed, added or missing
 * costs one, and leaving out any amount of print before the pasted letter `at` costs `jumpCostAt(at)`: an ellipsis, a caption
 * in the column.
 * Sellers' approximate matching with Gotoh's gaps on one side; time and memory are the product of the lengths.
 */
export function alignLetters(
  pasted: string,
  printed: string,
  jumpCostAt: (at: number) => number,
): LetterAlignment {
  const width = printed.length + 1;
  const steps = new Uint8Array((pasted.length + 1) * width);
  // A match may begin and end anywhere in print.
  let previous = new Float64Array(width);
  let current = new Float64Array(width);
  for (let row = 1; row <= pasted.length; row += 1) {
    const unit = pasted.charCodeAt(row - 1);
    const base = row * width;
    const jumpCost = jumpCostAt(row);
    current[0] = row;
    steps[base] = ADDED;
    let jump = Number.POSITIVE_INFINITY;
    for (let column = 1; column < width; column += 1) {
      const isSame = printed.charCodeAt(column - 1) === unit;
      let step = isSame ? SAME : CHANGED;
      let best = (previous[column - 1] as number) + (isSame ? 0 : 1);
      const added = (previous[column] as number) + 1;
      if (added < best) {
        best = added;
        step = ADDED;
      }
      const left = current[column - 1] as number;
      if (left + 1 < best) {
        best = left + 1;
        step = MISSING;
      }
      const isStill = jump <= left + jumpCost;
      if (!isStill) jump = left + jumpCost;
      if (jump < best) {
        best = jump;
        step = LANDED;
      }
      current[column] = best;
      steps[base + column] = step | (isStill ? STILL_JUMPING : 0);
    }
    [previous, current] = [current, previous];
  }
  let end = 0;
  for (let column = 1; column < width; column += 1)
    if ((previous[column] as number) < (previous[end] as number)) end = column;
  return traceBack(steps, width, pasted.length, end);
}

function traceBack(steps: Uint8Array, width: number, rows: number, end: number): LetterAlignment {
  const changes: { pasted: [number, number]; printed: [number, number] }[] = [];
  const runs: LetterRun[] = [];
  const jumps: { at: number; from: number; to: number }[] = [];
  let edits = 0;
  let row = rows;
  let column = end;
  const same = () => {
    const next = runs[0];
    const isBeside = next?.pastedFrom === row && next.printedFrom === column;
    row -= 1;
    column -= 1;
    if (isBeside) runs.shift();
    runs.unshift({ pastedFrom: row, printedFrom: column, length: isBeside ? next.length + 1 : 1 });
  };
  const change = (pastedLength: number, printedLength: number) => {
    const next = changes[0];
    const isBeside = next?.pasted[0] === row && next.printed[0] === column;
    edits += 1;
    row -= pastedLength;
    column -= printedLength;
    if (next && isBeside) {
      next.pasted[0] = row;
      next.printed[0] = column;
    } else {
      changes.unshift({ pasted: [row, row + pastedLength], printed: [column, column + printedLength] });
    }
  };
  while (row > 0) {
    const step = (steps[row * width + column] as number) & ~STILL_JUMPING;
    if (step === SAME) same();
    else if (step === CHANGED) change(1, 1);
    else if (step === ADDED) change(1, 0);
    else if (step === MISSING) change(0, 1);
    else {
      const to = column;
      while ((steps[row * width + column] as number) & STILL_JUMPING) column -= 1;
      column -= 1;
      jumps.unshift({ at: row, from: column, to });
    }
  }
  return { edits, changes, runs, jumps };
}
