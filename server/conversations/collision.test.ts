import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { ANSWERED_NOW_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Noor has answered, and Teo takes it over; `seen` is what stood in his window before. */
async function takenOver() {
	const { conversation, answers } = await together(relay);
	const teo = await sitsAway(relay, "teo");
	const { entries } = await teo.ask("conversation:join", {
		conversation,
		after: 0,
	});
	const seen = entries.at(-1)?.seq ?? 0;
	const first = await answers("Yes, two.");
	await teo.ask("conversation:take-over", { conversation, epoch: 1 });
	const draft = { conversation, clientId: newId(), text: "One moment." };
	return { teo, first, seen, draft };
}

test("AN1 an answer is refused while a colleague's of the last 5 s was not seen, and goes when it is sent anyway", async () => {
	const { teo, seen, draft } = await takenOver();
	relay.clock.pass(ANSWERED_NOW_MS - 1);
	expect(await teo.refused("message:send", { ...draft, seen })).toEqual({
		code: "answered",
		by: "Noor",
	});
	const sent = await teo.ask("message:send", { ...draft, seen, anyway: true });
	expect(sent.duplicate).toBe(false);
	const again = await teo.ask("message:send", { ...draft, seen });
	expect(again).toEqual({ ...sent, duplicate: true });
});

test("AN1 nothing is asked of who has seen it, of an answer of 5 s ago, nor of a window that does not say what it saw", async () => {
	const { teo, first, seen, draft } = await takenOver();
	const send = (more: object) =>
		teo.ask("message:send", { ...draft, clientId: newId(), ...more });
	expect(await send({ seen: first.seq })).toMatchObject({ duplicate: false });
	expect(await send({})).toMatchObject({ duplicate: false });
	relay.clock.pass(ANSWERED_NOW_MS);
	expect(await send({ seen })).toMatchObject({ duplicate: false });
});

test("AN2 who has it open is told when somebody comes or goes, each person once", async () => {
	const { noor, conversation } = await together(relay);
	const looks = { conversation, after: 0 };
	const here = (name: keyof Relay["people"]) => ({
		id: relay.people[name].id,
		name: name === "noor" ? "Noor" : "Teo",
	});
	const both = [here("noor"), here("teo")];
	const teo = await sitsAway(relay, "teo");
	expect((await teo.ask("conversation:join", looks)).viewers).toEqual(both);
	await noor.hears("viewers:changed", ({ viewers }) => viewers.length === 2);
	const window = await sitsAway(relay, "teo");
	await window.ask("conversation:join", looks);
	await teo.ask("conversation:leave", { conversation });
	await noor.fence();
	expect(noor.facts("viewers:changed")).toHaveLength(1);
	window.close();
	const last = await noor.hears(
		"viewers:changed",
		({ viewers }) => viewers.length === 1,
	);
	expect(last).toEqual({ conversation, viewers: [here("noor")] });
});

test("AN2 a message tells nobody who looks", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes, two.");
	await maya.sends("Thank you", conversation);
	await noor.fence();
	expect(noor.facts("viewers:changed")).toEqual([]);
});
