from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AmountMention")


@_attrs_define
class AmountMention:
    """A sum of money, as a plain number of an ISO 4217 currency.

    Attributes:
        text (str): The surface string.
        start (int): Code point offset into the text exactly as it was sent.
        end (int): Code point offset into the text exactly as it was sent.
        value (float): The sum in whole units of the currency.
        currency (str): ISO 4217 code.
    """

    text: str
    start: int
    end: int
    value: float
    currency: str

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        start = self.start

        end = self.end

        value = self.value

        currency = self.currency

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "start": start,
                "end": end,
                "value": value,
                "currency": currency,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        text = d.pop("text")

        start = d.pop("start")

        end = d.pop("end")

        value = d.pop("value")

        currency = d.pop("currency")

        amount_mention = cls(
            text=text,
            start=start,
            end=end,
            value=value,
            currency=currency,
        )

        return amount_mention
