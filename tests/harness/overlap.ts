/** Words that lie on other words: what no reader can read, however well each stands by itself. */
import type { Page } from "playwright-core";

/** Finds pairs of texts whose lines cover each other. Formulas and drawings lay their signs out on purpose. */
export function findOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly box: DOMRect;
      readonly text: Text;
    }
    const apart = ".katex, math, svg, canvas, [hidden], .visually-hidden, .sr-only, .skip, option";

    /** What of a line its scrolling and clipping ancestors let through. */
    function clip(line: DOMRect, element: Element): DOMRect {
      let { left, top, right, bottom } = line;
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        const frame = at.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!(node instanceof Text) || element === null || node.data.trim() === "") continue;
      if (element.closest(apart) !== null) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = clip(rect, element);
        if (box.width > 3 && box.height > 3) lines.push({ box, text: node });
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const found = new Set<string>();
    lines.forEach(({ box, text }, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= box.bottom) break;
        if (other.text === text) continue;
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - other.box.top;
        // Boxes of lines are taller than letters: neighbours may share their rims.
        const least = Math.min(box.height, other.box.height);
        if (width > 3 && height > least * 0.5)
          found.add(`“${text.data.trim().slice(0, 40)}” and “${other.text.data.trim().slice(0, 40)}”`);
      }
    });
    return [...found];
  });
}
