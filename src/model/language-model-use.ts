/** What a language model gets to read of people's questions, as they are told of it. */
export type LanguageModelUse =
  | { readonly kind: "none" }
  /** It runs on the bot's own machine. */
  | { readonly kind: "local"; readonly isRecorded: boolean }
  /** Question and passages are sent to a host: its name, with the port if it has a special one. */
  | { readonly kind: "endpoint"; readonly host: string; readonly isRecorded: boolean };
