"""Contains all the data models used in inputs/outputs"""

from .actor import Actor
from .actor_kind import ActorKind
from .amount_mention import AmountMention
from .article import Article
from .attribution import Attribution
from .attribution_mode import AttributionMode
from .code import Code
from .codelist import Codelist
from .codelist_summary import CodelistSummary
from .date_mention import DateMention
from .date_mention_type import DateMentionType
from .evidence import Evidence
from .extraction import Extraction
from .format_summary import FormatSummary
from .get_schema_format import GetSchemaFormat
from .get_schema_response_200 import GetSchemaResponse200
from .health import Health
from .health_status import HealthStatus
from .html_article import HtmlArticle
from .jurisdiction import Jurisdiction
from .kind import Kind
from .legal_basis import LegalBasis
from .line_problem import LineProblem
from .negotiation import Negotiation
from .problem import Problem
from .problem_code import ProblemCode
from .rate import Rate
from .rate_basis import RateBasis
from .rate_mention import RateMention
from .rate_mention_measure import RateMentionMeasure
from .rate_qualifier import RateQualifier
from .rate_unit import RateUnit
from .record_dates import RecordDates
from .schema_catalogue import SchemaCatalogue
from .schema_summary import SchemaSummary
from .sector import Sector
from .sector_hs_source import SectorHsSource
from .span import Span
from .stage import Stage
from .status import Status
from .tariff import Tariff
from .tariff_record import TariffRecord
from .topic import Topic

__all__ = (
    "Actor",
    "ActorKind",
    "AmountMention",
    "Article",
    "Attribution",
    "AttributionMode",
    "Code",
    "Codelist",
    "CodelistSummary",
    "DateMention",
    "DateMentionType",
    "Evidence",
    "Extraction",
    "FormatSummary",
    "GetSchemaFormat",
    "GetSchemaResponse200",
    "Health",
    "HealthStatus",
    "HtmlArticle",
    "Jurisdiction",
    "Kind",
    "LegalBasis",
    "LineProblem",
    "Negotiation",
    "Problem",
    "ProblemCode",
    "Rate",
    "RateBasis",
    "RateMention",
    "RateMentionMeasure",
    "RateQualifier",
    "RateUnit",
    "RecordDates",
    "SchemaCatalogue",
    "SchemaSummary",
    "Sector",
    "SectorHsSource",
    "Span",
    "Stage",
    "Status",
    "Tariff",
    "TariffRecord",
    "Topic",
)
