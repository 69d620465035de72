import { afterEach, beforeEach, expect, it } from "vitest";
import type { StaffConversation } from "../../protocol/agent.ts";
import { createInbox, type Inbox } from "../inbox/inbox.ts";
import {
	entryOf,
	idOf,
	ME,
	mineSince,
	rowOf,
	settled,
	stagedConnection,
} from "../testing/staged.ts";
import { createOffers, type Offers } from "./offers.ts";

const NOW = 1_000_000;
const offer = (until: number, agent = { id: ME, name: "Noor" }) => ({
	offer: { agent, until },
});
let stage: ReturnType<typeof stagedConnection>;
let inbox: Inbox;
let offers: Offers;
let said: string[];

beforeEach(() => {
	stage = stagedConnection({
		"entries:read": () => ({ entries: [], more: false }),
	});
	inbox = createInbox(() => ME);
	said = [];
	offers = createOffers({
		connection: stage.connection,
		me: () => ME,
		inbox,
		say: (text) => said.push(text),
	});
});
afterEach(() => offers.stop());

const arrives = (name: string, with_: Partial<StaffConversation>) =>
	inbox.apply(rowOf(name, { lastSeq: 2, ...with_ }));

it("RO7 has one offer in front, the one that ends first, and others behind", () => {
	arrives("late", offer(NOW + 30_000));
	arrives("soon", offer(NOW + 10_000));
	arrives("ada", offer(NOW + 5_000, { id: idOf("ada"), name: "Ada" }));
	expect(offers.front.value?.ref).toBe("SOON");
	expect(offers.behind.value).toBe(1);
});

it("accepts with the epoch of the offer, and the card goes at once", async () => {
	arrives("a", { ...offer(NOW + 30_000), epoch: 4 });
	const accepting = offers.accept();
	expect(offers.front.value).toBeNull();
	expect(await accepting).toBe(idOf("a"));
	expect(stage.saidOf("offer:accept")).toEqual([
		{ conversation: idOf("a"), epoch: 4 },
	]);
	arrives("a", { ...mineSince(1), epoch: 5, lastSeq: 3 });
	expect(said).toEqual([]);
});

it("says why an answer was refused, and offers again while the offer stands", async () => {
	stage.answers["offer:accept"] = () => ({
		ok: false,
		refusal: { code: "taken", by: "Ada" },
	});
	arrives("a", offer(NOW + 30_000));
	expect(await offers.accept()).toBeNull();
	expect(said).toEqual(["Ada has it."]);
	expect(offers.front.value?.ref).toBe("A");
});

it("declines with a reason or none, and the next one comes to the front", async () => {
	arrives("a", offer(NOW + 10_000));
	arrives("b", offer(NOW + 30_000));
	offers.askWhy(true);
	expect(offers.declining.value).toBe(true);
	await offers.decline("Not my field");
	expect(offers.front.value?.ref).toBe("B");
	// The question belongs to the one that it was asked about.
	expect(offers.declining.value).toBe(false);
	await offers.decline("");
	expect(stage.saidOf("offer:decline")).toMatchObject([
		{ reason: "Not my field" },
		{ reason: "" },
	]);
});

it("says calmly that an offer ran out, and who has it when it was taken", () => {
	arrives("a", offer(NOW));
	arrives("a", { offer: null, lastSeq: 3 });
	expect(said).toEqual([
		"The offer of the conversation with Shopper A expired and went to the next person.",
	]);
	arrives("b", offer(NOW + 30_000));
	arrives("b", {
		state: { kind: "open", since: 1 },
		agent: { id: idOf("ada"), name: "Ada" },
		epoch: 1,
		lastSeq: 3,
	});
	expect(said[1]).toBe("The conversation with Shopper B is now with Ada.");
	// Withdrawn before its time: nobody did anything wrong, and nothing is said.
	arrives("c", offer(NOW + 30_000));
	arrives("c", { offer: null, lastSeq: 3 });
	expect(said).toHaveLength(2);
});

it("knows the page where the shopper began", async () => {
	const page = { url: "https://shop.example/lamp", title: "Lamp" };
	stage.answers["entries:read"] = () => ({
		entries: [
			entryOf(1, "started", {
				mode: "live",
				relation: "visitor",
				proof: null,
				page,
			} as never),
		],
		more: false,
	});
	arrives("a", offer(NOW + 30_000));
	await settled();
	expect(offers.page.value).toEqual(page);
});
