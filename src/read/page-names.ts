/** Files that are no part of an archive, and passed over without a word: hidden ones and read-me files. */
export function isNoPage(file: string): boolean {
  const name = file.split("/").at(-1) ?? file;
  return name.startsWith(".") || (/^readme\b/i.test(name) && !/\.te?xt$/i.test(name));
}
