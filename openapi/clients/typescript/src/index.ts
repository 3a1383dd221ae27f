/** A client of tariffwire: `Tariffwire` around what is generated from its OpenAPI document. */

import { problemOf } from "./errors.js";
import { createClient, type Client } from "./generated/client/index.js";
import { Operations } from "./generated/sdk.gen.js";
import { send, type AnyArticle, type LineResult, Part } from "./lines.js";

export * from "./errors.js";
export * from "./generated/types.gen.js";
export type { AnyArticle, LineResult } from "./lines.js";

/** Where the service is, and how it is asked. */
export interface Connection {
  baseUrl: string;
  /** The API key, where the service has keys. */
  apiKey?: string;
  /** How often a request that finds the service busy is sent again; 4 unless told. */
  retries?: number;
  /** Milliseconds until a request is given up, with its retries; a minute unless told. */
  timeout?: number;
}

/** Reading an article changes nothing, so that a POST can be sent again like any other request. */
function connect({ baseUrl, apiKey, retries = 4, timeout = 60_000 }: Connection): Client {
  const retry = { limit: retries, methods: ["get", "post"], statusCodes: [429, 502, 503, 504], afterStatusCodes: [429, 503] };
  const client = createClient({
    baseUrl,
    headers: apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` },
    kyOptions: { retry, timeout },
    responseStyle: "data",
    throwOnError: true,
  });
  client.interceptors.error.use((error, response) => problemOf(error, response));
  return client;
}

/**
 * The service as an object: every operation is a method, and `stream` is one more.
 *
 * All of them throw a `ProblemError` where the service answers with a problem. Requests that find it busy are sent again,
 * after the time that `Retry-After` names.
 */
export class Tariffwire extends Operations {
  constructor(connection: Connection) {
    super({ client: connect(connection) });
  }

  /**
   * Yield a result for each of any number of articles, in order, while later ones are still taken.
   *
   * A `LineProblem` stands in the place of an article that cannot be read; it counts lines from 1.
   */
  async *stream(articles: Iterable<AnyArticle> | AsyncIterable<AnyArticle>): AsyncGenerator<LineResult, void, undefined> {
    let part = new Part();
    for await (const article of articles) {
      part.add(article);
      if (part.isFull) {
        yield* send(this.client, part);
        part = part.next();
      }
    }
    if (!part.isEmpty) yield* send(this.client, part);
  }
}
