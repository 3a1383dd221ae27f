from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.rate_basis import RateBasis, check_rate_basis
from ..models.rate_qualifier import RateQualifier, check_rate_qualifier
from ..models.rate_unit import RateUnit, check_rate_unit

T = TypeVar("T", bound="Rate")


@_attrs_define
class Rate:
    """How much is charged. `value` is in percent, or null where the duty is an amount per unit.

    Attributes:
        value (float | None): The rate; of a range, its upper end.
        low (float | None): The lower end of a range.
        previous (float | None): The rate that this one replaces, where told.
        unit (RateUnit): Percent of the value, or an amount per unit of goods.
        qualifier (RateQualifier): The text's hedge on the figure.
        basis (RateBasis): What the figure is.
        amount (float | None): The sum per unit of goods, where `unit` is `specific`.
        currency (None | str): ISO 4217 code of `amount`.
    """

    value: float | None
    low: float | None
    previous: float | None
    unit: RateUnit
    qualifier: RateQualifier
    basis: RateBasis
    amount: float | None
    currency: None | str

    def to_dict(self) -> dict[str, Any]:
        value: float | None
        value = self.value

        low: float | None
        low = self.low

        previous: float | None
        previous = self.previous

        unit: str = self.unit

        qualifier: str = self.qualifier

        basis: str = self.basis

        amount: float | None
        amount = self.amount

        currency: None | str
        currency = self.currency

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "value": value,
                "low": low,
                "previous": previous,
                "unit": unit,
                "qualifier": qualifier,
                "basis": basis,
                "amount": amount,
                "currency": currency,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        def _parse_previous(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        previous = _parse_previous(d.pop("previous"))

        unit = check_rate_unit(d.pop("unit"))

        qualifier = check_rate_qualifier(d.pop("qualifier"))

        basis = check_rate_basis(d.pop("basis"))

        def _parse_amount(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        amount = _parse_amount(d.pop("amount"))

        def _parse_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        currency = _parse_currency(d.pop("currency"))

        rate = cls(
            value=value,
            low=low,
            previous=previous,
            unit=unit,
            qualifier=qualifier,
            basis=basis,
            amount=amount,
            currency=currency,
        )

        return rate
