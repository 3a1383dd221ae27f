"""The TypeScript client compiles by strict rules, reads what a live service says, and waits where it is busy."""

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

README = Path(__file__).parents[3] / "openapi/clients/typescript/README.md"

ASK = """
import { type Article, type Extraction, type Problem, type Status, Tariffwire } from "tariffwire-client";

declare const process: { argv: string[] };

const service = new Tariffwire({ baseUrl: process.argv[2]! });
const text = "The United States imposed a 25 percent tariff on cars from Japan.";

async function* articles(count: number): AsyncGenerator<Article> {
  for (let n = 1; n <= count; n++) yield { text: n % 50 === 0 ? " " : text, id: String(n) };
}

const one: Extraction = await service.extractArticle({ body: { text, published_on: "2025-04-04" } });
const status: Status | undefined = one.records[0]?.status;
const [, second] = await service.extractBatch({ body: [{ text }, { text: " ", id: "story-18" }] });
const lines: unknown[] = [];
for await (const it of service.stream(articles(230))) {
  lines.push("error" in it ? [it.line, true] : [Number(it.id), false]);
}
const ready = await service.checkReadiness();
console.log(JSON.stringify({ status, second: (second as Problem).pointer, lines, ready: ready.status }));
"""

WAIT = """
import { AnswerError, ProblemError, Tariffwire } from "tariffwire-client";

declare const process: { argv: string[] };

const service = new Tariffwire({ baseUrl: process.argv[2]!, apiKey: "tw_secret", retries: 1 });
try {
  console.log((await service.extractArticle({ body: { text: "Tariffs rise." } })).id);
} catch (error) {
  if (error instanceof ProblemError) console.log(error.problem.code, error.message.includes("overloaded: "));
  else if (error instanceof AnswerError) console.log(error.response.status, error.body);
  else throw error;
}
"""


def test_results(served: Any, compile_typescript: Callable[[str], Callable[..., str]]) -> None:
    """Articles, lists and long streams give typed results in order, with problems in their places."""
    output = json.loads(compile_typescript(ASK)(served.url))
    lines = [[number, number % 50 == 0] for number in range(1, 231)]
    assert {"status": "in_effect", "second": "/1/text", "lines": lines, "ready": "ready"} == output


def test_types_hold(extractions: list[dict[str, Any]], compile_typescript: Callable[[str], Callable[..., str]]) -> None:
    """Extractions of real articles are of the type that the client gives them."""
    told = f"export const extractions: Extraction[] = {json.dumps(extractions)};"
    compile_typescript(f'import type {{ Extraction }} from "tariffwire-client";\n{told}')


def test_errors(told: Callable[..., Any], compile_typescript: Callable[[str], Callable[..., str]]) -> None:
    """A busy service is asked again after the seconds that it names; what is left in the end is thrown, typed."""
    ask = compile_typescript(WAIT)
    for answers, expected, seconds in (
        (("busy", "fine"), "story-17", 1),
        (("busy",), "overloaded true", 1),
        (("broken",), "500 <h1>Something is wrong with the proxy.</h1>", 0),
    ):
        service = told(*answers)
        start = time.monotonic()
        assert expected == ask(service.url).strip()
        assert seconds <= time.monotonic() - start
        assert ["Bearer tw_secret"] * (1 + seconds) == service.keys


def test_readme(served: Any, compile_typescript: Callable[[str], Callable[..., str]]) -> None:
    """The example of the client's README runs as it stands, and prints what it promises."""
    [code] = re.findall(r"```typescript\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    output = compile_typescript(code.replace("http://127.0.0.1:8000", served.url))()
    assert "in_effect 25 [ 'vehicles' ]\n1\nline 2: empty_text\n422 empty_text /text" in output
