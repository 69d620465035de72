import type { Node } from "./walk.ts";

/** More lines than this hide a second idea. */
export const FUNCTION_LINES = 100;

export type LongFunction = { name: string; line: number; lines: number };

const FUNCTIONS = new Set([
	"FunctionDeclaration",
	"FunctionExpression",
	"ArrowFunctionExpression",
]);

/** A function of more than {@link FUNCTION_LINES} lines, counted from its first to its last with all inside it. */
export function longFunction(
	node: Node,
	parent: Node | undefined,
	text: string,
): LongFunction | undefined {
	if (!FUNCTIONS.has(node.type)) return undefined;
	const lines = text.slice(node.start, node.end).split("\n").length;
	if (lines <= FUNCTION_LINES) return undefined;
	const name = nameIn(node.id) ?? nameIn(parent?.id) ?? nameIn(parent?.key);
	const line = text.slice(0, node.start).split("\n").length;
	return { name: name ?? "a function without a name", line, lines };
}

function nameIn(of: unknown): string | undefined {
	const { name, value } = (of ?? {}) as { name?: unknown; value?: unknown };
	return typeof name === "string"
		? name
		: typeof value === "string"
			? value
			: undefined;
}
