"use strict";

/** Turn `code` in a description into code elements. */
function prose(text = "") {
  return text.split("`").map((part, i) => (i % 2 ? make("code", {}, part) : part));
}

function block(value) {
  return make(
    "pre",
    { tabIndex: 0 },
    make("code", {}, typeof value === "string" ? value : JSON.stringify(value, null, 2)),
  );
}

function table(titles, rows) {
  const head = make(
    "tr",
    {},
    titles.map(title => make("th", { scope: "col" }, title)),
  );
  return make("div", { className: "scroll" }, make("table", {}, make("thead", {}, head), make("tbody", {}, rows)));
}

/** Name the type of a JSON Schema, with links to the components. */
function typeOf(schema) {
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    return [make("a", { href: `#${name}` }, name)];
  }
  if (schema.anyOf || schema.oneOf)
    return (schema.anyOf ?? schema.oneOf).flatMap((part, i) => [i ? " | " : "", ...typeOf(part)]);
  if (schema.type === "array") return ["list of ", ...typeOf(schema.items ?? {})];
  if (schema.enum) return schema.enum.flatMap((value, i) => [i ? " | " : "", make("code", {}, value)]);
  return [[schema.type ?? "any", schema.format].filter(Boolean).join(", ")];
}

function limitsOf(schema) {
  const limits = {
    minimum: "at least",
    maximum: "at most",
    minLength: "characters, at least",
    maxLength: "characters, at most",
    maxItems: "items, at most",
    pattern: "pattern",
  };
  return Object.entries(limits)
    .filter(([key]) => key in schema)
    .map(([key, name]) => `${name} ${schema[key].toLocaleString("en")}`)
    .join("; ");
}

function choiceCard(name, schema) {
  return make(
    "section",
    { className: "card operation", id: name },
    make("h3", {}, name),
    make("p", {}, prose(schema.description)),
    table(["Code", "Meaning"], codeRows(schema)),
  );
}

function schemaCard(name, schema) {
  if (schema.enum) return choiceCard(name, schema);
  const rows = Object.entries(schema.properties ?? {}).map(([field, part]) =>
    make(
      "tr",
      {},
      make("td", {}, make("code", {}, field)),
      make("td", {}, typeOf(part)),
      make("td", {}, (schema.required ?? []).includes(field) ? "always" : `default ${JSON.stringify(part.default)}`),
      make(
        "td",
        {},
        prose([part.description, limitsOf(part)].filter(Boolean).join(" ")),
        part.examples
          ? make("div", { className: "help" }, `e.g. ${part.examples.map(e => JSON.stringify(e)).join(", ")}`)
          : null,
      ),
    ),
  );
  return make(
    "section",
    { className: "card operation", id: name },
    make("h3", {}, name),
    make("p", {}, prose(schema.description)),
    table(["Field", "Type", "Given", "Meaning"], rows),
  );
}

let spec = null;

function firstExample(content) {
  const [example] = Object.values(content?.examples ?? {});
  return example?.$ref ? spec.components.examples[example.$ref.split("/").pop()].value : example?.value;
}

function responseRow(status, response) {
  const [media, content] = Object.entries(response.content ?? {})[0] ?? ["", null];
  return make(
    "tr",
    {},
    make("td", {}, status),
    make("td", {}, prose(response.description)),
    make("td", {}, content ? typeOf(content.schema) : "", make("div", { className: "help" }, media)),
  );
}

function curlOf(method, path, example) {
  const url = `${new URL(".", location.href).href.replace(/\/$/, "")}${path}`;
  if (example === undefined) return `curl -s ${url}`;
  const body = JSON.stringify(example).replaceAll("'", "'\\''");
  return `curl -s ${url} -H 'Content-Type: application/json' -d '${body}'`;
}

/** A form that sends the operation to this server and shows what comes back. */
function trial(method, path, example) {
  const id = `try-${path.replaceAll("/", "-")}`;
  const input =
    example === undefined
      ? null
      : make("textarea", {
          id,
          rows: 7,
          className: "mono",
          spellcheck: false,
          value: JSON.stringify(example, null, 2),
        });
  const output = make("div", { role: "status" });
  const button = make("button", { type: "button", className: "small" }, "Send");
  button.addEventListener("click", async () => {
    output.replaceChildren("…");
    try {
      const init = input ? { method, body: input.value, headers: { "Content-Type": "application/json" } } : { method };
      const response = await fetch(path.slice(1), init);
      output.replaceChildren(
        make("p", {}, `${response.status} ${response.headers.get("content-type")}`),
        block(await response.json()),
      );
    } catch {
      output.replaceChildren(make("p", { className: "failure" }, "The service did not answer. Is it still running?"));
    }
  });
  return [input && make("label", { htmlFor: id }, "Body"), input, make("p", {}, button), output];
}

function operationCard(method, path, operation) {
  const body = operation.requestBody?.content["application/json"];
  const example = firstExample(body);
  const success = firstExample(operation.responses["200"]?.content?.["application/json"]);
  return make(
    "section",
    { className: "card operation", id: operation.operationId },
    make(
      "h3",
      {},
      make("span", { className: "method" }, method.toUpperCase()),
      make("code", {}, path),
      ` ${operation.summary}`,
    ),
    make("p", {}, prose(operation.description)),
    body ? [make("h4", {}, "Request"), make("p", {}, typeOf(body.schema))] : null,
    make("h4", {}, "Responses"),
    table(
      ["Status", "Meaning", "Content"],
      Object.entries(operation.responses).map(([status, response]) => responseRow(status, response)),
    ),
    make("h4", {}, "Example"),
    block(curlOf(method, path, example)),
    success === undefined ? null : block(success),
    make("h4", {}, "Try it"),
    trial(method.toUpperCase(), path, example),
  );
}

/** The rows of a list of codes: each code, and what is said of it. */
function codeRows(schema, propertiesOf = () => ({})) {
  return schema.enum.map((code, i) =>
    make(
      "tr",
      propertiesOf(code),
      make("td", {}, make("code", {}, code)),
      make("td", {}, schema["x-enum-descriptions"]?.[i] ?? ""),
    ),
  );
}

function contents(groups) {
  return groups
    .map(([title, anchors]) => [
      make("strong", {}, title),
      make(
        "ul",
        {},
        anchors.map(([id, name]) => make("li", {}, make("a", { href: `#${id}` }, name))),
      ),
    ])
    .flat();
}

function render(loaded) {
  spec = loaded;
  const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [method, path, operation]),
  );
  const schemas = Object.entries(spec.components.schemas);
  byId("document").replaceChildren(
    make("h1", {}, `${spec.info.title} ${spec.info.version}`),
    make("p", {}, prose(spec.info.description)),
    make("h2", {}, "Operations"),
    ...operations.map(row => operationCard(...row)),
    make("h2", {}, "Types"),
    ...schemas.map(row => schemaCard(...row)),
    make("h2", { id: "problems" }, "Problems"),
    make(
      "p",
      {},
      prose("Every error is an `application/problem+json` document; its `type` points at a row of this table."),
    ),
    table(
      ["Code", "Meaning"],
      codeRows(spec.components.schemas.ProblemCode, code => ({ id: code })),
    ),
  );
  byId("contents").replaceChildren(
    ...contents([
      ["Operations", operations.map(([, path, operation]) => [operation.operationId, path])],
      ["Types", schemas.map(([name]) => [name, name])],
      ["Errors", [["problems", "Problems"]]],
    ]),
  );
  if (location.hash) location.replace(location.hash);
}

fetch("openapi.json")
  .then(response => response.json())
  .then(render)
  .catch(() => {
    byId("document").replaceChildren(
      make("p", { className: "failure" }, "The OpenAPI document could not be loaded. Is the service still running?"),
    );
  });
