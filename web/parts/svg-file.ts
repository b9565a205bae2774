/** A chart as a file of its own: colours resolved, the line to cite below it. */

const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "fill-opacity", "font-size", "font-family", "font-weight", "text-anchor"] as const;
const LINE_PX = 16;
const MARGIN_PX = 8;
/** About the width of a letter of the lines below. */
const LETTER_PX = 6.2;

/** Text in lines of at most so many letters, broken between words; a longer word stands alone. */
export function linesOf(text: string, letters: number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= letters ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

/** The SVG as text that looks the same without this page's styles, on this theme's background. */
export function svgFile(chart: SVGSVGElement, citation: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const { width, height } = chart.viewBox.baseVal;
  const [from, to] = [[chart, ...chart.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
  from.forEach((element, index) => { resolve(element, to[index]); });
  const { color, backgroundColor } = getComputedStyle(document.body);
  const lines = linesOf(citation, Math.floor((width - 2 * MARGIN_PX) / LETTER_PX));
  const whole = height + lines.length * LINE_PX + MARGIN_PX;
  copy.setAttribute("viewBox", `0 0 ${width} ${whole}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(whole));
  copy.prepend(said(made("desc", {}), citation), made("rect", { width, height: whole, fill: backgroundColor }));
  copy.append(...lines.map((line, index) => said(made("text", { x: MARGIN_PX, y: height + (index + 1) * LINE_PX, fill: color, "font-size": 11, "font-family": "sans-serif" }), line)));
  return new XMLSerializer().serializeToString(copy);
}

function resolve(from: Element, to: Element | undefined): void {
  const style = getComputedStyle(from);
  for (const property of KEPT) to?.setAttribute(property, style.getPropertyValue(property));
}

function said(element: SVGElement, text: string): SVGElement {
  element.textContent = text;
  return element;
}

function made(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

/** Saves text under a name, as if it had been a download. */
export function save(name: string, text: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
