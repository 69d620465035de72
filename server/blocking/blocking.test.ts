import { afterEach, beforeEach, expect, test } from "vitest";
import { BLOCK_MS } from "../../protocol/blocking.ts";
import { newId } from "../../protocol/ids.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { aCard } from "../testing/cards.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { kept } from "../testing/shop.ts";
import { signedBy } from "../testing/signed.ts";
import { hires } from "../testing/staff.ts";
import { FACES_AND_WHY } from "../testing/surveyed.ts";
import { asksFile, brings, putsPiece, smallPdf } from "../testing/upload.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	together,
	type VisitorSession,
} from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const DAY = BLOCK_MS.day ?? 0;
const BLOCKED = { code: "blocked" };
const blocks = (
	desk: ConsoleWire,
	conversation: string,
	length: "day" | "month" | "ever" = "day",
) => desk.ask("visitor:block", { conversation, length, why: "Ten adverts" });
const words = (text = "Cheap watches", conversation: string | null = null) => ({
	conversation,
	clientId: newId(),
	text,
});
const tries = (from: VisitorSession) => from.refused("message:send", words());

test("NU1 a blocked visitor is refused, rings nobody, and what is open closes as spam does", async () => {
	const { noor, maya, conversation } = await together(relay);
	const { block } = await blocks(noor, conversation);
	expect(block).toMatchObject({
		conversation,
		why: "Ten adverts",
		by: { id: relay.people.noor.id, name: "Noor" },
		until: relay.clock.now() + DAY,
	});
	expect(await kept(relay, conversation)).toMatchObject({
		state: "closed",
		spam: 1,
	});
	const before = await kept(relay, conversation);
	expect(await tries(maya)).toEqual(BLOCKED);
	expect(
		await maya.refused("message:send", words("Again", conversation)),
	).toEqual(BLOCKED);
	expect(await maya.refused("card:leave", aCard())).toEqual(BLOCKED);
	// Another window of theirs, and the same after a restart.
	await relay.restart();
	const again = await arrives(relay, { token: maya.token });
	expect(await tries(again)).toEqual(BLOCKED);
	expect(await kept(relay, conversation)).toEqual(before);
	const other = await arrives(relay);
	expect((await other.sends("Hello")).conversation).toBeTruthy();
});

test("NU1 a blocked visitor brings no file, and takes back what they had brought", async () => {
	const { noor, maya, conversation } = await together(relay);
	const pdf = smallPdf();
	const { id } = await brings(relay, maya, pdf, { name: "advert.pdf" });
	await blocks(noor, conversation);
	for (const file of [newId(), id]) {
		const { said } = await putsPiece(relay, maya, file, pdf);
		expect(said).toEqual({ refusal: BLOCKED });
	}
	expect((await asksFile(relay, maya, id, "DELETE")).status).toBe(204);
	const other = await arrives(relay);
	expect(await brings(relay, other, pdf)).toMatchObject({ name: "lamp.png" });
});

test("NU2 it ends by itself, and is dropped", async () => {
	const { noor, maya, conversation } = await together(relay);
	const site = relay.shop.id;
	await blocks(noor, conversation);
	await relay.passes(DAY - 1);
	expect(await tries(await arrives(relay, { token: maya.token }))).toEqual(
		BLOCKED,
	);
	await relay.passes(1);
	const again = await arrives(relay, { token: maya.token });
	expect((await again.sends("I am sorry")).conversation).toBeTruthy();
	const desk = await addAgent(relay, "noor");
	const listed = await desk.ask("blocks:read", { site, before: null });
	expect(listed).toEqual({ blocks: [], more: false });
	expect(await relay.store.dropEndedBlocks(relay.clock.now(), 9)).toBe(1);
	expect(await relay.store.blocks(site, null, 9)).toEqual([]);
});

test("NU3 agents block for a day, who runs the shop for longer, and a longer one is not theirs to change", async () => {
	const { noor, conversation } = await together(relay);
	const block = (desk: ConsoleWire, length: string) =>
		desk.say("visitor:block", { conversation, length, why: "" });
	for (const length of ["month", "ever"])
		expect(await block(noor, length)).toMatchObject({
			refusal: { code: "forbidden" },
		});
	await blocks(noor, conversation);
	const teo = await runs(relay, "teo", "supervisor");
	const ever = (await blocks(teo, conversation, "ever")).block;
	expect(ever.until).toBeNull();
	expect(await block(noor, "day")).toMatchObject({
		refusal: { code: "forbidden" },
	});
	const site = relay.shop.id;
	const named = { site, block: ever.id };
	expect(await noor.refused("visitor:unblock", named)).toEqual({
		code: "forbidden",
	});
	// One takes the place of the other.
	const { blocks: all } = await noor.ask("blocks:read", { site, before: null });
	expect(all.map(({ id }) => id)).toEqual([ever.id]);
	await teo.ask("visitor:unblock", named);
	expect(await teo.refused("visitor:unblock", named)).toEqual({
		code: "not_found",
	});
});

test("NU4 it is lifted, said to the staff, and who did what is written down", async () => {
	const { noor, maya, conversation } = await together(relay);
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const { block } = await blocks(noor, conversation);
	await ada.hears("block:changed", (fact) => fact.visitor === block.visitor);
	const read = () => ada.ask("block:read", { conversation });
	expect((await read()).block).toEqual(block);
	await noor.ask("visitor:unblock", { site, block: block.id });
	expect((await read()).block).toBeNull();
	await noor.ask("conversation:spam", { conversation, spam: false });
	await maya.sends("Thank you", conversation);
	const { entries } = await ada.ask("audit:read", { site, ...ALL_ENTRIES });
	expect(
		entries
			.filter(({ action }) => action.startsWith("visitor_"))
			.map(({ action, by, target }) => [action, by?.name, target?.id]),
	).toEqual([
		["visitor_unblocked", "Noor", conversation],
		["visitor_blocked", "Noor", conversation],
	]);
});

test("NU5 whom the shop's server names is blocked in every browser, also after they were forgotten", async () => {
	const identity = await signedBy(relay);
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay, { identity });
	const { conversation } = await maya.sends("Hello");
	await relay.passes(0);
	await blocks(noor, conversation);
	const elsewhere = await arrives(relay, { identity });
	expect(await tries(elsewhere)).toEqual(BLOCKED);
	await maya.ask("visitor:forget", {});
	const site = relay.shop.id;
	const { blocks: all } = await noor.ask("blocks:read", { site, before: null });
	expect(all).toMatchObject([
		{ visitor: null, name: null, why: "", conversation: null },
	]);
	const anew = await arrives(relay, { identity });
	expect(await tries(anew)).toEqual(BLOCKED);
});

test("NU5 of two blocks of one person neither ends the other", async () => {
	const identity = await signedBy(relay);
	// Who comes first gets the first one, and who has none the second.
	const teo = await runs(relay, "teo", "supervisor");
	const one = await arrives(relay, { identity });
	const first = await one.sends("Hello");
	await relay.passes(0);
	const noor = await addAgent(relay, "noor");
	const two = await arrives(relay, { identity });
	const second = await two.sends("Hello again");
	await relay.passes(0);
	await blocks(teo, first.conversation, "ever");
	const { block } = await blocks(noor, second.conversation);
	const elsewhere = async () => tries(await arrives(relay, { identity }));
	const site = relay.shop.id;
	await noor.ask("visitor:unblock", { site, block: block.id });
	expect(await elsewhere()).toEqual(BLOCKED);
	await blocks(noor, second.conversation);
	await relay.passes(DAY);
	const later = await signedBy(relay);
	expect(await tries(await arrives(relay, { identity: later }))).toEqual(
		BLOCKED,
	);
});

test("NU5 of an erased visitor whom nobody vouches for nothing is left", async () => {
	const { noor, maya, conversation } = await together(relay);
	await blocks(noor, conversation);
	await maya.ask("visitor:forget", {});
	expect(await relay.store.blocks(relay.shop.id, null, 9)).toEqual([]);
});

test("NU6 whose conversation was closed just before they were blocked is not asked how it was", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("No.");
	await noor.ask("conversation:close", { conversation });
	await blocks(noor, conversation);
	await relay.passes(CLOSE_UNDO_MS);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries.map(({ kind }) => kind)).not.toContain("asked");
	expect(await kept(relay, conversation)).toMatchObject({
		...{ ask_at: null, asked_seq: 0 },
	});
});

test("NU6 no page asks a blocked visitor anything, and others go on being asked", async () => {
	const { noor, maya, conversation } = await together(relay);
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const named = { site: relay.shop.id, survey: newId() };
	await ada.ask("survey:save", { ...named, was: 0, body: FACES_AND_WHY });
	await ada.ask("survey:set", {
		...named,
		state: "running",
		rule: {
			...{ trigger: { kind: "left_checkout" }, everyDays: 90, share: 100 },
			...{ quota: null, startsAt: null, endsAt: null },
		},
	});
	const moment = { path: "/", locale: "en", moment: "left_checkout" } as const;
	const asksOf = async (one: VisitorSession) =>
		(await one.ask("ask:next", moment)).ask;
	await blocks(noor, conversation);
	expect(await asksOf(maya)).toBeNull();
	expect(await asksOf(await arrives(relay))).not.toBeNull();
});

test("NU6 what was asked before is answered and counts", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await maya.ask("conversation:close", { conversation });
	await relay.passes(0);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: 0,
	});
	const asked = entries.find(({ kind }) => kind === "asked")?.seq ?? 0;
	expect(asked).toBeGreaterThan(0);
	await blocks(noor, conversation);
	await maya.ask("rating:give", {
		...{ conversation, asked, score: 1, solved: "no", comment: null },
	});
	expect(await kept(relay, conversation)).toMatchObject({ score: 1 });
});

test("NU7 what began from one network is shown, and of a conversation of before nothing is known", async () => {
	const { noor, conversation } = await together(relay);
	const others: string[] = [];
	for (const text of ["a", "b"])
		others.unshift((await (await arrives(relay)).sends(text)).conversation);
	const beside = await noor.ask("network:read", { conversation });
	expect(beside.known).toBe(true);
	expect(beside.conversations.map(({ id }) => id)).toEqual([
		...others,
		conversation,
	]);
	// Nothing of it is kept.
	await relay.restart();
	const desk = await addAgent(relay, "noor");
	expect(await desk.ask("network:read", { conversation })).toEqual({
		known: false,
		conversations: [],
	});
});
