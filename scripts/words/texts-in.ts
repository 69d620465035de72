import { parseSync } from "@babel/core";

/** Attributes that nobody sees or hears, whatever stands in them. */
const UNREAD =
	/^(class|className|style|d|href|src|rel|key|id|type|role|name|transform|autocomplete|aria-(labelledby|describedby|controls|owns)|data-.*)$/;

/** Attributes of which a single word is a text, too. */
const READ_ALOUD =
	/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label)$/;

const A_LETTER = /\p{L}/u;
/** One word alone may be a key; two are something said. */
const A_SENTENCE = /\p{L}[,.]? \p{L}/u;

interface Node {
	type: string;
	loc?: { start: { line: number } };
	// biome-ignore lint/suspicious/noExplicitAny: each kind of node has fields of its own
	[field: string]: any;
}

interface Text {
	text: string;
	line: number;
}

/** What the JSX of a file says by itself: between its tags, and in attributes that are read. */
export function textsIn(source: string): Text[] {
	const found: Text[] = [];
	look(parsed(source));
	return found;

	function look(node: Node) {
		if (node.type === "JSXAttribute") return attribute(node);
		if (node.type === "JSXText") say(node, node.value, A_LETTER);
		for (const child of node.type.startsWith("JSX") ? partsOf(node) : []) {
			if (child.type === "JSXExpressionContainer") {
				said(child.expression, A_SENTENCE);
			}
		}
		for (const inner of partsOf(node)) look(inner);
	}

	function attribute({ name, value }: Node) {
		if (!value) return;
		const called: string = name.name.name ?? name.name;
		if (!UNREAD.test(called)) {
			const pattern = READ_ALOUD.test(called) ? A_LETTER : A_SENTENCE;
			said(value.expression ?? value, pattern);
		}
		// Parts may be handed over in attributes, and functions that make some.
		look(value);
	}

	/** Only what can become the value: no keys, no conditions, no arguments. */
	function said(node: Node, pattern: RegExp) {
		switch (node.type) {
			case "StringLiteral":
				return say(node, node.value, pattern);
			case "TemplateLiteral":
				return say(
					node,
					node.quasis.map((quasi: Node) => quasi.value.raw).join("{}"),
					pattern,
				);
			case "ConditionalExpression":
				said(node.consequent, pattern);
				return said(node.alternate, pattern);
			case "LogicalExpression":
				return said(node.right, pattern);
		}
	}

	function say(node: Node, value: string, pattern: RegExp) {
		const text = value.trim().replace(/\s+/g, " ");
		if (!pattern.test(text)) return;
		found.push({ text, line: node.loc?.start.line ?? 0 });
	}
}

/** A text begins with a capital and has words in it. */
const PROSE = /^\p{Lu}\p{L}*[,.]? \p{Ll}[^<>=]*$/u;

/** What code says by itself in strings, wherever they stand. What is thrown is for us, and is not among it. */
export function sentencesIn(source: string): Text[] {
	const found: Text[] = [];
	look(parsed(source));
	return found;

	function look(node: Node) {
		if (node.type === "NewExpression" && /Error$/.test(node.callee.name ?? ""))
			return;
		const text =
			node.type === "StringLiteral"
				? node.value
				: node.type === "TemplateElement"
					? node.value.raw
					: "";
		if (PROSE.test(text)) found.push({ text, line: node.loc?.start.line ?? 0 });
		for (const inner of partsOf(node)) look(inner);
	}
}

function partsOf(node: Node): Node[] {
	return Object.values(node)
		.flat()
		.filter((part) => typeof part?.type === "string" && "loc" in part);
}

function parsed(source: string): Node {
	return parseSync(source, {
		configFile: false,
		babelrc: false,
		parserOpts: { plugins: ["typescript", "jsx"] },
	}) as Node;
}
