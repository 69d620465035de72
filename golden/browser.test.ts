// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { signal } from "@preact/signals";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { openLocalStore } from "../client/local-store.ts";
import { createOutbox, type Pending } from "../client/outbox.ts";
import { afterCloseModel } from "../console/conversation/after-close.ts";
import { createDrafts } from "../console/conversation/drafts.ts";
import { createInbox } from "../console/inbox/inbox.ts";
import { createLostConversations } from "../console/lost-conversations/lost-conversations.ts";
import { setSingleKeys, singleKeys, startKeys } from "../console/keys/keys.ts";
import { createSound } from "../console/sound/sound.ts";
import type { StaffConversation } from "../protocol/agent.ts";
import { createStorageChoice } from "../widget/embed/panel/storage-choice.ts";
import { createAddress } from "../widget/frame/reply-address/address.ts";
import { createRating } from "../widget/frame/rating/rating.ts";
import { keptByShop } from "../widget/frame/storage/shop-storage.ts";
import { createPendingErasures } from "../widget/frame/forgetting/pending-erasures.ts";
import { fakeRelay } from "../widget/frame/testing/fake-relay.ts";
import { identityOf } from "../widget/frame/testing/identity-of.ts";
import { openChat, until } from "../widget/frame/testing/open-chat.ts";
import {
	type BrowserData,
	browserNames,
	fillDatabases,
	type OriginData,
	readDatabases,
} from "./browser.ts";
import listed from "./browser-names.json";
import { kept, VERSIONS } from "./data.ts";
import migrated from "./migrated.json";

const RULE =
	"What a browser keeps has its name for ever: pages of an earlier release have left it there. A change reads the old name too, has a test, and a line in golden/migrated.json";

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	localStorage.clear();
	singleKeys.value = true;
});

const inboxOf = (...rows: StaffConversation[]) => {
	const inbox = createInbox(() => "me");
	inbox.replace(rows);
	return inbox;
};
const texts = (items: readonly Pending[]) => items.map(({ text }) => text);
const facts = (of: OriginData | undefined) =>
	new Map(
		of?.databases[0]?.stores
			.find(({ name }) => name === "facts")
			?.records.map(({ key, value }) => [String(key), value]),
	);

describe.each(VERSIONS)("a browser that %s has used", (version) => {
	const data = kept<BrowserData>(version, "browser.json");
	const name = `shopbell:${data.site}`;

	test("shows its draft and language, is as loud as before, and sends what was on its way, once and in order", async () => {
		const frame = data.shopper.frame;
		await fillDatabases(frame?.databases ?? []);
		const relay = fakeRelay();
		relay.tokens.add(String(facts(frame).get("token")));
		relay.hasConversation = true;
		const { models } = await openChat({ connection: relay, store: openLocalStore(name) });
		await until(() => models.draft.text.value !== "");
		expect(models.draft.text.value).toBe("Half a sen");
		await until(() => models.sound.muted.value);
		await until(
			() => models.locale.language.value?.words.language.tag === "lt",
		);
		const [hello] = relay.said;
		expect(hello?.data.token).toBe(facts(frame).get("token"));

		const sent = () =>
			relay.said.filter(({ command }) => command === "message:send");
		await until(() => sent().length >= 2);
		const [refused, ...sending] =
			frame?.databases[0]?.stores
				.find((store) => store.name === "outbox")
				?.records.map(({ value }) => value as Pending) ?? [];
		expect(sent().map((one) => one.data)).toMatchObject(
			sending.map(({ clientId, conversation, text }) => ({
				clientId,
				conversation,
				text,
			})),
		);
		await until(() => models.chat.pending.value.length === 1);
		expect(models.chat.pending.value).toEqual([refused]);
		models.chat.retry(refused?.clientId ?? "");
		await until(() => sent().length >= 3);
		expect(sent()[2]?.data).toMatchObject({
			text: "And is there a black one?",
		});
	});

	test("asks for the address once for each conversation", async () => {
		await fillDatabases(data.shopper.frame?.databases ?? []);
		const id = String(facts(data.shopper.frame).get("address asked"));
		const cardIn = async (conversation: string) => {
			const face = signal({
				id: conversation,
				state: { kind: "waiting" },
				mode: "message",
			});
			const storage = openLocalStore(name);
			const { card } = createAddress(
				{
					current: signal({ id: conversation, face }),
					welcome: signal({ site: { mail: true }, visitor: null }),
					connection: {},
					began: signal(true),
				} as never,
				storage,
			);
			await storage.get("address asked");
			return card.value.kind;
		};
		expect(await cardIn("x".repeat(22))).toBe("asking");
		expect(await cardIn(id)).toBe("none");
	});

	test("begins the conversation with the word that waited for it", async () => {
		await fillDatabases(data.firstWord.frame?.databases ?? []);
		const { connection: relay, models } = await openChat({ store: openLocalStore(name) });
		await until(() => relay.said.some((one) => one.command === "message:send"));
		expect(
			relay.said.find(({ command }) => command === "message:send")?.data,
		).toMatchObject({ text: "Hello, is anybody there?", conversation: null });
		await until(() => models.chat.pending.value.length === 0);
	});

	test("knows whom the relay has still to erase", async () => {
		const databases = data.refused.frame?.databases ?? [];
		await fillDatabases(databases);
		const owed = createPendingErasures(openLocalStore(`${name}:forget`));
		expect(await owed.all()).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
		await owed.keep([]);
		expect(await openLocalStore(`${name}:forget`).get("tokens")).toBeUndefined();
	});

	test("has the shop keep it for a frame that may keep nothing", async () => {
		const { site, storage } = data.blocked;
		for (const [key, value] of Object.entries(storage))
			localStorage.setItem(key, value);
		const shop = createStorageChoice(site);
		expect(shop.agreed()).toBe(true);
		const frame = keptByShop((said) => {
			if (said.type === "kept_wanted") frame.heard(shop.facts());
		});
		await frame.load();
		expect(frame.lasting.value).toBe(true);
		expect(await frame.get("token")).toMatch(/^[\w-]{43}$/);
		expect(await frame.get("draft")).toBe("Three, half");
		expect(await frame.get("language")).toBe("lt");
		expect(await frame.get("muted")).toBe(true);
		expect(texts(await frame.pending())).toEqual(["Two"]);
		expect(await frame.pending()).toMatchObject([
			{ state: { kind: "sending" } },
		]);
	});

	test("has the agent's drafts, unsent answer, sound, keys and what was held", async () => {
		const origin = data.console.console;
		await fillDatabases(origin?.databases ?? []);
		const storage = openLocalStore(origin?.databases[0]?.name ?? "");
		const [answer] = await storage.pending();
		const conversation = answer?.conversation ?? "";
		expect(answer).toMatchObject({
			text: "Yes, in two weeks.",
			state: { kind: "sending" },
		});
		const drafts = createDrafts(storage);
		await drafts.load(conversation);
		expect(drafts.of(conversation)).toEqual({
			kind: "note",
			message: "Half an ans",
			note: "Ask the work",
		});
		const sound = createSound({ store: storage, ring() {} });
		await sound.load();
		expect(sound.on.value).toBe(false);
		startKeys({ store: storage, parts: [] } as never)();
		await until(() => !singleKeys.value);
		// Held then and held by nobody now: it was lost meanwhile.
		const lostConversations = createLostConversations({
			connection: {
				ask: async () => ({ ok: true, data: { entries: [] } }),
			} as never,
			store: storage,
			me: () => "me",
			inbox: inboxOf(),
		});
		await lostConversations.load();
		expect(Object.keys((await storage.get<object>("held")) ?? {})).toEqual([]);
		lostConversations.stop();
		// Over http its name has the port in it since 0.2.0: cookies know none.
		expect(JSON.stringify(data.console.cookies)).toMatch(
			/^\[\{"name":"(__Host-shopbell|shopbell-\d+)"/,
		);
	});

	test("has names that today's list knows", () => {
		const names = (Object.values(data) as Partial<BrowserData["shopper"]>[])
			.flatMap(({ frame, shop, console }) => [frame, shop, console])
			.flatMap((origin) => browserNames(origin?.databases ?? []));
		const gone = names.filter(
			(one) =>
				!(listed as string[]).includes(one) && !Object.hasOwn(migrated, one),
		);
		expect(gone, RULE).toEqual([]);
	});
});

test("today's programs keep exactly what the list says", async () => {
	const site = "s".repeat(22);
	const relay = fakeRelay();
	const frame = openLocalStore(`shopbell:${site}`);
	const { models } = await openChat({ connection: relay, store: frame });
	models.draft.type("Half a sen");
	models.sound.turn(true);
	await models.locale.choose("lt");
	relay.refuse("message:send", { code: "rejected" });
	await models.chat.send("Refused");
	await until(() =>
		models.chat.pending.value.some(({ state }) => state.kind === "refused"),
	);
	relay.allow("message:send");
	await models.chat.send("Sent");
	await until(() => models.chat.current.value !== null);
	models.chat.connection.close();
	models.chat.prove(identityOf("maya"));
	await models.chat.send("On its way");
	// The parts that the chat loads drop what another visitor has typed, once, when they come.
	await until(() => models.later.value !== null);
	void models.later.value?.returnLink.make();
	const address = createAddress(
		{
			current: signal({ id: "c".repeat(22), face: signal({}) }),
			welcome: signal(null),
			connection: {},
			began: signal(true),
		} as never,
		frame,
	);
	address.skip();
	address.typed.type("maya@exa");
	createRating(
		async () => ({ ok: false, refusal: { code: "retry" } }),
		signal(false),
		frame,
	).give("c".repeat(22), 3, { score: 4, solved: "yes", comment: null });
	await createPendingErasures(openLocalStore(`shopbell:${site}:forget`)).keep(["t".repeat(43)]);

	const desk = openLocalStore(`shopbell-console-${"p".repeat(22)}`);
	const drafts = createDrafts(desk);
	drafts.write("c".repeat(22), "Half an ans");
	drafts.writeFor("c".repeat(22), "transfer", "She speaks Lith");
	drafts.writeFor("c".repeat(22), "decline", "No lam");
	createSound({ store: desk, ring() {} }).toggle();
	setSingleKeys({ store: desk } as never, false);
	afterCloseModel.create({ store: desk } as never).choose("list");
	const outbox = createOutbox({
		store: desk,
		name: "desk",
		queueKeyOf: ({ conversation }) => conversation,
		isMine: () => true,
		ready: () => false,
		send: async () => ({ ok: false, refusal: { code: "retry" } }),
	});
	await outbox.add({
		conversation: "c".repeat(22),
		kind: "message",
		text: "Yes",
	});
	const row = {
		id: "c".repeat(22),
		agent: { id: "me", name: "Me" },
		state: { kind: "open", since: 1 },
		lastSeq: 3,
	};
	const lostConversations = createLostConversations({
		connection: { ask: async () => ({ ok: true, data: { entries: [] } }) } as never,
		store: desk,
		me: () => "me",
		inbox: inboxOf(row as never),
	});
	await lostConversations.load();
	await expect
		.poll(() => desk.get(`draft ${"c".repeat(22)}`))
		.toMatchObject({ decline: "No lam" });
	await desk.set("fence", 1);
	await desk.remove("fence");
	await frame.set("fence", 1);
	await frame.remove("fence");
	lostConversations.stop();
	expect(browserNames(await readDatabases()), RULE).toEqual(listed);
});
