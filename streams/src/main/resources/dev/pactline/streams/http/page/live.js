// Hears from the server when something has changed.

const RETRY_MS = 10_000;

/**
 * Calls changed(version) with the state on connecting and on every change, and told(state, words) when the connection
 * changes. A page that nobody sees lets go: browsers have only six connections to a host for all tabs together.
 */
export function listen(changed, told) {
  let events;
  let retry;

  function connect() {
    disconnect();
    if (document.hidden) return;
    events = new EventSource("/api/live");
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
      if (events?.readyState === EventSource.CLOSED) { // refused: the browser does not try again by itself
        retry = setTimeout(connect, RETRY_MS);
      }
    });
  }

  function disconnect() {
    clearTimeout(retry);
    events?.close();
    events = undefined;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", event => { if (event.persisted) connect(); });
  connect();
}
