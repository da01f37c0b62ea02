import { ArchivistError } from "../errors.ts";

/** What LanceDB says of its own failures, behind which come places in its Rust sources. */
const NATIVE_FAILURE = /lance ?error/i;
const RUST_PLACE = /,? ?\/[^\s,]+\.rs:\d+.*$/s;

/** A store or reader, with LanceDB's failures told as what they mean: damaged files, a server out of reach. */
export function tellFailures<Port extends object>(port: Port, location: string): Port {
  const told = (cause: unknown): unknown => {
    const message = cause instanceof Error ? cause.message : "";
    if (!NATIVE_FAILURE.test(message)) return cause;
    const reason = message.replace(RUST_PLACE, "").replace(/\s+/g, " ").slice(0, 200);
    return new ArchivistError("index-broken", `The index ${location} cannot be used: ${reason}.`, {
      nextStep:
        "If it is damaged, move it away and run ingest again; if it stands on a server, check that it can be reached.",
      cause,
    });
  };
  const methods = Object.entries(port).map(([name, value]: [string, unknown]) => {
    if (typeof value !== "function") return [name, value];
    const call = async (...parameters: unknown[]) => {
      try {
        return await value.apply(port, parameters);
      } catch (cause) {
        throw told(cause);
      }
    };
    return [name, call];
  });
  return Object.fromEntries(methods) as Port;
}
