// Hears from the server when something has changed.

const RETRY_MS = 10_000;

/** Calls changed(version) on every change, and told(state, words) when the connection changes. */
export function listen(changed, told) {
  const events = new EventSource("/api/live");
  events.addEventListener("state", event => {
    const { ready, state, version } = JSON.parse(event.data);
    if (ready) {
      told("live", "Live");
      changed(version);
    } else {
      told("waiting", `The pipeline is ${state.toLowerCase()}; figures may be of a moment ago`);
    }
  });
  events.addEventListener("error", () => {
    told("lost", "Connection lost; trying again");
    if (events.readyState === EventSource.CLOSED) { // refused: the browser does not try again by itself
      setTimeout(() => listen(changed, told), RETRY_MS);
    }
  });
}
