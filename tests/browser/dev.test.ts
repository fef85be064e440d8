/** `npm run dev`: saving a notebook changes the open page, without a restart. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { startScript } from "../harness/command.ts";
import { createFolder, createPost } from "../harness/notebook.ts";

const patience = 60_000;

test("saving a notebook changes the open page", { timeout: 4 * patience }, async () => {
  using content = createFolder({ "posts/first.ipynb": createPost("Before") });
  const port = await findFreePort();
  const dev = startScript("dev", ["--port", String(port)], { ATOLL_CONTENT: content.path });
  const browser = await launchBrowser();
  try {
    const url = `http://127.0.0.1:${port}/posts/first/`;
    await waitFor(url, dev.output);
    await using opened = await openPage(browser, url);
    const { page, status } = opened;
    assert.equal(status, 200, dev.output());
    assert.match((await page.locator("main").textContent()) ?? "", /Prose of Before/);

    writeFileSync(join(content.path, "posts/first.ipynb"), createPost("After"));
    await page.getByText("Prose of After").waitFor({ timeout: patience });
    assert.equal((await page.locator("h1").first().textContent())?.trim(), "After");
    assert.equal(dev.child.exitCode, null, dev.output());

    writeFileSync(join(content.path, "posts/second.ipynb"), createPost("Second"));
    await waitFor(`http://127.0.0.1:${port}/posts/second/`, dev.output);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nThe server said:\n${dev.output()}`);
  } finally {
    await browser.close();
    await dev.stop();
  }
});

/** Asks until the answer is 200. */
async function waitFor(url: string, said: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`${url} did not answer within ${patience} ms:\n${said()}`);
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
