/**
 * Loads a module, also after that has failed; `isMeant` says whether it is the one that was meant.
 *
 * A page keeps one entry for each module address, and browsers that follow the older text of the HTML standard keep an entry
 * for a failure too: the same import then fails for as long as the page lives, network or not. So from the second try on a
 * failed import is asked for again under an address of its own. That does not help when what is missing is a module that the
 * cell imports, nor in browsers whose error does not tell the address; the figure then offers to load the page again.
 */
export async function loadModule<M>(
  load: () => Promise<M>,
  failures: number,
  isMeant: (module: unknown) => module is M,
): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const address = failures > 0 ? findAddress(error) : undefined;
    if (address === undefined) {
      throw error;
    }
    address.searchParams.set("retry", String(failures));
    const module: unknown = await import(/* @vite-ignore */ address.href);
    if (!isMeant(module)) {
      throw error;
    }
    return module;
  }
}

function findAddress(error: unknown): URL | undefined {
  const address = error instanceof TypeError ? /https?:\S+/.exec(error.message)?.[0] : undefined;
  return address === undefined ? undefined : new URL(address);
}
