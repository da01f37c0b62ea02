import { randomInt } from "node:crypto";

export interface PairingCodes {
  create(): { readonly code: string; readonly validMinutes: number };
  /** Whether the words are a code that is valid; it is not afterwards. */
  use(words: string): boolean;
}

export interface PairingCodesOptions {
  /** @default 10 */
  readonly validMinutes?: number;
  readonly now?: () => number;
}

/** Without those that are taken for each other: I and 1, O and 0. */
const CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** 40 bits: at ten tries a minute nobody guesses one in its ten minutes. */
const LENGTH = 8;

/** Codes of this process; a restart makes them void. */
export function createPairingCodes({
  validMinutes = 10,
  now = Date.now,
}: PairingCodesOptions = {}): PairingCodes {
  /** By code, until when it is valid. */
  const validUntilMs = new Map<string, number>();

  const forgetOld = (): void => {
    for (const [code, untilMs] of validUntilMs) if (untilMs <= now()) validUntilMs.delete(code);
  };

  return {
    create() {
      forgetOld();
      const characters = Array.from({ length: LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]);
      const code = characters.join("");
      validUntilMs.set(code, now() + validMinutes * 60_000);
      return { code: `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`, validMinutes };
    },
    use(words) {
      forgetOld();
      return validUntilMs.delete(words.replace(/[\s\-–—]/g, "").toUpperCase());
    },
  };
}
