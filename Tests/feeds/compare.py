"""Every path gives the same records as the JSON Lines: each cell of each row is compared, over all documents of the Corpus.

  compare.py ZHIBIAO FOLDER     the command's formats, then the Python package's records and record batches
"""

import csv
import dataclasses
import io
import re
import sqlite3
import subprocess
import sys
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import flattened

ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


class Command:
    def __init__(self, path, folder):
        self.path, self.folder = path, folder

    def run(self, form, *options):
        run = subprocess.run([self.path, "extract", str(self.folder), "--format", form, *options], capture_output=True, check=True)
        return run.stdout.decode()


def comma_separated(command, form):
    text = command.run(form)
    header, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert header == flattened.COLUMNS
    return lines


def guarded(command):
    lines = comma_separated(command, "csv-excel")
    numbers = {"value", "lower", "upper", "comparator"}
    for line in lines:
        for column, cell in zip(flattened.COLUMNS, line):
            assert column in numbers or cell[:1] not in tuple("=+-@\t\r\n＝＋－＠"), (column, cell)
    return [[cell.removeprefix("'") for cell in line] for line in lines]


def tab_separated(command):
    header, *lines = command.run("tsv").removesuffix("\n").split("\n")
    assert header.split("\t") == flattened.COLUMNS
    return [[re.sub(r"\\(.)", lambda found: ESCAPES[found[1]], cell) for cell in line.split("\t")] for line in lines]


def database(command):
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "records.db")
        # The second run must change nothing.
        for _ in range(2):
            command.run("sqlite", "--output", path)
        connection = sqlite3.connect(path)
        booleans = {"qualitative", "attained", "lower_inclusive", "upper_inclusive", "approximate"}
        found = {"document": "d.name", "record_index": "r.number", "project_index": "p.number", "project_period": "r.period",
                 "record_flags": "r.flags", "record_start": "r.start", "record_end": "r.\"end\"", "quantity_list": "q.list",
                 "quantity_index": "q.number", "quantity_flags": "q.flags", "quantity_start": "q.start", "quantity_end": "q.\"end\""}
        record = flattened.COLUMNS[:flattened.COLUMNS.index("record_start")]
        def place(column):
            if column in found:
                return found[column]
            if column.startswith("project_"):
                return "p." + column.removeprefix("project_")
            return ("r." if column in record else "q.") + column
        select = ", ".join(place(column) for column in flattened.COLUMNS)
        rows = connection.execute(f"""
            SELECT {select} FROM documents d JOIN records r ON r.document_id = d.id LEFT JOIN projects p ON p.id = r.project_id
            LEFT JOIN quantities q ON q.record_id = r.id ORDER BY d.id, r.number, q.list DESC, q.number""").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        def text(column, value):
            if value is None:
                return ""
            if column in booleans:
                return "true" if value else "false"
            return repr(value) if isinstance(value, float) else str(value)
        return [[text(column, value) for column, value in zip(flattened.COLUMNS, row)] for row in rows]


def python_records(folder):
    import zhibiao

    records = []
    for path in sorted(folder.rglob("*.txt"), key=lambda path: str(path).encode()):
        records += zhibiao.extract(path)
    return [plain(dataclasses.asdict(record)) for record in records]


def plain(value):
    """Lists for tuples, decimals for integers: as JSON reads them."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def batches(folder):
    """Rows of the record batches, and the names of the texts that were read: those in UTF-8."""
    import pyarrow
    import zhibiao

    texts, names = [], []
    for path in sorted(folder.rglob("*.txt"), key=lambda path: str(path).encode()):
        try:
            # Line ends stay as they are: offsets count them.
            texts.append(path.read_bytes().decode())
        except UnicodeDecodeError:
            continue
        names.append(str(path))
    rows = []
    for batch in zhibiao.extract_batches(texts, names):
        batch.validate(full=True)
        for field in batch.schema:
            assert not pyarrow.types.is_floating(field.type), field
        rows += [[text(row[column]) for column in flattened.COLUMNS] for row in batch.to_pylist()]
    return rows, set(names)


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        digits = format(value, "f")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    return value.isoformat() if isinstance(value, date) else str(value)


def expect_same(path, rows, expected):
    differing = [(mine, wanted) for mine, wanted in zip(rows, expected) if mine != wanted]
    print(f"{path}: {len(expected)} rows, {len(differing)} differ")
    for mine, wanted in differing[:3]:
        pairs = zip(flattened.COLUMNS, mine, wanted) if isinstance(mine, list) else [(key, mine[key], wanted[key]) for key in wanted]
        print("  ", [(column, here, there) for column, here, there in pairs if here != there])
    assert len(rows) == len(expected), (len(rows), len(expected))
    return not differing


def main(path, folder):
    command = Command(path, folder)
    records = flattened.records(command.run("jsonl"))
    expected = [flattened.texts(row) for record in records for row in flattened.rows(record)]
    same = [
        expect_same("csv", comma_separated(command, "csv"), expected),
        expect_same("csv-excel", guarded(command), expected),
        expect_same("tsv", tab_separated(command), expected),
        expect_same("sqlite", database(command), expected),
        expect_same("python records", python_records(folder), [
            {key: value for key, value in record.items() if key != "schema"} for record in records]),
    ]
    rows, names = batches(folder)
    same.append(expect_same("record batches", rows, [row for row in expected if row[0] in names]))
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
