import { parseSync } from "vite";

export type Import = { from: string; typeOnly: boolean; line: number };
export type Use = { name: string; line: number };
export type Source = { imports: Import[]; uses: Use[] };

type Node = { type: string; start: number; [key: string]: unknown };

/** What a file imports and which of the watched names it uses: from its syntax tree, so that
 * comments and sentences in strings do not count. */
export function readSource(file: string, text: string): Source {
	const { program, errors } = parseSync(file, text);
	if (errors[0])
		throw new Error(`${file} cannot be read: ${errors[0].message}`);
	const found: Source = { imports: [], uses: [] };
	walk(program as unknown as Node, undefined, (node, parent) => {
		const line = () => text.slice(0, node.start).split("\n").length;
		const from = importedFrom(node);
		if (from !== undefined)
			found.imports.push({ from, typeOnly: isTypeOnly(node), line: line() });
		const name = usedName(node, parent);
		if (name) found.uses.push({ name, line: line() });
	});
	return found;
}

function walk(
	node: Node,
	parent: Node | undefined,
	see: (node: Node, parent?: Node) => void,
) {
	see(node, parent);
	for (const value of Object.values(node)) {
		for (const child of Array.isArray(value) ? value : [value]) {
			if (
				child &&
				typeof child === "object" &&
				typeof (child as Node).type === "string"
			) {
				walk(child as Node, node, see);
			}
		}
	}
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
