"use strict";

const EXAMPLE = {
  published_on: "2025-04-04",
  title: "Washington puts 25 percent on cars",
  text: [
    "WASHINGTON, April 4 - The United States on Thursday imposed a 25 percent tariff on cars and light trucks " +
      "from all countries, and threatened a further levy of up to 200% on French wine.",
    "Trade Minister Yoji Muto said Japan would ask for an exemption when the two sides meet in Washington on " +
      "April 17. “We will not give up,” he told reporters. Canada answered with 25 percent duties on $30 " +
      "billion of American goods, among them steel and whiskey.",
    "China's commerce ministry said its 34 percent retaliatory tariff on all U.S. imports would take effect " +
      "on April 10. Inflation slowed to 2.4 percent in March.",
  ].join("\n\n"),
};

const FIELD_COLOURS = [
  ["tariff.imposer", "who", "who charges"],
  ["tariff.targets", "target", "whom"],
  ["tariff.exempt", "target", "whom"],
  ["rate", "rate", "how much"],
  ["sectors", "goods", "on what"],
  ["status", "state", "state"],
  ["dates", "time", "when"],
];
const words = value => String(value).replaceAll("_", " ");
const names = list => list.map(item => item.name).join(", ");

let state = null; // {points, extraction, tab, chosen}
let examples = null; // what each rule reads, by its name

function colourOf(field) {
  const row = FIELD_COLOURS.find(([prefix]) => field === prefix || field.startsWith(`${prefix}.`));
  return row ? row[1] : "other";
}

function actorName(id) {
  const actor = state.extraction.actors.find(candidate => candidate.id === id);
  return actor ? actor.name : id;
}

function evidenceSpans(item) {
  return item.evidence.map(span => ({ ...span, colour: colourOf(span.field), label: words(span.field) }));
}

function mentionSpans(colour, label) {
  return item => (item.mentions ?? [item]).map(span => ({ ...span, colour, label: label(item) }));
}

const TABS = [
  {
    key: "records",
    title: "Records",
    spans: evidenceSpans,
    show: showCards(recordCard),
    none: "No tariff measure was found in this text.",
  },
  {
    key: "negotiations",
    title: "Negotiations",
    spans: evidenceSpans,
    show: showCards(negotiationCard),
    none: "No trade talks were found.",
  },
  {
    key: "actors",
    title: "Actors",
    spans: mentionSpans("who", a => `${a.kind}: ${a.name}`),
    none: "No actors were found.",
    show: showTable(["Name", "Kind", "Role", "For", "Mentions"], a => [
      a.name,
      a.kind,
      a.role,
      a.jurisdiction,
      a.mentions.length,
    ]),
  },
  {
    key: "dates",
    title: "Dates",
    spans: mentionSpans("time", d => d.value),
    none: "No time expressions were found.",
    show: showTable(["In the text", "Type", "Value", "From", "To"], d => [d.text, d.type, d.value, d.from, d.to]),
  },
  {
    key: "rates",
    title: "Rates",
    spans: mentionSpans("rate", r => `${r.measure}: ${r.value}%`),
    none: "No percentages were found.",
    show: showTable(["In the text", "Percent", "Low", "Measures"], r => [r.text, r.value, r.low, r.measure]),
  },
  {
    key: "amounts",
    title: "Amounts",
    spans: mentionSpans("goods", a => `${a.value.toLocaleString("en")} ${a.currency}`),
    none: "No sums of money were found.",
    show: showTable(["In the text", "Sum", "Currency"], a => [a.text, a.value.toLocaleString("en"), a.currency]),
  },
  { key: "json", title: "JSON", show: showJson },
];

/* The article, with its highlights. Offsets are code points, so the text is split by Array.from, not by index. */

function visibleSpans() {
  const tab = TABS[state.tab];
  if (!tab.spans) return [];
  const items = state.extraction[tab.key];
  return items.flatMap((item, index) => tab.spans(item).map(span => ({ ...span, index })));
}

function paintArticle() {
  const spans = visibleSpans().sort((a, b) => a.start - b.start);
  const edges = [...new Set([0, state.points.length, ...spans.flatMap(span => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  let [next, open] = [0, []];
  const pieces = edges.slice(0, -1).map((start, i) => {
    open = open.filter(span => span.end > start);
    while (next < spans.length && spans[next].start === start) open.push(spans[next++]);
    return paintPiece(start, edges[i + 1], open);
  });
  byId("article").replaceChildren(...pieces);
  const used = new Set(spans.map(span => span.colour));
  const legend =
    TABS[state.tab].spans === evidenceSpans
      ? FIELD_COLOURS.filter(([field, colour]) => used.has(colour) && field !== "tariff.exempt")
      : [];
  byId("legend").replaceChildren(...legend.map(([, colour, title]) => make("span", { className: colour }, title)));
}

function paintPiece(start, end, over) {
  const text = state.points.slice(start, end).join("");
  if (!over.length) return text;
  const lit = over.filter(span => state.chosen === null || span.index === state.chosen);
  const shown = lit.length ? lit : over;
  const mark = make("mark", { title: [...new Set(shown.map(span => span.label))].join(", ") }, text);
  mark.classList.add(lit.length ? lit[0].colour : "dim");
  mark.classList.toggle("many", new Set(shown.map(span => span.colour)).size > 1);
  mark.addEventListener("click", () => choose(shown[0].index, false));
  return mark;
}

/** Choose an item (again: let go of it), light its words up, and bring its first word, or its card, into view. */
function choose(index, fromPanel) {
  state.chosen = state.chosen === index ? null : index;
  paintArticle();
  for (const card of byId("panel").querySelectorAll("[data-index]")) {
    const chosen = Number(card.dataset.index) === state.chosen;
    card.classList.toggle("chosen", chosen);
    card.querySelector("button")?.setAttribute("aria-pressed", chosen);
    if (chosen && !fromPanel) card.scrollIntoView({ block: "nearest" });
  }
  if (state.chosen !== null && fromPanel)
    byId("article").querySelector("mark:not(.dim)")?.scrollIntoView({ block: "nearest" });
}

/* The panel beside it. */

function showCards(render) {
  return items =>
    items.map((item, index) => {
      const card = render(item);
      card.dataset.index = index;
      card.querySelector("button").addEventListener("click", () => choose(index, true));
      return card;
    });
}

function showTable(titles, cells) {
  return items => {
    const rows = items.map((item, index) => {
      const row = make(
        "tr",
        { "data-index": index },
        cells(item).map((cell, i) =>
          make(
            "td",
            {},
            i
              ? String(cell ?? "–")
              : make("button", { type: "button", className: "quiet small", "aria-pressed": "false" }, String(cell)),
          ),
        ),
      );
      row.querySelector("button").addEventListener("click", () => choose(index, true));
      return row;
    });
    const head = make(
      "tr",
      {},
      titles.map(title => make("th", { scope: "col" }, title)),
    );
    return [make("div", { className: "scroll" }, make("table", {}, make("thead", {}, head), make("tbody", {}, rows)))];
  };
}

function showJson() {
  const json = JSON.stringify(state.extraction, null, 2);
  const copy = make("button", { type: "button", className: "quiet small" }, "Copy");
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(json);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Select the text and copy it";
    }
  });
  return [make("div", {}, copy, make("pre", { tabIndex: 0 }, make("code", {}, json)))];
}

function card(title, status, facts, item) {
  const rows = facts
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]);
  const proof = evidenceSpans(item).map(span =>
    make("li", { className: span.colour }, `“${span.text}” `, make("small", {}, span.label)),
  );
  const confidence = make("meter", { min: 0, max: 1, value: item.confidence, "aria-label": "Confidence" });
  return make(
    "article",
    { className: "card" },
    make("header", {}, make("h3", {}, title), make("span", { className: "pill" }, words(status))),
    make("dl", {}, rows, make("dt", {}, "Confidence"), make("dd", {}, confidence, ` ${item.confidence.toFixed(2)}`)),
    make("ul", { className: "proof", "aria-label": "Evidence" }, proof),
    make("button", { type: "button", className: "quiet small", "aria-pressed": "false" }, "Show in the text"),
  );
}

function sayRate(rate) {
  if (!rate) return "no rate stated";
  if (rate.unit === "specific") return `${rate.amount ?? "?"} ${rate.currency ?? ""} per unit`;
  const range = rate.low == null ? `${rate.value}%` : `${rate.low}–${rate.value}%`;
  const hedge = rate.qualifier === "exact" ? "" : `${words(rate.qualifier)} `;
  return `${hedge}${range}${rate.previous == null ? "" : ` (before: ${rate.previous}%)`}`;
}

function recordCard(record) {
  const { tariff, attribution, dates } = record;
  const goods = record.sectors
    .map(sector => (sector.text && sector.code !== "ALL" ? `${sector.name} (“${sector.text}”)` : sector.name))
    .join(", ");
  const hs = record.sectors
    .filter(sector => sector.hs.length)
    .map(sector => `${sector.hs.join(", ")} (${sector.hs_source})`)
    .join("; ");
  const [imposer, targets] = [tariff.imposer?.name ?? "Someone", names(tariff.targets) || "not said"];
  const title = `${imposer} → ${targets}: ${sayRate(record.rate)}`;
  const rules = make(
    "span",
    {},
    record.rules.flatMap((rule, i) => [i ? " " : "", make("code", { "data-rule": rule }, rule)]),
  );
  const speaker = attribution.speaker ? `${attribution.mode}, ${actorName(attribution.speaker)}` : attribution.mode;
  return card(
    title,
    record.status,
    [
      ["Goods", goods],
      ["HS", hs],
      ["Kind", words(tariff.kind)],
      ["Legal basis", tariff.legal_basis.map(words).join(", ")],
      ["Except", names(tariff.exempt)],
      ["Announced", dates.announced],
      ["Effective", dates.effective],
      ["Until", dates.until],
      ["Basis of the rate", record.rate && record.rate.basis !== "unspecified" ? record.rate.basis : null],
      ["By", record.actors.map(actorName).join(", ")],
      ["Told as", speaker],
      ["Rules", rules],
    ],
    record,
  );
}

function negotiationCard(talks) {
  return card(
    talks.parties.join(" – "),
    talks.stage,
    [
      ["Round", talks.round],
      ["Date", talks.date],
      ["Next", talks.next_date],
      ["Actors", talks.actors.map(actorName).join(", ")],
      ["Topics", talks.topics.map(words).join(", ")],
    ],
    talks,
  );
}

/** Let each rule show what it reads, once that is known; the page does without where it cannot be had. */
function explainRules() {
  for (const code of byId("panel").querySelectorAll("[data-rule]"))
    code.title = examples?.[code.dataset.rule] ? `Reads, for example: ${examples[code.dataset.rule]}` : "";
}

async function readRules() {
  examples = {};
  const response = await fetch("v1/codelists/rules", { headers: keyHeader() });
  if (!response.ok) return;
  for (const { code, name } of (await response.json()).codes) examples[code] = name;
  explainRules();
}

/* Tabs, with the keys that the pattern asks for. */

function paintTabs() {
  const buttons = TABS.map((tab, index) => {
    const count = tab.spans ? make("span", { className: "number" }, String(state.extraction[tab.key].length)) : null;
    const button = make(
      "button",
      { type: "button", role: "tab", id: `tab-${tab.key}`, "aria-controls": "panel" },
      tab.title,
      count,
    );
    button.addEventListener("click", () => select(index));
    return button;
  });
  byId("tabs").replaceChildren(...buttons);
}

function select(index) {
  state.tab = index;
  state.chosen = null;
  [...byId("tabs").children].forEach((button, i) => {
    button.setAttribute("aria-selected", i === index);
    button.tabIndex = i === index ? 0 : -1;
  });
  const tab = TABS[index];
  const items = state.extraction[tab.key] ?? [];
  byId("panel").setAttribute("aria-labelledby", `tab-${tab.key}`);
  byId("panel").replaceChildren(...(tab.spans && !items.length ? [make("p", {}, tab.none)] : tab.show(items)));
  explainRules();
  paintArticle();
}

byId("tabs").addEventListener("keydown", event => {
  const last = TABS.length - 1;
  const step = { ArrowRight: state.tab + 1, ArrowLeft: state.tab - 1, Home: 0, End: last }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  select(step < 0 ? last : step > last ? 0 : step);
  byId("tabs").children[state.tab].focus();
});

/* Asking the service. */

function showError(...sentences) {
  byId("error").hidden = !sentences.length;
  byId("error").replaceChildren(make("p", {}, sentences.filter(Boolean).join(" ").replaceAll("`", "")));
}

async function read(article) {
  const started = performance.now();
  const headers = { "Content-Type": "application/json", ...keyHeader() };
  const response = await fetch("v1/extract", { method: "POST", headers, body: JSON.stringify(article) });
  const answer = await response.json();
  if (response.status === 401) throw askForKey(answer);
  if (!response.ok) throw Object.assign(new Error(answer.detail), { hint: answer.hint });
  return [answer, performance.now() - started];
}

function keyHeader() {
  const key = byId("key").value.trim();
  return key ? { "X-API-Key": key } : {};
}

/** Show where the key goes, and return the error that asks for it: its hint speaks of headers, which are not at hand. */
function askForKey(problem) {
  byId("key-row").hidden = false;
  byId("key").focus();
  const hint = problem.code === "missing_key" ? "Enter it above, and read the article again." : problem.hint;
  return Object.assign(new Error(problem.detail), { hint });
}

byId("form").addEventListener("submit", async event => {
  event.preventDefault();
  const text = byId("text").value;
  showError();
  if (!text.trim()) {
    showError("There is no text yet.", "Paste an article, or try the example.");
    byId("text").focus();
    return;
  }
  byId("submit").disabled = true;
  byId("status").textContent = "Reading…";
  try {
    const [extraction, elapsed] = await read({
      text,
      title: byId("title").value.trim() || null,
      published_on: byId("date").value || null,
    });
    state = { points: Array.from(text), extraction, tab: 0, chosen: null };
    const count = extraction.records.length;
    const found = `${count} ${count === 1 ? "record" : "records"} in ${elapsed.toFixed(0)} ms`;
    const dated = extraction.published_on ? `published on ${extraction.published_on}` : "publication date unknown";
    byId("status").textContent = [found, dated, ...extraction.warnings].join(" · ");
    byId("result").hidden = false;
    paintTabs();
    select(0);
    if (!examples) readRules().catch(() => {});
  } catch (error) {
    byId("result").hidden = true;
    byId("status").textContent = "";
    if (error instanceof TypeError || error instanceof SyntaxError)
      showError("The service did not answer.", "Is it still running?");
    else showError(error.message, error.hint);
  } finally {
    byId("submit").disabled = false;
  }
});

byId("example").addEventListener("click", () => {
  byId("title").value = EXAMPLE.title;
  byId("text").value = EXAMPLE.text;
  byId("date").value = EXAMPLE.published_on;
  countCharacters();
  byId("form").requestSubmit();
});

byId("text").addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) byId("form").requestSubmit();
});

function countCharacters() {
  const count = Array.from(byId("text").value).length;
  byId("count").textContent =
    `${count.toLocaleString("en")} ${count === 1 ? "character" : "characters"} · Ctrl+Enter reads the article`;
}
byId("text").addEventListener("input", countCharacters);
countCharacters();
