import { parseSync } from "vite";
import { type Export, exportsOf } from "./exports-of.ts";
import { type LongFunction, longFunction } from "./long-function.ts";
import { type Node, walk } from "./walk.ts";

/** `names`: what of that file is taken; `*`: all of it. */
export type Import = {
	from: string;
	names: string[];
	typeOnly: boolean;
	line: number;
};
export type Use = { name: string; line: number };
export type Source = {
	imports: Import[];
	uses: Use[];
	exports: Export[];
	longFunctions: LongFunction[];
};

/** What a file imports and exports, which of the watched names it uses, and which functions are long: from its
 * syntax tree, so that comments and sentences in strings do not count. */
export function readSource(file: string, text: string): Source {
	const { program, errors } = parseSync(file, text);
	if (errors[0])
		throw new Error(`${file} cannot be read: ${errors[0].message}`);
	const root = program as unknown as Node;
	const found: Source = {
		imports: [],
		uses: [],
		exports: exportsOf(root, text),
		longFunctions: [],
	};
	walk(root, undefined, (node, parent) => {
		const line = () => text.slice(0, node.start).split("\n").length;
		const from = importedFrom(node);
		if (from !== undefined)
			found.imports.push({
				from,
				names: namesOf(node),
				typeOnly: isTypeOnly(node),
				line: line(),
			});
		const name = usedName(node, parent);
		if (name) found.uses.push({ name, line: line() });
		const long = longFunction(node, parent, text);
		if (long) found.longFunctions.push(long);
	});
	return found;
}

const IMPORTS = new Set([
	"ImportDeclaration",
	"ExportAllDeclaration",
	"ExportNamedDeclaration",
	"ImportExpression",
	"TSImportType",
	"TSExternalModuleReference",
]);

function importedFrom(node: Node): string | undefined {
	if (!IMPORTS.has(node.type)) return undefined;
	const source = (node.source ?? node.expression) as Node | null;
	return typeof source?.value === "string" ? source.value : undefined;
}

function namesOf(node: Node): string[] {
	const specifiers = node.specifiers as Node[] | undefined;
	if (!specifiers) return ["*"];
	return specifiers.map((part) => {
		const name = (part.imported ?? part.local) as Node;
		if (part.type === "ImportNamespaceSpecifier") return "*";
		if (part.type === "ImportDefaultSpecifier") return "default";
		return String(name.name ?? name.value);
	});
}

function isTypeOnly(node: Node) {
	if (node.type === "TSImportType") return true;
	if (node.importKind === "type" || node.exportKind === "type") return true;
	const specifiers = node.specifiers as Node[] | undefined;
	return (
		specifiers !== undefined &&
		specifiers.length > 0 &&
		specifiers.every(
			(part) => part.importKind === "type" || part.exportKind === "type",
		)
	);
}

/** `Date.now`, `new Date()`, `.innerHTML`, `setTimeout` …: the name as the rules know it. */
function usedName(node: Node, parent?: Node): string | undefined {
	switch (node.type) {
		case "ExportDefaultDeclaration":
			return "export default";
		case "NewExpression": {
			const { callee } = node as { callee?: Node };
			const bare = (node.arguments as Node[]).length === 0;
			return callee?.name === "Date" && bare ? "new Date()" : undefined;
		}
		case "MemberExpression": {
			const object = node.object as Node;
			const property = node.property as Node;
			const name = node.computed ? property.value : property.name;
			if (typeof name !== "string") return undefined;
			if (["globalThis", "window", "self"].includes(String(object.name)))
				return name;
			// A timer of somebody's own clock is no timer of the machine.
			if (name === "setTimeout" || name === "setInterval") return undefined;
			const owned = `${object.name}.${name}`;
			return [
				"Date.now",
				"performance.now",
				"Math.random",
				"document.write",
				"vi.waitFor",
			].includes(owned)
				? owned
				: name;
		}
		case "JSXAttribute":
			return String((node.name as Node).name);
		case "Property":
			return node.computed ? undefined : nameOf(node.key as Node);
		case "Identifier":
			return isReference(node, parent) ? String(node.name) : undefined;
		default:
			return undefined;
	}
}

function nameOf(key: Node) {
	const name = key.name ?? key.value;
	// `{ setTimeout: … }` names a member of an object, `{ innerHTML: … }` may well be set on an element.
	return name === "setTimeout" || name === "setInterval"
		? undefined
		: String(name);
}

/** Whether the name stands for the thing itself: not `x.name`, `{ name: … }`, `name() {}` or `typeof name` in a type. */
function isReference(node: Node, parent?: Node) {
	if (!parent) return false;
	if (parent.type === "MemberExpression" && parent.property === node)
		return Boolean(parent.computed);
	if (parent.type.startsWith("TS"))
		return /^TS(As|Satisfies|NonNull)/.test(parent.type);
	if (parent.type === "ImportSpecifier") return false; // who imports a timer is told so already
	return parent.key !== node;
}
