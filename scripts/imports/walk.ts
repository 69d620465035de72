/** A node of a syntax tree, as the parser of the build makes it. */
export type Node = {
	type: string;
	start: number;
	end: number;
	[key: string]: unknown;
};

/** Shows each node with the one that holds it, from the outermost in. */
export function walk(
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
