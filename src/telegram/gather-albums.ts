import { pause } from "./pause.ts";

export interface AlbumOptions {
  /** An album is whole when none of it has come for so long. @default 1_500 */
  readonly albumPauseMs?: number;
}

/**
 * Telegram hands over the parts of an album as messages of their own, and only one of them has the caption. Every part is
 * given here; what is to be done is done once, with all of them, and each call settles as that does.
 */
export type GatherAlbum<Part> = (
  albumId: string,
  part: Part,
  work: (parts: readonly Part[]) => Promise<void>,
) => Promise<void>;

export function createAlbumGathering<Part>({
  albumPauseMs = 1_500,
  signal,
}: AlbumOptions & { readonly signal: AbortSignal }): GatherAlbum<Part> {
  const open = new Map<string, { readonly parts: Part[]; readonly done: Promise<void> }>();

  return (albumId, part, work) => {
    const known = open.get(albumId);
    if (known !== undefined) {
      known.parts.push(part);
      return known.done;
    }
    const parts = [part];
    const untilWhole = async (): Promise<void> => {
      for (let count = 0; count < parts.length && !signal.aborted; ) {
        count = parts.length;
        await pause(albumPauseMs, signal);
      }
      open.delete(albumId);
      await work(parts);
    };
    const done = untilWhole();
    open.set(albumId, { parts, done });
    return done;
  };
}
