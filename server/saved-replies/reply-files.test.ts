import { afterEach, beforeEach, expect, test } from "vitest";
import {
	FILES_A_REPLY,
	SITE_FILE_LEAST_BYTES,
} from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import { REPLY_FILES_LEFT_MS } from "../../protocol/saved-reply-limits.ts";
import { memoryFiles } from "../files/memory-files.ts";
import type { FileStore } from "../ports/file-store.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { savedReply } from "../testing/saved-reply.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";
import {
	brings,
	drawnPicture,
	putsPiece,
	smallPdf,
} from "../testing/upload.ts";
import { addAgent, arrives, opens } from "../testing/wire.ts";

/** So often what has ended is looked for. */
const PRUNE_EVERY_MS = 3_600_000;

let relay: Relay;
let site: string;
let sue: Hired;
let agent: Hired;
let names: Set<string>;
beforeEach(async () => {
	const disk = countedFiles();
	names = disk.names;
	relay = await startRelay({ files: disk.files });
	site = relay.shop.id;
	sue = await hires(relay, "Sue", "supervisor");
	const { noor } = relay.people;
	agent = { ...noor, email: "", desk: await addAgent(relay, "noor") };
});
afterEach(() => relay.stop());

/** Files in memory, and which there are. */
function countedFiles(): { files: FileStore; names: Set<string> } {
	const files = memoryFiles();
	const names = new Set<string>();
	return {
		names,
		files: {
			...files,
			async put(name, bytes) {
				await files.put(name, bytes);
				names.add(name);
			},
			async drop(name) {
				await files.drop(name);
				names.delete(name);
			},
		},
	};
}

const passes = async (ms = 0) => {
	relay.clock.pass(ms);
	await relay.app.parts.scheduler.idle();
	// What was dropped from the store is due on the disk then.
	for (let round = 0; round < 2; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
	}
};

interface Saving {
	own?: boolean;
	was?: number | null;
}
const saying = (
	draft: ReturnType<typeof savedReply>,
	{ own = false, was = null }: Saving = {},
) => ({ site, own, reply: draft, was });

/** A reply of the shop with a PDF and a picture. */
async function stands(by: Hired = sue, saving: Saving = {}) {
	const pdf = await brings(relay, by, smallPdf(), { name: "manual.pdf" });
	const picture = await brings(relay, by, await drawnPicture(1_000, 500));
	const draft = savedReply("Manual", {
		files: [{ id: pdf.id }, { id: picture.id, alt: "A lamp" }],
	});
	const { reply } = await by.desk.ask(
		"saved-reply:save",
		saying(draft, saving),
	);
	await passes();
	return { reply, pdf, picture, draft };
}

const copies = (reply: SavedReply) =>
	(reply.files ?? []).map(({ id, alt }) => ({
		...{ id: newId(), copyOf: id },
		...(alt && { alt }),
	}));

/** A shopper who asks, and an agent who answers with the reply. */
async function answered(reply: SavedReply) {
	const { shopper, conversation } = await asked();
	const files = copies(reply);
	const draft = { conversation, clientId: newId(), text: "Here.", files };
	const { seq } = await agent.desk.ask("message:send", draft);
	return { shopper, conversation, files, seq, draft };
}

async function asked() {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Where is the manual?");
	const held = await agent.desk.hears(
		"conversation:changed",
		(fact) =>
			fact.conversation.id === conversation && !!fact.conversation.agent,
	);
	await opens(agent.desk, held.conversation);
	return { shopper, conversation };
}

const linked = async (
	shopper: Awaited<ReturnType<typeof arrives>>,
	conversation: string,
	files: readonly { id: string }[],
) => {
	const { links } = await shopper.ask("files:link", {
		conversation,
		files: files.map(({ id }) => id),
	});
	// They come in no order of their own.
	return files.flatMap(({ id }) => links.filter((link) => link.id === id));
};
const statusOf = async (url: string | undefined) =>
	(await asks(relay, url ?? "", { origin: null })).status;

test("SR12 a reply has its files, which everybody of the shop sees, and the audit log names", async () => {
	const { reply, pdf, picture } = await stands();
	expect(reply.files).toEqual([pdf, { ...picture, alt: "A lamp" }]);
	const read = { site, own: false, after: null };
	const { replies } = await agent.desk.ask("saved-replies:read", read);
	expect(replies[0]?.files).toEqual(reply.files);
	const files = [pdf.id, picture.id];
	const { links } = await agent.desk.ask("reply-files:link", { site, files });
	expect(links).toHaveLength(2);
	for (const { url } of links) expect(await statusOf(url)).toBe(200);
	expect((await writtenDown(relay)).at(-1)).toMatchObject({
		details: { after: { files: ["manual.pdf", "lamp.png"] } },
	});
	const { texts, id, name, shortcut } = reply;
	const same = { id, name, shortcut, texts, files: [{ id: picture.id }] };
	const { reply: less } = await sue.desk.ask(
		"saved-reply:save",
		saying(same, { was: 1 }),
	);
	expect(less.files).toEqual([picture]);
	const none = await agent.desk.ask("reply-files:link", {
		...{ site, files: [pdf.id] },
	});
	expect(none.links).toEqual([]);
	const before = links.find((link) => link.id === pdf.id);
	expect(await statusOf(before?.url)).toBe(404);
});

test("SR12 the files of one's own reply are nobody else's", async () => {
	const { reply, pdf } = await stands(agent, { own: true });
	const files = [pdf.id];
	const wanted = { site, files };
	expect((await sue.desk.ask("reply-files:link", wanted)).links).toEqual([]);
	expect((await agent.desk.ask("reply-files:link", wanted)).links).toHaveLength(
		1,
	);
	const { conversation } = await asked();
	const draft = { conversation, clientId: newId(), text: "" };
	expect(
		await sue.desk.refused("note:add", { ...draft, files: copies(reply) }),
	).toEqual({ code: "bad_file", why: "gone" });
	await agent.desk.ask("message:send", { ...draft, files: copies(reply) });
});

test("SR12 a file that is another's, a shopper's, sent, of another reply, coming or nowhere saves nothing", async () => {
	const { reply, pdf } = await stands();
	const his = await brings(relay, agent, smallPdf());
	const maya = await arrives(relay);
	const hers = await brings(relay, maya, smallPdf());
	const coming = newId();
	const bytes = new Uint8Array(200_000);
	await putsPiece(relay, sue, coming, bytes, 0, 100_000);
	const sent = await brings(relay, sue, smallPdf());
	const { conversation } = await maya.sends("Hello?");
	await sue.desk.ask("note:add", {
		...{ conversation, clientId: newId(), text: "", files: [{ id: sent.id }] },
	});
	const refusal = (...ids: string[]) =>
		sue.desk.refused(
			"saved-reply:save",
			saying(savedReply("Other", { files: ids.map((id) => ({ id })) })),
		);
	const bad = (why: string) => ({ code: "bad_file", why });
	expect(await refusal(his.id)).toEqual(bad("gone"));
	expect(await refusal(hers.id)).toEqual(bad("gone"));
	expect(await refusal(newId())).toEqual(bad("gone"));
	expect(await refusal(coming)).toEqual(bad("unfinished"));
	expect(await refusal(sent.id)).toEqual(bad("sent"));
	expect(await refusal(pdf.id)).toEqual(bad("sent"));
	const many = Array.from({ length: FILES_A_REPLY + 1 }, () => newId());
	expect(await refusal(...many)).toEqual({
		...{ code: "bad_file", why: "many", most: FILES_A_REPLY },
	});
	// Nor is one of a reply sent, or taken back, as if it were still its sender's.
	const file = { conversation, clientId: newId(), text: "" };
	expect(
		await sue.desk.refused("note:add", {
			...file,
			files: [{ id: pdf.id }],
		}),
	).toEqual(bad("sent"));
	const { replies } = await sue.desk.ask("saved-replies:read", {
		...{ site, own: false, after: null },
	});
	expect(replies).toEqual([reply]);
});

test("SR13 a message gets copies: ids, links and rows of their own, one commit with the entry, and the same bytes", async () => {
	const { reply, pdf } = await stands();
	const before = names.size;
	const { shopper, conversation, files, seq } = await answered(reply);
	const { entries } = await shopper.ask("entries:read", {
		...{ conversation, after: seq - 1 },
	});
	const body = entries.find((entry) => entry.seq === seq)?.body;
	expect(body).toEqual({
		text: "Here.",
		files: reply.files?.map((file, at) => ({ ...file, id: files[at]?.id })),
	});
	const other = await answered(reply);
	expect(names.size).toBe(before);
	const links = await linked(shopper, conversation, files);
	const bytes = await asks(relay, links[0]?.url ?? "", { origin: null });
	expect(Buffer.from(await bytes.arrayBuffer())).toEqual(smallPdf());
	expect(links[1]?.small).not.toBeNull();
	// Neither the other conversation nor the reply opens by it.
	expect(await linked(shopper, conversation, other.files)).toEqual([]);
	for (const id of [other.files[0]?.id ?? "", pdf.id])
		expect(await statusOf(links[0]?.url.replace(files[0]?.id ?? "", id))).toBe(
			404,
		);
	// Nobody has brought them today.
	expect(await relay.store.brought(site, agent.id, relay.clock.now())).toEqual({
		...{ bytes: 0, unsent: 0 },
	});
});

test("SR13 the same draft is a duplicate, also once the reply is gone", async () => {
	const { reply } = await stands();
	const { draft, seq } = await answered(reply);
	await sue.desk.ask("saved-reply:remove", {
		...{ site, own: false, id: reply.id, was: 1 },
	});
	expect(await agent.desk.ask("message:send", draft)).toMatchObject({
		...{ seq, duplicate: true },
	});
	const late = { ...draft, clientId: newId(), files: copies(reply) };
	expect(await agent.desk.refused("message:send", late)).toEqual({
		...{ code: "bad_file", why: "gone" },
	});
});

test("SR13 a copy under an id that is taken, or of what is no reply's, is refused; a shopper makes none", async () => {
	const { reply, pdf } = await stands();
	const { conversation, files, shopper } = await answered(reply);
	const own = await brings(relay, agent, smallPdf());
	const refusal = (id: string, copyOf: string) =>
		agent.desk.refused("message:send", {
			...{ conversation, clientId: newId(), text: "" },
			files: [{ id, copyOf }],
		});
	const bad = (why: string) => ({ code: "bad_file", why });
	expect(await refusal(files[0]?.id ?? "", pdf.id)).toEqual(bad("sent"));
	expect(await refusal(newId(), own.id)).toEqual(bad("gone"));
	expect(await refusal(newId(), files[0]?.id ?? "")).toEqual(bad("gone"));
	const said = await shopper.say("message:send", {
		...{ conversation, clientId: newId(), text: "" },
		files: [{ id: newId(), copyOf: pdf.id } as { id: string }],
	});
	expect(said).toMatchObject({ ok: false, refusal: { code: "malformed" } });
});

test("SR13 of two messages at once with copies under one id, one has it", async () => {
	const { reply } = await stands();
	const { conversation } = await asked();
	const files = copies(reply);
	const said = await Promise.all(
		[1, 2].map(() =>
			agent.desk.say("message:send", {
				...{ conversation, clientId: newId(), text: "", files },
			}),
		),
	);
	expect(said.filter(({ ok }) => ok)).toHaveLength(1);
});

test("SR13 each message counts its copies for the shop's room once; where there is none, or files are off, none is sent", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const { reply } = await stands();
	const each = (reply.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
	const { conversation } = await answered(reply);
	const used = await ada.desk.ask("files:read", { site });
	expect(used.usedBytes).toBe(2 * each);
	const refusal = () =>
		agent.desk.refused("message:send", {
			...{ conversation, clientId: newId(), text: "", files: copies(reply) },
		});
	const set = { site, mostBytes: SITE_FILE_LEAST_BYTES };
	await ada.desk.ask("files:change", { ...set, on: false });
	expect(await refusal()).toEqual({ code: "bad_file", why: "off" });
	await ada.desk.ask("files:change", { ...set, on: true });
	const mostBytes = 3 * each - 1;
	const files = JSON.stringify({ on: true, mostBytes });
	const row = await relay.store.site(site);
	if (row) await relay.store.keepSite({ ...row, files });
	expect(await refusal()).toEqual({ code: "bad_file", why: "full" });
});

const ENDS = ["erased", "forgotten", "removed"] as const;
const ORDERS: ((typeof ENDS)[number] | "withdrawn")[][] = [
	["withdrawn", "removed", "forgotten"],
	...ENDS.flatMap((first) =>
		ENDS.filter((end) => end !== first).map((second) => [
			...[first, second],
			...ENDS.filter((end) => end !== first && end !== second),
		]),
	),
];
test.each(ORDERS)(
	"SR14 first one is %s, then one %s, then one %s: the bytes go with the last that has them",
	async (...order) => {
		const { reply, pdf } = await stands();
		const [one, two] = [await answered(reply), await answered(reply)];
		const isThere = {
			erased: () => readable(one),
			withdrawn: () => readable(one),
			forgotten: () => readable(two),
			removed: async () => {
				const files = [pdf.id];
				const { links } = await agent.desk.ask("reply-files:link", {
					...{ site, files },
				});
				return (await statusOf(links[0]?.url)) === 200;
			},
		};
		const ends = {
			async withdrawn() {
				const { conversation, seq } = one;
				await agent.desk.ask("message:withdraw", { conversation, seq });
			},
			async erased() {
				const conversation = { id: one.conversation };
				const args = { closedBefore: null, after: 0 };
				const name = "conversation:erase";
				const change = { name, needs: { site, conversation }, args };
				await relay.app.parts.log.change(change);
			},
			forgotten: () => two.shopper.ask("visitor:forget", {}),
			async removed() {
				await sue.desk.ask("saved-reply:remove", {
					...{ site, own: false, id: reply.id, was: 1 },
				});
				await passes(REPLY_FILES_LEFT_MS + PRUNE_EVERY_MS);
			},
		};
		const left = new Set(order);
		for (const end of order) {
			expect(names.size).toBe(3);
			await ends[end]();
			await passes();
			left.delete(end);
			for (const other of left)
				expect([other, await isThere[other]()]).toEqual([other, true]);
		}
		expect(names.size).toBe(0);
	},
);

async function readable({
	shopper,
	conversation,
	files,
}: Awaited<ReturnType<typeof answered>>): Promise<boolean> {
	const links = await linked(shopper, conversation, files);
	const said = await Promise.all(links.map(({ url }) => statusOf(url)));
	return said.length === 2 && said.every((status) => status === 200);
}

test("SR15 a removal is taken back with its files, and they go once it cannot be", async () => {
	const { reply, draft } = await stands();
	const remove = (was: number) =>
		sue.desk.ask("saved-reply:remove", {
			...{ site, own: false, id: reply.id, was },
		});
	await remove(1);
	await passes(REPLY_FILES_LEFT_MS - 1);
	const back = await sue.desk.ask("saved-reply:save", saying(draft));
	expect(back.reply.files).toEqual(reply.files);
	await passes(PRUNE_EVERY_MS);
	expect(names.size).toBe(3);
	await remove(1);
	await passes(REPLY_FILES_LEFT_MS + PRUNE_EVERY_MS);
	expect(names.size).toBe(0);
	expect(await sue.desk.refused("saved-reply:save", saying(draft))).toEqual({
		code: "bad_file",
		why: "gone",
	});
});

test("SR15 what was brought for a reply and never saved goes after a day", async () => {
	await brings(relay, sue, smallPdf());
	await passes(24 * 3_600_000 + PRUNE_EVERY_MS);
	expect(names.size).toBe(0);
});

test("SR15 an import keeps the files of the replies that it changes", async () => {
	const { reply } = await stands();
	const { id, name, shortcut } = reply;
	const texts = [{ language: "en", text: "Another text" }];
	const replies = [{ id, name, shortcut, texts }];
	await sue.desk.ask("saved-replies:import", { site, own: false, replies });
	const read = { site, own: false, after: null };
	const page = await agent.desk.ask("saved-replies:read", read);
	expect(page.replies[0]).toMatchObject({ texts, files: reply.files });
	await passes(REPLY_FILES_LEFT_MS + PRUNE_EVERY_MS);
	expect(names.size).toBe(3);
});
