import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toStaticForm } from "../../src/site/static-form.ts";

const page = "https://example.org/repo/posts/x/";
const convert = (html: string) => toHtml(toStaticForm(fromHtml(html, { fragment: true }), page));

test("addresses become absolute, wherever they point", () => {
  assert.equal(convert('<a href="#a">x</a>'), `<a href="${page}#a">x</a>`);
  assert.equal(convert('<a href="/repo/y/">y</a>'), '<a href="https://example.org/repo/y/">y</a>');
  assert.equal(convert('<a href="mailto:a@b.c">m</a>'), '<a href="mailto:a@b.c">m</a>');
  assert.equal(
    convert(
      '<img src="/repo/_assets/1.png" srcset="/repo/_assets/2.png 2x" loading="lazy" decoding="async" alt="d">',
    ),
    '<img src="https://example.org/repo/_assets/1.png" alt="d">',
  );
});

test("what only the page can use goes, neighbours included", () => {
  const html =
    '<h2 id="a">T<a class="heading-link" href="#a">#</a></h2><script>1</script><script>2</script><button>go</button><label><input type="radio">A</label><pre tabindex="0">c</pre>';
  assert.equal(convert(html), '<h2 id="a">T</h2><label>A</label><pre>c</pre>');
});

test("a formula is its MathML", () => {
  const formula =
    '<span class="katex-display"><span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html">x</span></span></span>';
  assert.equal(
    convert(`<p>a ${formula} b</p>`),
    '<p>a <span class="katex-display"><math><mi>x</mi></math></span> b</p>',
  );
});

test("a live figure keeps its stored output and loses its promise", () => {
  const stored =
    '<figure class="live" data-live="a"><div class="live-output"><img src="/a.png" alt=""></div></figure>';
  assert.match(convert(stored), /<img src="https:\/\/example\.org\/a\.png"/);
  const quiet = (open: string) =>
    convert(
      `<figure class="live live-quiet"><details class="live-source"${open}>const a = 1;</details></figure>`,
    );
  assert.equal(quiet(""), "");
  assert.match(quiet(" open"), /const a = 1;/);
  assert.doesNotMatch(convert('<div class="live-output"><p class="live-empty">soon</p></div>'), /soon/);
});

test("colours of code go with the sheet that knows them, colours of outputs stay", () => {
  assert.equal(convert('<span class="tok-keyword tok-bold">x</span>'), "<span>x</span>");
  assert.equal(convert('<td style="color:red">x</td>'), '<td style="color:red">x</td>');
});

test("a drawing is the picture that its figure names", () => {
  const figure =
    '<figure class="output" data-picture="/repo/_assets/a.svg"><svg width="64" height="48" aria-label="A line"><path d="M0,0"></path></svg></figure>';
  assert.equal(
    convert(figure),
    '<figure class="output"><img src="https://example.org/repo/_assets/a.svg" width="64" height="48" alt="A line"></figure>',
  );
});
