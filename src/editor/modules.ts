/** The modules that an edited cell may import: whole ones, bundled apart from the pages' own, and loaded only when asked for. */

export interface OpenModules {
  /** Address of the module behind a specifier, or undefined where there is none. */
  resolve(specifier: string): string | undefined;
  /** Everything that can be imported, as it is written. */
  readonly specifiers: readonly string[];
}

/** Asks for the list of modules. Those from beside the notebook are listed under the post's key. */
export async function loadModules(
  key: string,
  base: string = import.meta.env.BASE_URL,
): Promise<OpenModules> {
  const list = new URL(`${base.replace(/\/?$/, "/")}_atoll/modules.json`, location.href);
  const response = await fetch(list);
  if (!response.ok) {
    throw new TypeError(`${list.pathname} answers ${response.status}`);
  }
  const addresses = readAddresses(await response.json());
  const own = `${key}/`;
  return {
    resolve(specifier) {
      const address = addresses.get(specifier.startsWith(".") ? own + specifier : specifier);
      return address === undefined ? undefined : new URL(address, list).href;
    },
    specifiers: [...addresses.keys()].flatMap((name) => {
      const isNeighbour = /\/\.\.?\//.test(name);
      return isNeighbour ? (name.startsWith(own) ? [name.slice(own.length)] : []) : [name];
    }),
  };
}

function readAddresses(list: unknown): ReadonlyMap<string, string> {
  const entries = typeof list === "object" && list !== null ? Object.entries(list) : [];
  return new Map(
    entries.flatMap(([name, address]) => (typeof address === "string" ? [[name, address] as const] : [])),
  );
}
