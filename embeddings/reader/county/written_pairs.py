"""Turns the passages of written/ into question-window pairs: python written_pairs.py OUTPUT.jsonl.gz FILE ... [--dev DEV.jsonl.gz]

A line of written/ is one passage with its questions, all written for this project:

    {"title": …, "text": …, "asked": [[LANGUAGE, QUESTION, ANSWER], …], "not_told": [[LANGUAGE, QUESTION, KIND], …]}

LANGUAGE is that of the question, zh or en. ANSWER stands in the text letter by letter; where it stands there more than
once, words around it are added and the answer is put in double brackets: "still owes [[300 yuan]]". A question of
`not_told` is about the same news, and the passage does not answer it; KIND says what differs. To these comes one question
a passage that is answered elsewhere, by the passage of another line.

With --dev every twelfth passage is held out there.
"""

import argparse
import gzip
import json
from pathlib import Path
from random import Random

KINDS_NOT_TOLD = ("year", "place", "subject", "attribute", "relation", "unit", "time")
LONGEST_TEXT = {"zh": 320, "en": 900}
HELD_OUT = 12


class WrittenError(Exception):
    """A line that cannot be used, with the reason."""


def language_of(text: str) -> str:
    return "zh" if any("\u4e00" <= letter <= "\u9fff" for letter in text) else "en"


def locate(answer: str, text: str) -> tuple[int, int]:
    """Characters of the text that the answer stands on, end exclusive."""
    before, opening, rest = answer.partition("[[")
    inner, closing, behind = rest.partition("]]")
    if not opening:
        before, inner, behind = "", answer, ""
    elif not closing:
        raise WrittenError(f"[[ without ]] in {answer!r}")
    found = text.count(before + inner + behind)
    if found != 1:
        raise WrittenError(f"{before + inner + behind!r} stands {found} times in the text, not once")
    start = text.index(before + inner + behind) + len(before)
    return start, start + len(inner)


def pairs_of(passage: dict, elsewhere: dict) -> list[dict]:
    """The pairs of a passage, and one with a question that another passage answers."""
    title, text = passage["title"], passage["text"]
    language = language_of(text)
    if len(text) > LONGEST_TEXT[language]:
        raise WrittenError(f"{len(text)} characters, more than {LONGEST_TEXT[language]}")
    pairs = []

    def add(asked: str, question: str, span: tuple[int, int], kind: str) -> None:
        if asked not in ("zh", "en") or language_of(question) != asked:
            raise WrittenError(f"{question!r} is not in {asked!r}")
        pairs.append({
            "q": question, "title": title, "text": text, "start": span[0], "end": span[1],
            "src": "written", "kind": f"{kind} {asked}>{language}",
        })

    for asked, question, answer in passage["asked"]:
        add(asked, question, locate(answer, text), "told")
    for asked, question, kind in passage["not_told"]:
        if kind not in KINDS_NOT_TOLD:
            raise WrittenError(f"{kind!r} is none of {', '.join(KINDS_NOT_TOLD)}")
        add(asked, question, (-1, -1), kind)
    asked, question, _ = elsewhere["asked"][len(text) % len(elsewhere["asked"])]
    add(asked, question, (-1, -1), "elsewhere")
    return pairs


def read_passages(paths: list[Path]) -> tuple[list[dict], int]:
    """All passages, and how many lines cannot be used; each of those is named."""
    passages, wrong = [], 0
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                passage = json.loads(line)
                pairs_of(passage, passage)
                passages.append(passage)
            except (WrittenError, ValueError, KeyError) as error:
                wrong += 1
                print(f"{path}:{number}: {error}")
    return passages, wrong


def write_pairs(passages: list[dict], output: Path) -> None:
    others = Random(1).sample(passages, len(passages))
    pairs = []
    for at, passage in enumerate(passages):
        elsewhere = others[at] if others[at] is not passage else others[at - 1]
        pairs += pairs_of(passage, elsewhere)
    lines = "".join(json.dumps(pair, ensure_ascii=False) + "\n" for pair in pairs)
    # Without a time in the header the file is the same every time.
    output.write_bytes(gzip.compress(lines.encode(), mtime=0))
    print(f"{output}: {len(passages)} passages, {len(pairs)} pairs")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--dev", type=Path, help="where every twelfth passage is put, instead of the output")
    options = parser.parse_args()
    passages, wrong = read_passages(options.files)
    print(f"{len(passages)} passages, {wrong} lines that cannot be used")
    if wrong:
        raise SystemExit(1)
    held_out = passages[::HELD_OUT] if options.dev else []
    write_pairs([passage for passage in passages if passage not in held_out], options.output)
    if options.dev:
        write_pairs(held_out, options.dev)


if __name__ == "__main__":
    main()
