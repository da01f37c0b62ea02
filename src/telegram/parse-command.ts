export interface Command {
  /** In lower case, without the slash. */
  readonly name: string;
  /** User name after the @, in lower case; a bare command has none. */
  readonly addressee?: string;
  readonly argument: string;
}

/**
 * Telegram marks no command where a letter follows at once, yet people who write Chinese leave out the
 * space ("/ask汝城…"): the pattern ends a name at the first character that cannot be part of one.
 */
const COMMAND = /^\s*\/([a-z0-9_]{1,64})(?:@([a-z0-9_]{3,32}))?(?![a-z0-9_@/])/i;

/** The command that a message begins with, if it does. */
export function parseCommand(text: string): Command | undefined {
  const match = COMMAND.exec(text);
  if (match === null) return undefined;
  const [whole, name = "", addressee] = match;
  return {
    name: name.toLowerCase(),
    ...(addressee === undefined ? {} : { addressee: addressee.toLowerCase() }),
    argument: text.slice(whole.length).trim(),
  };
}
