import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies } from "../testing/shop.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const LINES = ["20 € back by Friday", "You keep the lamp"];

async function agreed() {
	const scene = await together(relay);
	const { noor, conversation } = scene;
	const id = newId();
	const left = { conversation, id, lines: LINES };
	await noor.ask("agreement:leave", left);
	return { ...scene, left, of: { conversation, agreement: id } };
}

test("AG1 up to five lines are left once for their id, also where it is said again", async () => {
	const { noor, conversation, left } = await agreed();
	await noor.ask("agreement:leave", left);
	expect(await bodies(relay, conversation, "agreed")).toEqual([
		{ agreement: left.id, lines: LINES },
	]);
	const wrong = { ...left, id: newId() };
	for (const lines of [[], [" "], Array.from({ length: 6 }, () => "One")])
		expect(
			await noor.refused("agreement:leave", { ...wrong, lines }),
		).toMatchObject({ code: "malformed" });
});

test("AG2 what the shopper confirms is kept with its exact words, once", async () => {
	const { maya, conversation, of } = await agreed();
	await maya.ask("agreement:answer", { ...of, isRight: true });
	await maya.ask("agreement:answer", { ...of, isRight: true });
	expect(await bodies(relay, conversation, "agreement-confirmed")).toEqual([
		{ agreement: of.agreement, lines: LINES },
	]);
	expect(
		await maya.refused("agreement:answer", { ...of, isRight: false }),
	).toEqual({ code: "conflict" });
});

test("AG3 a correction and the message after it open a closed conversation again", async () => {
	const { maya, noor, conversation, of } = await agreed();
	await noor.ask("conversation:close", { conversation });
	await maya.ask("agreement:answer", { ...of, isRight: false });
	await maya.sends("It was 30 €.", conversation);
	expect(await bodies(relay, conversation, "agreement-corrected")).toEqual([
		{ agreement: of.agreement },
	]);
	expect((await relay.store.conversation(conversation))?.state).not.toBe(
		"closed",
	);
});

test("AG2 nobody else answers it, and nobody after it was erased", async () => {
	const { maya, of } = await agreed();
	const gone = { code: "not_found" };
	const says = { ...of, isRight: true };
	const tom = await arrives(relay);
	expect(await tom.refused("agreement:answer", says)).toEqual(gone);
	await maya.ask("visitor:forget", {});
	const entries = await bodies(relay, of.conversation, "agreed");
	expect(entries).toEqual([null]);
});
