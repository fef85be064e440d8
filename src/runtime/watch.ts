/** A cell starts a little before it can be seen, and what runs in it goes on as long as it is as near. */
export const startMargin = "200px";

/** Calls `change` whenever an element comes within `margin` of the viewport (CSS lengths, vertical) or leaves it again; answers how to stop. */
export function watch(
  elements: Iterable<Element>,
  margin: string,
  change: (element: Element, inside: boolean) => void,
): () => void {
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
  return () => observer.disconnect();
}
