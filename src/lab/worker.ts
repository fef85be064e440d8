/**
 * The lab's worker: everything heavy runs here. Its methods are listed in methods/methods.ts; this file only connects
 * them to the page, one set of methods a user.
 */
/// <reference types="astro/client" />
import { expose, finalizer, proxy } from "comlink";
import { startBackend } from "./backend/start.ts";
import { type Digits, digitsPath, readDigits } from "./digits.ts";
import { createMethods } from "./methods/methods.ts";

let digits: Promise<Digits> | undefined;

async function fetchDigits(): Promise<Digits> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  const response = await fetch(new URL(`${base}${digitsPath}`, location.origin));
  if (!response.ok) throw new Error(`The digits did not load (${response.status}).`);
  return readDigits(new Uint8Array(await response.arrayBuffer()));
}

const lab = {
  connect() {
    const methods = createMethods({
      ready: startBackend,
      digits: () => {
        digits ??= fetchDigits().catch((reason: unknown) => {
          digits = undefined; // so that a retry fetches again
          throw reason;
        });
        return digits;
      },
    });
    return proxy({ ...methods, [finalizer]: methods.dispose });
  },
};

export type Lab = typeof lab;

expose(lab);
