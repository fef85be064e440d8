/**
 * The service worker: what a reader has visited can be read again without a network. Online nothing is ever older than
 * the site: only files whose names change with their bytes are taken from the cache first.
 */
import type { ServiceWorkerScope } from "./types.ts";

declare const self: ServiceWorkerScope;

const { scope } = self.registration;
/** Caches are shared by all sites of an origin: each has its own, named by where it lies. */
const name = `visited ${scope}`;
/** Files by hashed name that are kept; the oldest make room. A live post brings about forty. */
const most = 600;

/** Named by the hash of their bytes. */
const lasting = (url: URL) =>
  /^(?:_astro|_assets)\//.test(url.href.slice(scope.length)) && url.href.startsWith(scope);

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(scope) || request.headers.has("range")) return;
  const answer = lasting(url) ? findFirst(url, request) : fetchFirst(url, request);
  event.respondWith(answer);
  // The reader does not wait for the keeping.
  event.waitUntil(answer.then((response) => keep(url, response.clone())).catch(() => {}));
});

self.addEventListener("message", (event) => {
  const { data } = event;
  if (!Array.isArray(data)) return;
  const addresses = data.filter((address) => typeof address === "string" && address.startsWith(scope));
  event.waitUntil(Promise.allSettled(addresses.map((address) => visit(new URL(address)))));
});

async function visit(url: URL): Promise<void> {
  if ((await find(url)) === undefined) await keep(url, await fetch(url));
}

async function findFirst(url: URL, request: Request): Promise<Response> {
  return (await find(url)) ?? (await fetch(request));
}

async function fetchFirst(url: URL, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const known = await find(url);
    if (known === undefined) throw error;
    return known;
  }
}

/** A page is one page, whatever its address asks of it. */
async function find(url: URL): Promise<Response | undefined> {
  return await (await caches.open(name)).match(url, { ignoreSearch: true, ignoreVary: true });
}

async function keep(url: URL, response: Response): Promise<void> {
  // A page that was moved answers in another's name, which a navigation may not be given later.
  if (response.status !== 200 || response.redirected) return;
  const cache = await caches.open(name);
  const address = new URL(url);
  address.search = "";
  if (lasting(url) && (await cache.match(address)) !== undefined) return;
  await cache.put(address, response);
  if (lasting(url)) await makeRoom(cache);
}

async function makeRoom(cache: Cache): Promise<void> {
  const files = (await cache.keys()).filter(({ url }) => lasting(new URL(url)));
  await Promise.all(files.slice(0, Math.max(0, files.length - most)).map((file) => cache.delete(file)));
}
