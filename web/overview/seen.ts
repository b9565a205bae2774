import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Whether an element has come into view, or close to it; once it has, it stays so. */
export function useSeen<E extends Element>(): { readonly ref: RefObject<E | null>; readonly isSeen: boolean } {
  const ref = useRef<E>(null);
  const [isSeen, see] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || isSeen) return;
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) see(true); }, { rootMargin: "100px" });
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, [isSeen]);
  return { ref, isSeen };
}
