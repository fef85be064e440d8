/** What stands in the worker's place where reading offline is turned off: it takes itself and what it kept away. */
import type { ServiceWorkerScope } from "./types.ts";

declare const self: ServiceWorkerScope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await caches.delete(`visited ${self.registration.scope}`);
  await self.registration.unregister();
}
