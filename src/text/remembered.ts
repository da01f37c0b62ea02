/** Of texts asked about again and again: the sentences and quotes of one answer. */
const MOST_REMEMBERED = 256;

/**
 * A function of a text that gives back what it found before, as long as few others came between. What it gives must not be
 * changed.
 */
export function remembered<Found>(find: (text: string) => Found, most = MOST_REMEMBERED) {
  const known = new Map<string, Found>();
  return (text: string): Found => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const fresh = find(text);
    known.set(text, fresh);
    return fresh;
  };
}
