// The time line and the sectors. What is not exact is drawn lighter.

import { h, svg } from "./dom.js";
import { month, number } from "./format.js";

const WIDTH = 640;
const HEIGHT = 190;
const LEFT = 44;
const BOTTOM = 22;
const TOP = 10;
const MOST_MONTHS = 240;
const WIDEST = 56;

/** A column for each month between the first and the last that there is. */
export function timeline(lines, measure) {
  const known = lines.filter(line => line.month !== "unknown");
  const unknown = lines.find(line => line.month === "unknown");
  if (!known.length) return [h("p", { class: "empty" }, "No month is known.")];
  const months = between(known[0].month, known.at(-1).month);
  const byMonth = new Map(known.map(line => [line.month, line]));
  const most = nice(Math.max(...known.map(measure.value), 1));
  const step = (WIDTH - LEFT) / months.length;
  const y = value => HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (value / most);
  const columns = months.map((name, i) => {
    const line = byMonth.get(name);
    if (!line) return null;
    const width = Math.min(Math.max(step * 0.76, 1.5), WIDEST);
    const x = LEFT + (i + 0.5) * step - width / 2;
    const bar = (value, kind) => svg("rect",
      { x: x.toFixed(1), width: width.toFixed(1), y: y(value).toFixed(1), height: Math.max(y(0) - y(value), 0).toFixed(1), class: kind });
    return svg("g", {}, bar(measure.value(line), "rest"), bar(measure.exact(line), "exact"),
      svg("title", {}, `${month(name)}: ${measure.text(line)}`));
  });
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img",
    "aria-label": `${measure.name} by month, from ${month(months[0])} to ${month(months.at(-1))}; the table below tells the same.` },
  [0, most / 2, most].map(value => [
    svg("line", { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), class: "grid" }),
    svg("text", { x: LEFT - 6, y: y(value) + 4, "text-anchor": "end" }, short(value))]),
  columns, ticks(months, step));
  const note = unknown && measure.value(unknown) > 0
    ? h("p", { class: "note" }, `Without a month, and so not drawn: ${measure.text(unknown)}.`) : null;
  return [picture, note, asTable(known, measure)].filter(Boolean);
}

function ticks(months, step) {
  const every = months.length <= 14 ? 1 : 12;
  const least = every === 1 ? 62 : 40; // how much room a word needs
  let free = 0;
  return months.map((name, i) => {
    const x = LEFT + (i + 0.5) * step;
    if ((every === 12 && !name.endsWith("-01") && i > 0) || x < free || x > WIDTH - 14) return null;
    free = x + least;
    const words = every === 12 ? name.slice(0, 4) : month(name);
    return svg("text", { x: x.toFixed(1), y: HEIGHT - 6, "text-anchor": "middle" }, words.replace(" 20", " ’"));
  });
}

function asTable(lines, measure) {
  return h("details", { class: "as-table" }, h("summary", {}, "As a table"),
    h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Month"), h("th", { scope: "col" }, measure.name))),
      h("tbody", {}, lines.map(line =>
        h("tr", {}, h("th", { scope: "row" }, month(line.month)), h("td", {}, measure.text(line)))))));
}

function between(first, last) {
  const months = [];
  let [year, number] = first.split("-").map(Number);
  const name = () => `${year}-${String(number).padStart(2, "0")}`;
  while (name() <= last && months.length < MOST_MONTHS) {
    months.push(name());
    number = number === 12 ? 1 : number + 1;
    if (number === 1) year += 1;
  }
  return months;
}

/** The next number above that is easy to read on an axis. */
function nice(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 5, 10].map(step => step * power).find(step => step >= value);
}

const short = value => (value >= 10_000
  ? new Intl.NumberFormat("en", { notation: "compact" }).format(value) : number(value));

/** A bar for each line of business. */
export function sectorList(lines, measure) {
  const shown = lines.filter(line => measure.value(line) > 0)
    .sort((a, b) => (a.sector === "unknown") - (b.sector === "unknown") || measure.value(b) - measure.value(a));
  if (!shown.length) return h("p", { class: "empty" }, "No sector is known.");
  const most = Math.max(...shown.map(measure.value));
  return h("ul", { class: "sectors" }, shown.map(line => {
    const bar = h("span", { class: "bar" });
    bar.style.width = `${(100 * measure.value(line)) / most}%`;
    return h("li", {}, h("span", { class: "label" }, line.sector === "unknown" ? "Fits no section" : line.sectorName),
      h("span", { class: "figure" }, measure.text(line)), h("span", { class: "track", "aria-hidden": "true" }, bar));
  }));
}
