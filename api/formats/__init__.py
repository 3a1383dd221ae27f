"""The formats of answers, by media type; each can be written part by part, in any process, and the parts be joined."""

from api.formats.arrow import Arrow
from api.formats.base import Format, Result
from api.formats.comma import Csv
from api.formats.objects import Json, MessagePack, NdJson

JSON = Json()
NDJSON = NdJson()
MESSAGE_PACK = MessagePack()
CSV = Csv()
ARROW = Arrow()

FORMATS: tuple[Format, ...] = (JSON, NDJSON, MESSAGE_PACK, CSV, ARROW)
"""All of them, in the order of preference of a client that has none."""

STREAM_FORMATS: tuple[Format, ...] = (NDJSON, *(it for it in FORMATS if it.streams and it is not NDJSON))
"""Those of the answer to a stream of lines, which is told line by line where the client does not care."""

__all__ = [
    "ARROW",
    "CSV",
    "FORMATS",
    "JSON",
    "MESSAGE_PACK",
    "NDJSON",
    "STREAM_FORMATS",
    "Format",
    "Result",
]
