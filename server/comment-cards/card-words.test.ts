import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OwnCard } from "../../protocol/comment-card.ts";
import { filesInTar } from "../exporting/tar.support.ts";
import { DAY_MS } from "../sessions/sessions.ts";
import { aCard } from "../testing/cards.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { bytesIn } from "../testing/store/other-process.ts";
import { arrives, type VisitorSession } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let ada: Hired;
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "shopbell-cards-"));
	relay = await startRelay({ path: join(folder, "relay.db") });
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
});
afterEach(async () => {
	await relay.stop();
	await rm(folder, { recursive: true, force: true });
});

const WORDS = [
	"heirloom-praised",
	"idea-of-hers",
	"flickers-badly",
	"Nooria",
	"maya@secret.example",
];

async function leavesThree(maya: VisitorSession): Promise<OwnCard[]> {
	const leaves = async (over: Parameters<typeof aCard>[0]) => {
		relay.clock.pass(1);
		return (await maya.ask("card:leave", aCard(over))).card;
	};
	return [
		await leaves({ text: "heirloom-praised", about: "Nooria" }),
		await leaves({ kind: "idea", text: "idea-of-hers" }),
		await leaves({
			kind: "problem",
			text: "flickers-badly",
			wantsAnswer: true,
			contact: "maya@secret.example",
		}),
	];
}

const listed = async (list: "praise" | "idea" | "problem") =>
	(await ada.desk.ask("cards:read", { site, list, before: null })).cards;

const visitorOf = async ({ conversation }: OwnCard) =>
	(await relay.store.conversation(conversation as string))
		?.visitor_id as string;

test("CC10 with its author a card loses its words, the contact and the name, and stays in the count", async () => {
	const maya = await arrives(relay);
	const [praise] = await leavesThree(maya);
	relay.clock.pass(1);
	const ravi = await arrives(relay);
	await ravi.ask("card:leave", aCard({ text: "ravi-stays-here" }));
	const before = await bytesIn(folder);
	for (const word of WORDS) expect(before).toContain(word);
	await maya.ask("visitor:forget", {});
	const after = await bytesIn(folder);
	for (const word of WORDS) expect(after).not.toContain(word);
	expect(after).toContain("ravi-stays-here");
	await ada.desk.hears(
		"card:changed",
		({ card }) => card.id === praise?.id && card.text === null,
	);
	expect(await listed("praise")).toMatchObject([
		{ text: "ravi-stays-here" },
		{ text: null, about: null, contact: null, visitorName: null },
	]);
	expect(await listed("problem")).toMatchObject([
		{ text: null, contact: null },
	]);
});

test("CC10 an owner who erases somebody erases what they left on cards", async () => {
	const maya = await arrives(relay);
	const [, , problem] = await leavesThree(maya);
	const visitor = await visitorOf(problem as OwnCard);
	await ada.desk.ask("person:erase", { site, visitor });
	const after = await bytesIn(folder);
	for (const word of WORDS) expect(after).not.toContain(word);
});

test("CC10 words on cards go after the days of comments, counted before", async () => {
	const maya = await arrives(relay);
	await leavesThree(maya);
	const later = relay.clock.now() + 3 * DAY_MS;
	const retention = { comments: 1 };
	const { comments } = relay.app.capabilities.commentCards;
	expect(await comments.count(site, later)).toBe(3);
	await ada.desk.ask("retention:change", { site, retention });
	const [ending] = relay.app.capabilities.forgetting.prunes;
	while ((await ending?.drop(later, 500)) === 500);
	expect(await comments.count(site, later)).toBe(0);
	expect(await listed("praise")).toMatchObject([{ text: null, about: null }]);
	expect(await listed("idea")).toMatchObject([{ text: null, state: "heard" }]);
	// Its text is a message of a conversation, which has days of its own.
	expect(await listed("problem")).toMatchObject([
		{ text: "flickers-badly", contact: null },
	]);
	await ada.desk.hears("card:changed", ({ card }) => card.text === null);
});

test("CC10 with its conversation a card loses what stands beside its text", async () => {
	const maya = await arrives(relay);
	const [, , problem] = await leavesThree(maya);
	const conversation = problem?.conversation as string;
	await maya.ask("conversation:close", { conversation });
	const retention = { conversations: 1 };
	await ada.desk.ask("retention:change", { site, retention });
	const later = relay.clock.now() + 3 * DAY_MS;
	const [ending] = relay.app.capabilities.forgetting.prunes;
	while ((await ending?.drop(later, 500)) === 500);
	await ada.desk.hears(
		"card:changed",
		({ card }) => card.id === problem?.id && card.contact === null,
	);
	expect(await listed("problem")).toMatchObject([
		{ text: null, contact: null },
	]);
	expect(await listed("praise")).toMatchObject([{ text: "heirloom-praised" }]);
});

test("CC10 cards are in the file of their author and in that of the site", async () => {
	const maya = await arrives(relay);
	const [, , problem] = await leavesThree(maya);
	const takes = async (visitor: string | null) => {
		const { path } = await ada.desk.ask("export:make", { site, visitor });
		const headers = { Cookie: ada.cookie };
		const answer = await asks(relay, path, { method: "GET", headers });
		return new Uint8Array(await answer.arrayBuffer());
	};
	const bytes = await takes(await visitorOf(problem as OwnCard));
	const { commentCards } = JSON.parse(Buffer.from(bytes).toString());
	expect(
		commentCards.map(({ text, kind }: { text: string; kind: string }) => [
			kind,
			text,
		]),
	).toEqual([
		["praise", "heirloom-praised"],
		["idea", "idea-of-hers"],
		["problem", null],
	]);
	const files = filesInTar(gunzipSync(await takes(null)));
	const lines = Buffer.from(files.get("comment-cards/000001.jsonl") ?? []);
	expect(lines.toString().trimEnd().split("\n")).toHaveLength(3);
});
