import { nextTurn } from "../../ports/next-turn.ts";

/** All pages of a list that grows, and between them everybody else's turn. */
export async function* pages<Row>(
	read: (after: Row | undefined) => Promise<Row[]>,
): AsyncIterable<Row[]> {
	let page = await read(undefined);
	while (page.length > 0) {
		yield page;
		await nextTurn();
		page = await read(page.at(-1));
	}
}
