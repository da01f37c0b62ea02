export type StoredUpload =
  | { readonly kind: "stored" /** Absolute. */; readonly path: string }
  /** Nothing can be read from it; it is not stored. */
  | { readonly kind: "unreadable"; readonly reason: string }
  /** Another file has the name; it stands as it was. */
  | { readonly kind: "name-taken" };

/** The folder for documents that administrators send. Reasons are worded as those of an ingest. */
export interface Uploads {
  /** The name that a document will have, whatever it is sent under, or why files of this name are not read. */
  nameFor(sentName: string): { readonly name: string } | { readonly problem: string };
  /**
   * Stores a file whole or not at all; one that is there already is stored again without a trace. Rejects with the
   * error of the file system.
   *
   * @param name as `nameFor` gave it
   */
  store(
    name: string,
    bytes: Uint8Array,
    options: { /** Puts it in the place of another file. */ readonly replaces: boolean },
  ): Promise<StoredUpload>;
}
