/** Keeps what a library draws from asking another host: addresses in styles, which an expression may have put together. */

const loading = /url\(\s*(?!["']?#)|image-set\(|\\/i;
const names = new Set([
  ...["style", "fill", "stroke", "filter", "mask", "clip-path", "cursor"],
  ...["marker", "marker-start", "marker-mid", "marker-end"],
]);

/** Watches all that is written into `seat`; it hears of it before the browser reads the styles. */
export function guard(seat: HTMLElement): void {
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of [target, ...addedNodes]) {
        if (!(node instanceof Element)) continue;
        quiet(node);
        if (node !== target) for (const inner of node.querySelectorAll("*")) quiet(inner);
      }
    }
  });
  observer.observe(seat, { subtree: true, childList: true, attributes: true, attributeFilter: [...names] });
}

function quiet(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (names.has(name) && loading.test(value)) element.removeAttribute(name);
  }
}
