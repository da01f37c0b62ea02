/** Where a command writes: results to standard output, everything else to standard error. */
export interface Output {
  /** One result, or one line of them. */
  result(text: string): void;
  /** Something a person reads beside the results. */
  note(text: string): void;
  /** True when notes go to a terminal that a person watches. */
  readonly isTerminal: boolean;
}

export function createOutput(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Output {
  return {
    result: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    isTerminal: stderr.isTTY === true,
  };
}
