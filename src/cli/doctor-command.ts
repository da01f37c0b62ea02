import type { Finding } from "../model/finding.ts";
import type { Output } from "./output.ts";

const MARKS: Readonly<Record<Finding["state"], string>> = { ok: "ok", warning: "look", failure: "FAIL" };

/**
 * Prints what was found, part by part, each with what to do next.
 *
 * @returns the exit code: 1 when a part fails
 */
export async function doctorCommand(
  { json }: { readonly json: boolean },
  { diagnose, output }: { readonly diagnose: () => Promise<readonly Finding[]>; readonly output: Output },
): Promise<number> {
  const findings = await diagnose();
  output.result(json ? JSON.stringify(findings) : findings.map(lineOf).join("\n"));
  return findings.some(({ state }) => state === "failure") ? 1 : 0;
}

function lineOf({ part, state, told, nextStep }: Finding): string {
  const next = nextStep ? `\n${" ".repeat(22)}→ ${nextStep}` : "";
  return `${MARKS[state].padEnd(6)}${part.padEnd(16)}${told}${next}`;
}
