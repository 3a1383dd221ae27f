"""Models of the rule files of actors, `extractors/rules/actors*.toml`: strict, so that a slip is an error."""

from typing import Annotated, Literal

from msgspec import Meta

from schemas.data import DataStruct, RuleName
from schemas.lexicon import Surface

Words = list[Surface]
Code = Annotated[str, Meta(pattern="^[A-Z]{2}$")]


class NameRules(DataStruct, frozen=True):
    """What the capital words of a personal name look like, and which capital words never belong to one.

    A word of `function_words`, `calendar`, `offices`, `topics` or `headline_verbs` ends a name, and starts none.
    """

    particles: Words
    """Small words inside a surname (“von der”, “bin”)."""
    function_words: Words
    calendar: Words
    offices: Words
    topics: Words
    """Nouns that stand in capitals in the titles of articles, laws and posts."""
    headline_verbs: Words
    never_first: Words
    """Capital words that no personal name starts with, though it may hold them: “New”, “Saint”."""
    place_heads: Words
    """Words in front of a given name that make a place of it: “Saint”, “Fort”."""
    tails: Words
    """Last or following words that make the whole a firm, place or law: “Inc”, “Street”, “Act”."""
    common: Words
    """Surnames that are words, months or firms too: a bare one is no mention of the person."""

    def never(self) -> set[str]:
        """Return the capital words that end a name and start none."""
        return {*self.function_words, *self.calendar, *self.offices, *self.topics, *self.headline_verbs}


class TitleRules(DataStruct, frozen=True):
    """The words around the head of a title (“deputy trade minister for economic affairs”)."""

    modifiers: Words
    """Words in small letters that belong to a title in front of its head."""
    portfolios: Words
    """Words for fields of government, in small letters: they follow “of” and “for”, and stand before the head."""
    abbreviated: Words
    """Titles that end in a point."""
    body_words: Words
    """Words of the names of bodies that tell nothing of their field."""
    bodies: Words
    """Heads of the names of bodies that take “of”: “Office of … director”, “Council of … Chair”."""


class PhraseRules(DataStruct, frozen=True):
    """Function words that bound a title, and that stand between a name and its verb."""

    not_in_front: Words
    """Words that cannot stand between a name's comma and the office that explains it."""
    cut: Words
    """Words that end what follows an office (“director of research | who”)."""
    goes_on: Words
    """Words after a jurisdiction that do not make it part of a longer name (“president of Mexico | said”)."""
    closes: Words
    """Words after an office that let it explain the name before it (“Jo Doe, head | of”)."""
    closes_name: Words
    """Words after a name that let an office and a comma introduce it (“the minister, Jo Doe, | said”)."""
    auxiliaries: Words
    """Words between a name and its verb of speech (“has also”)."""
    spoken: Words
    """Verbs with which a bare last name returns as a speaker."""
    introduces: Words
    """Words in front of “Doe administration”."""


class OfficeClass(DataStruct, frozen=True):
    """What a class of lexicon/offices.toml says of the person who holds the office."""

    sector: Literal["government", "either", "private", "address"]
    """Whether its holder serves a state; `either` is decided by the words beside it; `address` is no role at all."""
    single: bool = True
    """Whether one capital word after it is a name (“President Lula”); otherwise it takes two."""
    alone: bool = False
    """Whether `either` means a state where nothing beside it tells: “the president”."""
    vague: bool = False
    """Whether any other title tells more of the person: “official”, “counterpart”."""
    only: list[Code] = []
    """The jurisdictions that have such an office, the likeliest first, for where the text does not say whose it is."""
    never: list[Code] = []
    """The jurisdictions that have no such office."""
    body: str | None = None
    """The agency (of lexicon/agencies.toml) that the word names where no person follows it."""


class HeadClass(DataStruct, frozen=True):
    """How a head word of lexicon/agencies.toml or organizations.toml makes a name with the capitals beside it."""

    kind: Literal["agency", "organization"]
    before: bool = False
    """Whether the name can stand before the head (“Federal Maritime Commission”)."""
    after: bool = False
    """Whether the name can stand after the head and “of”, “for” or “on” (“Bureau of Customs”)."""
    any_name: bool = False
    """Whether any capitals make it a name; otherwise one of `markers` or a jurisdiction has to be among them."""
    markers: Words = []
    never: Words = []
    """Words that make it no such body: “Democratic National Committee”."""
    place: bool = True
    """Whether a jurisdiction among the capitals is enough."""


class Evidence(DataStruct, frozen=True):
    """Words beside a capitalised name that make it a person's. Patterns are `re`, on the text as sent."""

    name: RuleName
    before: str = ""
    after: str = ""
    single: bool = False
    """Whether it is enough for a bare surname, too."""


class CreditRules(DataStruct, frozen=True):
    """Where names are credits: `line` starts the line, `before` (ending in “by” or “:”) and `after` touch the name."""

    line: Words
    before: Words
    after: Words


class ActorExample(DataStruct, frozen=True):
    """A text with all its persons, as [name, role, jurisdiction], and agencies, as [name, jurisdiction]."""

    text: str
    persons: list[tuple[str, str, str]] = []
    agencies: list[tuple[str, str]] = []
    """An empty string stands for null."""


class ActorRules(DataStruct, frozen=True):
    """All rule files of actors together."""

    names: NameRules
    titles: TitleRules
    phrases: PhraseRules
    office: dict[str, OfficeClass]
    head: dict[str, HeadClass]
    evidence: list[Evidence]
    credits: CreditRules
    not_before: Words
    """Words after an agency's name that make it something else: “Treasury yields”."""
    not_after: Words
    """Words before it that do: “secretary of the Treasury”."""
    seats: Words
    """Seats of government that act as public bodies."""
    domestic: dict[Code, Words]
    """Bodies whose plain name is one state's unless the text says otherwise: “Department of Commerce”."""
    regions: dict[Code, Words]
    """States and provinces, which are no jurisdictions: their premiers and commissions serve the country."""
    officials: dict[Code, dict[str, Words]]
    """Office holders by jurisdiction and office: country and role of people whom the text leaves untitled."""
    example: list[ActorExample] = []
