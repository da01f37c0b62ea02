import { normalise } from "../../text/normalise.ts";
import type { Evidence } from "./evidence.ts";
import { PRINTED_WORDS } from "./printed-words.ts";
import type { Violation } from "./violation.ts";

/** A post, or that of a deputy. */
const POST = /(副)?(书记|[省市县区镇乡村局处科厅部院校会队组站所行社]长|主任|主席|总经理|董事长|总工程师)/gu;

/**
 * Words that turn what is printed into something else without denying it, and that no quote says: vague amounts and
 * multiples, foreign units, how often, feasts and seasons, what is only rumoured, hoped or called off, and deputies.
 */
export function verifyPrintedWords(
  text: string,
  where: Violation["where"],
  { quotes }: Evidence,
): Violation[] {
  const said = normalise(text);
  const printed = quotes.map(({ normalised }) => normalised).join("\n");
  const unprinted = PRINTED_WORDS.flatMap((word): Violation[] => {
    const what = word.said.exec(said)?.[0];
    const mayBeKnown = word.others !== undefined && !word.others.some((other) => other.test(printed));
    return what === undefined || word.printed.test(printed) || mayBeKnown
      ? []
      : [{ rule: word.rule, where, what }];
  });
  const posts = [...said.matchAll(POST)]
    .filter(([, deputy, post = ""]) =>
      deputy === undefined
        ? printed.includes(`副${post}`) && !printed.replaceAll(`副${post}`, "").includes(post)
        : printed.includes(post) && !new RegExp(`副[^，。；]{0,3}${post}`, "u").test(printed),
    )
    .map(([what]): Violation => ({ rule: "words-unsupported", where, what }));
  return [...unprinted, ...posts];
}
