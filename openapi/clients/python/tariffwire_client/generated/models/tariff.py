from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.kind import Kind, check_kind
from ..models.legal_basis import LegalBasis, check_legal_basis

if TYPE_CHECKING:
    from ..models.jurisdiction import Jurisdiction


T = TypeVar("T", bound="Tariff")


@_attrs_define
class Tariff:
    """Who charges whom, under which kind of measure and which law.

    Attributes:
        imposer (Jurisdiction | None): The jurisdiction that charges, or would charge.
        targets (list[Jurisdiction]): The jurisdictions whose goods are charged; `WORLD` for all or most.
        exempt (list[Jurisdiction]): Jurisdictions that the text carves out of the measure.
        kind (Kind): The kind of a tariff measure.
        legal_basis (list[LegalBasis]): The legal authority, only where the text states it.
    """

    imposer: Jurisdiction | None
    targets: list[Jurisdiction]
    exempt: list[Jurisdiction]
    kind: Kind
    legal_basis: list[LegalBasis]

    def to_dict(self) -> dict[str, Any]:
        from ..models.jurisdiction import Jurisdiction

        imposer: dict[str, Any] | None
        if isinstance(self.imposer, Jurisdiction):
            imposer = self.imposer.to_dict()
        else:
            imposer = self.imposer

        targets = []
        for targets_item_data in self.targets:
            targets_item = targets_item_data.to_dict()
            targets.append(targets_item)

        exempt = []
        for exempt_item_data in self.exempt:
            exempt_item = exempt_item_data.to_dict()
            exempt.append(exempt_item)

        kind: str = self.kind

        legal_basis = []
        for legal_basis_item_data in self.legal_basis:
            legal_basis_item: str = legal_basis_item_data
            legal_basis.append(legal_basis_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "imposer": imposer,
                "targets": targets,
                "exempt": exempt,
                "kind": kind,
                "legal_basis": legal_basis,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.jurisdiction import Jurisdiction

        d = dict(src_dict)

        def _parse_imposer(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                imposer_type_0 = Jurisdiction.from_dict(data)

                return imposer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        imposer = _parse_imposer(d.pop("imposer"))

        targets = []
        _targets = d.pop("targets")
        for targets_item_data in _targets:
            targets_item = Jurisdiction.from_dict(targets_item_data)

            targets.append(targets_item)

        exempt = []
        _exempt = d.pop("exempt")
        for exempt_item_data in _exempt:
            exempt_item = Jurisdiction.from_dict(exempt_item_data)

            exempt.append(exempt_item)

        kind = check_kind(d.pop("kind"))

        legal_basis = []
        _legal_basis = d.pop("legal_basis")
        for legal_basis_item_data in _legal_basis:
            legal_basis_item = check_legal_basis(legal_basis_item_data)

            legal_basis.append(legal_basis_item)

        tariff = cls(
            imposer=imposer,
            targets=targets,
            exempt=exempt,
            kind=kind,
            legal_basis=legal_basis,
        )

        return tariff
