import { expect, it } from "vitest";
import { idOf, ME, mineSince, rowOf } from "../testing/staged.ts";
import { createInbox } from "./inbox.ts";
import { createLists } from "./lists.ts";

function listsWith(opened: string | null, ...rows: ReturnType<typeof rowOf>[]) {
	const inbox = createInbox(() => ME);
	const lists = createLists(inbox, () => opened);
	inbox.replace(rows);
	return { inbox, lists };
}

it("begins with whoever waits, else with one's own, else where the opened one is", () => {
	const waiting = rowOf("a");
	const mine = rowOf("b", mineSince(1));
	const closed = rowOf("c", { state: { kind: "closed", since: 1 } });
	expect(listsWith(null, waiting, mine).lists.tab.value).toBe("waiting");
	expect(listsWith(null, mine, closed).lists.tab.value).toBe("mine");
	expect(listsWith(idOf("c"), mine, closed).lists.tab.value).toBe("closed");
});

it("AT16 stays where the agent acts, also when the list becomes empty by it", () => {
	const { inbox, lists } = listsWith(null, rowOf("a", mineSince(1)));
	expect(lists.tab.value).toBe("mine");
	lists.stay();
	inbox.apply(rowOf("a", { state: { kind: "closed", since: 2 }, lastSeq: 2 }));
	inbox.apply(rowOf("b"));
	expect(lists.tab.value).toBe("mine");
});

it("follows the work out of an empty list, until the agent has chosen", () => {
	const { inbox, lists } = listsWith(null);
	inbox.apply(rowOf("a"));
	expect(lists.tab.value).toBe("waiting");
	inbox.apply(rowOf("a", { ...mineSince(2), lastSeq: 2 }));
	expect(lists.tab.value).toBe("mine");
	lists.choose("waiting");
	inbox.apply(rowOf("b", { ...mineSince(2), lastSeq: 2 }));
	expect(lists.tab.value).toBe("waiting");
});
