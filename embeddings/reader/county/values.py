"""Invented values as a newspaper prints them, in both languages."""

from random import Random

from names import GIVEN, SURNAMES, VILLAGES

MONTHS = "January February March April May June July August September October November December".split()


def draw(kind: str, random: Random) -> tuple[str, str]:
    """A value of a kind, as printed in Chinese and in English."""
    return {
        "money": money, "big_money": big_money, "percent": percent, "people": people, "cases": counted("起", ""),
        "firms": counted("家", ""), "households": counted("户", ""), "area": area, "weight": weight, "length": length,
        "date": date, "person": person, "village": village, "stations": counted("处", ""), "times": times, "clock": clock,
        "age": age,
    }[kind](random)


def number(random: Random, most: int) -> int:
    """Small ones as often as large ones."""
    return max(2, int(10 ** random.uniform(0.5, len(str(most)) - 1)))


def money(random: Random) -> tuple[str, str]:
    if random.random() < 0.15:
        yuan = 100 + number(random, 10_000)
        return f"{yuan}元", f"{yuan:,} yuan"
    ten_thousand = round(random.uniform(1, 3000), random.choice([0, 1, 2, 2]))
    shown = f"{ten_thousand:g}"
    english = f"{ten_thousand / 100:g} million yuan" if ten_thousand >= 100 else f"{ten_thousand * 10_000:,.0f} yuan"
    return (f"{shown}万元" if random.random() < 0.85 else f"{shown}余万元"), english


def big_money(random: Random) -> tuple[str, str]:
    value = round(random.uniform(2, 600), random.choice([0, 1, 2]))
    return f"{value:g}亿元", f"{value / 10:g} billion yuan" if value >= 10 else f"{value * 100:g} million yuan"


def percent(random: Random) -> tuple[str, str]:
    value = round(random.uniform(0.5, 40), random.choice([0, 1]))
    return f"{value:g}%", f"{value:g} percent"


def people(random: Random) -> tuple[str, str]:
    value = number(random, 100_000)
    if value > 9_999 and random.random() < 0.6:
        return f"{value / 10_000:.2f}万人", f"{round(value / 10_000, 2) * 10_000:,.0f}"
    return f"{value}{random.choice('人名人')}", f"{value:,}"


def counted(unit: str, english: str):
    def draw_counted(random: Random) -> tuple[str, str]:
        value = number(random, 1_000)
        return f"{value}{unit}", f"{value:,}{english}"

    return draw_counted


def area(random: Random) -> tuple[str, str]:
    value = round(random.uniform(0.2, 60), 1)
    return random.choice([(f"{value:g}万亩", f"{value * 10_000:,.0f} mu"), (f"{int(value * 90)}亩", f"{int(value * 90):,} mu")])


def weight(random: Random) -> tuple[str, str]:
    value = number(random, 10_000)
    return f"{value}吨", f"{value:,} tons"


def length(random: Random) -> tuple[str, str]:
    value = round(random.uniform(0.6, 90), 1)
    return f"{value:g}公里", f"{value:g} kilometres"


def date(random: Random) -> tuple[str, str]:
    month, day = random.randint(1, 12), random.randint(1, 28)
    return f"{month}月{day}日", f"{day} {MONTHS[month - 1]}"


def person(random: Random) -> tuple[str, str]:
    surname, roman = random.choice(SURNAMES)
    given = random.sample(GIVEN, random.choice([1, 2, 2]))
    return surname + "".join(one for one, _ in given), f"{roman} {''.join(one for _, one in given).capitalize()}"


def village(random: Random) -> tuple[str, str]:
    return random.choice(VILLAGES)


SMALL = [("两", "two"), ("三", "three"), ("四", "four"), ("五", "five"), ("六", "six"), ("七", "seven"), ("八", "eight")]


def times(random: Random) -> tuple[str, str]:
    chinese, english = random.choice(SMALL)
    return f"{chinese}次", f"{english} instalments"


def clock(random: Random) -> tuple[str, str]:
    hour, half = random.randint(5, 11), random.random() < 0.4
    chinese = dict(zip(range(5, 12), "五六七八九十", strict=False)).get(hour, "十一")
    return f"晚上{chinese}点{'半' if half else ''}", f"{hour}{':30' if half else ''} p.m."


def age(random: Random) -> tuple[str, str]:
    years = random.choice([4, 5, 6, 7, 10, 12, 14, 60, 65, 70])
    chinese, english = {4: SMALL[2], 5: SMALL[3], 6: SMALL[4], 7: SMALL[5]}.get(years, (str(years), str(years)))
    return f"{chinese}岁", english
