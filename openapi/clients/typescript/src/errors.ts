/** Answers that are problem documents (RFC 9457), as errors that carry them typed. */

import type { Problem } from "./generated/types.gen.js";

/** Thrown where the service answers with a problem; `problem` says what is wrong, where, and how to mend it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(`${problem.code}: ${problem.detail}${problem.pointer ? ` (${problem.pointer})` : ""}`);
  }
}

/** Thrown where an answer is another error: that of a proxy, for instance. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";

  constructor(
    readonly body: unknown,
    readonly response: Response,
  ) {
    super(`${response.status} ${response.statusText}`);
  }
}

/** Return the error for an answer that was read as this body. */
export function problemOf(body: unknown, response: Response): ProblemError | AnswerError {
  return isProblem(body) ? new ProblemError(body, response) : new AnswerError(body, response);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body && "status" in body;
}
