"""Every path gives the same records as the JSON Lines: each cell of each row, each key of each record.

  compare.py ZHIBIAO LIBRARY FOLDER…    the Corpus and other folders of documents; hostile names and texts are made beside them
"""

import os
import sys
import tempfile
from pathlib import Path

import client_paths
import command_paths
import flattened
import hostile
import library_paths
import zhibiao


def expect_same(path, rows, expected):
    """Says how many differ, and shows three of them."""
    differing = [(mine, wanted) for mine, wanted in zip(rows, expected) if mine != wanted]
    print(f"  {path}: {len(expected)}, {len(differing)} differ")
    for mine, wanted in differing[:3]:
        pairs = zip(flattened.COLUMNS, mine, wanted) if isinstance(mine, list) else [(key, mine.get(key), wanted[key]) for key in wanted]
        print("    ", [(column, here, there) for column, here, there in pairs if here != there])
    if len(rows) != len(expected):
        print(f"    {len(rows)} instead of {len(expected)}")
    return not differing and len(rows) == len(expected)


def compare(executable, library, folder, session):
    print(folder)
    command = command_paths.Command(executable, folder)
    lines = command.run("jsonl")
    records = flattened.records(lines)
    rows = [flattened.texts(row) for record in records for row in flattened.rows(record)]
    documents = sorted(folder.rglob("*.txt"), key=os.fsencode)
    without_schema = [{key: value for key, value in record.items() if key != "schema"} for record in records]
    some, names = library_paths.batches(documents)
    read = [row for row in rows if row[0] in names]
    texts, ids = library_paths.texts(documents)
    with tempfile.TemporaryDirectory() as place:
        jsonl, separated = Path(place) / "records.jsonl", Path(place) / "records.csv"
        jsonl.write_text(lines, newline="")
        separated.write_text(command.run("csv"), newline="")
        return all([
            expect_same("json", flattened.array(command.run("json")), records),
            expect_same("csv", command_paths.comma_separated(command), rows),
            expect_same("csv-excel", command_paths.guarded(command), rows),
            expect_same("tsv", command_paths.tab_separated(command), rows),
            expect_same("sqlite", command_paths.database(command), rows),
            expect_same("C rows", library_paths.c_rows(library, documents), rows),
            expect_same("Python records", library_paths.records(documents), without_schema),
            expect_same("record batches", some, read),
            expect_same("pandas", library_paths.frame(documents), read),
            expect_same("Spark extract", client_paths.spark_rows(session, texts, ids), read),
            expect_same("Spark, JSON Lines", client_paths.spark_records(session, jsonl), records),
            expect_same("DuckDB, JSON Lines", client_paths.duckdb_records(jsonl), records),
            expect_same("PostgreSQL, CSV", sorted(client_paths.postgresql_rows(separated)), sorted(rows)),
        ])


def hostile_ids():
    """What a text is called comes back as it was, U+0000 as U+FFFD."""
    text = "全年培训不少于3次"
    expected = [name.replace("\0", "\ufffd") or None for name in hostile.IDS]
    rows = [row for batch in zhibiao.extract_batches([text] * len(expected), hostile.IDS) for row in batch.to_pylist()]
    single = [zhibiao.extract(text, document=name)[0].document or None for name in hostile.IDS]
    return all([expect_same("ids of batches", [row["document"] for row in rows], expected), expect_same("ids of records", single, expected)])


def spark_session():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    return SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config(
        "spark.ui.showConsoleProgress", "false").getOrCreate()


def main(executable, library, *folders):
    session = spark_session()
    session.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as place:
        every = [*map(Path, folders), hostile.write(Path(place) / "hostile")]
        same = [compare(executable, library, folder, session) for folder in every]
    same.append(hostile_ids())
    session.stop()
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
