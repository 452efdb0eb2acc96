"""On a cluster of two workers, each a process of its own on this machine."""

import os
import signal
import sys

import pytest

pytest.importorskip("pyspark")

from pyspark.sql import SparkSession

import zhibiao
import zhibiao.spark


@pytest.fixture(scope="module")
def session():
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "200")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture
def frame(session):
    texts = [(f"id{n}", f"全年培训{n}次，满意度不低于95%") for n in range(1000)]
    return session.createDataFrame(texts, ["id", "text"]).repartition(4)


def keys(rows):
    return sorted((row["document"], row["quantity_index"], row["record_index"], str(row["value"]), row["unit"]) for row in rows)


def expected():
    batches = zhibiao.extract_batches([f"全年培训{n}次，满意度不低于95%" for n in range(1000)], [f"id{n}" for n in range(1000)])
    return keys(row for batch in batches for row in batch.to_pylist())


def test_workers_give_the_same_rows(frame):
    assert keys(zhibiao.spark.extract(frame, "text", "id").collect()) == expected()


def test_lost_worker_loses_and_doubles_nothing(frame, tmp_path):
    marker = str(tmp_path / "killed")

    def kill_once(batches):
        for number, batch in enumerate(batches):
            if number == 1 and not os.path.exists(marker):
                open(marker, "w").close()
                os.kill(os.getpid(), signal.SIGKILL)
            yield batch

    failing = frame.coalesce(1).mapInArrow(kill_once, frame.schema)
    assert keys(zhibiao.spark.extract(failing, "text", "id").collect()) == expected()
    assert os.path.exists(marker)


def test_columns_have_the_types_of_the_batches(frame):
    types = dict(zhibiao.spark.extract(frame).dtypes)
    assert types["value"] == "decimal(38,18)" and types["date_from"] == "date" and types["name"] == "string"
