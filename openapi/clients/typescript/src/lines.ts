/**
 * Articles as lines of NDJSON, in parts of a bounded size, and the lines that come back.
 *
 * Neither browsers nor most other clients read an answer before they have sent their request. A stream of articles
 * therefore goes out as many requests, each with as many lines as fit, which can also be sent again where the service is
 * busy.
 */

import type { Client } from "./generated/client/index.js";
import type { Article, Extraction, HtmlArticle, LineProblem } from "./generated/types.gen.js";

export type AnyArticle = Article | HtmlArticle;
export type LineResult = Extraction | LineProblem;

const MOST_LINES = 100;
const MOST_CHARACTERS = 2 ** 20;
const URL = "/v1/extract/batch";
const HEADERS = { "Content-Type": "application/x-ndjson", Accept: "application/x-ndjson" };

/** Some lines of a stream, sent in one request; `before` counts those of the parts before. */
export class Part {
  #lines: string[] = [];
  #size = 0;

  constructor(readonly before = 0) {}

  /** Add an article as the last line. */
  add(article: AnyArticle): void {
    const line = `${JSON.stringify(article)}\n`;
    this.#lines.push(line);
    this.#size += line.length;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Whether the part should be sent. */
  get isFull(): boolean {
    return this.#lines.length >= MOST_LINES || this.#size >= MOST_CHARACTERS;
  }

  get body(): string {
    return this.#lines.join("");
  }

  /** Return an empty part that follows. */
  next(): Part {
    return new Part(this.before + this.#lines.length);
  }

  /** Return the result on a line; the lines of problems are counted from the start of the stream. */
  read(line: string): LineResult {
    const told = JSON.parse(line) as LineResult;
    return "error" in told ? { ...told, line: told.line + this.before } : told;
  }
}

/** Send a part, and yield its results as they come. */
export async function* send(client: Client, part: Part): AsyncGenerator<LineResult, void, undefined> {
  const answer = await client.post<{ 200: ReadableStream<Uint8Array> }, unknown, true, "data">({
    url: URL,
    headers: HEADERS,
    body: part.body,
    bodySerializer: null,
    parseAs: "stream",
    responseStyle: "data",
  });
  for await (const line of splitLines(answer)) yield part.read(line);
}

/** Yield the lines of a stream; like NDJSON, and unlike regular expressions, it breaks at line feeds alone. */
async function* splitLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const lines = (rest + decoder.decode(read.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines.filter((line) => line !== "");
    }
  } finally {
    await reader.cancel();
  }
}
