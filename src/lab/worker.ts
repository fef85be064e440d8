/**
 * The lab's worker: everything heavy runs here. Its methods are listed in methods/methods.ts; this file only connects
 * them to the page, one set of methods a user.
 */
/// <reference types="astro/client" />

import { expose, finalizer, proxy } from "comlink";
import type { Backend } from "./backend/names.ts";
import { startBackend } from "./backend/start.ts";
import { digitsPath, readDigits } from "./digits.ts";
import { createMethods } from "./methods/methods.ts";
import type { StoredModel } from "./model-card.ts";
import { readModel } from "./model-read.ts";

/** Fetches once what succeeds; what failed is fetched again at the next call. */
function createCache<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const held = new Map<Key, Promise<Value>>();
  return (key) => {
    const found =
      held.get(key) ??
      load(key).catch((reason: unknown) => {
        held.delete(key);
        throw reason;
      });
    held.set(key, found);
    return found;
  };
}

async function fetchFile(path: string, what: string): Promise<Response> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  const response = await fetch(new URL(`${base}${path}`, location.origin));
  if (!response.ok) throw new Error(`The ${what} did not load (${response.status}).`);
  return response;
}

async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}

const findDigits = createCache(async (path: string) =>
  readDigits(await readBytes(await fetchFile(path, "digits"))),
);

const findWeights = createCache(async (name: StoredModel) => {
  const load = (end: string) => fetchFile(`weights/${name}.${end}`, "trained weights");
  const [json, numbers] = await Promise.all([load("json"), load("bin")]);
  const described: unknown = await json.json();
  return readModel(described, await readBytes(numbers));
});

const lab = {
  /** The backend to begin with is the same for all users of a worker. */
  connect(first: Backend) {
    const methods = createMethods({
      ready: () => startBackend(first),
      digits: () => findDigits(digitsPath),
      weights: findWeights,
    });
    return proxy({ ...methods, [finalizer]: methods.dispose });
  },
};

export type Lab = typeof lab;

expose(lab);
