// Figures as people read them. Bounds are told in words: "over 250" is not 250.

const whole = new Intl.NumberFormat("en");
const short = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const monthName = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });
const WORDS = { EXACT: "", ABOUT: "about", AT_LEAST: "at least", AT_MOST: "at most" };
const SCALES = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];

export const number = value => whole.format(value);

/** The word in front of a figure; empty for an exact one. */
export const qualifier = name => WORDS[name] ?? "";

/** Such as "at least 250" or "30 to 40"; a dash for what is not known. */
export function count(stated) {
  if (!stated) return "–";
  if (stated.max != null) return `${number(stated.count)} to ${number(stated.max)}`;
  return `${qualifier(stated.qualifier)} ${number(stated.count)}`.trim();
}

/** Such as "1.53 billion", from decimal text; to the last digit where it is no longer than that. */
export function amount(text) {
  const value = Number(text);
  for (const [scale, name] of SCALES) {
    if (value >= scale) return `${short.format(value / scale)} ${name}`;
  }
  return short.format(value);
}

/** Every digit, in groups. */
export function digits(text) {
  const [units, fraction] = text.split(".");
  return whole.format(BigInt(units)) + (fraction ? `.${fraction}` : "");
}

/** US dollars, as stated and as converted, in one number for lengths and areas only. */
export const dollars = usd => Number(usd.stated) + Number(usd.converted);

export const date = text => day.format(new Date(`${text}T00:00:00Z`));

export function month(text) {
  if (!text || text === "unknown") return "month not known";
  return text.length === 4 ? text : monthName.format(new Date(`${text}-01T00:00:00Z`));
}

/** When an event was: its days, else its month, else that nobody says. */
export function when({ startDate, endDate, month: text }) {
  if (!startDate) return text ? month(text) : "date not stated";
  return startDate === endDate ? date(startDate) : `${date(startDate)} – ${date(endDate)}`;
}
