import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { MailLinkRow, VisitorRow } from "../../store/contract/rows.ts";
import {
	changes,
	hired,
	message,
	type Stocked,
	says,
	written,
} from "./suite.ts";

const AGENT = { kind: "agent" as const, id: "noor", name: "Noor" };

/** Devices, calls, answers by mail, and the links in them. */
export function notificationSuite(stocked: Stocked): void {
	calling(stocked);
	devices(stocked);
	mailing(stocked);
	returning(stocked);
}

/** Who is called. */
function calling(stocked: Stocked): void {
	test("NT1 a secret is made once, whoever asks first", async () => {
		const { store } = stocked;
		const made = await Promise.all(
			["a", "b"].map((value) => store.secret("key", () => value)),
		);
		expect(new Set(made).size).toBe(1);
		expect(await store.secret("key", () => "c")).toBe(made[0]);
	});

	test("NT1 who waits unseen is found, of whichever site, until somebody has seen it", async () => {
		const { store, maya, omar, shop, books } = stocked;
		const noor = await hired(store, "Noor", shop);
		expect(await store.unseen(10)).toEqual([]);
		const { row } = await written(store, says(maya, "Hello?"));
		await written(store, says(omar, "Hello?"));
		const sites = (await store.unseen(10)).map(({ site_id }) => site_id);
		expect(sites.sort()).toEqual([shop.id, books.id].sort());
		const held = { state: "open" as const, agent_id: noor.person_id };
		await written(store, changes(row, { set: held }));
		const [, mine] = (await store.unseen(10)).sort(
			(a, b) => Number(a.id === row.id) - Number(b.id === row.id),
		);
		expect(mine).toMatchObject({ state: "open", since: row.last_at });
		expect(mine?.present_until).toBeNull();
		await store.keepLeases([{ person_id: noor.person_id, ends_at: 7 }]);
		const there = (await store.unseen(10)).find(({ id }) => id === row.id);
		expect(there?.present_until).toBe(7);
		const seen = { read_by_agent: row.last_visitor_seq };
		await written(store, changes(row, { set: seen }));
		expect((await store.unseen(10)).map(({ id }) => id)).not.toContain(row.id);
	});

	test("NT1 since when it is called stays, until it waits anew", async () => {
		const { store, clock, maya } = stocked;
		const { row } = await written(store, says(maya, "Hello?"));
		const [unseen] = await store.unseen(1);
		if (!unseen) throw new Error("nobody waits");
		await store.called(unseen, clock.now() + 1);
		await store.called(unseen, clock.now() + 2);
		expect((await store.conversation(row.id))?.called_at).toBe(clock.now() + 1);
	});
}

/** On what they are called. */
function devices(stocked: Stocked): void {
	test("NT1 of a person's devices the newest are kept, and each is whoever's had it last", async () => {
		const { store, shop } = stocked;
		const noor = (await hired(store, "Noor", shop)).person_id;
		const teo = (await hired(store, "Teo", shop)).person_id;
		const keep = (endpoint: string, person_id: string, created_at: number) =>
			store.keepPushDevice(deviceOf(endpoint, person_id, created_at), 2);
		await keep("a", noor, 1);
		await keep("b", noor, 2);
		await keep("c", noor, 2);
		await keep("b", teo, 3);
		const found = await store.pushDevices([noor, teo]);
		expect(found.map(({ endpoint }) => endpoint)).toEqual(["b", "c"]);
		expect(await store.pushDeviceOwner("b")).toBe(teo);
		await store.dropPushDevice("b", noor);
		await store.dropPushDevice("c", null);
		expect(await store.pushDeviceOwner("c")).toBeUndefined();
		await store.keepRung("b", 4);
		await keep("b", teo, 5);
		expect(await store.pushDevices([noor, teo])).toEqual([
			{ ...deviceOf("b", teo, 5), rung_at: 4 },
		]);
	});

	test("NT1 calls are counted for an hour, and then forgotten", async () => {
		const { store, shop } = stocked;
		const call = (person_id: string, at: number) => ({
			person_id,
			site_id: shop.id,
			at,
		});
		await store.keepCalls([call("noor", 1), call("noor", 2), call("teo", 2)]);
		expect(await store.callsSince(["noor"], 1)).toEqual([call("noor", 2)]);
		await store.dropCalls(2);
		expect(await store.callsSince(["noor", "teo"], 0)).toHaveLength(2);
	});
}

function deviceOf(endpoint: string, person_id: string, created_at: number) {
	const keys = { p256dh: "key", auth: "secret" };
	const rung_at: number | null = null;
	return { endpoint, person_id, name: "Phone", ...keys, created_at, rung_at };
}

/** Answers by mail, and their links. */
function mailing(stocked: Stocked): void {
	test("NT2 answers are found for those who left an address, and claimed once", async () => {
		const { store, maya, omar } = stocked;
		const { row } = await written(store, says(maya, "Hello?"));
		const answer = (text: string) => message(text, AGENT);
		await written(store, changes(row, { entries: [answer("Yes.")] }));
		expect(await store.unmailed(0, 10)).toEqual([]);
		await store.keepReplyTo(maya.site_id, maya.id, "maya@home.example", 0);
		await store.keepReplyTo(omar.site_id, omar.id, "omar@home.example", 0);
		const [found] = await store.unmailed(0, 10);
		if (!found) throw new Error("nothing to mail");
		expect(found).toMatchObject({
			id: row.id,
			reply_to: "maya@home.example",
			site_name: "Lamp & Loom",
			mailed_at: null,
		});
		expect(await store.answerers(found)).toEqual(["Noor"]);
		expect(await store.mailedNews(found)).toEqual([]);
		const claims = [store.claimMail(found), store.claimMail(found)];
		expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
		expect(await store.unmailed(0, 10)).toEqual([]);
		await store.returnMail(found);
		expect(await store.unmailed(0, 10)).toHaveLength(1);
		await written(
			store,
			changes(row, { set: { read_by_visitor: found.last_answer } }),
		);
		expect(await store.claimMail(found)).toBe(false);
	});

	test("NT2 who was mailed or has seen everything is looked at again only after the next answer", async () => {
		const { store, maya } = stocked;
		const answered = async () =>
			(await store.visitor(maya.site_id, maya.id))?.answered;
		await store.keepReplyTo(maya.site_id, maya.id, "maya@home.example", 0);
		expect(await answered()).toBe(1);
		await store.settleAnswered(0);
		expect(await answered()).toBeNull();
		const { row } = await written(store, says(maya, "Hello?"));
		const answer = message("Yes.", AGENT);
		const { row: after } = await written(
			store,
			changes(row, { entries: [answer], answered: maya.id }),
		);
		await store.settleAnswered(0);
		expect(await answered()).toBe(1);
		const [found] = await store.unmailed(0, 10);
		if (!found) throw new Error("nothing to mail");
		await store.claimMail(found);
		await store.settleAnswered(0);
		expect(await answered()).toBeNull();
		await store.returnMail(found);
		expect(await answered()).toBe(1);
		// Answers that are older than a mail's link are mailed no more.
		await store.settleAnswered(after.last_at);
		expect(await answered()).toBeNull();
	});

	test("NT2 who left no address is never looked at", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "Hello?"));
		await written(store, changes(row, { answered: maya.id }));
		expect((await store.visitor(maya.site_id, maya.id))?.answered).toBeNull();
	});

	test("NT3 a link is used once, in time, and by nobody after the address was taken back", async () => {
		const { store, maya } = stocked;
		const kept = async (token_hash: string) => {
			await store.keepMailLink(linkOf(maya, token_hash));
			return token_hash;
		};
		const one = await kept("one");
		expect(await store.useMailLink(one, 10)).toBeUndefined();
		const uses = [store.useMailLink(one, 9), store.useMailLink(one, 9)];
		expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
		const two = await kept("two");
		const three = await kept("three");
		expect(await store.mailLink(three)).toMatchObject({ made_at: 1 });
		await store.dropMailLink(three);
		expect(await store.mailLink(three)).toBeUndefined();
		await store.dropUnusedMailLinks(maya.site_id, maya.id);
		expect(await store.useMailLink(two, 9)).toBeUndefined();
	});

	test("NT3 every token of a visitor opens that visitor, on that site only", async () => {
		const { store, maya, books } = stocked;
		await store.keepVisitorToken(maya, "phone", 1);
		await store.keepVisitorToken(maya, "phone", 2);
		const found = await store.visitorByToken(maya.site_id, "phone");
		expect(found?.id).toBe(maya.id);
		expect(await store.visitorByToken(books.id, "phone")).toBeUndefined();
		const made = await store.makeVisitor({
			...maya,
			id: newId(),
			token_hash: "phone",
		});
		expect(made.id).toBe(maya.id);
	});
}

/** Links that a shopper keeps. */
function returning(stocked: Stocked): void {
	const keep = (visitor: VisitorRow, token_hash: string, expires_at: number) =>
		stocked.store.keepReturnLink({
			site_id: visitor.site_id,
			visitor_id: visitor.id,
			token_hash,
			expires_at,
		});

	test("NT8 a visitor has one link, and the same again lasts longer with the openings it had", async () => {
		const { store, maya } = stocked;
		expect(await keep(maya, "one", 10)).toBe("kept");
		expect(await store.useReturnLink("one", 9, 2)).toBe(true);
		expect(await keep(maya, "one", 20)).toBe("kept");
		expect(await store.returnLink("one")).toEqual({
			site_id: maya.site_id,
			visitor_id: maya.id,
			token_hash: "one",
			expires_at: 20,
			openings: 1,
		});
		expect(await keep(maya, "two", 20)).toBe("kept");
		expect(await store.returnLink("one")).toBeUndefined();
		expect(await store.returnLink("two")).toMatchObject({ openings: 0 });
	});

	test("NT8 a link opens so many browsers, in time, and is nobody else's", async () => {
		const { store, maya, omar } = stocked;
		await keep(maya, "one", 10);
		expect(await keep(omar, "one", 10)).toBe("taken");
		const uses = [1, 2, 3].map(() => store.useReturnLink("one", 9, 2));
		expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(2);
		expect(await store.useReturnLink("one", 10, 9)).toBe(false);
		expect(await store.useReturnLink("none", 9, 2)).toBe(false);
	});

	test("NT8 links that have ended are dropped, the oldest first", async () => {
		const { store, maya, omar } = stocked;
		await keep(maya, "one", 10);
		await keep(omar, "two", 9);
		expect(await store.pruneReturnLinks(9, 10)).toBe(0);
		expect(await store.pruneReturnLinks(11, 1)).toBe(1);
		expect(await store.returnLink("two")).toBeUndefined();
		expect(await store.returnLink("one")).toBeDefined();
	});
}

function linkOf(visitor: VisitorRow, token_hash: string): MailLinkRow {
	return {
		token_hash,
		site_id: visitor.site_id,
		visitor_id: visitor.id,
		conversation_id: newId(),
		made_at: 1,
		expires_at: 10,
		used_at: null,
	};
}
