/** A browser for tests, and pages that remember what went wrong in them; `await using` closes a page also when its test fails. */
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from "playwright-core";
import { browserFlags, findBrowser } from "../../scripts/find-browser.ts";

export interface PageOptions {
  readonly javascript?: boolean;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Status of the document's own answer. */
  readonly status: number;
  /** Addresses of every request so far, the document's included. */
  readonly requests: readonly string[];
  /** Console errors, uncaught errors, failed requests and requests that leave `within`, in order. */
  readonly problems: readonly string[];
}

/** Starts the browser that `npm test` found, or finds one. `more` are flags of a test's own. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.ATOLL_TEST_BROWSER ?? (await findBrowser()).path;
  return await chromium.launch({ executablePath, args: [...browserFlags, ...more] });
}

/**
 * Opens `url` in a context of its own and waits until it has loaded.
 *
 * @param within Where every request must stay: an address with its base path. The origin of `url` by default.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: PageOptions & { readonly within?: string } = {},
): Promise<OpenPage> {
  const context = await browser.newContext(toContextOptions(options));
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  watch(page, options.within ?? new URL("/", url).href, requests, problems);
  const response = await page.goto(url, { waitUntil: "load" });
  const status = response?.status() ?? 0;
  return { page, status, requests, problems, [Symbol.asyncDispose]: () => context.close() };
}

function toContextOptions({ javascript, colorScheme, viewport }: PageOptions): BrowserContextOptions {
  return {
    javaScriptEnabled: javascript ?? true,
    colorScheme: colorScheme ?? "light",
    viewport: viewport ?? { width: 1280, height: 900 },
    // A worker asks for what the page asked already; the test of reading offline makes a context of its own.
    serviceWorkers: "block",
    // Animation would make pixels and layout depend on the moment.
    reducedMotion: "reduce",
  };
}

function watch(page: Page, within: string, requests: string[], problems: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  // The context hears what workers ask for too.
  page.context().on("request", (request) => {
    requests.push(request.url());
    if (!isWithin(request.url(), within)) problems.push(`request outside ${within}: ${request.url()}`);
  });
  page.context().on("requestfailed", (request) => {
    if (!isAborted(request)) {
      problems.push(`failed request: ${request.url()} (${request.failure()?.errorText ?? "no reason"})`);
    }
  });
  page.context().on("response", (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isDocument)
      problems.push(`status ${response.status()}: ${response.url()}`);
  });
}

function isWithin(url: string, within: string): boolean {
  return url.startsWith(within) || /^(?:data|blob|about):/.test(url);
}

/** A picture or a module that a page no longer wants is no fault of the site. */
function isAborted(request: Request): boolean {
  return request.failure()?.errorText === "net::ERR_ABORTED";
}
