import { ArchivistError } from "./errors.ts";

/** What a shell expects of a program that a signal ended: 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ends the program gracefully on the first signal, by aborting `signal`, and at once on the second. */
export function stopOnSignals(onFirst: (signal: NodeJS.Signals) => void) {
  const stopping = new AbortController();
  let exitCode = 1;
  for (const [name, code] of Object.entries(EXIT_CODES) as [keyof typeof EXIT_CODES, number][]) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(code);
      exitCode = code;
      onFirst(name);
      stopping.abort(
        new ArchivistError("bad-usage", "Stopped.", { nextStep: "Run the same command again to go on." }),
      );
    });
  }
  return {
    signal: stopping.signal,
    /** Of the program when what runs was cut off. */
    exitCode: () => exitCode,
  };
}
