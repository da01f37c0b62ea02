/** getFile, and the download of what it names. */
import { ApiError, badRequest } from "./api-error.ts";
import type { Method } from "./method.ts";
import type { World } from "./world.ts";

/** "For the moment, bots can download files of up to 20MB in size" (Bot API, getFile). */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

const getFile: Method = (parameters, { world }) => {
  const fileId = String(parameters["file_id"] ?? "");
  if (fileId === "") throw badRequest("file_id not specified");
  const file = world.files.get(fileId);
  if (file === undefined) throw badRequest("wrong file_id or the file is temporarily unavailable");
  const { document } = file;
  if ((document.file_size ?? file.bytes.length) > LARGEST_DOWNLOAD) throw badRequest("file is too big");
  const ending = /\.[a-z0-9]{1,8}$/i.exec(document.file_name ?? "")?.[0] ?? "";
  file.path ??= `documents/file_${world.files.size}_${document.file_unique_id}${ending}`;
  const { file_id, file_unique_id, file_size } = document;
  return { file_id, file_unique_id, file_size, file_path: file.path };
};

export const fileMethods: Readonly<Record<string, Method>> = { getFile };

/** The bytes behind a `file_path`; 404 for one that `getFile` has not given. */
export function downloadedFile(world: World, path: string): Uint8Array {
  const file = [...world.files.values()].find((stored) => stored.path === path);
  if (file === undefined) throw new ApiError(404, "Not Found");
  return file.bytes;
}
