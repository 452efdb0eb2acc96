#!/usr/bin/env python3
"""Builds documents and their gold from marked sources.  usage: gold.py [NAME…] [--check] [--unmarked] [--lines]

sources/NAME.txt gives documents/NAME.txt and gold/NAME.json. A source begins with head lines, then a line `---`, then the
marked text (marked.py tells the marks). Head lines: `kind:`; `note:`; `encoding:` (utf-8 if missing); `line-ends:` crlf, or
none for no line end at the end; `layout:` what is done with the rows, in order (layouts.py); `parts:` other sources whose
documents follow one another in this one, each on a new page, instead of a text of its own.
--check writes nothing and fails where a file would change; --unmarked lists the digits that no gold covers, to read them
over; --lines prints one JSON line a document with its text, the form that scoring scripts take."""
import json
import re
import sys
from pathlib import Path

from layouts import lay_out
from marked import Char, Source, digits_agree

CORPUS = Path(__file__).resolve().parent.parent
ENCODINGS = {
    "utf-8": ("utf-8", b""), "utf-8-bom": ("utf-8", b"\xef\xbb\xbf"), "utf-16le": ("utf-16-le", b""), "utf-16be": ("utf-16-be", b""),
    "utf-16le-bom": ("utf-16-le", b"\xff\xfe"), "utf-16be-bom": ("utf-16-be", b"\xfe\xff"), "gb18030": ("gb18030", b""), "big5": ("cp950", b""),
}
LAYOUT_MARKS = re.compile(r"[ \t]*[\r\n|│¦\f\t][\s|│¦]*|\s{2,}")
QUANTITY_KEYS = "comparator value lower upper lower_inclusive upper_inclusive date unit per change approximate fraction role optional".split()
NUMERALS = re.compile(r"\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千半]+")


def without_layout(text):
    return LAYOUT_MARKS.sub("", re.sub("\ufffd(?=[\r\n]|$)", "", text)).strip()


def laid_out(path):
    """Head, marks and scalars of a source."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    head = dict(line.split(": ", 1) for line in head.splitlines())
    source = Source(body.rstrip("\n") + ("" if head.get("line-ends") == "none" or "parts" in head else "\n"))
    return head, source, lay_out(source.chars, [step.strip() for step in head.get("layout", "").split(",") if step.strip()])


class Document:
    """One source, laid out, with its gold."""

    def __init__(self, path):
        self.name = path.stem
        self.head, source, self.chars = laid_out(path)
        for part in filter(None, self.head.get("parts", "").split(", ")):
            _, more, chars = laid_out(path.with_stem(part))
            source.add(more)
            self.chars += ([Char("\f")] if self.chars else []) + chars
        if self.head.get("line-ends") == "crlf":
            self.chars = [c for char in self.chars for c in ([Char("\r"), char] if char.text == "\n" else [char])]
        self.text = "".join(c.text for c in self.chars)
        self.places = {id(c): i for i, c in enumerate(self.chars)}
        self.quantities = sorted((self.quantity(*q) for q in source.quantities), key=lambda q: q["start"])
        self.indicators = [self.indicator(parts) for parts in source.indicators]
        self.projects = [self.project(parts) for parts in source.projects]
        self.cells = [self.span(parts[key]) for parts in source.indicators for key in "aws" if parts.get(key)]

    def span(self, chars):
        places = [self.places[id(c)] for c in chars if id(c) in self.places]
        return min(places), max(places) + 1

    def quantity(self, chars, gold):
        start, end = self.span(chars)
        text = without_layout(self.text[start:end])
        if not digits_agree(text, gold):
            raise ValueError(f"{text!r} is not {gold}")
        return {"text": text, "start": start, "end": end, **{key: gold[key] for key in QUANTITY_KEYS if key in gold}}

    def indicator(self, parts):
        target, own = self.written(parts.get("t")), {self.places.get(id(c)) for c in parts.get("t", [])}
        held = any(q["role"] == "target" and not own.isdisjoint(range(q["start"], q["end"])) for q in self.quantities)
        gold = {"name": self.written(parts["n"]), "category": parts["category"], "target": target}
        gold["qualitative"] = target is not None and not held
        gold.update({name: self.written(parts[key]) for key, name in (("a", "actual"), ("w", "weight"), ("s", "score")) if key in parts})
        gold.update({key: parts[key] for key in ("project", "optional") if parts[key]})
        return gold

    def project(self, parts):
        return {name: self.written(parts.get(key)) for key, name in zip("pdbg", ("name", "department", "budget_unit", "goal"))}

    def written(self, chars):
        """What stands in the document for these scalars, with what the layout put between them."""
        if not chars:
            return None
        pieces, last = [], None
        for place in (self.places[id(c)] for c in chars if id(c) in self.places):
            if last is not None and not self.text[last + 1:place].strip():
                pieces.append(self.text[last + 1:place])
            pieces.append(self.text[place])
            last = place
        return without_layout("".join(pieces)) or None

    def encoded(self):
        codec, bom = ENCODINGS[self.head.get("encoding", "utf-8")]
        return bom + b"".join(c.raw if c.raw is not None else c.text.encode(codec) for c in self.chars)

    def gold(self):
        names = {"id": self.name, "kind": self.head["kind"], "file": f"documents/{self.name}.txt"}
        return {**names, "projects": self.projects, "quantities": self.quantities, "indicators": self.indicators}

    def unmarked(self):
        covered = self.cells + [(q["start"], q["end"]) for q in self.quantities]
        for digits in NUMERALS.finditer(self.text):
            if not any(start < digits.end() and digits.start() < end for start, end in covered):
                around = self.text[max(0, digits.start() - 12):digits.end() + 8].replace("\n", "⏎")
                print(f"{self.name}: {digits[0]:6} {around}")


def as_json(value):
    """Decimals as JSON numbers: whole ones without a point, the others in their shortest form."""
    return json.dumps(value, ensure_ascii=False, default=lambda d: int(d) if d == d.to_integral_value() else float(d))


def gold_file(gold):
    """One line a quantity and one an indicator, so that a change shows as a changed line."""
    rows = lambda items: "[\n    " + ",\n    ".join(map(as_json, items)) + "\n  ]" if items else "[]"
    lines = [", ".join(f'"{key}": {as_json(gold[key])}' for key in ("id", "kind", "file"))]
    lines += [f'"{key}": {rows(gold[key])}' for key in ("projects", "quantities", "indicators")]
    return ("{\n  " + ",\n  ".join(lines) + "\n}\n").encode("utf-8")


def write(document, check):
    """Writes the document and its gold; with `check` only tells which of them would change."""
    files = {
        CORPUS / "documents" / f"{document.name}.txt": document.encoded(),
        CORPUS / "gold" / f"{document.name}.json": gold_file(document.gold()),
    }
    stale = [file.name for file, data in files.items() if not file.exists() or file.read_bytes() != data]
    if not check:
        for file, data in files.items():
            file.write_bytes(data)
    return stale


def main():
    names = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    stale, count = [], [0, 0, 0]
    for path in sorted((CORPUS / "sources").glob("*.txt")):
        if names and path.stem not in names:
            continue
        try:
            document = Document(path)
        except (ValueError, KeyError, IndexError) as problem:
            raise SystemExit(f"{path.stem}: {problem}")
        if "--unmarked" in sys.argv:
            document.unmarked()
        elif "--lines" in sys.argv:
            print(as_json({**document.gold(), "text": document.text}))
        else:
            stale += write(document, "--check" in sys.argv)
        count = [a + b for a, b in zip(count, (1, len(document.quantities), len(document.indicators)))]
    print("%d documents, %d quantities, %d indicators" % tuple(count), file=sys.stderr)
    if stale and "--check" in sys.argv:
        raise SystemExit("out of date: " + ", ".join(stale))


main()
