"""One document at a time."""

from __future__ import annotations

import json
import os
from decimal import Decimal

from . import records
from .library import Offsets, extractor, version_text


def extract(
    source: str | bytes | os.PathLike[str],
    *,
    document: str | None = None,
    encoding: str | None = None,
    offsets: Offsets = "scalar",
) -> list[records.Record]:
    """Reads the records of a text, of the bytes of a file, or of a file.

    A `str` is always text; a file is named by a `pathlib.Path`. `document` is what the records call it, of a file its path unless
    told otherwise. `encoding` is that of bytes, found out where it is not told. `start` and `end` count what `offsets` says:
    Unicode scalars, as Python's `str` does, or bytes of UTF-8 or units of UTF-16.

    >>> [record.name for record in extract("1、数量指标：培训人次，年度指标值：≥300人次。")]
    ['培训人次']
    >>> extract("全年培训不少于3次")[0].quantities[0].value
    Decimal('3')
    >>> extract(b"%PDF-1.7", document="plan.pdf")
    Traceback (most recent call last):
    ...
    zhibiao.library.NotTextError: plan.pdf: not text but a PDF file: extract its text first

    Raises `NotTextError` where bytes or file are no text, `OSError` where the file cannot be read, `LookupError` for an unknown encoding.
    """
    content: str | bytes
    if isinstance(source, (str, bytes)):
        content = source
    else:
        with open(source, "rb") as file:
            content = file.read()
        document = os.fspath(source) if document is None else document
    lines = extractor(offsets, encoding).json_lines(content, document)
    return [records.record(json.loads(line, parse_float=Decimal)) for line in lines.splitlines()]


def explain(text: str) -> str:
    """How a text is read, lines for people: its cells, the words that mean something, the rule of each quantity, what was refused and why.

    >>> "hotline" in explain("拨打12345热线")
    True
    """
    return extractor().explanation(text)


def version() -> dict[str, str]:
    """The versions of all that records depend on: zhibiao, the schema of records, the lexicon, ICU.

    >>> sorted(version())
    ['ICU', 'lexicon', 'schema', 'zhibiao']
    """
    return dict(line.split(" ", 1) for line in version_text().splitlines())
