/** Where the site will be served: worked out once, from the environment, before anything is built. */

export interface Address {
  /** Origin without a trailing slash: `https://owner.github.io`. */
  readonly site: string;
  /** Path with a slash at both ends: `/` or `/some-repo/`. */
  readonly base: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const here: Address = { site: "http://127.0.0.1:4321", base: "/" };

/**
 * Finds the site's address. What is named wins (`ATOLL_SITE`, `ATOLL_BASE`); in CI a `CNAME` file and then
 * `GITHUB_REPOSITORY` say where GitHub Pages will serve it; otherwise it is this machine.
 *
 * @param cname Contents of `public/CNAME`, where there is one.
 */
export function findAddress(env: Environment, cname?: string): Address {
  const found = findPagesAddress(env, cname) ?? here;
  const named = readSite(env.ATOLL_SITE);
  const base = env.ATOLL_BASE?.trim();
  return {
    site: named?.site ?? found.site,
    base: base ? toBase(base) : (named?.base ?? found.base),
  };
}

/** Gives a path one slash at both ends. */
export function toBase(path: string): string {
  const inner = path.split("/").filter(Boolean).join("/");
  return inner === "" ? "/" : `/${inner}/`;
}

function findPagesAddress(env: Environment, cname: string | undefined): Address | undefined {
  if (!env.CI || env.CI === "false") return undefined;
  const domain = cname?.trim().split(/\s+/)[0]?.toLowerCase();
  if (domain) return { site: `https://${domain}`, base: "/" };
  const [owner, name] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (!owner || !name) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return { site: `https://${host}`, base: name.toLowerCase() === host ? "/" : toBase(name) };
}

/** A path in `ATOLL_SITE` is taken as the base, since that is what its author meant. */
function readSite(value: string | undefined): Address | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`ATOLL_SITE is "${text}"; it must be an address such as https://example.org.`);
  }
  return { site: url.origin, base: toBase(url.pathname) };
}
