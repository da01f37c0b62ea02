type LegacyEncoding = "gb18030" | "big5";

const tables = new Map<LegacyEncoding, Map<string, readonly number[]>>();

/** A text in an encoding of two bytes a Chinese character, written with the table that Node decodes it by. */
export function legacyBytes(encoding: LegacyEncoding, text: string): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < "\u0080") return [character.charCodeAt(0)];
      const bytes = table.get(character);
      if (!bytes) throw new RangeError(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

/** UTF-16 with the little end first. */
export const utf16Bytes = (text: string) => Buffer.from(text, "utf16le");

function tableOf(encoding: LegacyEncoding): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !table.has(character)) table.set(character, [first, second]);
    }
  }
  return table;
}
