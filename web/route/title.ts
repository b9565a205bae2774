import { useEffect } from "preact/hooks";

/** Names the screen in the browser's title: "Israel and Iran · Brinkline". */
export function useTitle(title: string): void {
  useEffect(() => { document.title = `${title} · Brinkline`; }, [title]);
}
