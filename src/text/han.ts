/** What counts as Chinese writing. Code units, not code points: offsets in this project are UTF-16. */

/** A run of Han characters: unified ideographs, extension A, compatibility ideographs, planes 2 and 3, 〇. */
export const HAN_RUN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud8bf\udc00-\udfff]+/g;

/** Whether the UTF-16 code unit is a Han character or half of one. */
export function isHan(codeUnit: number): boolean {
  if (codeUnit < 0x3400) return codeUnit === 0x3007;
  return (
    codeUnit <= 0x4dbf ||
    (codeUnit >= 0x4e00 && codeUnit <= 0x9fff) ||
    (codeUnit >= 0xf900 && codeUnit <= 0xfaff) ||
    (codeUnit >= 0xd840 && codeUnit <= 0xd8bf) ||
    (codeUnit >= 0xdc00 && codeUnit <= 0xdfff)
  );
}

/** Whether the UTF-16 code unit belongs to East Asian writing: Han, kana, its punctuation, full-width forms. */
export function isEastAsian(codeUnit: number): boolean {
  if (codeUnit < 0x2e80) return false;
  return (
    isHan(codeUnit) ||
    (codeUnit >= 0x2e80 && codeUnit <= 0x30ff) ||
    (codeUnit >= 0xfe30 && codeUnit <= 0xfe4f) ||
    (codeUnit >= 0xff00 && codeUnit <= 0xffef)
  );
}
