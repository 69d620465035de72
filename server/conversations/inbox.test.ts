import { afterEach, describe, expect, test } from "vitest";
import type { InboxCursor, StaffConversation } from "../../protocol/agent.ts";
import { newId } from "../../protocol/ids.ts";
import {
	INBOX_CLOSED,
	INBOX_READ,
	INBOX_READ_BYTES,
	INBOX_WHOLE,
	INBOX_WHOLE_BYTES,
} from "../../protocol/limits.ts";
import { byText } from "../ports/by-text.ts";
import { join } from "../sites/first-run.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { changes, says, visitorRow } from "../testing/store/suite.ts";
import { type ConsoleWire, sitsAway } from "../testing/wire.ts";
import { agentHandlers } from "./agent-commands.ts";
import { readInbox, readWholeInbox } from "./inbox.ts";

type Kind = StaffConversation["state"]["kind"];

const bytesOf = (rows: readonly unknown[]) =>
	rows.reduce<number>(
		(sum, row) => sum + Buffer.byteLength(JSON.stringify(row)),
		0,
	);
const kindsOf = (rows: readonly StaffConversation[]) =>
	rows
		.map(({ state }) => state.kind)
		.filter((kind, at, all) => kind !== all[at - 1]);

describe("one page", () => {
	/** Rows of a site, with as little in them as the inbox asks for. */
	function rows(site: string, state: Kind, many: number, text?: string) {
		const preview_body = text ? JSON.stringify({ text }) : null;
		return Array.from(
			{ length: many },
			(_, at) =>
				({
					site_id: site,
					id: `${site}${state}${String(at).padStart(5, "0")}`,
					state,
					// Many of a moment: their ids order them.
					state_since: Math.floor(at / 7),
					preview_body,
					tags: "[]",
				}) as ConversationView,
		);
	}

	function storeOf(all: readonly ConversationView[]) {
		const asked: number[] = [];
		const store: Pick<Store, "conversationsIn"> = {
			async conversationsIn(site, state, after, most) {
				asked.push(most);
				const sign = state === "closed" ? -1 : 1;
				const order = (a: [number, string], b: [number, string]) =>
					sign * (a[0] - b[0] || byText(a[1], b[1]));
				return all
					.filter((row) => row.site_id === site && row.state === state)
					.sort((a, b) => order([a.state_since, a.id], [b.state_since, b.id]))
					.filter(
						({ state_since, id }) =>
							!after || order([after.since, after.id], [state_since, id]) < 0,
					)
					.slice(0, most);
			},
		};
		return { store, asked };
	}

	async function pages(
		all: readonly ConversationView[],
		sites = ["a"],
		from: InboxCursor | null = null,
	) {
		const { store } = storeOf(all);
		const read: StaffConversation[][] = [];
		let cursor: InboxCursor | null | undefined = from;
		while (cursor !== undefined) {
			const page: Awaited<ReturnType<typeof readInbox>> = await readInbox(
				store,
				sites,
				cursor,
			);
			read.push(page.conversations);
			cursor = page.next ?? undefined;
		}
		return read;
	}

	test.each([
		[0, [0]],
		[INBOX_READ - 1, [INBOX_READ - 1]],
		[INBOX_READ, [INBOX_READ]],
		[INBOX_READ + 1, [INBOX_READ, 1]],
	])("CV9 %i rows are pages of %j", async (many, lengths) => {
		const read = await pages(rows("a", "waiting", many));
		expect(read.map(({ length }) => length)).toEqual(lengths);
	});

	test("CV9 a page is no larger than its bytes, but for a row that is", async () => {
		const [one] = rows("a", "open", 1, "x");
		const [told] = (await pages(one ? [one] : []))[0] ?? [];
		const spare = INBOX_READ_BYTES - bytesOf([told, told]) + 1;
		for (const [more, lengths] of [
			[-1, [2]],
			[0, [2]],
			[1, [1, 1]],
			[INBOX_READ_BYTES, [1, 1]],
		] as const) {
			const two = rows("a", "open", 2, "x");
			const large = rows("a", "open", 1, "x".repeat(spare + more));
			const read = await pages([...large, ...two.slice(1)]);
			expect(read.map(({ length }) => length)).toEqual(lengths);
		}
	});

	test.each([INBOX_CLOSED - 1, INBOX_CLOSED, INBOX_CLOSED + 1])(
		"CV9 of %i closed ones the newest 100 come, over all sites and pages",
		async (many) => {
			const text = "x".repeat(1_000);
			const all = [
				...rows("a", "closed", Math.ceil(many / 2), text),
				...rows("b", "closed", Math.floor(many / 2), text),
			];
			const read = await pages(all, ["a", "b"]);
			expect(read.length).toBeGreaterThan(1);
			const newest = all
				.sort((a, b) => b.state_since - a.state_since || byText(b.id, a.id))
				.slice(0, INBOX_CLOSED);
			expect(read.flat().map(({ id }) => id)).toEqual(
				newest.map(({ id }) => id),
			);
		},
	);

	test.each([INBOX_CLOSED, INBOX_CLOSED + 1, 1_000])(
		"CV10 of %i closed ones all come behind the newest 100, each once, newest first over all sites",
		async (many) => {
			const all = [
				...rows("a", "open", 3),
				...rows("a", "closed", Math.ceil(many / 2)),
				...rows("b", "closed", Math.floor(many / 2)),
			];
			const closed = (read: StaffConversation[][]) =>
				read.flat().filter(({ state }) => state.kind === "closed");
			const newest = closed(await pages(all, ["a", "b"]));
			const last = newest.at(-1) as StaffConversation;
			const from = {
				...{ state: "closed" as const, since: last.state.since },
				...{ id: last.id, left: null },
			};
			const older = await pages(all, ["a", "b"], from);
			for (const page of older) {
				expect(page.length).toBeLessThanOrEqual(INBOX_READ);
				expect(bytesOf(page)).toBeLessThanOrEqual(INBOX_READ_BYTES);
			}
			const read = [...newest, ...closed(older)].map(({ id }) => id);
			expect(read).toEqual(
				all
					.filter(({ state }) => state === "closed")
					.sort((a, b) => b.state_since - a.state_since || byText(b.id, a.id))
					.map(({ id }) => id),
			);
			expect(older.flat().length).toBe(many - INBOX_CLOSED);
		},
	);

	test("CV9 what waits comes first, then what is open, each the oldest first over all sites, and nothing twice", async () => {
		const sites = Array.from({ length: 30 }, (_, at) => `site${at}-`);
		const all = sites.flatMap((site, at) => [
			...rows(site, "waiting", at * 3),
			...rows(site, "open", 20),
			...rows(site, "closed", 3),
		]);
		const read = (await pages(all, sites)).flat();
		expect(kindsOf(read)).toEqual(["waiting", "open", "closed"]);
		const ids = read.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const open = all.filter(({ state }) => state !== "closed");
		expect(ids.length).toBe(open.length + 90);
		for (const kind of ["waiting", "open"]) {
			const since = read
				.filter(({ state }) => state.kind === kind)
				.map(({ state }) => state.since);
			expect(since).toEqual(since.toSorted((a, b) => a - b));
		}
	});

	test("CV9 many sites are asked for few rows each", async () => {
		const sites = Array.from({ length: 50 }, (_, at) => `site${at}-`);
		const all = sites.flatMap((site) => rows(site, "waiting", 100));
		const { store, asked } = storeOf(all);
		await readInbox(store, sites, null);
		const rowsRead = asked.reduce((sum, most) => sum + most, 0);
		expect(rowsRead).toBeLessThanOrEqual(50 * 5 + INBOX_READ + 50 * 5);
	});

	test.each([
		[INBOX_WHOLE - 1, INBOX_WHOLE - 1],
		[INBOX_WHOLE, INBOX_WHOLE],
		[INBOX_WHOLE + 1, INBOX_WHOLE],
	])(
		"CV9 of %i rows a console without pages gets %i, and all that are open",
		async (many, gets) => {
			const all = [
				...rows("a", "waiting", many - 20),
				...rows("a", "open", 20),
			];
			const { conversations, ...rest } = await readWholeInbox(
				storeOf(all).store,
				["a"],
			);
			expect(rest).toEqual({});
			expect(conversations).toHaveLength(gets);
			const open = conversations.filter(({ state }) => state.kind === "open");
			expect(open).toHaveLength(20);
		},
	);

	test("CV9 a console without pages gets no more bytes than it may", async () => {
		const all = rows("a", "waiting", 500, "x".repeat(1_000));
		const { conversations } = await readWholeInbox(storeOf(all).store, ["a"]);
		const bytes = bytesOf(conversations);
		expect(bytes).toBeLessThanOrEqual(INBOX_WHOLE_BYTES);
		expect(bytes).toBeGreaterThan(INBOX_WHOLE_BYTES - 2_000);
	});
});

test("CV9 the first page joins the site before it is read, and a later one does not", async () => {
	const joined: string[] = [];
	const store = {
		conversationsIn: async () => {
			joined.push("read");
			return [];
		},
	};
	const publisher = { joined: async () => {} };
	const parts = { store, publisher } as never;
	const { "inbox:read": handler } = agentHandlers(parts);
	const session = {
		sites: new Map([["shop", "agent"]]),
		socket: { join: (channel: string) => joined.push(channel) },
	};
	const cursor = { state: "closed" as const, since: 0, id: "x", left: 1 };
	await handler.answer(session as never, { cursor });
	expect(joined).toEqual(["read"]);
	for (const first of [{ cursor: null }, {}]) {
		joined.length = 0;
		await handler.answer(session as never, first);
		expect(joined).toEqual(["site:shop", "read", "read", "read"]);
	}
});

describe("a console reads", () => {
	let relay: Relay;
	afterEach(() => relay.stop());

	/** So many conversations of a site, straight into the store. */
	async function stand(
		site: SiteRow,
		state: Kind,
		many: number,
	): Promise<string[]> {
		const begun = await relay.store.commit(
			await Promise.all(
				Array.from({ length: many }, async () =>
					says(await relay.store.makeVisitor(visitorRow(site)), "Hello?"),
				),
			),
		);
		const rows = begun.flatMap((one) => ("row" in one ? [one.row] : []));
		const set = { state, state_since: relay.clock.now() };
		await relay.store.commit(rows.map((row) => changes(row, { set })));
		return rows.map(({ id }) => id);
	}

	/** Noor works for both shops, and takes nothing. */
	async function watches(): Promise<ConsoleWire> {
		relay = await startRelay();
		const noor = await relay.store.person(relay.people.noor.id);
		if (!noor) throw new Error("nobody works here");
		await join(relay.store, relay.books, noor, "agent");
		return sitsAway(relay, "noor");
	}

	test("CV9 the inbox of two sites page by page, with many of the same moment", async () => {
		const noor = await watches();
		const all = new Set<string>();
		for (const site of [relay.shop, relay.books])
			for (const state of ["waiting", "open", "closed"] as const) {
				relay.clock.pass(1);
				for (const id of await stand(site, state, 50)) all.add(id);
			}
		const read: StaffConversation[] = [];
		let cursor: InboxCursor | null | undefined = null;
		let pages = 0;
		while (cursor !== undefined) {
			const page: {
				conversations: StaffConversation[];
				next?: InboxCursor | null;
			} = await noor.ask("inbox:read", { cursor });
			expect(bytesOf(page.conversations)).toBeLessThanOrEqual(INBOX_READ_BYTES);
			read.push(...page.conversations);
			cursor = page.next ?? undefined;
			pages++;
		}
		expect(pages).toBeGreaterThan(2);
		expect(kindsOf(read)).toEqual(["waiting", "open", "closed"]);
		expect(new Set(read.map(({ id }) => id))).toEqual(all);
		expect(read).toHaveLength(all.size);
	});

	test("CV9 what moves between two pages is read or told, and nothing else is missed", async () => {
		const noor = await watches();
		const waiting = await stand(relay.shop, "waiting", 150);
		const first = await noor.ask("inbox:read", { cursor: null });
		const known = new Set(first.conversations.map(({ id }) => id));
		const unread = waiting.filter((id) => !known.has(id));
		const [moved = ""] = unread;
		const [row, ...entries] = [await relay.store.conversation(moved)];
		expect([row?.state, entries]).toEqual(["waiting", []]);
		await noor.ask("conversation:take", { conversation: moved, epoch: 0 });
		await noor.fence();
		const told = noor
			.facts("conversation:changed")
			.map(({ conversation }) => conversation);
		expect(told.at(-1)).toMatchObject({ id: moved, state: { kind: "open" } });
		const second = await noor.ask("inbox:read", {
			cursor: first.next as InboxCursor,
		});
		const read = [...known, ...second.conversations.map(({ id }) => id)];
		expect(new Set(read)).toEqual(new Set(waiting));
	});

	test("CV10 older closed ones are read to the first, and only those of one's own sites", async () => {
		relay = await startRelay();
		const noor = await sitsAway(relay, "noor");
		const own = await stand(relay.shop, "closed", 120);
		await stand(relay.books, "closed", 30);
		const { conversations } = await noor.ask("inbox:read", { cursor: null });
		const last = conversations.at(-1) as StaffConversation;
		const page = await noor.ask("inbox:read", {
			cursor: {
				...{ state: "closed", since: last.state.since },
				...{ id: last.id, left: null },
			},
		});
		expect(page.next).toBe(null);
		const read = [...conversations, ...page.conversations];
		expect(read).toHaveLength(own.length);
		expect(new Set(read.map(({ id }) => id))).toEqual(new Set(own));
	});

	test("CV9 a cursor that no page has told is refused, and one of nobody's conversation shows only what is one's own", async () => {
		const noor = await watches();
		const [own = ""] = await stand(relay.shop, "waiting", 1);
		const cursor = { state: "waiting" as const, since: 0, id: newId() };
		for (const wrong of [
			{ ...cursor, left: INBOX_CLOSED + 1 },
			{ ...cursor, left: -1 },
			{ ...cursor, left: 0.5 },
			{ ...cursor, left: null, site: relay.books.id },
			{ ...cursor, left: null, state: "gone" },
			{ state: "waiting", left: null },
			"waiting",
		])
			expect(
				await noor.refused("inbox:read", { cursor: wrong as never }),
			).toMatchObject({ code: "malformed" });
		const page = await noor.ask("inbox:read", {
			cursor: { ...cursor, left: null },
		});
		expect(page.conversations.map(({ id }) => id)).toEqual([own]);
	});
});
