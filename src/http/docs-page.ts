/** The reference as one page of HTML: no script, nothing fetched from elsewhere. */
import type { OpenApi } from "./openapi.ts";

/** Only what the page shows of a document. */
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { name?: string; in?: string; required?: boolean; description?: string; schema?: unknown }[];
  readonly requestBody?: { readonly content?: Record<string, { schema?: unknown }> };
  readonly responses?: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem; }
summary { cursor: pointer; padding: .4rem 0; } details { border-bottom: 1px solid #8884; } details details { border: 0; }
code, pre { font: .9em ui-monospace, monospace; } pre { overflow: auto; max-height: 30rem; padding: .75rem; background: #8881; }
b.method { display: inline-block; min-width: 3.2rem; } table { border-collapse: collapse; } td { padding: .2rem .8rem .2rem 0; vertical-align: top; }`;

/** The page of a document. */
export function docsPage(document: OpenApi): string {
  const tags = (document.tags ?? []).map(({ name, description }) => section(document, name, description ?? ""));
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => `<details id="${escaped(name)}"><summary><code>${escaped(name)}</code></summary>${json(schema)}</details>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Brinkline API</title><style>${STYLE}</style></head>
<body><h1>${escaped(document.info.title)} API</h1><p>${escaped(document.info.description ?? "")}</p><p>Machine-readable: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1)</p>
${tags.join("\n")}<h2 id="schemas">Shapes</h2>${schemas.join("\n")}</body></html>`;
}

function section(document: OpenApi, tag: string, description: string): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "post"] as const).flatMap((method) => {
      const found = item[method] as Operation | undefined;
      return found?.tags?.includes(tag) ? [operation(method, path, found)] : [];
    }),
  );
  return `<h2>${escaped(tag)}</h2><p>${escaped(description)}</p>${operations.join("\n")}`;
}

function operation(method: string, path: string, { summary = "", description = "", parameters = [], requestBody, responses = {} }: Operation): string {
  const rows = parameters.map(({ name = "", in: place = "", required, description: text = "" }) => `<tr><td><code>${escaped(name)}</code></td><td>${place}${required ? ", required" : ""}</td><td>${escaped(text)}</td></tr>`);
  const replies = Object.entries(responses).map(([status, reply]) => `<tr><td><code>${status}</code></td><td>${escaped(reply.description ?? "")}</td><td>${contentOf(reply.content)}</td></tr>`);
  return `<details><summary><b class="method">${method.toUpperCase()}</b> <code>${escaped(path)}</code> ${escaped(summary)}</summary><p>${escaped(description)}</p>
${rows.length > 0 ? `<h4>Parameters</h4><table>${rows.join("")}</table>` : ""}${requestBody ? `<h4>Body</h4>${contentOf(requestBody.content)}` : ""}<h4>Answers</h4><table>${replies.join("")}</table></details>`;
}

function contentOf(content: Record<string, { schema?: unknown }> = {}): string {
  return Object.entries(content).map(([type, { schema }]) => `<code>${escaped(type)}</code> ${shapeOf(schema)}`).join("<br>");
}

function shapeOf(schema: unknown): string {
  const name = (schema as { $ref?: string } | undefined)?.$ref?.split("/").at(-1);
  if (name !== undefined) return `<a href="#${escaped(name)}">${escaped(name)}</a>`;
  return schema === undefined ? "" : `<details><summary>shape</summary>${json(schema)}</details>`;
}

const json = (value: unknown): string => `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
