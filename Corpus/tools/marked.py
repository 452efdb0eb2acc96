"""Reads a marked source: the text of a document with its gold written into it.

    ⟦≥3次⟧                    a quantity that says itself: sign, digits, 万 or 亿, unit
    ⟦每人每月1200元⇒= 1200 元 per:人,个月⟧   a quantity with its reading
    ⟦?50分⟧                   an optional mention; ⟦~24个⟧ a mention that counts
    {quantity}                the rows from here on have this category_code; {none}: no level
    {n 培训场次}              a name: begins an indicator; {n? …} an optional one
    {t ⟦≥3次⟧}                its target; {t+ …} the same name again with one more target
    {a 4次} {w 10} {s 9}      its actual, weight and score
    {project} {p …} {d …} {b …} {g …}  a new project; its name, department, budget unit and goal
    {n1 …} {t1 …}             the parts of indicator 1, where they stand apart
    {x e5b9}                  bytes that are no text: one U+FFFD
    {ff}                      a form feed

A reading is comparator and number, or an interval, or @date, then the unit, then any of
`per:A,B`, `+by` `-by` `+to` `-to`, `~` (approximate), `frac:2/3`, `mention`, `optional`,
`ocr` (its digits are not the ones that were meant).
"""
import re
from decimal import Decimal
from fractions import Fraction

CATEGORIES = set("output quantity quality timeliness cost benefit economic social ecological sustainable satisfaction other none".split())
CHANGES = {sign + mode: {"direction": word, "mode": mode} for sign, word in (("+", "increase"), ("-", "decrease")) for mode in ("by", "to")}
SIGNS = {"≥": ">=", "≧": ">=", ">=": ">=", "≤": "<=", "≦": "<=", "<=": "<=", ">": ">", "＞": ">", "<": "<", "＜": "<", "=": "=", "＝": "=", "": "=",
         "不少于": ">=", "不低于": ">=", "不超过": "<=", "不高于": "<=", "以上": ">=", "以内": "<="}
# Units that are their own canonical name; any other needs a written reading.
PLAIN_UNITS = set("""个 次 台 条 套 份 项 件 名 人 户 家 场 期 批 篇 辆 只 头 棵 株 张 座 间 处 盏 门 册 本 袋 箱 桶 艘 栋 幅 部 种 类 组 支 块 届 起 例 宗 卷 片 根
  人次 户次 车次 场次 元 角 分 % ‰ 百分点 米 公里 厘米 毫米 平方米 平方公里 亩 公顷 立方米 吨 公斤 克 斤 升 小时 分钟 秒 天 工作日 个月 年 季度 周 岁 千瓦 千瓦时 兆瓦 GB TB MB ℃ 分贝 学时 课时 所 口 只 羽 尾 枚 顶 路 床 节 村""".split())
SCALES = {"": 1, "万": 10**4, "亿": 10**8}
PLAIN = re.compile(r"(≥|≧|>=|≤|≦|<=|>|＞|<|＜|=|＝|不少于|不低于|不超过|不高于|)\s*(\d[\d,]*(?:\.\d+)?)\s*(万|亿|)\s*(\D*?)(以上|以内|)")


class Char:
    """One scalar of the document; `raw` are its bytes where they are no text."""
    __slots__ = ("text", "raw")

    def __init__(self, text, raw=None):
        self.text, self.raw = text, raw


class Source:
    """The scalars of a document, the quantities as (first, last, gold), the indicators as parts of scalars."""

    def __init__(self, text):
        self.chars, self.quantities, self.indicators, self.projects, self.category = [], [], [], [], None
        self._text, self._at, self._order = text, 0, {}
        self._read_until("")

    def _read_until(self, closing):
        first = len(self.chars)
        while self._at < len(self._text) and not (closing and self._text.startswith(closing, self._at)):
            c = self._text[self._at]
            if c == "⟦": self._read_quantity()
            elif c == "{": self._read_mark()
            else:
                self.chars.append(Char(c))
                self._at += 1
        if closing and self._at >= len(self._text): raise ValueError(f"no {closing} after {self._text[-40:]!r}")
        self._at += len(closing)
        return self.chars[first:]

    def _read_quantity(self):
        end = self._text.index("⟧", self._at)
        body, self._at = self._text[self._at + 1:end], end + 1
        role, body = (body[0], body[1:]) if body[0] in "?~" else ("", body)
        written, _, notation = body.partition("⇒")
        chars = [Char(c) for c in written]
        gold = reading(notation) if notation else plain_reading(written)
        if role or gold.get("role") == "mention": gold["role"] = "mention"
        else: gold["role"] = "target"
        if role == "?": gold["optional"] = True
        self.chars += chars
        self.quantities.append((chars, gold))

    def _read_mark(self):
        mark = re.compile(r"\{(?:([a-z]+)\}|x ([0-9a-f]+)\}|([ntawspdbg])([?+]?)(\d*) )").match(self._text, self._at)
        if not mark: raise ValueError(f"no mark at {self._text[self._at:self._at + 20]!r}")
        self._at = mark.end()
        word, raw, part, sign, number = mark.groups()
        if word == "ff": self.chars.append(Char("\f"))
        elif word == "project": self.projects.append({})
        elif word:
            if word not in CATEGORIES: raise ValueError(f"no category {word}")
            self.category = None if word == "none" else word
        elif part and part in "pdbg":
            chars = self._read_until("}")
            self.projects[-1][part] = self.projects[-1].get(part, []) + chars
        elif raw: self.chars.append(Char("\ufffd", bytes.fromhex(raw)))
        else: self._read_part(part, sign, number)

    def _read_part(self, part, sign, number):
        known = self._order.get(number) if number else None
        if part == "n" and known is None:
            known = {"category": self.category, "optional": sign == "?", "n": [], "project": len(self.projects)}
            self.indicators.append(known)
            if number: self._order[number] = known
        elif sign == "+":
            known = {**self.indicators[-1]}
            for key in "taws": known.pop(key, None)
            self.indicators.append(known)
        elif known is None: known = self.indicators[-1]
        # A category is the one in force at the name; parts that stand apart add up.
        chars = self._read_until("}")
        known[part] = known.get(part, []) + chars


def number(digits):
    return Decimal(digits.replace(",", ""))


def plain_reading(written):
    match = PLAIN.fullmatch("".join(written.split()).replace("|", ""))
    if not match or match[4] not in PLAIN_UNITS and match[4]: raise ValueError(f"{written!r} needs a reading")
    if match[3] and not match[4]: raise ValueError(f"{written!r}: multiplier without unit needs a reading")
    return {"comparator": SIGNS[match[1] or match[5]], "value": number(match[2]) * SCALES[match[3]], "unit": match[4] or None}


def reading(notation):
    gold, words = {"unit": None}, notation.split()
    if words[0] in (">=", ">", "<=", "<", "="): gold["comparator"] = words.pop(0)
    first = words.pop(0)
    if first[0] == "@":
        gold["date"] = first[1:]
        if "/" in first: gold["comparator"] = "range"
    elif first[0] in "[(":
        low, high = first[1:-1].split(",")
        gold.update(comparator="range", lower=number(low), upper=number(high), lower_inclusive=first[0] == "[", upper_inclusive=first[-1] == "]")
    else: gold["value"] = number(first)
    if "comparator" not in gold: raise ValueError(f"no comparator in {notation!r}")
    for i, word in enumerate(words):
        if word.startswith("per:"): gold["per"] = word[4:].split(",")
        elif word in CHANGES: gold["change"] = CHANGES[word]
        elif word == "~": gold["approximate"] = True
        elif word.startswith("frac:"): gold["fraction"] = word[5:]
        elif word == "ocr": gold["ocr"] = True
        elif word == "mention": gold["role"] = "mention"
        elif word == "optional": gold["optional"] = True
        elif i == 0: gold["unit"] = word
        else: raise ValueError(f"what is {word!r} in {notation!r}")
    return gold


def digits_agree(written, gold):
    """Whether a number written in digits alone has the digits of its gold: catches slips of the pen."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", "".join(written.split()))
    if gold.get("ocr") or len(found) != 1 or gold.get("value") is None or re.search("[eEOolI。]", written): return True
    value, seen = Fraction(gold["value"]), Fraction(found[0].replace(",", ""))
    return seen == 0 or value in [abs(seen) * 10**k * s for k in range(0, 13) for s in (1, -1)] or bool(gold.get("fraction")) or re.search(r"[成折倍番半]", written) is not None
