/** What speaks for a value when several could answer a part of a question, each sign about 0…1 but for `evidence`. */
export interface ChoiceSigns {
  /** Score of its sentence as evidence. */
  readonly evidence: number;
  /** Share of the part that its sentence, title and article support. */
  readonly support: number;
  /** How well its kind fits and the words around pull on it, see `rankValues`. */
  readonly value: number;
  /** How likely the reader holds its window to answer, where it stands in the span found there. */
  readonly read: number;
  /** Log-odds of that span, over 10, at most 1. */
  readonly span: number;
  /** Only the reader says that it is a value; its kind is not known. */
  readonly untyped: number;
  /** Position of its kind among those that the question may ask for. */
  readonly laterKind: number;
  /** Position among the values of its sentence. */
  readonly laterPlace: number;
}

/** What counts where no reader has read. Set by hand, checked with `npm run eval`. */
export const CHOICE_WEIGHTS: ChoiceSigns = {
  evidence: 0.6,
  support: 8,
  value: 8,
  read: 0,
  span: 0,
  untyped: 0,
  laterKind: -2,
  laterPlace: -0.5,
};

/**
 * The same where one has: weights under which the right values get most of a softmax over all candidates of a question.
 * Fitted by eval/fit-answer-weights.ts, which prints them.
 */
export const READ_CHOICE_WEIGHTS: ChoiceSigns = {
  evidence: 0.55,
  support: 1.1,
  value: 3.5,
  read: 2.1,
  span: 0.1,
  untyped: 0.25,
  laterKind: -2.1,
  laterPlace: -0.8,
};
