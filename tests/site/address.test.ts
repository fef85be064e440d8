import assert from "node:assert/strict";
import { test } from "node:test";
import { findAddress, toBase } from "../../src/site/address.ts";

const local = { site: "http://127.0.0.1:4321", base: "/" };

test("without a word about it, the site is on this machine", () => {
  assert.deepEqual(findAddress({}), local);
});

test("a project's repository is served below its name", () => {
  assert.deepEqual(findAddress({ CI: "true", GITHUB_REPOSITORY: "Some-Owner/My.Repo" }), {
    site: "https://some-owner.github.io",
    base: "/My.Repo/",
  });
});

test("a user's own repository is served at the root", () => {
  const env = { CI: "true", GITHUB_REPOSITORY: "Owner/owner.github.io" };
  assert.deepEqual(findAddress(env), { site: "https://owner.github.io", base: "/" });
});

test("a CNAME file wins over the repository", () => {
  const env = { CI: "true", GITHUB_REPOSITORY: "owner/repo" };
  assert.deepEqual(findAddress(env, "Blog.Example.org\n"), { site: "https://blog.example.org", base: "/" });
});

test("outside CI neither repository nor CNAME counts", () => {
  assert.deepEqual(findAddress({ GITHUB_REPOSITORY: "owner/repo" }, "blog.example.org"), local);
  assert.deepEqual(findAddress({ CI: "false", GITHUB_REPOSITORY: "owner/repo" }), local);
});

test("a repository that is none is no address", () => {
  assert.deepEqual(findAddress({ CI: "true", GITHUB_REPOSITORY: "nonsense" }), local);
  assert.deepEqual(findAddress({ CI: "true", GITHUB_REPOSITORY: "" }), local);
});

test("what is named wins, each part by itself", () => {
  const env = { CI: "true", GITHUB_REPOSITORY: "owner/repo" };
  assert.deepEqual(findAddress({ ...env, ATOLL_SITE: "https://example.org/" }), {
    site: "https://example.org",
    base: "/",
  });
  assert.deepEqual(findAddress({ ...env, ATOLL_BASE: "other" }), {
    site: "https://owner.github.io",
    base: "/other/",
  });
  assert.deepEqual(findAddress({ ATOLL_SITE: "https://example.org/blog" }), {
    site: "https://example.org",
    base: "/blog/",
  });
  assert.deepEqual(findAddress({ ATOLL_SITE: "https://example.org/blog", ATOLL_BASE: "/" }), {
    site: "https://example.org",
    base: "/",
  });
});

test("an address that is none says what one is", () => {
  assert.throws(() => findAddress({ ATOLL_SITE: "example.org" }), /ATOLL_SITE is "example.org".*https:/);
  assert.throws(() => findAddress({ ATOLL_SITE: "ftp://example.org" }), /ATOLL_SITE/);
});

test("a base has one slash at both ends", () => {
  for (const [given, wanted] of [
    ["", "/"],
    ["/", "/"],
    ["a", "/a/"],
    ["//a//b", "/a/b/"],
  ] as const) {
    assert.equal(toBase(given), wanted);
  }
});
