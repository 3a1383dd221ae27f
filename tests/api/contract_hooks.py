"""What Schemathesis has to know of the media types of the service; `schemathesis.toml` names this file."""

from typing import Any

import msgspec
import schemathesis


@schemathesis.serializer("application/x-ndjson")
def _write_lines(_: schemathesis.SerializationContext, lines: object) -> bytes:
    return lines.encode(errors="surrogatepass") if isinstance(lines, str) else msgspec.json.encode(lines)


@schemathesis.deserializer("application/vnd.msgpack")
def _read_message(_: schemathesis.DeserializationContext, response: schemathesis.Response) -> Any:
    return msgspec.msgpack.decode(response.content)
