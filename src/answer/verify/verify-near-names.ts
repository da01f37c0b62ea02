import { foldScript } from "../../text/fold-script.ts";
import { HAN_RUN } from "../../text/han.ts";
import { findPersonNames, isSurname } from "../../text/person-names.ts";
import { remembered } from "../../text/remembered.ts";
import type { Evidence } from "./evidence.ts";
import { exchanged, otherSurname } from "./exchanged-characters.ts";
import { KNOWN_PLACES } from "./known-places.ts";
import { FUNCTION_CHARACTERS } from "./plain-characters.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Who somebody is, and the name behind it, with nothing else in its clause. */
const IS_CALLED =
  /(?:[长任员师者人手记理席董队]|书记|作者)(?:是|为|叫|名叫|：|:)(\p{Script=Han}{2,3})(?=$|[，。,.；;、）)\s])/gu;
/** Posts right before a name. */
const BEHIND_POST =
  /(?:[会局处市县区镇乡厅院校队组社行]长|书记|主任|委员|主席|经理|纪检员|教师|老师|医生|护士|司机|男子|女子|主人|名叫)$/;
/** Words behind 是 that begin with a surname and name nobody in particular. */
const NOBODY = /[人员工民生者们家们长师]$/;

/**
 * Chinese names that are nearly the printed ones: a person's with one character exchanged, left out or put before it, and
 * any word with one character exchanged in the midst of what is printed (全市 for 全县). And people by ordinary words where
 * a name belongs, which no list of words can tell (市长是高山).
 */
export function verifyNearNames(
  text: string,
  where: Violation["where"],
  evidence: Evidence,
  vocabulary: Vocabulary,
): Violation[] {
  const printed = evidence.names.join("\n");
  const told = foldScript(text);
  const people = new Set([...evidence.quotes.map(({ quote }) => quote), ...evidence.names].flatMap(peopleIn));
  const called = [...told.matchAll(IS_CALLED)].flatMap(([, name = ""]) =>
    (isSurname(name.charAt(0)) || name.startsWith("习")) && !NOBODY.test(name) && !printed.includes(name)
      ? [name]
      : [],
  );
  const runs = [...told.matchAll(HAN_RUN)].map(([run]) => run);
  const found = runs.flatMap((run) => [
    ...[...people].flatMap((name) => nearly(name, run, printed, vocabulary)),
    ...exchanged(run, printed, vocabulary),
    ...otherSurname(run, printed, vocabulary),
  ]);
  const titled = findPersonNames(told).flatMap(({ name, start }) =>
    BEHIND_POST.test(told.slice(0, start)) && !printed.includes(name) ? [name] : [],
  );
  const places = KNOWN_PLACES.filter((place) => told.includes(place) && !printed.includes(place));
  return [...new Set([...called, ...titled, ...places, ...found, ...inPlaceOf(people, told, printed)])].map(
    (what) => ({ rule: "name-unsupported", where, what }),
  );
}

/** Chinese names in a text. */
const peopleIn = remembered((text): readonly string[] =>
  findPersonNames(foldScript(text))
    .map(({ name }) => name)
    .filter((name) => /^\p{Script=Han}{2,4}$/u.test(name)),
);

/** Stretches of a run that are a name but for one character. */
function nearly(name: string, run: string, printed: string, { isOrdinaryWord }: Vocabulary): string[] {
  const found: string[] = [];
  for (let at = 0; at + 2 <= run.length; at += 1) {
    const words = run.slice(at, at + name.length);
    if (words.length === name.length && words !== name && !printed.includes(words)) {
      const same = [...words].filter((character, index) => character === name.charAt(index)).length;
      const isNear =
        name.length > 2
          ? same === name.length - 1
          : words.startsWith(name.charAt(0)) && !isOrdinaryWord(words);
      if (isNear && !(name.length === 2 && endsInFunction(words))) found.push(words);
    }
    if (words === name && /[老小阿]/.test(run.charAt(at - 1)) && !printed.includes(run.charAt(at - 1) + name))
      found.push(run.charAt(at - 1) + name);
    if (name.length < 3) continue;
    const short = [name.slice(0, -1), `${name.charAt(0)}${name.slice(2)}`].find(
      (shortened) =>
        run.startsWith(shortened, at) &&
        !run.startsWith(name, at) &&
        !printed.replaceAll(name, " ").includes(shortened) &&
        !isOrdinaryWord(shortened),
    );
    if (short !== undefined) found.push(short);
  }
  return found;
}

const endsInFunction = (words: string) => FUNCTION_CHARACTERS.has(words.charAt(words.length - 1));

/** What stands before the words that are printed behind a person, where that person is not told: 高山犯罪 for 李忠阳犯罪. */
function inPlaceOf(people: ReadonlySet<string>, told: string, printed: string): string[] {
  return [...people]
    .filter((name) => !told.includes(name))
    .flatMap((name) =>
      printed
        .split(name)
        .slice(1)
        .flatMap((behind) => /^\p{Script=Han}{3}/u.exec(behind)?.[0] ?? [])
        // In a list of names without marks the next one stands there.
        .filter((words) => !isSurname(words.charAt(0)))
        .flatMap((words) => [
          ...told.matchAll(
            new RegExp(`\\p{Script=Han}{1,3}(?<![他她其人者子员方们和与、])(?=${words})`, "gu"),
          ),
        ])
        .map(([other]) => other),
    );
}
