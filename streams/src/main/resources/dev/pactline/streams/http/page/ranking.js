// The table of countries.

import { h } from "./dom.js";
import { number } from "./format.js";
import { MEASURES } from "./measures.js";

const before = new Map();

/** Fills the body of the table; figures that changed since the last time light up. */
export function fillRanking(body, lines, measure, selected) {
  const sorted = [...lines].sort((a, b) =>
    measure.value(b) - measure.value(a) || a.countryName.localeCompare(b.countryName));
  const most = Math.max(...sorted.map(measure.value), 1);
  const focused = body.contains(document.activeElement) && document.activeElement.closest("tr").dataset.code;
  body.replaceChildren(...sorted.map((line, i) => row(line, i + 1, measure, most, selected)));
  if (focused) body.querySelector(`tr[data-code="${focused}"] a`)?.focus({ preventScroll: true });
}

function row(line, rank, measure, most, selected) {
  const cells = Object.values(MEASURES).map(one => cell(line, one, one === measure, most));
  const others = [line.planned && `${number(line.planned)} planned`, line.cancelled && `${number(line.cancelled)} cancelled`];
  return h("tr", { "data-code": line.country, class: line.country === selected ? "selected" : null },
    h("td", { class: "rank" }, String(rank)),
    h("th", { scope: "row" },
      h("a", { href: `#country=${line.country}`, "aria-current": line.country === selected ? "true" : null }, line.countryName),
      h("span", { class: "aside" }, others.filter(Boolean).join(", "))),
    cells);
}

function cell(line, measure, isChosen, most) {
  const text = measure.text(line);
  const key = `${line.country}/${measure.key}`;
  const changed = before.has(key) && before.get(key) !== text;
  before.set(key, text);
  const bar = h("span", { class: "bar" });
  const rest = h("span", { class: "bar rest" });
  bar.style.width = `${(100 * measure.exact(line)) / most}%`;
  rest.style.width = `${(100 * (measure.value(line) - measure.exact(line))) / most}%`;
  return h("td", { class: [`m-${measure.key}`, isChosen && "chosen", changed && "changed"].filter(Boolean).join(" ") },
    words(text), isChosen ? h("span", { class: "track", "aria-hidden": "true" }, bar, rest) : null);
}

/** "at least 250" with the words in small. */
export function words(text) {
  const split = /^(about|at least|at most) (.*)$/.exec(text);
  return split ? [h("span", { class: "bound" }, `${split[1]} `), split[2]] : text;
}
