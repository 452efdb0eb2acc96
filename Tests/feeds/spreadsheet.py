"""LibreOffice opens csv-excel: Chinese intact, texts as texts, no formula, numbers as numbers.

  spreadsheet.py ZHIBIAO FOLDER…    documents whose records are opened; hostile names and texts are made beside them
"""

import csv
import io
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import flattened
import hostile

NAMES = {"table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
         "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0"}
TEXTS = {"name", "target", "text", "project_name", "actual", "document", "project_goal"}
NUMBERS = {"record_index", "value", "lower", "upper", "quantity_start"}


def attribute(cell, space, name):
    return cell.get(f"{{{NAMES[space]}}}{name}")


def opened(separated, folder):
    """The cells of the first sheet as LibreOffice has them: elements of its own format."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fods", "--outdir", folder,
         "--infilter=CSV:44,34,76,1,,0,false,true", separated],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    sheet = xml.parse(Path(folder) / "records.fods").find(".//table:table", NAMES)
    for row in sheet.iter(f"{{{NAMES['table']}}}table-row"):
        cells = []
        for cell in row:
            cells += [cell] * int(attribute(cell, "table", "number-columns-repeated") or 1)
        yield cells


def content(cell):
    return "\n".join("".join(_pieces(paragraph)) for paragraph in cell.findall("text:p", NAMES))


def _pieces(element):
    yield element.text or ""
    for inner in element:
        name = inner.tag.split("}")[1]
        if name == "s":
            yield " " * int(inner.get(f"{{{NAMES['text']}}}c") or 1)
        elif name == "tab":
            yield "\t"
        else:
            yield from _pieces(inner)
        yield inner.tail or ""


def check(executable, folder):
    with tempfile.TemporaryDirectory() as place:
        separated = Path(place) / "records.csv"
        subprocess.run([executable, "extract", folder, "--format", "csv-excel", "--output", separated], check=True, stderr=subprocess.DEVNULL)
        written = list(csv.reader(io.StringIO(separated.read_bytes().decode("utf-8-sig"), newline="")))
        rows = list(opened(str(separated), place))[: len(written)]
        assert len(rows) == len(written), (len(rows), len(written))
        for row, cells in zip(rows, written):
            for column, element, cell in zip(flattened.COLUMNS, row, cells):
                assert attribute(element, "table", "formula") is None, (column, cell)
                if cells is written[0] or not cell:
                    continue
                kind = attribute(element, "office", "value-type")
                if column in NUMBERS:
                    assert kind == "float" and float(attribute(element, "office", "value")) == float(cell), (column, cell, kind)
                elif column in TEXTS:
                    # A cell has one kind of line end; a text that looks like a number may be one.
                    shown = content(element)
                    assert shown == cell.replace("\r", "\n") or kind != "string" and shown, (column, cell, shown, kind)
    print(f"  LibreOffice, {folder}: {len(written) - 1} rows, no formula")


def main(executable, *folders):
    with tempfile.TemporaryDirectory() as place:
        for folder in [*folders, hostile.write(Path(place) / "hostile")]:
            check(executable, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
