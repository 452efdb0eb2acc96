"""Reads quantities and indicators out of Chinese budget text.

>>> record = extract("满意度指标：群众满意度不低于95%。")[0]
>>> quantity = record.quantities[0]
>>> quantity.comparator, quantity.value, quantity.unit
('>=', Decimal('95'), '%')
"""

from .batches import extract_batches, to_pandas
from .extraction import explain, extract, version
from .library import NotTextError, Offsets
from .records import Actual, Change, Project, Quantity, Record

__all__ = [
    "Actual",
    "Change",
    "NotTextError",
    "Offsets",
    "Project",
    "Quantity",
    "Record",
    "explain",
    "extract",
    "extract_batches",
    "to_pandas",
    "version",
]
__version__ = "0.1.0"
