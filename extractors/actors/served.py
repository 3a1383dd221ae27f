"""Whom a public body or a person serves: by name, by title, by the list of officials, or by the country spoken of."""

import re
from collections.abc import Callable, Iterable
from itertools import islice

from extractors.actors.scene import HOME, Scene
from extractors.mention import Mention
from schemas.actor_rules import ActorRules, OfficeClass

SHARED = {"miti": "MY"}
"""Bodies that another state has by the same name."""
_LEGISLATIVE = frozenset({"congress", "senate"})
"""Bodies of many states that news of one of them names without saying so …"""
_WITHOUT = frozenset({"CN", "EU"})
"""… and who has none by these names."""
_LOOK_BACK = 30
_LOOK_AHEAD = 6
_BESIDE = 30
POSSESSIVE = re.compile(r"\.?['’]?s?['’]? |, ")
_MAKERS = re.compile(
    r"(?: origin|-made)?(?: \w+){0,2} "
    r"(?:companies|company|counterparts?|exporters?|exports|firms?|goods|growers?|imports|makers?|manufacturers?|mills?|producers?|products?|suppliers?)\b"
)
_FROM = ("from ", "from the ", "made in ", "originated in ", "originating in ", "produced in ")
_AND = frozenset({", ", " and ", ", and ", " or ", ", or "})
_OF = re.compile(r" (?:of|in) (?:the )?")


class BodyCodes:
    """Tells which jurisdiction a public body of the vocabulary serves."""

    def __init__(self, rules: ActorRules) -> None:
        """Take the bodies whose plain name is one state's."""
        self._domestic = {body: code for code, bodies in rules.domestic.items() for body in bodies}

    def of(self, scene: Scene, body: Mention) -> str | None:
        """Return the code: from the name, the place beside it, the usual owner, or the country named last."""
        code, _, name = body.payload.partition(".")
        if code != "-" and not is_anothers(scene, body):
            return str(code)
        place = beside(scene, body.start, body.end)
        if place:
            return str(place.payload.code)
        domestic = self._domestic.get(name)
        if domestic is None or "ministry" in scene.folded[body.start : body.end]:
            return self._spoken_of(scene, body.start)
        abroad = name in _LEGISLATIVE and is_abroad(scene, body.start, domestic)
        return self._spoken_of(scene, body.start) if abroad else domestic

    @staticmethod
    def _spoken_of(scene: Scene, offset: int) -> str | None:
        """Return the country spoken of; whose goods are told of is it only where no other one or its law is named."""
        found = nearest(scene, offset, _abroad)
        if found is None or not any(is_origin(scene, place) for place in _named(scene, found)):
            return found
        laws = (str(law.payload) for law in scene.by_kind["LAW_OF"])
        return nearest(scene, offset, _abroad, origins=False) or next(filter(_abroad, laws), None)


def _abroad(code: str) -> bool:
    return code not in {HOME, "EU"}


def home_of(scene: Scene) -> str | None:
    """Return the state that the article names most, if it is not just where goods come from."""
    origins = [is_origin(scene, place) for place in _named(scene, scene.home)]
    return None if origins and all(origins) else scene.home


def _named(scene: Scene, code: str) -> Iterable[Mention]:
    """Return where a jurisdiction is named first: enough of it to tell what it is named for."""
    return islice((place for place in scene.places.mentions if place.payload.code == code), _LOOK_BACK)


def is_origin(scene: Scene, place: Mention) -> bool:
    """Tell whether a place is named as that of goods and their makers (“from China”, “Chinese producers”)."""
    if place.payload.form == "demonym":
        last = _end_of_list(scene, place)
        return last + 1 in scene.goods or _MAKERS.match(scene.folded, last) is not None
    return scene.folded.endswith(_FROM, 0, _start_of_list(scene, place))


def _start_of_list(scene: Scene, place: Mention) -> int:
    """Return where the list of places starts that a place ends or stands in (“China, Peru and Chad”)."""
    start, index = place.start, scene.places.before(place.start)
    for before in reversed(scene.places.mentions[max(index - _LOOK_BACK, 0) : index]):
        if scene.folded[before.end : start] not in _AND:
            break
        start = before.start
    return start


def is_abroad(scene: Scene, offset: int, domestic: str) -> bool:
    """Tell whether an article has spoken of another state alone so far (“Peru's ministers … the Senate”)."""
    places = scene.places.mentions[: min(scene.places.before(offset), _LOOK_BACK)]
    codes = {place.payload.code for place in places}
    if not codes or domestic in codes:
        return False
    return any(p.payload.code not in _WITHOUT and not is_origin(scene, p) for p in places)


def _end_of_list(scene: Scene, place: Mention) -> int:
    """Return where the list of demonyms ends that one starts or stands in (“Chinese and Peruvian shoes”)."""
    end, index = place.end, scene.places.before(place.end)
    for behind in scene.places.mentions[index : index + _LOOK_AHEAD]:
        if behind.payload.form != "demonym" or scene.folded[end : behind.start] not in _AND:
            break
        end = behind.end
    return end


def is_anothers(scene: Scene, body: Mention) -> bool:
    """Tell whether a body is the other state's of its name: the article names that one, and never the best known."""
    code, _, name = body.payload.partition(".")
    if name not in SHARED:
        return False
    named = {place.payload.code for place in scene.places.mentions}
    return SHARED[name] in named and code not in named


def allowed(office: OfficeClass) -> Callable[[str], bool]:
    """Return which jurisdictions can have the office."""
    if office.only:
        return lambda code: code in office.only
    return lambda code: code != "EU" and code not in office.never


def nearest(scene: Scene, offset: int, fits: Callable[[str], bool], *, origins: bool = True) -> str | None:
    """Return the jurisdiction named last before `offset`, or else first after it, that fits; of origins if asked to."""
    places = scene.places.mentions
    index = scene.places.before(offset)
    for place in (*reversed(places[max(index - _LOOK_BACK, 0) : index]), *places[index : index + _LOOK_AHEAD]):
        if not place.payload.ambiguous and fits(place.payload.code) and (origins or not is_origin(scene, place)):
            return str(place.payload.code)
    return None


def beside(scene: Scene, start: int, end: int) -> Mention | None:
    """Return the place whose name stands directly before a body (“India's”) or after it (“of Japan”)."""
    place = scene.places.last_within(start - _BESIDE, start)
    if place and POSSESSIVE.fullmatch(scene.text, place.end, start):
        return place
    of = _OF.match(scene.text, end)
    return scene.places.at(of.end()) if of else None
