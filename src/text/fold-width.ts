/** Full-width ASCII, its signs, Kangxi radicals (PDF extraction yields them) and compatibility ideographs. */
const FOLDABLE = /[\u2f00-\u2fd5\u3000\uf900-\ufaff\uff01-\uff5e\uffe0-\uffe6]/;
const FOLDABLE_ALL = new RegExp(FOLDABLE, "g");

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x3000) return " ";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const folded = character.normalize("NFKC");
  return folded.length === 1 ? folded : character;
}

/**
 * Folds full-width letters, digits and signs to half width, and look-alike code points to the ordinary
 * ideograph. Unlike NFKC the result has the length of the input in UTF-16 units, so offsets stay valid;
 * whatever NFKC would lengthen (㎡, ①) is left alone.
 */
export function foldWidth(text: string): string {
  return FOLDABLE.test(text) ? text.replace(FOLDABLE_ALL, foldCharacter) : text;
}
