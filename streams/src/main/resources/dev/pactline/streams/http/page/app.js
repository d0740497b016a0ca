// The page: what is asked for is in its address, so that it can be sent to others.

import { card, showEvidence } from "./agreements.js";
import { get, target } from "./api.js";
import { sectorList, timeline } from "./charts.js";
import { byId, h } from "./dom.js";
import { number } from "./format.js";
import { listen } from "./live.js";
import { drawMap } from "./map.js";
import { MEASURES } from "./measures.js";
import { fillRanking, words } from "./ranking.js";

const PAGE = 12;
const CALM_MS = 800;
const FILTERS = ["from", "to", "sector"];

let shown = PAGE;
let pending;
let drawing = 0;

function state() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const measure = MEASURES[wanted.get("measure")] ?? MEASURES.signedProjects;
  return {
    measure, country: wanted.get("country"), open: wanted.get("agreement"),
    filter: Object.fromEntries(FILTERS.map(name => [name, wanted.get(name)])),
  };
}

function go(change) {
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const [name, value] of Object.entries(change)) {
    if (value) wanted.set(name, value); else wanted.delete(name);
  }
  const hash = wanted.toString();
  if (hash !== location.hash.slice(1)) {
    history.pushState(null, "", hash ? `#${hash}` : location.pathname);
    draw();
  }
}

async function draw() {
  const turn = ++drawing;
  const { measure, country, open, filter } = state();
  const one = { ...filter, country };
  try {
    const [countries, months, sectors, agreements] = await Promise.all([
      get("/api/countries", filter), get("/api/months", { ...one, by: "all", limit: 1000 }),
      get("/api/sectors", { ...one, by: "all" }), get("/api/agreements", { ...one, sort: "-date", limit: shown }),
    ]);
    if (turn !== drawing) return; // something newer is on its way
    controls(measure, filter);
    figures(countries, country);
    fillRanking(byId("ranking-rows"), countries.countries, measure, country);
    const asTable = byId("timeline").querySelector("details")?.open;
    byId("timeline").replaceChildren(...timeline(months.months, measure));
    if (asTable) byId("timeline").querySelector("details").open = true;
    byId("sectors").replaceChildren(sectorList(sectors.sectors, measure));
    list(agreements, countries, country, open);
    byId("csv").href = target("/api/countries", { ...filter, format: "csv" });
    byId("agreements-csv").href = target("/api/agreements", { ...one, format: "csv", limit: 1000 });
    byId("trouble").hidden = true;
    await drawMap(byId("map"), countries.countries, measure, country, code => go({ country: code === country ? null : code, agreement: null }));
    document.body.dataset.drawn = String(turn);
  } catch (e) {
    byId("trouble").textContent = e.message;
    byId("trouble").hidden = false;
  }
}

function controls(measure, filter) {
  for (const button of document.querySelectorAll("[data-measure]")) {
    button.setAttribute("aria-pressed", String(button.dataset.measure === measure.key));
  }
  for (const name of FILTERS) {
    if (byId(name) !== document.activeElement) byId(name).value = filter[name] ?? "";
  }
  byId("clear").hidden = !FILTERS.some(name => filter[name]);
  for (const place of document.querySelectorAll(".measure-name")) place.textContent = measure.name;
}

function figures(countries, country) {
  const line = countries.countries.find(one => one.country === country);
  const whole = country ? line ?? { ...countries.joint, none: true } : countries.world;
  byId("tiles").replaceChildren(...Object.values(MEASURES).map(measure => {
    const rest = measure.value(whole) - measure.exact(whole);
    return h("div", { class: "tile" }, h("dt", {}, measure.name),
      h("dd", {}, line || !country ? [measure.unit ? `${measure.unit} ` : "", words(measure.text(whole))] : "–"),
      h("dd", { class: "muted" }, line || !country ? small(measure, whole, rest) : ""));
  }));
  const { joint, total } = countries;
  byId("scope").textContent = country ? line?.countryName ?? "Nothing is known of this country" : `${number(total)} countries`;
  byId("all").hidden = !country;
  byId("joint").textContent = joint.agreements
    ? `Not counted above: ${number(joint.agreements)} ${joint.agreements === 1 ? "event" : "events"} told for several countries together, with ${MEASURES.signedProjects.text(joint)} projects.`
    : "";
}

function small(measure, line, rest) {
  if (measure.key === "agreements") {
    return [line.planned && `${number(line.planned)} planned`, line.cancelled && `${number(line.cancelled)} cancelled`].filter(Boolean).join(", ");
  }
  if (measure.key === "dealValueUsd") {
    return line.agreementsWithoutValue ? `${number(line.agreementsWithoutValue)} of ${number(line.agreements)} events state no value` : "";
  }
  const sum = line[measure.key];
  const exact = rest > 0 ? `${number(measure.exact(line))} of them exact` : "all of them exact";
  const stated = sum.stated < line.agreements ? `stated by ${number(sum.stated)} of ${number(line.agreements)} events` : "";
  return [measure.value(line) ? exact : "", stated].filter(Boolean).join("; ");
}

function list(agreements, countries, country, open) {
  const name = countries.countries.find(one => one.country === country)?.countryName;
  byId("agreements-title").textContent = name ? `Events with ${name}` : "Latest events";
  byId("agreements-count").textContent = `${number(agreements.agreements.length)} of ${number(agreements.total)}`;
  const cards = agreements.agreements.map(one => card(one, one.agreementId === open,
    id => go({ agreement: id === state().open ? null : id })));
  const focus = document.activeElement?.closest?.(".card")?.dataset.id;
  keep(byId("agreements"), cards.length ? cards : [h("p", { class: "empty" }, "There are none.")]);
  byId("more").hidden = agreements.total <= agreements.agreements.length || shown >= 1000;
  const place = open && document.getElementById(`why-${open}`);
  if (place) showEvidence(place, open);
  if (focus && !document.activeElement?.closest?.(".card")) {
    document.querySelector(`.card[data-id="${CSS.escape(focus)}"] .why`)?.focus({ preventScroll: true });
  }
}

/** Shows these, but leaves alone what is there already: somebody may be reading it. */
function keep(place, elements) {
  const now = [...place.children];
  if (now.length !== elements.length || now.some((element, i) => element !== elements[i])) {
    place.replaceChildren(...elements);
  }
}

function start() {
  for (const button of document.querySelectorAll("[data-measure]")) {
    button.addEventListener("click", () => go({ measure: button.dataset.measure }));
  }
  for (const name of FILTERS) byId(name).addEventListener("change", event => go({ [name]: event.target.value }));
  byId("filters").addEventListener("submit", event => event.preventDefault());
  byId("clear").addEventListener("click", () => go(Object.fromEntries(FILTERS.map(name => [name, null]))));
  byId("all").addEventListener("click", () => go({ country: null, agreement: null }));
  byId("more").addEventListener("click", () => { shown = Math.min(shown + PAGE * 2, 1000); draw(); });
  byId("ranking-rows").addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const code = link.closest("tr").dataset.code;
    go({ country: code === state().country ? null : code, agreement: null });
  });
  addEventListener("popstate", () => { shown = PAGE; draw(); });
  addEventListener("hashchange", draw);
  draw();
  let last;
  listen(version => {
    if (version === last) return;
    last = version; // the first one too: something may have changed while the page was drawn
    clearTimeout(pending);
    pending = setTimeout(draw, CALM_MS);
  }, (kind, text) => {
    byId("live").className = `live ${kind}`;
    byId("live-text").textContent = text;
  });
}

start();
