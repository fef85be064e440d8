import assert from "node:assert/strict";
import { test } from "node:test";
import { toCharacterData, toHtmlText, toXmlText } from "../../src/site/xml.ts";

test("what XML forbids goes, everything else stays", () => {
  assert.equal(toXmlText("a\u001b[0m\u0000\b\tb\r\n\u{1F40B}é\uFFFE"), "a[0m\tb\r\n\u{1F40B}é");
  assert.equal(toXmlText("half \uD83D"), "half \uFFFD");
});

test("no text ends its own section, however often it tries", () => {
  assert.equal(toCharacterData("<code>a[b[0]]>1 ]]></code>"), "<code>a[b[0]]&gt;1 ]]&gt;</code>");
});

test("words stay words", () => {
  assert.equal(toHtmlText("1 < 2 & <b> ]]>"), "1 &lt; 2 &amp; &lt;b> ]]&gt;");
});
