/** Outputs that try to leave the closed frame they run in, by what each would do. `#seat` says what came of it: `kept` where nothing did. */

const seat = '<div id="seat">running</div>';

/** A script whose attempts must all fail: by an exception, or by having no effect. */
function attempt(body: string, before = ""): string {
  return `${seat}${before}<script>
    const said = [];
    const attempt = (name, act) => { try { if (act() !== undefined) said.push(name); } catch {} };
    ${body}
    setTimeout(() => { document.getElementById("seat").textContent = said.join(", ") || "kept"; }, 300);
  </script>`;
}

export const escapes: Readonly<Record<string, string>> = {
  "top navigation": attempt(`
    attempt("assign", () => { top.location = "/404.html"; });
    attempt("href", () => { parent.location.href = "/404.html"; });
    attempt("replace", () => { top.location.replace("https://other.example/"); });
    attempt("javascript", () => { top.location = "javascript:confirm(1)"; });`),
  "the page's own objects": attempt(`
    attempt("document", () => parent.document.title);
    attempt("frame", () => frameElement.id);
    attempt("sandbox", () => { frameElement.removeAttribute("sandbox"); return true; });
    attempt("cookie", () => document.cookie);
    attempt("local", () => localStorage.length);
    attempt("session", () => sessionStorage.length);
    attempt("database", () => { indexedDB.open("x"); return true; });
    attempt("worker", () => navigator.serviceWorker.controller);`),
  "windows and dialogs": attempt(`
    attempt("window", () => open("https://other.example/") ?? undefined);
    attempt("named", () => open("/404.html", "_top") ?? undefined);
    attempt("confirm", () => confirm("1") || undefined);
    attempt("prompt", () => prompt("1") ?? undefined);
    attempt("print", () => { print(); });`),
  "links with a target": attempt(
    `for (const link of document.links) link.click();`,
    `<base href="https://other.example/" target="_top"><a href="/404.html">a</a><a href="x" target="_parent">b</a>
     <a href="x" target="_blank">c</a><a href="data:,x" download="x.txt" target="_self">d</a>`,
  ),
  forms: attempt(
    `for (const form of document.forms) { attempt("submit", () => { form.submit(); }); form.querySelector("button").click(); }`,
    `<form action="https://other.example/" target="_top" method="post"><input name="a" value="b"><button>s</button></form>
     <form action="https://other.example/" target="_self"><button>s</button></form>`,
  ),
  "quotation marks in the source": attempt(
    "",
    `"></iframe><b id="outside">out</b><iframe srcdoc='<script>top.location="/404.html"</script>'></iframe>&quot;&gt;&lt;/iframe&gt;'>`,
  ),
  "a weaker policy": attempt(
    `for (const name of ["img", "iframe"]) {
       const element = document.createElement(name);
       element.setAttribute("src", "http://plain.example/");
       document.body.append(element);
     }`,
    `<meta http-equiv="Content-Security-Policy" content="default-src *"><meta name="referrer" content="unsafe-url">`,
  ),
  "going back": attempt(`attempt("back", () => { history.back(); history.go(-1); });`),
};

/** Heights that a frame may claim, as expressions. */
export const heights: readonly string[] = [
  "1e12",
  "-5",
  "NaN",
  "'9e9'",
  "{ valueOf: 1 }",
  "[99999999]",
  "10n ** 40n",
  "null",
  "'1px;position:fixed'",
];

/** A frame that claims them, and lets a frame of its own claim one. */
export const claims = `${seat}<script>
  for (const atollHeight of [${heights.join(", ")}]) parent.postMessage({ atollHeight }, "*");
  for (const odd of [null, 1, "atollHeight", [], { atollHeight: undefined }]) parent.postMessage(odd, "*");
  const inner = document.createElement("iframe");
  inner.srcdoc = "<script>top.postMessage({ atollHeight: 1777 }, '*')<\\/script>";
  document.body.append(inner);
  setTimeout(() => { document.getElementById("seat").textContent = "claimed"; }, 300);
</script>`;

/** The frame goes elsewhere when told to, which it may: the page stays, and what comes there is as closed off. */
export const wanderer = `<button id="go">go</button><script>
  document.getElementById("go").onclick = () => location.replace("https://other.example/wandered");
</script>`;
