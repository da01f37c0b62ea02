"""Writes windows that do not answer because the question asks about something else: python write_swaps.py SAMPLES.jsonl.gz OUTPUT.jsonl.gz

Of an answered question, what it is about is exchanged for what the window does not tell of: the subject (the article's title),
a year or another number, a capitalised name, a Chinese name with a word like 市 or 大学 behind it. Beside every swap stands the
question as it was, so that a name that is asked about is no sign by itself. Deterministic.
"""

import argparse
import gzip
import json
import re
from pathlib import Path
from random import Random

from samples import read_samples

SOURCES = ("cmrc", "drcd", "xquad", "squad")
YEAR = re.compile(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")
NUMBER = re.compile(r"(?<![0-9.])[0-9]{1,3}(?![0-9.])")
CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*")
NAMED_PLACE = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:省|市|县|区|镇|国|州|岛|大学|公司|车站|战役|王朝)")


def swaps(sample: dict, pools: dict[str, list[str]], random: Random):
    """Every other question that can be made of this one."""
    question, told = sample["q"], sample["title"] + sample["text"]

    def exchange(found: str, kind: str, other: str):
        if other not in told and other != found:
            yield {**sample, "q": question.replace(found, other), "start": -1, "end": -1, "src": "swap", "kind": kind}

    if sample["title"] and sample["title"] in question:
        yield from exchange(sample["title"], "title", random.choice(pools[f"title {sample['src']}"]))
    for year in set(YEAR.findall(question)):
        if year in told:
            yield from exchange(year, "year", str(int(year) + random.choice([-7, -3, -2, -1, 1, 2, 3, 6])))
    for number in set(NUMBER.findall(question)):
        yield from exchange(number, "number", str(int(number) + random.randint(1, 9)))
    for kind, pattern in (("name", CAPITALISED), ("place", NAMED_PLACE)):
        names = sorted({name for name in pattern.findall(question) if name in told})
        for name in names[:1]:
            same = [other for other in pools[kind] if other[-1] == name[-1] or kind == "name"]
            yield from exchange(name, kind, random.choice(same))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samples", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random = Random(options.seed)
    answered = [row for row in read_samples(options.samples) if row["src"] in SOURCES and row["start"] >= 0]
    pools = {f"title {source}": sorted({row["title"] for row in answered if row["src"] == source and row["title"]}) for source in SOURCES}
    for kind, pattern in (("name", CAPITALISED), ("place", NAMED_PLACE)):
        pools[kind] = sorted({name for row in answered for name in pattern.findall(row["q"])})
    lines: list[str] = []
    for row in answered:
        made = list(swaps(row, pools, random))
        if made:
            chosen = random.choice(made)
            lines += [json.dumps(one, ensure_ascii=False) for one in (chosen, {**row, "src": "swap", "kind": f"{chosen['kind']} kept"})]
    # Without a time in the header the file is the same every time.
    options.output.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))


if __name__ == "__main__":
    main()
