/** What a body says by itself is said in the post's language. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readCues } from "../../src/post/steps/transcript.ts";
import { code, compileWell, md, shown } from "./support.ts";

const cells = [
  md("# T\n\n> Warning: a\n\n> Question: b?\n>\n> c\n\n- [x] d\n\ne[^1]\n\n[^1]: f\n\n| g |\n|---|\n| h |"),
  code("#| code-fold: true\n1", shown({ "application/vnd.jupyter.widget-view+json": {} })),
];

test("in German, by the site's settings or by the post's own word", async () => {
  const bySite = await compileWell(cells, { language: "de-AT" });
  const byPost = await compileWell([{ type: "raw", source: "---\nlang: de\n---" }, ...cells]);
  for (const { html } of [bySite, byPost]) {
    for (const words of [
      "Warnung",
      "Antwort zeigen",
      "Erledigt",
      "Fußnoten",
      "Tabelle",
      "Code zeigen",
      "Bedienelement",
    ])
      assert.ok(html.includes(words), words);
    assert.doesNotMatch(html, /Warning|Show|Done|Footnotes|Back to|Link to|widget stands/);
  }
  const { html } = await compileWell(cells, { language: "tlh" });
  assert.match(html, /Show the answer/);
});

const vtt = `WEBVTT

1
00:00:01.000 --> 00:00:04.000 align:start
<v Jeremy>Welcome to
lesson 3.

01:02:03.500 --> 01:02:05.000
A line.
`;

test("a film's transcript comes from a file beside the notebook", async () => {
  assert.deepEqual(readCues(vtt), [
    { time: "0:01", seconds: 1, text: "Welcome to lesson 3." },
    { time: "1:02:03", seconds: 3723, text: "A line." },
  ]);
  const film = md("> Video: [L](https://youtu.be/hBBOjCiFcuo) 1:30:47\n>\n> [the transcript](l3.vtt)");
  const { html } = await compileWell([film], {
    readFile: (path) => (path === "l3.vtt" ? new TextEncoder().encode(vtt) : undefined),
  });
  assert.match(
    html,
    /<p><span class="video-time" data-at="1">0:01<\/span> Welcome to lesson 3\. A line\.<\/p>/,
  );
  assert.doesNotMatch(html, /l3\.vtt/);
});
