const number = new Intl.NumberFormat("en");
const count = c => number.format(c.count) + (c.exact === c.count ? "" : " (" + number.format(c.exact) + ")");
const money = values => Object.entries(values).map(([currency, amount]) =>
  currency + " " + amount.split(".").map((part, i) => i ? part : number.format(BigInt(part))).join(".")).join(", ");
async function show() {
  const note = document.getElementById("note");
  try {
    const answer = await fetch("/api/countries");
    const body = await answer.json();
    if (!answer.ok) { note.textContent = body.error; return; }
    const rows = body.countries.map(c => {
      const row = document.createElement("tr");
      for (const text of [c.countryName, c.agreements, c.planned, c.cancelled, count(c.signedProjects),
          count(c.attendance), money(c.dealValues), c.reports]) {
        row.appendChild(document.createElement("td")).textContent = text;
      }
      return row;
    });
    document.getElementById("rows").replaceChildren(...rows);
    note.textContent = body.countries.length + " countries. Joint figures, booked on none of them: "
      + body.joint.agreements + " agreements, " + count(body.joint.signedProjects) + " projects.";
  } catch (e) {
    note.textContent = "The pipeline does not answer.";
  }
}
show();
setInterval(show, 5000);
