import { useEffect, useState } from "preact/hooks";

/** Changes its answer whenever the page's colours may have: by the reader's choice or by the system's. */
export function useTheme(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const changed = (): void => { setTurn((before) => before + 1); };
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", changed);
    return () => { observer.disconnect(); system.removeEventListener("change", changed); };
  }, []);
  return turn;
}
