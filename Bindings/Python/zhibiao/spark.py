"""The rows of `extract_batches` as a Spark data frame; each worker reads its part of the texts with the library of its own package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .batches import extract_batches, schema
from .library import Offsets

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame


def extract(frame: DataFrame, text: str = "text", id: str | None = None, *, offsets: Offsets = "scalar") -> DataFrame:
    """Reads the texts of a column; `document` of the rows is what the column `id` says, else the text's number in its partition.

    A partition that is read anew, because its worker was lost, gives the same rows again: nothing is written outside of it.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    names = [text] if id is None else [text, id]

    def rows(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            ids = None if id is None else [None if value is None else str(value) for value in batch.column(1).to_pylist()]
            # Spark runs a task for each of its cores: one thread is its share.
            for read in extract_batches(batch.column(0).to_pylist(), ids, offsets=offsets, jobs=1):
                yield plain(read)

    return frame.select(*names).mapInArrow(rows, from_arrow_schema(_plain_schema()))


def _plain_schema() -> pyarrow.Schema:
    import pyarrow

    return pyarrow.schema(
        (field.name, field.type.value_type if pyarrow.types.is_dictionary(field.type) else field.type) for field in schema())


def plain(batch: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
    """The batch with texts for dictionaries, which Spark does not know."""
    import pyarrow

    columns = [column.dictionary_decode() if pyarrow.types.is_dictionary(column.type) else column for column in batch.columns]
    return pyarrow.RecordBatch.from_arrays(columns, batch.schema.names)
