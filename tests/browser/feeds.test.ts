/** Every feed of the site is what its format's own schema asks for, and is readable wherever it is read. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { findAtomFaults } from "../harness/atom.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { jsonFeed } from "../harness/json-feed.ts";
import { openSite, type ServedSite } from "../harness/site.ts";

let browser: Browser;
let site: ServedSite;
before(async () => {
  browser = await launchBrowser();
  site = await openSite("repo");
});
after(async () => {
  await browser.close();
  await site.close();
});

function findFeeds(name: string): { path: string; text: string }[] {
  const paths = globSync(`**/${name}`, { cwd: site.folder });
  assert.ok(paths.length > 3, `${paths.length} of ${name}`);
  return paths.map((path) => ({ path, text: readFileSync(join(site.folder, path), "utf8") }));
}

test("feeds as Atom keep to RFC 4287", async () => {
  await using opened = await openPage(browser, `${site.url}404.html`);
  for (const { path, text } of findFeeds("feed.xml"))
    assert.deepEqual(await findAtomFaults(opened.page, text), [], path);
});

test("feeds as JSON keep to JSON Feed 1.1, and every address in them is whole", () => {
  for (const { path, text } of findFeeds("feed.json")) {
    const { feed_url, items } = jsonFeed.parse(JSON.parse(text), { error: () => path });
    assert.equal(feed_url, `${site.site}${site.base}${path.replaceAll("\\", "/")}`);
    for (const { id, content_html = "" } of items)
      assert.doesNotMatch(content_html, /(?:src|href)="(?!https?:|mailto:|#)/, `${path}: ${id}`);
  }
});

test("the checks can fail", async () => {
  await using opened = await openPage(browser, `${site.url}404.html`);
  const faults = await findAtomFaults(
    opened.page,
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title type="md">t</title><updated>today</updated>
      <entry><id>https://x/</id><title>t</title><colour/></entry></feed>`,
  );
  assert.deepEqual(faults.toSorted(), [
    "<entry> has 0 of <updated>",
    "<entry> has a <colour>",
    "<entry> has neither content nor a link to it",
    "<entry> is by nobody",
    "<id> is no address: x",
    "<title> is of the type md",
    "<updated> is no time: today",
  ]);
  assert.ok(!jsonFeed.safeParse({ version: "1", title: "t", items: [] }).success);
});
