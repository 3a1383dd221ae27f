"""What is said when something cannot be read: problem documents (RFC 9457), alone and in the place of a result."""

from typing import Annotated, Literal

from msgspec import Meta

from schemas.common import PublicStruct

ProblemCode = Literal[
    "malformed_json",
    "nested_too_deep",
    "invalid_utf8",
    "lone_surrogate",
    "empty_body",
    "incomplete_body",
    "wrong_type",
    "unknown_field",
    "missing_field",
    "duplicate_field",
    "conflicting_fields",
    "invalid_value",
    "invalid_date",
    "empty_text",
    "text_too_long",
    "no_article",
    "page_too_complex",
    "body_too_large",
    "batch_too_large",
    "unsupported_media_type",
    "unsupported_encoding",
    "malformed_compression",
    "not_acceptable",
    "missing_key",
    "unknown_key",
    "rate_limited",
    "body_timeout",
    "headers_timeout",
    "headers_too_large",
    "not_found",
    "method_not_allowed",
    "bad_request",
    "not_ready",
    "overloaded",
    "timed_out",
    "internal_error",
]


class Problem(PublicStruct, frozen=True, omit_defaults=True):
    """A problem document (RFC 9457): what is wrong, where, and how to mend it. Absent members are left out."""

    type: Annotated[
        str,
        Meta(description="URI reference of the documentation of this kind of problem.", examples=["/docs#empty_text"]),
    ]
    title: Annotated[str, Meta(description="The kind of problem, in a few words.", examples=["The text is empty"])]
    status: Annotated[int, Meta(ge=400, le=599, description="The HTTP status code.", examples=[422])]
    detail: Annotated[
        str, Meta(description="What is wrong with this request.", examples=["`/text` holds nothing but white space."])
    ]
    code: Annotated[ProblemCode, Meta(description="Stable name of the kind of problem.", examples=["empty_text"])]
    instance: Annotated[str | None, Meta(description="The path that was asked for.", examples=["/v1/extract"])] = None
    pointer: Annotated[
        str | None,
        Meta(description="JSON pointer (RFC 6901) to the value at fault.", examples=["/text", "/17/published_on"]),
    ] = None
    hint: Annotated[str | None, Meta(description="How to mend it.", examples=["Send the article's body text."])] = None
    id: Annotated[
        str | None,
        Meta(description="The article's id, where this stands in the place of its result.", examples=["story-17"]),
    ] = None
    request_id: Annotated[
        str | None,
        Meta(
            description="The request's `X-Request-ID`, to ask about it.", examples=["8d3c1fa0c4e94b7e9f1a2b3c4d5e6f70"]
        ),
    ] = None


class LineProblem(PublicStruct, frozen=True, omit_defaults=True):
    """Stands in NDJSON output in the place of the result of a line that could not be read."""

    line: Annotated[int, Meta(ge=1, description="Number of the line in the input, from 1.", examples=[17])]
    error: Annotated[Problem, Meta(description="Why it could not be read.")]
    id: Annotated[str | None, Meta(description="The article's id, where it could be read.", examples=["story-17"])] = (
        None
    )
    file: Annotated[
        str | None, Meta(description="Name of the input, where there are several.", examples=["june.ndjson"])
    ] = None
