import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** The width of an element in px, kept up to date: a chart drawn at its own width keeps its letters legible. */
export function useWidth(first: number): [ref: RefObject<HTMLDivElement | null>, width: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watcher = new ResizeObserver(([{ contentRect }]) => { setWidth(Math.max(240, Math.round(contentRect.width))); });
    watcher.observe(element);
    return () => { watcher.disconnect(); };
  }, []);
  return [ref, width];
}
