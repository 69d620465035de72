import type { CDPSession } from "@playwright/test";

/** As much of a node of Chromium's accessibility tree as is read out. */
interface AxNode {
	nodeId: string;
	ignored?: boolean;
	childIds?: string[];
	role?: { value: string };
	name?: { value: string };
	description?: { value: string };
	value?: { value: unknown };
	properties?: { name: string; value: { value?: unknown } }[];
}

/** Boxes that nobody hears of unless they have a name. */
const SILENT =
	/^(generic|none|RootWebArea|paragraph|sectionheader|Section.*|Label.*|emphasis|strong|time)$/;
/** Their name is what stands in them, and is read once. */
const LEAF =
	/^(button|link|heading|radio|checkbox|menuitem|textbox|image|img|StaticText|option|switch)$/;
const STATES = [
	"checked",
	"expanded",
	"pressed",
	"disabled",
	"required",
	"invalid",
	"live",
];

/** What a screen reader finds, from top to bottom: a line for each thing, with its role, its name and its states. */
export async function readingOf(cdp: CDPSession): Promise<string> {
	const { nodes } = (await cdp.send(
		"Accessibility.getFullAXTree",
	)) as unknown as { nodes: AxNode[] };
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const lines: string[] = [];
	const [top] = nodes;
	if (top) read(top, 0);
	return withoutTimes(lines.join("\n"));

	function read(node: AxNode, depth: number): void {
		const role = node.role?.value ?? "";
		if (role === "InlineTextBox") return;
		const line = node.ignored ? "" : lineOf(node, role);
		if (line) lines.push(`${"  ".repeat(depth)}${line}`);
		if (line && LEAF.test(role)) return;
		for (const id of node.childIds ?? []) {
			const child = byId.get(id);
			if (child) read(child, depth + (line ? 1 : 0));
		}
	}
}

function lineOf(node: AxNode, role: string): string {
	const name = node.name?.value.trim() ?? "";
	if (role === "StaticText") return name;
	if (SILENT.test(role) && !stateOf(node, "live")) return "";
	const states = STATES.flatMap((state) => {
		const value = stateOf(node, state);
		if (value === undefined || value === false || value === "false") return [];
		return [value === true || value === "true" ? state : `${state} ${value}`];
	});
	const level = stateOf(node, "level");
	const said = [
		level === undefined || role !== "heading" ? role : `${role} ${level}`,
		...states.map((state) => `(${state})`),
	].join(" ");
	// A tooltip that says the name again is not read again.
	const description = node.description?.value ?? "";
	const more = description !== name ? description : "";
	return `${said}${name && `: ${name}`}${more && ` | ${more}`}`;
}

function stateOf({ properties }: AxNode, wanted: string): unknown {
	const value = properties?.find(({ name }) => name === wanted)?.value.value;
	return wanted === "live" && value === "off" ? undefined : value;
}

/** No reading depends on when it was made. */
function withoutTimes(text: string): string {
	return text.replace(
		/[\d\u0660-\u0669]{1,2}[:.][\d\u0660-\u0669]{2}([\s\u202f]?([AP]M|[صم]))?/g,
		"12:00",
	);
}
