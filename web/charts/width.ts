import { useEffect, useRef, useState } from "preact/hooks";

/** The width of an element in whole pixels, kept as the window changes; 0 until it is laid out. */
export function useWidth<E extends Element>() {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([{ contentRect }]) => { setWidth(Math.floor(contentRect.width)); });
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, []);
  return { ref, width };
}
