import type { ReadResult, SourceFile } from "./read-result.ts";
import { readJsonLines, readText } from "./read-text.ts";

type Reader = (source: SourceFile) => ReadResult | Promise<ReadResult>;

interface Format {
  readonly name: RegExp;
  readonly read: Reader;
}

/** Every format by the ending of its name. What needs a library is loaded when the first such file comes. */
const FORMATS: readonly Format[] = [
  { name: /\.(?:txt|text)$/i, read: readText },
  { name: /\.(?:jsonl|ndjson)$/i, read: readJsonLines },
  { name: /\.json$/i, read: async (source) => (await import("./read-json.ts")).readJson(source) },
  {
    name: /\.(?:md|markdown)$/i,
    read: async (source) => (await import("./read-markdown.ts")).readMarkdown(source),
  },
  { name: /\.x?html?$/i, read: async (source) => (await import("./read-html.ts")).readHtml(source) },
  { name: /\.docx$/i, read: async (source) => (await import("./read-docx.ts")).readDocx(source) },
  { name: /\.pdf$/i, read: async (source) => (await import("./read-pdf.ts")).readPdf(source) },
  { name: /\.xml$/i, read: async (source) => (await import("./read-alto.ts")).readAlto(source) },
  { name: /\.zip$/i, read: async (source) => (await import("./read-zip.ts")).readZip(source, readSource) },
];

/** Endings as a message names them. */
const READABLE_ENDINGS = ".txt, .md, .html, .pdf, .docx, .json, .jsonl, .xml of ALTO, .zip";

/** Why a file of another kind is passed over. */
export const NOT_READ = `is not a kind of file that is read (${READABLE_ENDINGS})`;

export const isReadable = (file: string): boolean => readerOf(file) !== undefined;

/** Makes of a file's bytes its pages to segment, or the articles it holds, or says why it cannot. */
export async function readSource(source: SourceFile): Promise<ReadResult> {
  const read = readerOf(source.file);
  if (!read) return { kind: "problem", reason: NOT_READ };
  if (source.bytes.length === 0) return { kind: "problem", reason: "is empty (0 bytes)" };
  try {
    return await read(source);
  } catch (error) {
    const message = (error as Error).message.split("\n")[0];
    return { kind: "problem", reason: `cannot be read as what its name says (${message})` };
  }
}

function readerOf(file: string): Reader | undefined {
  return FORMATS.find(({ name }) => name.test(file))?.read;
}
