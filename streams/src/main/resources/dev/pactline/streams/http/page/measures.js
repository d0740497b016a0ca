// What can be compared: how to take it from a line, and how to tell it.

import { amount, count, dollars, number, qualifier } from "./format.js";

const usd = line => {
  const sum = dollars(line.dealValueUsd);
  return sum > 0 ? `${qualifier(line.dealValueUsd.qualifier)} ${amount(String(sum))}`.trim() : "–";
};

/** A dash where no event states a number: that is not none. */
const sum = of => (of.stated ? count(of) : "–");

export const MEASURES = {
  signedProjects: {
    name: "Projects signed", key: "signedProjects",
    value: line => line.signedProjects.count, exact: line => line.signedProjects.exact, text: line => sum(line.signedProjects),
  },
  attendance: {
    name: "People attending", key: "attendance",
    value: line => line.attendance.count, exact: line => line.attendance.exact, text: line => sum(line.attendance),
  },
  agreements: {
    name: "Events held", key: "agreements",
    value: line => line.agreements, exact: line => line.agreements, text: line => number(line.agreements),
  },
  dealValueUsd: {
    name: "Value in US dollars", key: "dealValueUsd", unit: "US$",
    value: line => dollars(line.dealValueUsd), exact: line => (line.dealValueUsd.qualifier === "EXACT" ? dollars(line.dealValueUsd) : 0), text: usd,
  },
};
