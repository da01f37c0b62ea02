/** The range of all keys that begin with a name and a slash; "0" follows "/" in the order of characters. */
export function keysUnder(name: string): { readonly gt: string; readonly lt: string } {
  return { gt: `${name}/`, lt: `${name}0` };
}
