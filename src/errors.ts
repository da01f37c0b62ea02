/**
 * Errors that reach an edge. The message says what failed and with which value; `nextStep` says what the
 * reader can do about it. Edges switch on `code`, never on the message.
 */

export type ErrorCode =
  | "bad-configuration"
  | "bad-usage"
  | "path-missing"
  | "nothing-to-read"
  | "unreadable-file"
  | "index-missing"
  | "index-broken"
  | "index-mismatch"
  | "index-busy"
  | "model-unavailable"
  | "dictionary-unavailable"
  | "prompts-unavailable"
  | "ledger-busy"
  | "ledger-broken";

export interface ArchivistErrorOptions {
  readonly nextStep: string;
  readonly cause?: unknown;
}

/** An expected failure with advice. Anything else that is thrown is a defect and is logged with its stack. */
export class ArchivistError extends Error {
  override readonly name = "ArchivistError";
  readonly code: ErrorCode;
  /** What the reader can do next, one sentence. */
  readonly nextStep: string;

  constructor(code: ErrorCode, message: string, { nextStep, cause }: ArchivistErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.nextStep = nextStep;
  }
}

/** The one-line form for a terminal or a log: what failed, then what to do. */
export function describeError(error: unknown): string {
  if (error instanceof ArchivistError) return `${error.message} ${error.nextStep}`;
  return error instanceof Error ? error.message : String(error);
}
