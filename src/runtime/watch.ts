/** Calls `change` whenever an element comes within `margin` of the viewport (CSS lengths, vertical) or leaves it again. */
export function watch(
  elements: Iterable<Element>,
  margin: string,
  change: (element: Element, inside: boolean) => void,
): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        change(target, isIntersecting);
      }
    },
    { rootMargin: `${margin} 0px` },
  );
  for (const element of elements) {
    observer.observe(element);
  }
}
