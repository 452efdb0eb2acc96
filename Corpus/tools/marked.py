"""Reads a marked source: the text of a document with its gold written into it.

    ⟦≥3次⟧                    a quantity that says itself: sign, digits, 万 or 亿, unit
    ⟦每人每月1200元⇒= 1200 元 per:人,个月⟧   a quantity with its reading
    ⟦?50分⟧                   an optional mention; ⟦~24个⟧ a mention that counts
    {quantity}                the rows from here on have this category_code; {none}: no level
    {n 培训场次}              a name: begins an indicator; {n? …} an optional one
    {t ⟦≥3次⟧}                its target; {t+ …} the same name again with one more target
    {a 4次} {w 10} {s 9}      its actual, weight and score
    {n1 …} {t1 …}             the parts of indicator 1, where they stand apart
    {project}                 a new project; {p …} {d …} {b …} {g …} its name, department, budget unit and goal
    {x e5b9}                  bytes that are no text: one U+FFFD
    {ff}                      a form feed

A reading is written as in `phrases`: comparator and number, or an interval, or a comparator (or `range`) and @date, then
the unit, then any of `per:A,B`, `+by` `-by` `+to` `-to`, `~` (approximate), `f:2/3`, `mention`; and here `optional`
and `ocr` (the digits are not the ones that were meant).
"""
import re
from decimal import Decimal
from fractions import Fraction

CATEGORIES = set("output quantity quality timeliness cost benefit economic social ecological sustainable satisfaction other none".split())
CHANGES = {
    sign + mode: {"direction": word, "mode": mode} for sign, word in (("+", "increase"), ("-", "decrease")) for mode in ("by", "to")
}
SIGNS = {
    "≥": ">=", "≧": ">=", ">=": ">=", "≤": "<=", "≦": "<=", "<=": "<=", ">": ">", "＞": ">", "<": "<", "＜": "<",
    "=": "=", "＝": "=", "": "=", "不少于": ">=", "不低于": ">=", "不超过": "<=", "不高于": "<=", "以上": ">=", "以内": "<=",
}
# Units that are their own canonical name; any other needs a written reading.
PLAIN_UNITS = set(
    """个 次 台 条 套 份 项 件 名 人 户 家 场 期 批 篇 辆 只 头 棵 株 张 座 间 处 盏 门 册 本 袋 箱 桶 艘 栋 幅 部 种 类 组 支 块 届 起 例 宗 卷 片
    根 人次 户次 车次 场次 元 角 分 % ‰ 百分点 米 公里 厘米 毫米 平方米 平方公里 亩 公顷 立方米 吨 公斤 克 斤 升 小时 分钟 秒 天 工作日 个月 年
    季度 周 岁 千瓦 千瓦时 兆瓦 GB TB MB ℃ 分贝 学时 课时 所 口 羽 尾 枚 顶 路 床 节 村""".split()
)
SCALES = {"": 1, "万": 10**4, "亿": 10**8}
PLAIN = re.compile(
    r"(≥|≧|>=|≤|≦|<=|>|＞|<|＜|=|＝|不少于|不低于|不超过|不高于|)\s*(\d[\d,]*(?:\.\d+)?)\s*(万|亿|)\s*(\D*?)(以上|以内|)"
)
MARK = re.compile(r"\{(?:([a-z]+)\}|x ([0-9a-f]+)\}|([ntawspdbg])([?+]?)(\d*) )")


class Char:
    """One scalar of the document; `raw` are its bytes where they are no text."""

    __slots__ = ("text", "raw")

    def __init__(self, text, raw=None):
        self.text, self.raw = text, raw


class Source:
    """The scalars of a document; its quantities, indicators and projects as parts of them."""

    def __init__(self, text):
        self.chars, self.quantities, self.indicators, self.projects = [], [], [], []
        self._category, self._numbered, self._text, self._at = None, {}, text, 0
        self._read_until("")

    def add(self, other):
        """Appends the marks of a source that follows in the same document."""
        for indicator in {id(i): i for i in other.indicators}.values():
            if indicator["project"]:
                indicator["project"] += len(self.projects)
        self.quantities += other.quantities
        self.indicators += other.indicators
        self.projects += other.projects

    def _read_until(self, closing):
        first = len(self.chars)
        while self._at < len(self._text) and not (closing and self._text.startswith(closing, self._at)):
            c = self._text[self._at]
            if c == "⟦":
                self._read_quantity()
            elif c == "{":
                self._read_mark()
            else:
                self.chars.append(Char(c))
                self._at += 1
        if closing and self._at >= len(self._text):
            raise ValueError(f"no {closing} after {self._text[-40:]!r}")
        self._at += len(closing)
        return self.chars[first:]

    def _read_quantity(self):
        end = self._text.index("⟧", self._at)
        body, self._at = self._text[self._at + 1:end], end + 1
        sign, body = (body[0], body[1:]) if body[0] in "?~" else ("", body)
        written, _, notation = body.partition("⇒")
        gold = reading(notation) if notation else plain_reading(written)
        gold["role"] = "mention" if sign else gold.get("role", "target")
        if sign == "?":
            gold["optional"] = True
        chars = [Char(c) for c in written]
        self.chars += chars
        self.quantities.append((chars, gold))

    def _read_mark(self):
        mark = MARK.match(self._text, self._at)
        if not mark:
            raise ValueError(f"no mark at {self._text[self._at:self._at + 20]!r}")
        self._at = mark.end()
        word, raw, part, sign, number = mark.groups()
        if word == "ff":
            self.chars.append(Char("\f"))
        elif word == "project":
            self.projects.append({})
        elif word:
            if word not in CATEGORIES:
                raise ValueError(f"no category {word}")
            self._category = None if word == "none" else word
        elif raw:
            self.chars.append(Char("\ufffd", bytes.fromhex(raw)))
        else:
            owner = self.projects[-1] if part in "pdbg" else self._indicator(part, sign, number)
            # Parts that stand apart add up.
            owner[part] = owner.get(part, []) + self._read_until("}")

    def _indicator(self, part, sign, number):
        """The indicator that a part belongs to; a name begins one, or a part whose number is new, with the category in force."""
        if number in self._numbered:
            return self._numbered[number]
        if part == "n" or number and sign != "+":
            found = {"category": self._category, "optional": sign == "?", "project": len(self.projects)}
        elif sign == "+":
            found = {key: value for key, value in self.indicators[-1].items() if key not in set("taws")}
        else:
            return self.indicators[-1]
        self.indicators.append(found)
        if number:
            self._numbered[number] = found
        return found


def number(digits):
    return Decimal(digits.replace(",", ""))


def plain_reading(written):
    match = PLAIN.fullmatch("".join(written.split()).replace("|", ""))
    if not match or match[4] and match[4] not in PLAIN_UNITS or match[3] and not match[4]:
        raise ValueError(f"{written!r} needs a reading")
    return {"comparator": SIGNS[match[1] or match[5]], "value": number(match[2]) * SCALES[match[3]], "unit": match[4] or None}


def reading(notation):
    gold, words = {"unit": None}, notation.split()
    if words[0] in (">=", ">", "<=", "<", "=", "range"):
        gold["comparator"] = words.pop(0)
    first = words.pop(0)
    if first[0] == "@":
        gold["date"] = first[1:]
    elif first[0] in "[(":
        low, high = first[1:-1].split(",")
        gold.update(comparator="range", lower=number(low), upper=number(high))
        gold.update(lower_inclusive=first[0] == "[", upper_inclusive=first[-1] == "]")
    else:
        gold["value"] = number(first)
    if "comparator" not in gold:
        raise ValueError(f"no comparator in {notation!r}")
    for i, word in enumerate(words):
        if word.startswith("per:"):
            gold["per"] = word[4:].split(",")
        elif word in CHANGES:
            gold["change"] = CHANGES[word]
        elif word == "~":
            gold["approximate"] = True
        elif word.startswith("f:"):
            gold["fraction"] = word[2:]
        elif word == "mention":
            gold["role"] = "mention"
        elif word in ("optional", "ocr"):
            gold[word] = True
        elif i == 0:
            gold["unit"] = word
        else:
            raise ValueError(f"what is {word!r} in {notation!r}")
    return gold


def digits_agree(written, gold):
    """Whether a number that is written in digits alone has the digits of its gold: catches slips of the pen."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", "".join(written.split()))
    doubtful = gold.get("ocr") or gold.get("fraction") or re.search("[eEOolI。成折倍番半]", written)
    if doubtful or len(found) != 1 or gold.get("value") is None:
        return True
    value, seen = Fraction(gold["value"]), Fraction(found[0].replace(",", ""))
    return seen == 0 or any(value == sign * seen * 10**k for k in range(13) for sign in (1, -1))
