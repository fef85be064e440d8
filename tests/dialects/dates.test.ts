import assert from "node:assert/strict";
import { test } from "node:test";
import { isMovingDate, readDate } from "../../src/dialects/dates.ts";

test("the day is the day that was written, whatever the time and the zone", () => {
  for (const [written, date] of [
    ["2026-11-23", "2026-11-23"],
    ["2020-02-20 23:30:00 -0800", "2020-02-20"],
    ["2020-02-20T00:30:00+09:00", "2020-02-20"],
    ["2026/1/5", "2026-01-05"],
    ["20260105", "2026-01-05"],
    ["1/5/2026", "2026-01-05"],
    ["5 March 2021", "2021-03-05"],
    ["5th Mar 2021", "2021-03-05"],
    ["Friday, 5 March 2021", "2021-03-05"],
    ["March 5, 2021", "2021-03-05"],
    ["Sept. 1st, 2021", "2021-09-01"],
    ["2024-02-29", "2024-02-29"],
  ] as const) {
    assert.equal(readDate(written), date, written);
  }
});

test("what is no day of the calendar", () => {
  for (const written of [
    "2026-02-29",
    "2026-13-01",
    "13/13/2026",
    "2026",
    "2026-11",
    "soon",
    "1 Foo 2026",
    "",
  ]) {
    assert.equal(readDate(written), undefined, written);
  }
  assert.ok(isMovingDate("today") && isMovingDate("last-modified") && !isMovingDate("2026-01-01"));
});
