"""A client of tariffwire: `Tariffwire` and `AsyncTariffwire` around what is generated from its OpenAPI document."""

from tariffwire_client.asynchronous import AsyncTariffwire
from tariffwire_client.errors import ProblemError
from tariffwire_client.generated.models import Article, Extraction, HtmlArticle, LineProblem, Problem, TariffRecord
from tariffwire_client.synchronous import Tariffwire

__all__ = [
    "Article",
    "AsyncTariffwire",
    "Extraction",
    "HtmlArticle",
    "LineProblem",
    "Problem",
    "ProblemError",
    "TariffRecord",
    "Tariffwire",
]
