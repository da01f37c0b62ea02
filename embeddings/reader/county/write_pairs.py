"""Writes question-window pairs about invented county news: python write_pairs.py [--pairs 9000] [--seed 1] OUTPUT.jsonl.gz

Every report tells several relations of one group, so that its values compete. Of every report some questions are answered
by it, some ask for what it does not tell: another county, another year, a relation that is missing. Deterministic.
"""

import argparse
import gzip
import json
from pathlib import Path
from random import Random

from names import COUNTIES
from relations import (
    PADDING_EN, PADDING_ZH, POSTS, POSTS_EN, RELATIONS, TITLES_EN, TITLES_ZH, Relation,
)
from values import draw, number, person

MARK_START, MARK_END = "\ue000", "\ue001"
LONGEST_WINDOW = {"zh": 280, "en": 700}
MEMBERS = {group: [one for one in RELATIONS if one.group == group] for group in {one.group for one in RELATIONS}}
SHARE_ENGLISH_REPORTS = 0.25
SHARE_WITH_YEAR = 0.3
SHARE_OTHER_COUNTY = 0.25
SHARE_TABLES = 0.06
KINDS_OF_NEGATIVE = ("county", "relation", "year")


class Report:
    """An invented report in one language, with the relations that it tells and where."""

    def __init__(self, random: Random):
        self.language = "en" if random.random() < SHARE_ENGLISH_REPORTS else "zh"
        self.county, self.other = random.sample(COUNTIES, 2)
        group = MEMBERS[random.choice(sorted(MEMBERS))]
        told = random.sample(group, random.randint(2, min(4, len(group))))
        self.missing = [one for one in group if one not in told]
        self.year = random.randint(2004, 2023) if random.random() < SHARE_WITH_YEAR else None
        sentences = [(one, self.sentence(one, self.county, random)) for one in told]
        if random.random() < SHARE_OTHER_COUNTY:
            sentences.append((None, self.sentence(random.choice(told), self.other, random)))
            self.names_other = True
        else:
            self.names_other = False
        padding = PADDING_EN if self.language == "en" else PADDING_ZH
        sentences += [(None, line) for line in random.sample(padding, random.randint(0, 2))]
        random.shuffle(sentences)
        self.title = random.choice(TITLES_EN if self.language == "en" else TITLES_ZH).format(c=self.name(self.county))
        self.spans: dict[str, tuple[int, int]] = {}
        self.text = self.join(sentences, random)
        self.told = [one for one in told if one.name in self.spans]

    def name(self, county: tuple[str, str]) -> str:
        return county[self.language == "en"]

    def sentence(self, one: Relation, county: tuple[str, str], random: Random) -> str:
        value = draw(one.value, random)[self.language == "en"]
        pattern = random.choice(one.en if self.language == "en" else one.zh)
        name = self.name(county) + ("县" if self.language == "zh" and random.random() < 0.4 else "")
        other = draw(one.value, random)[self.language == "en"]
        return pattern.format(c=name, v=f"{MARK_START}{value}{MARK_END}", o=other, n=number(random, 1_000))

    def join(self, sentences: list[tuple[Relation | None, str]], random: Random) -> str:
        text = ""
        if self.year:
            text = f"In {self.year}, " if self.language == "en" else random.choice([f"{self.year}年，", f"{self.year}年以来，"])
        for at, (one, sentence) in enumerate(sentences):
            ending = ". " if self.language == "en" else ("。" if random.random() < 0.7 or at == len(sentences) - 1 else "，")
            before, _, rest = sentence.partition(MARK_START)
            value, _, behind = rest.partition(MARK_END)
            if value.endswith("人") and "\u4e00" <= behind[:1] <= "\u9fff":
                value = value[:-1] + "名"
            if len(text) + len(sentence) > LONGEST_WINDOW[self.language]:
                break
            start = len(text) + len(before)
            if one:
                self.spans[one.name] = (start, start + len(value))
            text += before + value + behind + ending
        return text.strip()


def ask(one: Relation, county: tuple[str, str], language: str, year: int | None, random: Random) -> str:
    """A question in a language, as people type it."""
    name = county[language == "en"]
    question = random.choice(one.ask_en if language == "en" else one.ask_zh).format(c=name)
    if year:
        question = f"{question[:-1]} in {year}?" if language == "en" else f"{year}年{question}"
    if random.random() < 0.15:
        question = question.rstrip("?？")
    return question.lower() if language == "en" and random.random() < 0.1 else question


def pairs_of(report: Report, random: Random):
    """Two answered questions and one or two that are not."""
    def pair(question: str, language: str, span: tuple[int, int], kind: str) -> dict:
        return {
            "q": question, "title": report.title, "text": report.text, "start": span[0], "end": span[1],
            "src": "county", "kind": f"{kind} {language}>{report.language}",
        }

    for one in random.sample(report.told, min(2, len(report.told))):
        language = random.choice(["zh", "en"])
        year = report.year if report.year and random.random() < 0.6 else None
        yield pair(ask(one, report.county, language, year, random), language, report.spans[one.name], "told")
    if not report.told:
        return
    one, language = random.choice(report.told), random.choice(["zh", "en"])
    kind = random.choice(KINDS_OF_NEGATIVE)
    nowhere = (-1, -1)
    if kind == "year" and report.year:
        other_year = report.year + random.choice([-3, -2, -1, 1, 2, 3])
        yield pair(ask(one, report.county, language, other_year, random), language, nowhere, "year")
    elif kind == "relation" and report.missing:
        missing = random.choice(report.missing)
        yield pair(ask(missing, report.county, language, None, random), language, nowhere, "relation")
    elif not report.names_other:
        yield pair(ask(one, report.other, language, None, random), language, nowhere, "county")


def table_pairs(random: Random):
    """Questions over the rows of a notice: who takes which post, and a post that nobody takes."""
    (county, roman), *_ = random.sample(COUNTIES, 1)
    posts = random.sample(POSTS, random.randint(4, 7))
    missing = posts.pop()
    rows, spans = "姓名\t性别\t出生年月\t现任职务\t拟任职务\n", {}
    for post in posts:
        name, _ = person(random)
        spans[post] = (len(rows), len(rows) + len(name))
        born = f"{random.randint(1962, 1992)}.{random.randint(1, 12):02d}"
        rows += f"{name}\t{random.choice('男女')}\t{born}\t{county}{random.choice(['乡长', '科员', '副主任', '镇长'])}\t{county}{post}\n"
    for post, span in [(random.choice(posts), None), (missing, (-1, -1))]:
        questions = [(f"谁拟任{county}{post}？", "zh"), (f"{county}{post}由谁担任？", "zh"), (f"拟任{post}的是谁", "zh")]
        if post in POSTS_EN:
            questions += [(f"Who is to become {POSTS_EN[post]} in {roman}?", "en"), (f"Who will be {POSTS_EN[post]}?", "en")]
        question, language = random.choice(questions)
        start, end = span or spans[post]
        yield {
            "q": question, "title": f"{county}干部任前公示", "text": rows.strip(), "start": start, "end": end,
            "src": "county", "kind": f"table {language}>zh",
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--pairs", type=int, default=9_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random = Random(options.seed)
    lines: list[str] = []
    while len(lines) < options.pairs:
        found = table_pairs(random) if random.random() < SHARE_TABLES else pairs_of(Report(random), random)
        for pair in found:
            assert pair["start"] < 0 or pair["text"][pair["start"] : pair["end"]].strip(), pair
            lines.append(json.dumps(pair, ensure_ascii=False))
    text = "\n".join(lines[: options.pairs]) + "\n"
    # Without a time in the header the file is the same every time.
    options.output.write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    main()
