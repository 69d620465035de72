import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import { addAgent, together } from "../testing/wire.ts";

const CARD = "4111 1111 1111 1111";
const IBAN = "LT12 1000 0111 0100 1000";
const DAY_MS = 24 * 3_600_000;

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function textsOf(conversation: string): Promise<string> {
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	return JSON.stringify([
		row,
		await relay.store.entriesAfter(row, 0, "staff", 100),
	]);
}

test("DA20 a card number is not kept of a shopper, an agent or a note, and each is told", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const { seq } = await maya.sends(`my card: ${CARD}`, conversation);
	await answers(`you wrote ${CARD}`);
	await noor.ask("note:add", {
		conversation,
		clientId: newId(),
		text: `theirs: ${CARD}`,
	});
	expect(await textsOf(conversation)).not.toMatch(/4111|1111 1111/);
	const { entries } = await maya.ask("entries:read", {
		conversation,
		after: seq - 1,
	});
	expect(entries).toMatchObject([
		{ kind: "message", body: { text: "my card: •••• •••• •••• 1111" } },
		{ kind: "masked", seq: seq + 1, body: { cards: 1, ibans: 0 } },
		{ kind: "message", author: { kind: "agent" } },
		{ kind: "masked", body: { cards: 1, ibans: 0 } },
	]);
});

test("DA20 a card number is not kept of what is said when a conversation is handed over", async () => {
	const { noor, conversation } = await together(relay);
	const to = { kind: "agent", id: relay.people.teo.id } as const;
	await addAgent(relay, "teo");
	await noor.ask("conversation:transfer", {
		conversation,
		to,
		note: `pays with ${CARD}`,
	});
	const texts = await textsOf(conversation);
	expect(texts).toContain("pays with •••• •••• •••• 1111");
	expect(texts).not.toContain("4111");
	expect(texts).toContain('"kind":"masked"');
});

test("DA20 what is sent twice is one message, also when the owner has changed what is hidden", async () => {
	const { maya, conversation } = await together(relay);
	const draft = {
		conversation,
		clientId: newId(),
		text: `${CARD} and ${IBAN}`,
	};
	const { seq } = await maya.ask("message:send", draft);
	await hides(true);
	expect(await maya.ask("message:send", draft)).toMatchObject({
		seq,
		duplicate: true,
	});
	expect(
		await maya.refused("message:send", { ...draft, text: "another" }),
	).toMatchObject({ code: "conflict" });
});

test("DA21 an account number stays by itself; where it is hidden, who answers sees it by a logged click", async () => {
	const { noor, maya, conversation } = await together(relay);
	await maya.sends(`before: ${IBAN}`, conversation);
	expect(await textsOf(conversation)).toContain(IBAN);
	await hides(true);
	const { seq } = await maya.sends(`pay ${IBAN}`, conversation);
	const shown = { conversation, seq: seq + 1 };
	expect(await noor.ask("hidden:show", shown)).toEqual({ values: [IBAN] });
	expect(
		await noor.refused("hidden:show", { conversation, seq }),
	).toMatchObject({ code: "not_found" });
	const rows = await relay.store.auditBefore(
		relay.shop.id,
		{ at: Number.MAX_SAFE_INTEGER, id: "" },
		10,
	);
	expect(JSON.stringify(rows)).toContain("hidden_shown");
	expect(JSON.stringify(rows)).not.toContain(IBAN);
});

test("DA21 it is erased after its days, with its message, and with the shopper", async () => {
	const { noor, maya, conversation } = await together(relay);
	await hides(true, 1);
	const one = await maya.sends(`one ${IBAN}`, conversation);
	const two = await maya.sends(`two ${IBAN}`, conversation);
	await maya.ask("message:withdraw", { conversation, seq: two.seq });
	const shows = async ({ seq }: { seq: number }) =>
		(await noor.ask("hidden:show", { conversation, seq: seq + 1 })).values;
	expect(await shows(one)).toEqual([IBAN]);
	expect(await shows(two)).toEqual([]);
	await relay.store.eraseHidden(relay.clock.now() + DAY_MS, 10);
	expect(await shows(one)).toEqual([]);
	const three = await maya.sends(`three ${IBAN}`, conversation);
	expect(await shows(three)).toEqual([IBAN]);
	await maya.ask("visitor:forget", {});
	expect(await relay.store.eraseHidden(Number.MAX_SAFE_INTEGER, 10)).toBe(0);
});

async function hides(ibans: boolean, ibanDays = 30): Promise<void> {
	const { desk } = await hires(relay, "Ines", "owner");
	await desk.ask("masking:change", { site: relay.shop.id, ibans, ibanDays });
}
