import { type Node, walk } from "./walk.ts";

export type Export = {
	name: string;
	line: number;
	isType: boolean;
	/** Whether the file itself needs it too: a type in a signature, a function that another one calls. */
	usedInside: boolean;
};

/** What a file exports under names of its own; what it passes on from another file is that one's. */
export function exportsOf(root: Node, text: string): Export[] {
	const found: { name: string; start: number; isType: boolean }[] = [];
	for (const node of root.body as Node[]) {
		if (node.type !== "ExportNamedDeclaration" || node.source) continue;
		const declaration = node.declaration as Node | null;
		const names = declaration
			? declaredNames(declaration)
			: (node.specifiers as Node[]).map((part) => nameOf(part.exported));
		const isType =
			node.exportKind === "type" || /^TS/.test(declaration?.type ?? "");
		for (const name of names) found.push({ name, start: node.start, isType });
	}
	if (found.length === 0) return [];
	const used = namesUsed(root);
	return found.map(({ name, start, isType }) => ({
		name,
		line: text.slice(0, start).split("\n").length,
		isType,
		usedInside: used.has(name),
	}));
}

function declaredNames(declaration: Node): string[] {
	const declarators = declaration.declarations as Node[] | undefined;
	if (!declarators) return [nameOf(declaration.id)];
	return declarators.flatMap(({ id }) => namesIn(id as Node).map(nameOf));
}

/** `{ a, b: [c] }` declares a and c. */
function namesIn(pattern: Node | null): Node[] {
	switch (pattern?.type) {
		case "Identifier":
			return [pattern];
		case "ObjectPattern":
			return (pattern.properties as Node[]).flatMap((property) =>
				namesIn((property.value ?? property.argument) as Node),
			);
		case "ArrayPattern":
			return (pattern.elements as (Node | null)[]).flatMap(namesIn);
		case "AssignmentPattern":
			return namesIn(pattern.left as Node);
		case "RestElement":
			return namesIn(pattern.argument as Node);
		default:
			return [];
	}
}

function namesUsed(root: Node): Set<string> {
	const used = new Set<string>();
	const declared = new Set<Node>();
	walk(root, undefined, (node, parent) => {
		if (node.type === "VariableDeclarator")
			for (const name of namesIn(node.id as Node)) declared.add(name);
		if (node.type !== "Identifier" && node.type !== "JSXIdentifier") return;
		if (!parent || declared.has(node) || isNameOnly(node, parent)) return;
		used.add(nameOf(node));
	});
	return used;
}

/** What is declared, a key, a member, or passed on: the name is said, and the thing itself is not used. */
function isNameOnly(node: Node, parent: Node): boolean {
	if (parent.id === node || /Specifier$/.test(parent.type)) return true;
	if (parent.property === node) return !parent.computed;
	return parent.key === node && !parent.computed;
}

function nameOf(node: unknown): string {
	const { name, value } = node as { name?: unknown; value?: unknown };
	return String(name ?? value);
}
