/** Registers the service worker of a site, and tells a new one what this page has loaded without it. */

/** `base` is the path the site lies at, with a slash at both ends. */
export async function keepVisited(base: string): Promise<void> {
  try {
    const wasThere = navigator.serviceWorker.controller !== null;
    await navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
    if (wasThere) return;
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage([location.href.split("#")[0], ...loaded]);
  } catch {
    // A browser that forbids it reads online.
  }
}
