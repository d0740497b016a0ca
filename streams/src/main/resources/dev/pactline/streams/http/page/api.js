// The tables, from the server that this page came from.

const kept = new Map();
const MOST_KEPT = 60;

/** A path with those parameters that are set. */
export function target(path, parameters = {}) {
  const set = Object.entries(parameters).filter(([, value]) => value != null && value !== "");
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}

/** The answer; an answer that has not changed is not sent again. Throws an Error that can be shown. */
export async function get(path, parameters) {
  const address = target(path, parameters);
  const known = kept.get(address);
  const answer = await fetch(address, {
    headers: known ? { Accept: "application/json", "If-None-Match": known.tag } : { Accept: "application/json" },
    cache: "no-store",
  });
  if (answer.status === 304 && known) return known.body;
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? answer.statusText);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
  kept.set(address, { tag: answer.headers.get("ETag"), body });
  return body;
}
