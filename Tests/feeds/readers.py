"""pandas, DuckDB and Spark read JSON Lines without a schema, by the options of docs/records.md: one type a column, though the first fraction, the
first date without a year and the first long number come behind 30,000 rows; and exactly with our schemas.

  readers.py ZHIBIAO
"""

import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import client_paths
import compare
import flattened

PLAIN_ROWS = 31_000
LATE = ["合格率达到99.5%。", "于12月31日前完成验收。", "工期为2023年1月至2023年11月。", "资金12345678901234567.25元。"]


def pandas_types(lines):
    import pandas

    frame = pandas.read_json(lines, lines=True, dtype=False)
    quantities = pandas.json_normalize(frame["quantities"].explode().dropna().tolist())
    assert quantities["value"].dtype == "float64" and quantities["start"].dtype == "int64"
    assert quantities["value"].iloc[-4] == 99.5, quantities["value"].tail()
    for column in ("date", "date_from", "unit", "fraction"):
        assert set(map(type, quantities[column].dropna())) <= {str}, column
    return quantities["date"].dropna().tolist()


def duckdb_types(lines):
    import duckdb

    database = duckdb.connect()
    database.execute(f"CREATE TABLE q AS SELECT unnest(quantities, recursive := true) FROM read_json('{lines}', sample_size = -1)")
    types = {name: kind for name, kind, *_ in database.execute("DESCRIBE q").fetchall()}
    assert types["value"] == "DOUBLE" and types["date"] == "VARCHAR" and types["date_from"] == "DATE" and types["start"] == "BIGINT", types
    assert database.execute("SELECT count(*) FROM q WHERE value = 99.5").fetchone() == (1,)
    return [day for (day,) in database.execute("SELECT date FROM q WHERE date IS NOT NULL").fetchall()]


def spark_types(session, lines):
    from pyspark.sql.functions import explode

    quantities = session.read.json(str(lines), prefersDecimal=True).select(explode("quantities").alias("q")).select("q.*")
    types = dict(quantities.dtypes)
    assert types["value"].startswith("decimal") and types["date"] == "string" and types["start"] == "bigint", types
    found = {row["value"] for row in quantities.select("value").distinct().collect()}
    assert {Decimal("99.5"), Decimal("12345678901234567.25")} <= found, found
    return [row["date"] for row in quantities.where("date IS NOT NULL").select("date").collect()]


def main(executable):
    with tempfile.TemporaryDirectory() as place:
        document, lines = Path(place) / "long.txt", Path(place) / "records.jsonl"
        document.write_text("全年培训3次。\n" * PLAIN_ROWS + "\n".join(LATE) + "\n")
        subprocess.run([executable, "extract", document, "--output", lines], check=True)
        records = flattened.records(lines.read_text())
        assert len(records) == PLAIN_ROWS + len(LATE), len(records)
        days = [quantity["date"] for record in records for quantity in record["quantities"] if quantity["date"]]
        assert days == ["--12-31", "2023-01/2023-11"], days
        session = compare.spark_session()
        same = [
            compare.expect_same("pandas, dates", pandas_types(lines), days),
            compare.expect_same("DuckDB, dates", duckdb_types(lines), days),
            compare.expect_same("Spark, dates", spark_types(session, lines), days),
            compare.expect_same("DuckDB with the schema", client_paths.duckdb_records(lines), records),
            compare.expect_same("Spark with the schema", client_paths.spark_records(session, lines), records),
        ]
        session.stop()
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
