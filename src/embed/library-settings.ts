import { env, LogLevel } from "@xenova/transformers";

/** Where a model or a tokenizer comes from. */
export interface ModelPlace {
  /** Of the model's folder, or the hub name (`owner/name`). */
  readonly name: string;
  /** The folder that holds the model's; without it the model is the hub's. */
  readonly parentFolder?: string | undefined;
}

/**
 * A local folder never touches the network. The library's settings are global to a thread: what is loaded after them must
 * be loaded before they are set again.
 */
export function setLibraryFor({ parentFolder }: ModelPlace): void {
  env.logLevel = LogLevel.ERROR;
  env.allowLocalModels = parentFolder !== undefined;
  env.allowRemoteModels = parentFolder === undefined;
  if (parentFolder !== undefined) env.localModelPath = parentFolder;
}
