import { type Api, GrammyError } from "grammy";
import { callSignal } from "./call-signal.ts";
import { pause } from "./pause.ts";
import { type RetryDependencies, retryPace } from "./retry-calls.ts";
import { withinTime } from "./within-time.ts";

/** "For the moment, bots can download files of up to 20MB in size" (Bot API, getFile). */
export const LARGEST_DOWNLOAD_BYTES = 20 * 1024 * 1024;
const TELEGRAM = "https://api.telegram.org";
/** A download that takes longer hangs. */
const DOWNLOAD_TIMEOUT_MS = 120_000;
/** About half a minute: whoever sent the document waits for a word. */
const MAX_ATTEMPTS = 6;

export interface DownloadDependencies extends RetryDependencies {
  readonly api: Api;
  readonly token: string;
  readonly apiRoot?: string;
}

/** `gone`: Telegram does not have the file any more. */
export type Downloaded = Uint8Array | "too-large" | "gone";

/**
 * Downloads what was sent to the bot; rejects when it cannot be had in spite of all patience. The address holds the
 * token: errors must be made loggable before anybody sees them.
 */
export function createDocumentDownload(dependencies: DownloadDependencies) {
  const { api, token, apiRoot = TELEGRAM, logger, toLoggable, signal } = dependencies;
  const { backoffMs } = retryPace(dependencies);

  return async (fileId: string): Promise<Downloaded> => {
    for (let attempts = 1; ; attempts += 1) {
      const path = await pathOf(fileId);
      if (typeof path !== "object") return path;
      try {
        return await withinTime(DOWNLOAD_TIMEOUT_MS, [signal], (ending) => download(path.filePath, ending));
      } catch (error) {
        if (signal.aborted || attempts === MAX_ATTEMPTS) throw error;
        logger.warn({ attempts, error: toLoggable(error) }, "a download is repeated");
        await pause(backoffMs(attempts), signal);
      }
    }
  };

  /** Asked for at every attempt: an address holds for an hour. */
  async function pathOf(fileId: string): Promise<{ readonly filePath: string } | "too-large" | "gone"> {
    try {
      const { file_path: filePath } = await api.getFile(fileId, callSignal(signal));
      return filePath === undefined ? "gone" : { filePath };
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      return error.description.includes("too big") ? "too-large" : "gone";
    }
  }

  async function download(filePath: string, ending: AbortSignal): Promise<Uint8Array | "too-large"> {
    const path = filePath.split("/").map(encodeURIComponent).join("/");
    const response = await fetch(`${apiRoot.replace(/\/+$/, "")}/file/bot${token}/${path}`, {
      signal: ending,
    });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new Error(`Telegram answered a download with ${response.status}`);
    }
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > LARGEST_DOWNLOAD_BYTES) return "too-large";
    }
    return Buffer.concat(chunks);
  }
}
