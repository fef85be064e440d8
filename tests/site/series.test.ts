import assert from "node:assert/strict";
import { test } from "node:test";
import { toListed } from "../../src/site/post.ts";
import { findSeriesPlace } from "../../src/site/series.ts";
import { createPost } from "./sample.ts";

const first = createPost("first", { series: "S", order: 1, date: "2026-01-03" });
const second = createPost("second", { series: "S", order: 2, date: "2026-01-01" });
const third = createPost("third", { series: "S", date: "2026-01-02" });
const fourth = createPost("fourth", { series: "S", date: "2026-01-04" });
const other = createPost("other", { series: "T" });
const loose = createPost("loose", { date: "2026-05-01" });
const posts = [fourth, loose, third, other, second, first];

test("a series is read by order, then from the oldest on", () => {
  const place = findSeriesPlace(posts, third);
  assert.equal(place?.position, 3);
  assert.equal(place?.count, 4);
  assert.equal(place?.previous, second);
  assert.equal(place?.next, fourth);
});

test("its ends have one neighbour", () => {
  assert.equal(findSeriesPlace(posts, first)?.previous, undefined);
  assert.equal(findSeriesPlace(posts, fourth)?.next, undefined);
});

test("a post alone, or without a series, has no place", () => {
  assert.equal(findSeriesPlace(posts, other), undefined);
  assert.equal(findSeriesPlace(posts, loose), undefined);
});

test("the home page shows what is pinned, then the newest", () => {
  assert.deepEqual(
    toListed(posts).map(({ id }) => id),
    ["first", "second", "loose", "fourth", "third", "other"],
  );
});
