from typing import Literal

ActorKind = Literal["agency", "jurisdiction", "organization", "person"]

ACTOR_KIND_VALUES: set[ActorKind] = {
    "agency",
    "jurisdiction",
    "organization",
    "person",
}


def check_actor_kind(value: str) -> ActorKind:
    if value in ACTOR_KIND_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ACTOR_KIND_VALUES!r}"
    )
