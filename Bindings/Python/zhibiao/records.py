"""The records as values: the same facts as one line of JSON Lines, `docs/records.md`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

Comparator = Literal["=", ">=", ">", "<=", "<", "range"]


@dataclass(frozen=True, slots=True)
class Change:
    """How the text says that a number changes something: 提升30% is an increase, by."""

    direction: Literal["increase", "decrease"]
    mode: Literal["by", "to"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its comparator, unit, rate and change."""

    text: str
    role: Literal["target", "mention"]
    comparator: Comparator
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    lower_inclusive: bool
    upper_inclusive: bool
    approximate: bool
    fraction: str | None
    date: str | None
    date_from: str | None
    date_to: str | None
    unit: str | None
    unit_text: str | None
    dimension: str
    ucum: str | None
    currency: str | None
    per: tuple[str, ...]
    change: Change | None
    flags: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Project:
    """What one table row or form is about."""

    index: int
    name: str | None
    code: str | None
    department: str | None
    budget_unit: str | None
    year: int | None
    period: str | None
    goal: str | None
    budget: Decimal | None


@dataclass(frozen=True, slots=True)
class Actual:
    """What was reached: the column 实际完成值."""

    text: str | None
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One indicator, statement or goal of a document, with its quantities."""

    document: str | None
    index: int
    kind: Literal["indicator", "statement", "goal"]
    layout: Literal["table", "numbered", "prose"]
    project: Project | None
    ordinal: int | None
    category: str | None
    category_code: str | None
    parent_category: str | None
    name: str | None
    target: str | None
    qualitative: bool
    direction: Literal["higher", "lower"] | None
    quantities: tuple[Quantity, ...]
    actual: Actual | None
    weight: Decimal | None
    score: Decimal | None
    completion: str | None
    attained: bool | None
    remark: str | None
    flags: tuple[str, ...]
    page: int
    line: int
    start: int
    end: int


def record(fields: Mapping[str, Any]) -> Record:
    """Makes a record from the object of a JSON line, whose numbers are `Decimal` or `int`."""
    values = dict(fields)
    del values["schema"]
    project, actual = values["project"], values["actual"]
    if project is not None:
        project = dict(project)
        project["budget"] = _decimal(project["budget"])
        values["project"] = Project(**project)
    values["quantities"] = tuple(map(_quantity, values["quantities"]))
    if actual is not None:
        values["actual"] = Actual(actual["text"], tuple(map(_quantity, actual["quantities"])))
    values["weight"], values["score"] = _decimal(values["weight"]), _decimal(values["score"])
    values["flags"] = tuple(values["flags"])
    return Record(**values)


def _quantity(fields: Mapping[str, Any]) -> Quantity:
    values = dict(fields)
    for key in ("value", "lower", "upper"):
        values[key] = _decimal(values[key])
    values["per"], values["flags"] = tuple(values["per"]), tuple(values["flags"])
    change = values["change"]
    values["change"] = None if change is None else Change(change["direction"], change["mode"])
    return Quantity(**values)


def _decimal(number: int | Decimal | None) -> Decimal | None:
    return Decimal(number) if isinstance(number, int) else number
