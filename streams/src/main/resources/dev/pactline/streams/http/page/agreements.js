// The events, and for every figure of one the sentences it was read from.

import { get } from "./api.js";
import { h } from "./dom.js";
import { amount, count, date, digits, number, qualifier, when } from "./format.js";
import { words } from "./ranking.js";

const FACTS = [
  ["SIGNED_PROJECTS", "Projects signed"], ["ATTENDANCE", "Attendance"], ["DEAL_VALUES", "Value"], ["DATES", "When"],
  ["PLACE", "Where"], ["SECTORS", "Sectors"], ["STATUS", "Status"], ["COUNTRY", "Partner"], ["NAME", "Name"],
];
const STATUS = { SIGNED: "held", PLANNED: "planned", CANCELLED: "cancelled" };

function value(one) {
  const bound = qualifier(one.qualifier);
  const usd = one.currency !== "USD" && one.usdStated ? ` (US$${amount(one.usdStated)})` : "";
  const converted = one.currency !== "USD" && one.usdConverted ? ` (US$${amount(one.usdConverted)} at that month's rate)` : "";
  return h("span", { title: `${one.currency} ${digits(one.amount)}` },
    bound ? h("span", { class: "bound" }, `${bound} `) : null, `${one.currency} ${amount(one.amount)}${usd}${converted}`);
}

const values = all => all.map((one, i) => [i ? "; " : "", value(one)]);

const tell = {
  SIGNED_PROJECTS: one => one.signedProjects && words(count(one.signedProjects)),
  ATTENDANCE: one => one.attendance && words(count(one.attendance)),
  DEAL_VALUES: one => one.dealValues.length > 0 && values(one.dealValues),
  DATES: one => (one.startDate || one.month) && when(one),
  PLACE: one => one.place,
  SECTORS: one => one.sectors.length > 0 && one.sectors.map(sector => sector.text).join(", "),
  STATUS: one => STATUS[one.status],
  COUNTRY: one => one.countryName ?? one.countries.join(", "),
  NAME: one => one.name,
};

const cards = new Map();
const MOST_CARDS = 1000;

/** The card of an event: the same one as long as there is nothing else to tell. */
export function card(one, isOpen, toggle) {
  const told = JSON.stringify([one, isOpen]);
  const known = cards.get(one.agreementId);
  if (known?.told === told) return known.element;
  const element = newCard(one, isOpen, toggle);
  if (cards.size >= MOST_CARDS) cards.clear();
  cards.set(one.agreementId, { told, element });
  return element;
}

/** A card; opening it fetches and shows what it rests on. */
function newCard(one, isOpen, toggle) {
  const id = `why-${one.agreementId}`;
  const button = h("button", { type: "button", class: "why", "aria-expanded": String(isOpen), "aria-controls": id,
    on: { click: () => toggle(one.agreementId) } }, isOpen ? "Close" : "Show the sources");
  const head = [
    h("p", { class: "eyebrow" }, h("span", {}, one.countryName ?? `Several together: ${one.countries.join(", ")}`),
      h("span", {}, [one.place, when(one)].filter(Boolean).join(", ")),
      one.status === "SIGNED" ? null : h("span", { class: `status ${one.status.toLowerCase()}` }, STATUS[one.status])),
    h("h3", {}, one.name),
    h("dl", { class: "figures" },
      figure("Projects signed", tell.SIGNED_PROJECTS(one)), figure("Attendance", tell.ATTENDANCE(one)),
      figure("Value", tell.DEAL_VALUES(one))),
    h("p", { class: "foot" }, button, h("span", { class: "muted" },
      `${number(one.reports)} ${one.reports === 1 ? "report" : "reports"}, ${number(one.independentSources)} independent`)),
  ];
  const why = h("div", { class: "evidence", id, hidden: !isOpen });
  return h("article", { class: isOpen ? "card open" : "card", "data-id": one.agreementId }, head, why);
}

const figure = (name, text) => (text
  ? h("div", {}, h("dt", {}, name), h("dd", {}, text)) : null);

const shown = new WeakMap();

/** Fills the open part of a card, unless it tells that already. */
export async function showEvidence(place, id) {
  try {
    const whole = await get(`/api/agreements/${encodeURIComponent(id)}`);
    if (shown.get(place) === whole) return;
    shown.set(place, whole);
    place.replaceChildren(...FACTS.map(([field, name]) => fact(whole, field, name)).filter(Boolean), sources(whole));
  } catch (e) {
    place.replaceChildren(h("p", { class: "empty" }, e.message));
  }
}

function fact(whole, field, name) {
  const told = tell[field](whole);
  const found = whole.reports.flatMap((report, i) => report.evidence
    .filter(evidence => evidence.field === field).map(evidence => ({ evidence, report, place: i + 1 })));
  if (!told || !found.length) return null;
  const choice = whole.choices.find(one => one.field === field);
  return h("section", { class: "fact", "data-field": field },
    h("h4", {}, name, h("span", { class: "told" }, told)),
    choice ? dispute(choice, whole) : null,
    found.map(quote));
}

function dispute(choice, whole) {
  const outlet = id => {
    const i = whole.reports.findIndex(report => report.reportId === id);
    return i < 0 ? "another report" : `${label(whole.reports[i].source)} [${i + 1}]`;
  };
  return h("p", { class: "dispute" }, `Reports differ. Taken: ${choice.value}, as ${outlet(choice.reportId)} says (${choice.reason}). `,
    choice.others.map(one => `${outlet(one.reportId)} says ${one.value}. `));
}

function quote({ evidence, report, place }) {
  return h("figure", { class: "quote" },
    h("blockquote", {}, marked(evidence.text, evidence.marks)),
    h("figcaption", {}, `${label(report.source)} `, h("a", { href: `#source-${place}`, class: "ref",
      on: { click: event => reveal(event, place) } }, `[${place}]`)));
}

/** The list of sources is in the same card: go there without leaving the view. */
function reveal(event, place) {
  event.preventDefault();
  const source = event.target.closest(".evidence").querySelector(`[data-source="${place}"]`);
  source.scrollIntoView({ block: "nearest" });
  source.focus();
}

/** The sentence with the words that tell the fact marked. */
function marked(text, marks) {
  const parts = [];
  let end = 0;
  for (const mark of marks) {
    parts.push(text.slice(end, mark.start), h("mark", {}, text.slice(mark.start, mark.end)));
    end = mark.end;
  }
  return [...parts, text.slice(end)];
}

const label = source => source.outlet ?? source.file?.split("/").at(-1) ?? "unnamed source";

function sources(whole) {
  return h("section", { class: "fact" }, h("h4", {}, "Sources"),
    h("ol", { class: "sources" }, whole.reports.map((report, i) => {
      const source = report.source;
      const title = source.title ?? (source.row ? `${source.file}, line ${source.row}` : source.file ?? source.url);
      const address = safe(source.url);
      return h("li", { tabindex: "-1", "data-source": String(i + 1) },
        address ? h("a", { href: address, rel: "noopener noreferrer external", target: "_blank" }, title) : h("span", {}, title),
        h("span", { class: "muted" }, ` ${[source.outlet, source.publishedOn && date(source.publishedOn)].filter(Boolean).join(", ")}`));
    })));
}

/** Only addresses of the web are links: a source may call itself anything. */
function safe(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}
