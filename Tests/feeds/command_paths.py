"""What the formats of the command say, as rows of cells."""

import csv
import io
import re
import sqlite3
import subprocess
import tempfile
from pathlib import Path

import flattened

ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
MADE_HARMLESS = tuple("=+-@\t\r\n＝＋－＠")
# Where the database has a column that the flat form calls otherwise: d documents, r records, p projects, q quantities.
PLACES = {
    "document": "d.name", "record_index": "r.number", "project_index": "p.number", "project_period": "r.period", "record_flags": "r.flags",
    "record_start": "r.start", "record_end": 'r."end"', "quantity_list": "q.list", "quantity_index": "q.number",
    "quantity_flags": "q.flags", "quantity_start": "q.start", "quantity_end": 'q."end"'}


class Command:
    def __init__(self, path, folder):
        self.path, self.folder = path, folder

    def run(self, form, *options):
        run = subprocess.run([self.path, "extract", str(self.folder), "--format", form, *options], capture_output=True, check=True)
        return run.stdout.decode()


def comma_separated(command, form="csv"):
    text = command.run(form)
    header, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert header == flattened.COLUMNS
    return lines


def guarded(command):
    """The cells of csv-excel, their apostrophes taken off: none begins as a formula."""
    lines = comma_separated(command, "csv-excel")
    numbers = {"value", "lower", "upper", "comparator"}
    for line in lines:
        for column, cell in zip(flattened.COLUMNS, line):
            assert column in numbers or not cell.startswith(MADE_HARMLESS), (column, cell)
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
        select = ", ".join(map(_place, flattened.COLUMNS))
        rows = connection.execute(f"""
            SELECT {select} FROM documents d JOIN records r ON r.document_id = d.id LEFT JOIN projects p ON p.id = r.project_id
            LEFT JOIN quantities q ON q.record_id = r.id ORDER BY d.id, r.number, q.list DESC, q.number""").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return [[_text(column, value) for column, value in zip(flattened.COLUMNS, row)] for row in rows]


def _place(column):
    if column in PLACES:
        return PLACES[column]
    if column.startswith("project_"):
        return "p." + column.removeprefix("project_")
    return ("r." if flattened.COLUMNS.index(column) < flattened.COLUMNS.index("record_start") else "q.") + column


def _text(column, value):
    if value is None:
        return ""
    if column in flattened.BOOLEANS:
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)
