"""What other systems say of the records when they have read them by our schemas."""

import csv
import io
import json
import subprocess
from pathlib import Path

import flattened

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schema"


def duckdb_records(lines):
    import duckdb

    database = duckdb.connect()
    database.execute((SCHEMAS / "duckdb.sql").read_text())
    found = database.execute(f"FROM zhibiao('{lines}')")
    keys = [column[0] for column in found.description]
    return [flattened.plain(dict(zip(keys, row))) for row in found.fetchall()]


def spark_records(session, lines):
    from pyspark.sql.types import StructType

    schema = StructType.fromJson(json.loads((SCHEMAS / "spark.json").read_text()))
    rows = session.read.schema(schema).option("mode", "FAILFAST").json(str(lines)).collect()
    return [flattened.plain(row.asDict(recursive=True)) for row in rows]


def spark_rows(session, texts, names):
    """Rows of `zhibiao.spark.extract`, in the order of the names."""
    import zhibiao.spark

    frame = session.createDataFrame(list(zip(names, texts)), "id string, text string")
    place = {name: number for number, name in enumerate(names)}
    rows = [row.asDict() for row in zhibiao.spark.extract(frame, "text", "id").collect()]
    rows.sort(key=lambda row: (place[row["document"]], row["record_index"], row["quantity_list"] != "quantities", row["quantity_index"]))
    return [[flattened.text(row[column]) for column in flattened.COLUMNS] for row in rows]


def postgresql_rows(separated):
    """Rows of the table that `\\copy` fills, in any order; the connection is what the environment tells."""
    written = ", ".join(f'"{column}"' for column in flattened.COLUMNS)
    script = (
        f"DROP TABLE IF EXISTS quantities;\n{(SCHEMAS / 'postgresql.sql').read_text()}"
        f"\\copy quantities FROM '{separated}' WITH (FORMAT csv, HEADER match)\n"
        f"\\copy (SELECT {written} FROM quantities) TO STDOUT WITH (FORMAT csv)\nDROP TABLE quantities;\n")
    run = subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1"], input=script.encode(), capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    words = {"t": "true", "f": "false"}
    booleans = {flattened.COLUMNS.index(name) for name in flattened.BOOLEANS}
    rows = csv.reader(io.StringIO(run.stdout.decode(), newline=""))
    return [[words.get(cell, cell) if place in booleans else cell for place, cell in enumerate(row)] for row in rows]
