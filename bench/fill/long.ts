import { createConversationLog } from "../../server/conversations/log.ts";
import { readEntries } from "../../server/conversations/read.ts";
import { personExport } from "../../server/exporting/person-export.ts";
import { memoryFiles } from "../../server/files/memory-files.ts";
import { forget } from "../../server/forgetting/forget.ts";
import type { OpenedStore } from "../../server/open-store.ts";
import { openStore } from "../../server/open-store.ts";
import { handClock } from "../../server/ports/clock.ts";
import { nextTurn } from "../../server/ports/next-turn.ts";
import { type Figure, rounded } from "../figure.ts";
import { longestBlockOf } from "./cpu-of.ts";
import type { FilledShop } from "./filled-shop.ts";
import { LONG, NOW, SITES } from "./past.ts";

/** What is done with one conversation that is as long as a shop. */
export async function measureLong({
	path,
	past,
}: FilledShop): Promise<Figure[]> {
	const store = await openStore(path, handClock(NOW));
	const row = await store.conversation(LONG);
	const visitor = await store.visitor(SITES[0] as string, LONG);
	if (!row || !visitor) throw new Error("there is no long conversation");
	const log = createConversationLog(store, (error) => {
		throw error;
	});
	let largest = 0;
	const page = async (after: number) => {
		const from = { conversation: LONG, after };
		const read = await readEntries(store, row, from, "staff");
		largest = Math.max(largest, JSON.stringify(read).length);
		return read;
	};
	const handed = { store, files: memoryFiles() };
	const works: Record<string, () => Promise<unknown>> = {
		"joining it": () => page(0),
		"reading it": () => allOf(page),
		"looking for who waits unseen": () => store.unseen(200),
		"exporting it": async () => {
			for await (const _ of personExport(handed, visitor, NOW));
		},
		"erasing it": () => forget({ store, log }, visitor),
	};
	const figures: Figure[] = [];
	const of = `a conversation of ${past.long.toLocaleString("en")} entries`;
	for (const [name, work] of Object.entries(works))
		figures.push({
			name: `${of}: ${name}, longest block of CPU`,
			value: rounded(await longestBlockOf(work)),
			unit: "ms",
		});
	await mustBeErased(store, row);
	await store.close();
	figures.push({
		name: `${of}: largest reply`,
		value: rounded(largest / 1_000),
		unit: "kB",
	});
	return figures;
}

/** As a window does: a page, and then the next. */
async function allOf(
	page: (after: number) => ReturnType<typeof readEntries>,
): Promise<void> {
	for (let after = 0; ; await nextTurn()) {
		const { entries, more } = await page(after);
		after = entries.at(-1)?.seq ?? after;
		if (!more) return;
	}
}

async function mustBeErased(
	store: OpenedStore,
	row: { site_id: string; id: string },
): Promise<void> {
	const [first] = await store.entriesAfter(row, 0, "staff", 1);
	if (first?.body !== null) throw new Error("it is not erased");
}
