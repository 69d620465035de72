import { people } from "../../ui/icons.ts";
import { rowOf } from "../inbox/list-focus.ts";
import type { Key, Part } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";
import { go, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { floorActs } from "./floor-page.ts";
import { LazyFloor } from "./LazyFloor.tsx";
import { floorLinkWords } from "./link-words.ts";

const w = floorLinkWords;
const isFor = ({ sites }: Workspace) =>
	sites.value.some(({ role }) => setsUp(role));

/** A key with the row of the floor that has the focus. */
function onRow(name: "whisper" | "takeOver") {
	return (workspace: Workspace, event: KeyboardEvent) => {
		const id = rowOf(document.activeElement);
		const acts = floorActs.peek();
		if (!id || !acts) return;
		event.preventDefault();
		acts[name](workspace, id);
	};
}

function onFloor(): boolean {
	const now = route.value;
	return now.kind === "page" && now.name === "floor";
}

const keys: readonly Key[] = [
	{
		shown: "Shift W",
		label: w.whisper,
		isFor: onFloor,
		does: { "Shift+w": onRow("whisper") },
	},
	{
		shown: "Shift O",
		label: w.takeOver,
		isFor: onFloor,
		does: { "Shift+o": onRow("takeOver") },
	},
];

/** Who is here with what, and who waits, live: for those who run a shop. */
export const floorPart: Part = {
	page: {
		name: "floor",
		label: w.link,
		icon: people,
		key: "o",
		Page: LazyFloor,
		isFor,
	},
	keys,
	actions: [
		{
			label: w.link,
			isFor,
			does: () => go({ kind: "page", name: "floor" }),
		},
	],
};
