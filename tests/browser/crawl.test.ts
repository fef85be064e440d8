/** Every link, asset, module, feed entry and sitemap entry of both builds leads somewhere, below the base. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { crawl } from "../harness/crawl/crawl.ts";
import { openSite } from "../harness/site.ts";
import { posts } from "./posts.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const name of ["root", "repo"] as const) {
  test(`the ${name} build has no broken address`, async (t) => {
    await using site = await openSite(name);
    await using opened = await openPage(browser, site.url);
    const { page } = opened;
    const starts = ["404.html", "sitemap-index.xml"];
    const { followed, problems, others } = await crawl({ url: site.url, site: site.site, page, starts });
    assert.deepEqual(problems, []);
    // What nobody but a network can check is there to be read.
    t.diagnostic(`${others.length} addresses of other sites:\n${others.join("\n")}`);
    for (const post of posts) assert.ok(followed.includes(post), `${post} is not linked from anywhere`);
    for (const kind of [".css", ".js", ".wasm", ".xml"]) {
      assert.ok(
        followed.some((address) => address.endsWith(kind)),
        `no ${kind} file was followed`,
      );
    }
  });
}

test("an address that does not exist answers 404 with the site's own page", async () => {
  await using site = await openSite("repo");
  await using opened = await openPage(browser, `${site.url}no/such/page/`, {
    within: site.url,
  });
  const { page, status, problems } = opened;
  assert.equal(status, 404);
  assert.deepEqual(
    problems.filter((problem) => !problem.startsWith("console: Failed to load resource")),
    [],
  );
  await page.locator(`a[href="${site.base}"]`).first().waitFor();
});
