import { describe, expect, it } from "vitest";
import { idOf, ME, mineSince, rowOf } from "../testing/staged.ts";
import { type Arrival, createInbox, type Tab } from "./inbox.ts";

function inboxWith(...rows: ReturnType<typeof rowOf>[]) {
	const arrived: Arrival[] = [];
	const inbox = createInbox(
		() => ME,
		(arrival) => arrived.push(arrival),
	);
	inbox.replace(rows);
	const ids = (tab: Tab) => inbox.rowsIn(tab).map(({ ref }) => ref);
	return { inbox, arrived, ids };
}

describe("the order of the inbox", () => {
	it("puts the longest wait first, and left messages after everybody who waits now", () => {
		const { ids } = inboxWith(
			rowOf("late", { state: { kind: "waiting", since: 30 } }),
			rowOf("left", { state: { kind: "waiting", since: 5 }, mode: "message" }),
			rowOf("early", { state: { kind: "waiting", since: 10 } }),
		);
		expect(ids("waiting")).toEqual(["EARLY", "LATE", "LEFT"]);
	});

	it("RO5 is that of the line, whatever the clock says", () => {
		const { ids } = inboxWith(
			rowOf("later", { state: { kind: "waiting", since: 10 }, queueAt: 10 }),
			// Lost its agent: in front of all.
			rowOf("lost", { state: { kind: "waiting", since: 90 }, queueAt: 0 }),
			rowOf("note", { mode: "message", queueAt: -5 }),
		);
		expect(ids("waiting")).toEqual(["LOST", "LATER", "NOTE"]);
	});

	it("RO11 lets the quiet ones sink", () => {
		const { ids } = inboxWith(
			rowOf("quiet", { ...mineSince(1), lastAt: 9, quietSince: 10 }),
			rowOf("loud", { ...mineSince(1), lastAt: 5 }),
		);
		expect(ids("mine")).toEqual(["LOUD", "QUIET"]);
	});

	it("shows as mine only what this agent holds, newest word first", () => {
		const { ids } = inboxWith(
			rowOf("old", { ...mineSince(1), lastAt: 5 }),
			rowOf("new", { ...mineSince(1), lastAt: 9 }),
			rowOf("ada", {
				...mineSince(1),
				agent: { id: idOf("ada"), name: "Ada" },
			}),
		);
		expect(ids("mine")).toEqual(["NEW", "OLD"]);
	});
});

describe("what changes a row", () => {
	it("is the same in any order, and twice", () => {
		const first = rowOf("a", { lastSeq: 2 });
		const second = rowOf("a", { ...mineSince(3), lastSeq: 3 });
		for (const facts of [
			[first, second],
			[second, first],
			[second, second, first, first],
		]) {
			const { inbox, ids } = inboxWith(rowOf("a"));
			for (const fact of facts) inbox.apply(fact);
			expect(ids("mine")).toEqual(["A"]);
			expect(ids("waiting")).toEqual([]);
		}
	});

	it("never lowers a read mark, and counts what nobody has read", () => {
		const { inbox } = inboxWith(
			rowOf("a", { ...mineSince(1), lastSeq: 4, lastVisitorSeq: 4 }),
		);
		expect(inbox.ids("unread").length).toBe(1);
		inbox.mark({ conversation: idOf("a"), by: "agent", seq: 4 });
		inbox.apply(rowOf("a", { ...mineSince(1), lastSeq: 4, lastVisitorSeq: 4 }));
		expect(inbox.row(idOf("a"))?.readByAgent).toBe(4);
		expect(inbox.ids("unread").length).toBe(0);
	});

	it("is not undone by a snapshot that was cut before it", () => {
		const { inbox, ids } = inboxWith(rowOf("a"));
		inbox.reading();
		inbox.apply(rowOf("b", { lastSeq: 1 }));
		inbox.apply(rowOf("a", { ...mineSince(3), lastSeq: 2 }));
		inbox.replace([rowOf("a")]);
		expect(ids("waiting")).toEqual(["B"]);
		expect(ids("mine")).toEqual(["A"]);
	});

	it("RD10 shows what a snapshot says that is less than what was there, but not less than what was told since", () => {
		const { inbox } = inboxWith(
			rowOf("a", { lastSeq: 9, epoch: 3, readByAgent: 9 }),
			rowOf("b", { lastSeq: 9 }),
		);
		inbox.reading();
		inbox.apply(rowOf("b", { lastSeq: 10 }));
		inbox.replace([
			rowOf("a", { lastSeq: 4, epoch: 1, readByAgent: 2 }),
			rowOf("b", { lastSeq: 9 }),
		]);
		expect(inbox.row(rowOf("a").id)).toMatchObject({
			lastSeq: 4,
			epoch: 1,
			readByAgent: 2,
		});
		expect(inbox.row(rowOf("b").id)?.lastSeq).toBe(10);
	});

	it("RD10 shows what is told while a snapshot is read, also where that is less than what was there", () => {
		const { inbox } = inboxWith(rowOf("a", { lastSeq: 9, epoch: 3 }));
		inbox.reading();
		inbox.add([rowOf("a", { lastSeq: 4, epoch: 1 })]);
		inbox.apply(rowOf("a", { lastSeq: 5, epoch: 1 }));
		inbox.apply(rowOf("a", { lastSeq: 4, epoch: 1 }));
		inbox.replace([rowOf("a", { lastSeq: 4, epoch: 1 })]);
		expect(inbox.row(idOf("a"))).toMatchObject({ lastSeq: 5, epoch: 1 });
	});

	it("forgets what a later snapshot does not name", () => {
		const { inbox, ids } = inboxWith(rowOf("a"), rowOf("b"));
		inbox.reading();
		inbox.replace([rowOf("b")]);
		expect(ids("waiting")).toEqual(["B"]);
	});
});

describe("what rings", () => {
	it("is new work, not what was there on arrival, nor a message", () => {
		const { inbox, arrived } = inboxWith(rowOf("there"));
		expect(arrived).toEqual([]);
		inbox.apply(rowOf("new"));
		inbox.apply(rowOf("new", { lastSeq: 2, lastVisitorSeq: 2 }));
		inbox.apply(rowOf("there", { ...mineSince(1), lastSeq: 2 }));
		inbox.apply(rowOf("there", { ...mineSince(1), lastSeq: 3 }));
		expect(arrived.map(({ kind }) => kind)).toEqual(["waiting", "assigned"]);
	});

	it("RO7 is an offer to this agent, once, and none to a colleague", () => {
		const { inbox, arrived } = inboxWith();
		const to = (id: string, until: number) => ({
			offer: { agent: { id, name: id }, until },
		});
		inbox.apply(rowOf("x", to(ME, 30)));
		inbox.apply(rowOf("x", { ...to(ME, 30), lastSeq: 2 }));
		inbox.apply(rowOf("y", to(idOf("ada"), 30)));
		expect(arrived).toEqual([{ kind: "offered", conversation: idOf("x") }]);
	});

	it("is not what another agent got", () => {
		const { inbox, arrived } = inboxWith();
		inbox.apply(
			rowOf("x", { ...mineSince(1), agent: { id: idOf("ada"), name: "Ada" } }),
		);
		expect(arrived).toEqual([]);
	});
});
