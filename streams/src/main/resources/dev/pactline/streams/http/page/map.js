// The world with a circle for each partner: its area is what is compared.

import { svg } from "./dom.js";

const LARGEST = 34;
const LEAST = 2.5;
const EDGE = 8; // Tuvalu is beyond the shapes
let world;

async function shapes() {
  world ??= await (await fetch("page/world.json")).json();
  return world;
}

/** Draws the lines of countries into the picture. */
export async function drawMap(picture, lines, measure, selected, choose) {
  const { width, height, shapes: lands, nameless, points } = await shapes();
  if (!picture.querySelector(".lands")) {
    picture.setAttribute("viewBox", `${-EDGE} 0 ${width + 2 * EDGE} ${height}`);
    picture.append(
      svg("g", { class: "lands" },
        Object.entries(lands).map(([code, d]) => svg("path", { d, "data-code": code })),
        nameless.map(d => svg("path", { d }))),
      svg("g", { class: "circles" }));
  }
  for (const land of picture.querySelectorAll(".lands path")) {
    land.classList.toggle("selected", land.dataset.code != null && land.dataset.code === selected);
  }
  const most = Math.max(...lines.map(measure.value), 1);
  const circles = lines
    .filter(line => points[line.country] && measure.value(line) > 0)
    .sort((a, b) => measure.value(b) - measure.value(a)) // small ones on top
    .map(line => circle(line, measure, points[line.country], most, selected, choose));
  picture.querySelector(".circles").replaceChildren(...circles);
  picture.setAttribute("aria-label",
    `World map of ${measure.name.toLowerCase()}: ${circles.length} countries; the table tells the same.`);
}

function circle(line, measure, [cx, cy], most, selected, choose) {
  const value = measure.value(line);
  const r = Math.max(LEAST, LARGEST * Math.sqrt(value / most));
  const classes = ["circle"];
  if (measure.exact(line) < value) classes.push("inexact");
  if (line.country === selected) classes.push("selected");
  return svg("circle", { cx, cy, r: r.toFixed(1), class: classes.join(" "), "data-code": line.country,
    on: { click: () => choose(line.country) } },
  svg("title", {}, `${line.countryName}: ${measure.text(line)}`));
}
