/** ALTO pages and the METS document that divides them, as scanners' software writes them. */

/** A page of blocks by their ids; every line a list of words, 100 units apart on the scan. */
export function altoPage(blocks: Readonly<Record<string, readonly (readonly string[])[]>>): string {
  let top = 0;
  const lineOf = (words: readonly string[]) => {
    top += 30;
    const strings = words.map(
      (word, index) =>
        `<String CONTENT="${word}" HPOS="${(index + 1) * 100}" VPOS="${top}" WIDTH="90" HEIGHT="20"/>`,
    );
    return `<TextLine>${strings.join("<SP/>")}</TextLine>`;
  };
  const printed = Object.entries(blocks).map(
    ([id, lines]) => `<TextBlock ID="${id}">${lines.map(lineOf).join("")}</TextBlock>`,
  );
  return `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v2#">
    <Description><MeasurementUnit>mm10</MeasurementUnit>
      <sourceImageInformation><fileName>scan.tif</fileName></sourceImageInformation></Description>
    <Layout><Page ID="P1" WIDTH="2000" HEIGHT="3000"><PrintSpace><ComposedBlock ID="ALL">${printed.join("")}
    </ComposedBlock></PrintSpace></Page></Layout></alto>`;
}

/** A METS document whose only article has these blocks, `file#block` in reading order. */
export function metsOfArticle(blocks: readonly string[], { label = "", heading = "" } = {}): string {
  const files = [...new Set([...blocks, ...(heading ? [heading] : [])].map((block) => block.split("#")[0]))];
  const listed = files.map(
    (file) =>
      `<mets:file ID="F-${file}"><mets:FLocat LOCTYPE="URL" xlink:href="file://./${file}"/></mets:file>`,
  );
  const areas = (all: readonly string[]) =>
    all
      .map((block) => block.split("#"))
      .map(
        ([file, id]) => `<mets:fptr><mets:area BETYPE="IDREF" FILEID="F-${file}" BEGIN="${id}"/></mets:fptr>`,
      )
      .join("");
  return `<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
    <mets:fileSec><mets:fileGrp ID="ALTOGRP">${listed.join("")}</mets:fileGrp></mets:fileSec>
    <mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"><mets:div TYPE="ARTICLE" LABEL="${label}">
      ${heading ? `<mets:div TYPE="HEADING">${areas([heading])}</mets:div>` : ""}
      <mets:div TYPE="BODY">${areas(blocks)}</mets:div>
    </mets:div></mets:div></mets:structMap></mets:mets>`;
}
