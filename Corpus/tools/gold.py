#!/usr/bin/env python3
"""Builds documents and their gold from marked sources.  usage: gold.py [NAME…] [--check] [--unmarked] [--lines]

sources/NAME.txt gives documents/NAME.txt and gold/NAME.json. A source begins with head lines (`kind:`, `encoding:`,
`line-ends: crlf` or `none` for no line end at the end, `layout: wrap 76, …`, `note:`), then a line `---`, then the marked text (marked.py tells the marks).
--check writes nothing and fails where a file would change; --unmarked lists the digits that no gold covers, to read them
over; --lines prints one JSON line a document with its text, the form that scoring scripts take."""
import json, re, sys
from decimal import Decimal
from pathlib import Path
from layouts import lay_out
from marked import Source, digits_agree

CORPUS = Path(__file__).resolve().parent.parent
ENCODINGS = {"utf-8": ("utf-8", b""), "utf-8-bom": ("utf-8", b"\xef\xbb\xbf"), "utf-16le-bom": ("utf-16-le", b"\xff\xfe"), "utf-16be-bom": ("utf-16-be", b"\xfe\xff"),
             "utf-16le": ("utf-16-le", b""), "utf-16be": ("utf-16-be", b""), "gb18030": ("gb18030", b""), "big5": ("cp950", b"")}
LAYOUT_MARKS = re.compile(r"[ \t]*[\r\n|│¦\f\t][\s|│¦]*|\s{2,}")


def without_layout(text):
    return LAYOUT_MARKS.sub("", re.sub("\ufffd(?=[\r\n]|$)", "", text)).strip()


class Document:
    def __init__(self, path):
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        self.name = path.stem
        self.head = dict(line.split(": ", 1) for line in head.splitlines())
        source = Source(body.rstrip("\n") + ("" if self.head.get("line-ends") == "none" else "\n"))
        steps = [s.strip() for s in self.head.get("layout", "").split(",") if s.strip()]
        self.chars = lay_out(source.chars, steps)
        if self.head.get("line-ends") == "crlf": self.chars = [c for char in self.chars for c in with_crlf(char)]
        self.text = "".join(c.text for c in self.chars)
        self.places = {id(c): i for i, c in enumerate(self.chars)}
        self.quantities = sorted((self.quantity(*q) for q in source.quantities), key=lambda q: q["start"])
        self.indicators = [self.indicator(i) for i in source.indicators]
        fields = {"p": "name", "d": "department", "b": "budget_unit", "g": "goal"}
        self.projects = [{name: self.written(p.get(key)) for key, name in fields.items()} for p in source.projects]
        self.cells = [self.span(i[key]) for i in source.indicators for key in "aws" if i.get(key)]

    def span(self, chars):
        places = [self.places[id(c)] for c in chars if id(c) in self.places]
        return min(places), max(places) + 1

    def quantity(self, chars, gold):
        start, end = self.span(chars)
        text = without_layout(self.text[start:end])
        if not digits_agree(text, gold): raise SystemExit(f"{self.name}: {text!r} is not {gold}")
        order = "comparator value lower upper lower_inclusive upper_inclusive date unit per change approximate fraction role optional".split()
        return {"text": text, "start": start, "end": end, **{k: gold[k] for k in order if k in gold}}

    def indicator(self, parts):
        target = self.written(parts.get("t"))
        gold = {"name": self.written(parts["n"]), "category": parts["category"], "target": target}
        own = {id(c) for c in parts.get("t", [])}
        holds = any(q["role"] == "target" and any(id(c) in own for c in self.chars[q["start"]:q["end"]]) for q in self.quantities)
        gold["qualitative"] = target is not None and not holds
        for key, name in (("a", "actual"), ("w", "weight"), ("s", "score")):
            if key in parts: gold[name] = self.written(parts[key])
        if parts["project"]: gold["project"] = parts["project"]
        if parts["optional"]: gold["optional"] = True
        return gold

    def written(self, chars):
        """What stands in the document for these scalars, and for what the layout put between them."""
        if not chars: return None
        pieces, last = [], None
        for c in chars:
            place = self.places.get(id(c))
            if place is None: continue
            if last is not None and place > last + 1 and self.text[last + 1:place].strip() == "": pieces.append(self.text[last + 1:place])
            pieces.append(c.text)
            last = place
        return without_layout("".join(pieces)) or None

    def encoded(self):
        codec, bom = ENCODINGS[self.head.get("encoding", "utf-8")]
        return bom + b"".join(c.raw if c.raw is not None else c.text.encode(codec) for c in self.chars)

    def gold(self):
        return {"id": self.name, "kind": self.head["kind"], "file": f"documents/{self.name}.txt", "projects": self.projects, "quantities": self.quantities, "indicators": self.indicators}

    def unmarked(self):
        covered = self.cells + [(q["start"], q["end"]) for q in self.quantities]
        for digits in re.finditer(r"[\d０-９]+(?:\.\d+)?|[〇零一二两三四五六七八九十百千半]+", self.text):
            if not any(s < digits.end() and digits.start() < e for s, e in covered):
                around = self.text[max(0, digits.start() - 12):digits.end() + 8].replace("\n", "⏎")
                print(f"{self.name}: {digits[0]:6} {around}")


def with_crlf(char):
    from marked import Char
    return [Char("\r"), char] if char.text == "\n" else [char]


def rounded(gold):
    return json.loads(json.dumps(gold, ensure_ascii=False, default=lambda d: int(d) if d == d.to_integral_value() else float(d)))


def write_gold(gold):
    """One line a quantity and one an indicator, so that a change shows as a changed line."""
    row = lambda item: json.dumps(rounded(item), ensure_ascii=False)
    block = lambda items: "[\n    " + ",\n    ".join(map(row, items)) + "\n  ]" if items else "[]"
    return '{\n  "id": %s, "kind": %s, "file": %s,\n  "projects": %s,\n  "quantities": %s,\n  "indicators": %s\n}\n' % (
        *(json.dumps(gold[k], ensure_ascii=False) for k in ("id", "kind", "file")), block(gold["projects"]), block(gold["quantities"]), block(gold["indicators"]))


def main():
    names = [a for a in sys.argv[1:] if not a.startswith("--")]
    stale, count = [], [0, 0, 0]
    for path in sorted((CORPUS / "sources").glob("*.txt")):
        if names and path.stem not in names: continue
        try: document = Document(path)
        except (ValueError, KeyError, IndexError) as problem: raise SystemExit(f"{path.stem}: {problem!r}")
        if "--unmarked" in sys.argv: document.unmarked()
        elif "--lines" in sys.argv: print(json.dumps(rounded({**document.gold(), "text": document.text}), ensure_ascii=False))
        else:
            gold = write_gold(document.gold())
            for file, data in ((CORPUS / "documents" / path.name, document.encoded()), (CORPUS / "gold" / f"{path.stem}.json", gold.encode("utf-8"))):
                if "--check" in sys.argv: stale += [] if file.exists() and file.read_bytes() == data else [file.name]
                else: file.write_bytes(data)
        count = [a + b for a, b in zip(count, (1, len(document.quantities), len(document.indicators)))]
    print("%d documents, %d quantities, %d indicators" % tuple(count), file=sys.stderr)
    if stale: raise SystemExit("out of date: " + ", ".join(stale))


main()
