"""The public types of tariffwire, version 1: written once here, everything else is derived from them."""

from schemas.article import MAX_HTML_LENGTH, MAX_TEXT_LENGTH, Article, HtmlArticle
from schemas.common import Jurisdiction, Kind, LegalBasis, Span, Status
from schemas.extraction import Extraction, Negotiation
from schemas.flat import Row
from schemas.mentions import Actor, AmountMention, DateMention, RateMention
from schemas.problems import LineProblem, Problem, ProblemCode
from schemas.tariff import Attribution, Evidence, Rate, RecordDates, Sector, Tariff, TariffRecord

__all__ = [
    "MAX_HTML_LENGTH",
    "MAX_TEXT_LENGTH",
    "Actor",
    "AmountMention",
    "Article",
    "Attribution",
    "DateMention",
    "Evidence",
    "Extraction",
    "HtmlArticle",
    "Jurisdiction",
    "Kind",
    "LegalBasis",
    "LineProblem",
    "Negotiation",
    "Problem",
    "ProblemCode",
    "Rate",
    "RateMention",
    "RecordDates",
    "Row",
    "Sector",
    "Span",
    "Status",
    "Tariff",
    "TariffRecord",
]
