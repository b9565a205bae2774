/** A chart as a file of its own: colours resolved, the line to cite below it. */

const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "fill-opacity", "font-size", "font-family", "font-weight", "text-anchor"] as const;
const LINE_PX = 24;

/** The SVG as text that looks the same without this page's styles, on this theme's background. */
export function svgFile(chart: SVGSVGElement, citation: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const { width, height } = chart.viewBox.baseVal;
  const [from, to] = [[chart, ...chart.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
  from.forEach((element, index) => { resolve(element, to[index]); });
  const { color, backgroundColor } = getComputedStyle(document.body);
  copy.setAttribute("viewBox", `0 0 ${width} ${height + LINE_PX}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height + LINE_PX));
  copy.prepend(made("rect", { width, height: height + LINE_PX, fill: backgroundColor }));
  const line = made("text", { x: 8, y: height + LINE_PX - 8, fill: color, "font-size": 11, "font-family": "sans-serif" });
  line.textContent = citation;
  copy.append(line);
  return new XMLSerializer().serializeToString(copy);
}

function resolve(from: Element, to: Element | undefined): void {
  const style = getComputedStyle(from);
  for (const property of KEPT) to?.setAttribute(property, style.getPropertyValue(property));
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
