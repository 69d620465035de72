import type { Node } from "./walk.ts";

/** More lines than this hide a second idea. */
const FUNCTION_LINES = 100;

export type LongFunction = { name: string; line: number; lines: number };

const FUNCTIONS = new Set([
	"FunctionDeclaration",
	"FunctionExpression",
	"ArrowFunctionExpression",
]);

/** Functions that may be longer, by file, each with its reason. */
const EXCEPT: Readonly<Record<string, string>> = {
	"server/store/migrations/002-routing.ts": "released: it never changes",
	"widget/embed/panel/panel.ts":
		"cut in two it takes 107 more bytes of a part that has 20 left on every page of a shop",
};

/**
 * A function of more than {@link FUNCTION_LINES} lines, counted from its first to its last with all inside it. What
 * is handed to `describe` is a list of tests, of which each is counted.
 */
export function longFunction(
	node: Node,
	parent: Node | undefined,
	text: string,
): LongFunction | undefined {
	if (!FUNCTIONS.has(node.type) || isDescription(parent)) return undefined;
	const lines = text.slice(node.start, node.end).split("\n").length;
	if (lines <= FUNCTION_LINES) return undefined;
	const name = nameIn(node.id) ?? nameIn(parent?.id) ?? nameIn(parent?.key);
	const line = text.slice(0, node.start).split("\n").length;
	return { name: name ?? "a function without a name", line, lines };
}

export function faultsInLength(
	file: string,
	found: readonly LongFunction[],
): string[] {
	if (EXCEPT[file]) return [];
	return found.map(
		({ name, line, lines }) =>
			`${file}:${line}  ${name} has ${lines} lines: more than ${FUNCTION_LINES} hide a second idea, give it a function or a file of its own`,
	);
}

function isDescription(parent: Node | undefined): boolean {
	if (parent?.type !== "CallExpression") return false;
	let callee = parent.callee as Node;
	// Also `describe.each(…)(…)` and the like.
	while (callee.type === "CallExpression" || callee.type === "MemberExpression")
		callee = (callee.callee ?? callee.object) as Node;
	return callee.name === "describe";
}

function nameIn(of: unknown): string | undefined {
	const { name, value } = (of ?? {}) as { name?: unknown; value?: unknown };
	return typeof name === "string"
		? name
		: typeof value === "string"
			? value
			: undefined;
}
