import type { Say } from "./load-messages.ts";

/**
 * Why ingest passed something over, as it words that in English for logs and the terminal, with the message `reason-…`
 * that says it in every locale. A test finds every reason of `src/read` here. A `reason` in a reason is worded alike; what
 * a library says of a broken file (`why`) stays as it is.
 */
const REASONS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^is not a kind of file that is read \((?<kinds>.+)\)$/, "kind"],
  [/^has the name of a read-me file, which is no page$/, "read-me"],
  [/^is empty \(0 bytes\)$/, "empty"],
  [/^cannot be read as what its name says \((?<why>.+)\)$/, "not-what-named"],
  [/^has (?<bytes>\d+) bytes, more than (?<most>\d+): cut it into smaller files$/, "many-bytes"],
  [/^cannot be (?:read|opened) \((?<why>.+)\)$/, "no-access"],
  [/^is no regular file$/, "no-file"],
  [/^is a link back to a folder that it stands in$/, "circle"],
  [/^holds nothing but blanks$/, "blank"],
  [/^holds nothing but blanks below its front matter$/, "blank-below"],
  [/^front matter (?<reason>.+)$/, "front-matter"],
  [/^is broken (?<encoding>.+) text: save it as UTF-8$/, "broken-text"],
  [/^is binary, not text$/, "binary"],
  [/^holds bytes that are not UTF-8, first in line (?<line>\d+): mend or remove them$/, "damaged-text"],
  [
    /^is not UTF-8 text, nor in another encoding that is known: convert it with iconv -t UTF-8$/,
    "unknown-encoding",
  ],
  [
    /^has (?<characters>\d+) characters in line (?<line>\d+), more than a page can: break it into lines$/,
    "long-line",
  ],
  [/^has (?<lines>\d+) lines, more than a page can: cut it into pages$/, "many-lines"],
  [
    /^has (?<characters>\d+) characters, more than (?:a (?:web )?page|an ALTO page) can(?:: cut it into pages)?$/,
    "many-characters",
  ],
  [/^is not JSON(?: \(.+\))?$/, "not-json"],
  [/^is JSON, but neither an article nor a list of articles$/, "not-article-json"],
  [/^is no article: (?<reason>.+)$/, "not-article"],
  [/^the text is empty$/, "empty-article"],
  [/^the text has (?<characters>\d+) characters, more than an article can$/, "long-article"],
  [/^the id "(?<id>.+)" is that of line (?<line>\d+)$/, "same-id"],
  [/^brings the id "(?<id>.+)", which an article of "(?<file>.+)" has$/, "taken-id"],
  [/^holds a title and no text$/, "title-only"],
  [/^is a web page without text$/, "empty-web-page"],
  [/^nests its elements deeper than (?:a web|an ALTO) page does$/, "deep"],
  [/^is XML, but not ALTO$/, "not-alto"],
  [/^is an ALTO page without text$/, "empty-alto"],
  [/^is METS without its pages: ingest the folder in which its ALTO files lie as it says$/, "mets-alone"],
  [/^is no Word document: (?<reason>.+)$/, "not-word"],
  [/^is a broken Word document \((?<why>.+)\)$/, "broken-word"],
  [/^is a Word document without text$/, "empty-word"],
  [/^is a PDF with a password: save it without one$/, "locked-pdf"],
  [/^is a broken PDF \((?<why>.+)\)$/, "broken-pdf"],
  [/^is a PDF of (?<pages>\d+) pages, more than (?<most>\d+): cut it into issues$/, "long-pdf"],
  [/^is a PDF without pages$/, "empty-pdf"],
  [/^(?:is a PDF with |has )?no text layer: recognise its text \(OCR\) first$/, "no-text-layer"],
  [/^(?:is a PDF with |has )?no readable text, its fonts are not embedded: .+$/, "unknown-fonts"],
  [/^is a broken zip archive \((?<why>.+)\)$/, "broken-zip"],
  [/^holds (?<files>\d+) files, more than (?<most>\d+)$/, "many-files"],
  [/^unpacks to (?<bytes>\d+) bytes, more than (?<most>\d+)$/, "large-content"],
  [/^unpacks to (?<times>\d+) times its size, which only a zip bomb does$/, "bomb"],
  [/^is not in the archive$/, "not-packed"],
  [/^is not there$/, "not-there"],
  [/^cannot be unpacked: it is broken or has a password \((?<why>.+)\)$/, "locked-entry"],
  [/^is an archive in an archive: unpack it$/, "nested"],
  [/^leads out of the archive$/, "leads-out"],
  [/^is an empty archive$/, "empty-zip"],
  [/^holds nothing that can be read: "(?<file>.+?)" (?<reason>.+)$/, "nothing-packed"],
  [/^goes on in "(?<file>.+?)", which (?<reason>.+): that part is left out$/, "continued"],
  [/^is left as it was: "(?<file>.+?)" (?<reason>.+)$/, "left-as-it-was"],
  [/^is not YAML: (?<why>.+)$/, "not-yaml"],
  [/^is not as it should be: (?<why>.+)$/, "wrong-metadata"],
];

/** A reason in a locale's words; one that is not known stays as it is. */
export function wordReason(english: string, say: Say): string {
  for (const [pattern, message] of REASONS) {
    const match = pattern.exec(english);
    if (match === null) continue;
    const { reason, ...values } = match.groups ?? {};
    return say(`reason-${message}`, {
      ...values,
      ...(reason === undefined ? {} : { reason: wordReason(reason, say) }),
    });
  }
  return english;
}
