/** The source tree as the rules of the house see it: files, what each imports, and what it touches. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `path` is relative to the repository's root, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file in those of the folders that exist. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => posix.join(folder, file.replaceAll("\\", "/"))))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function nodesOf(source: Source): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest));
  return found;
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** A worker imports its module too: `new URL("./fold-worker.ts", import.meta.url)`. */
function workerModule(node: ts.Node): ts.Node | undefined {
  if (!ts.isNewExpression(node) || !isNamed(node.expression, "URL")) return undefined;
  const name = node.arguments?.[0];
  return name && ts.isStringLiteralLike(name) && /^\..*\.[jt]s$/.test(name.text) ? name : undefined;
}

/** The expression or literal that says which module a node imports; undefined for a node that imports nothing. */
function moduleNamedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || isNamed(node.expression, "require"))) return node.arguments[0];
  return workerModule(node);
}

/**
 * What a file imports, types included: the path of one of our own files, or the name of a package as it is written.
 * A module whose name is computed is "(computed)", since no rule could be kept about it.
 */
export function importsOf(source: Source): string[] {
  return nodesOf(source)
    .map(moduleNamedBy)
    .filter((named) => named !== undefined)
    .map((named) => (ts.isStringLiteralLike(named) ? named.text : "(computed)"))
    .map((name) => (name.startsWith(".") ? posix.join(posix.dirname(source.path), name) : name));
}

/** "Date.now" for `Date.now` and `globalThis.Date.now`; undefined for anything but a member of a named object. */
function memberName(node: ts.Node): string | undefined {
  const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  if (!isMember) return undefined;
  const object = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  const member = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  const name = ts.isIdentifier(member) || ts.isStringLiteralLike(member) ? member.text : undefined;
  return name !== undefined && ts.isIdentifier(object) ? `${object.text}.${name}` : undefined;
}

/** "process.env" for `const { env } = process`. */
function unpackedNames(node: ts.Node): string[] {
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name) || !node.initializer) return [];
  const object = node.initializer;
  if (!ts.isIdentifier(object)) return [];
  return node.name.elements.map((element) => element.propertyName ?? element.name).filter(ts.isIdentifier).map((name) => `${object.text}.${name.text}`);
}

/** "new Date()" only without arguments: with them it is arithmetic, without it is the clock. */
function touchOf(node: ts.Node): string[] {
  if (ts.isNewExpression(node) && isNamed(node.expression, "Date") && !node.arguments?.length) return ["new Date()"];
  if (ts.isCallExpression(node) && isNamed(node.expression, "Date")) return ["Date()"];
  if (ts.isThrowStatement(node)) return ["throw"];
  if (ts.isAwaitExpression(node)) return ["await"];
  if (ts.isImportSpecifier(node)) return [(node.propertyName ?? node.name).text];
  return [memberName(node), ...unpackedNames(node)].filter((name) => name !== undefined);
}

/** What a file touches, as names a rule can forbid: "process.env", "Date.now", "new Date()", "throw", "await", imported names. */
export function touchesOf(source: Source): string[] {
  return nodesOf(source).flatMap(touchOf);
}
