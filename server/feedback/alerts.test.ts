import { afterEach, beforeEach, expect, test } from "vitest";
import type { Alert } from "../../protocol/alert.ts";
import { SETTLE_MS } from "../asks/settling.ts";
import { asked } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import type { ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** All that is due now is done. */
async function passes(ms = 0) {
	relay.clock.pass(ms);
	for (let round = 0; round < 4; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
	}
}
const open = async (desk: ConsoleWire): Promise<Alert[]> =>
	(await desk.ask("alerts:read", {})).alerts;
/** Those who were told to look, of each alert that this console has heard of. */
async function toldTo(desk: ConsoleWire): Promise<string[][]> {
	await desk.fence();
	return desk.facts("alert:raised").map(({ to }) => to);
}

test("AL1 a bad rating is told once it has settled, to a supervisor who is there", async () => {
	const { conversation, gives, asked: seq } = await asked(relay);
	const ada = await hires(relay, "Ada", "owner");
	const sue = await hires(relay, "Sue", "supervisor");
	await sue.desk.ask("availability:set", { availability: "here" });
	await gives(2);
	await passes(SETTLE_MS - 1);
	expect(await open(sue.desk)).toEqual([]);
	await passes(1);
	expect(await open(sue.desk)).toMatchObject([
		{
			site: relay.shop.id,
			conversation,
			asked: seq,
			score: 2,
			solved: null,
			relation: "visitor",
			contact: null,
		},
	]);
	expect(await toldTo(sue.desk)).toEqual([[sue.id]]);
	expect(await toldTo(ada.desk)).toEqual([[sue.id]]);
	await passes(SETTLE_MS);
	expect(await toldTo(sue.desk)).toHaveLength(1);
});

test("AL1 without a supervisor at work the owners are told; a comment settles at once", async () => {
	const ada = await hires(relay, "Ada", "owner");
	await hires(relay, "Sue", "supervisor");
	const { gives } = await asked(relay);
	await gives(1, "Never again");
	await passes();
	expect(await toldTo(ada.desk)).toEqual([[ada.id]]);
	expect(JSON.stringify(await open(ada.desk))).not.toContain("Never again");
});

test("AL2 'no, it is not solved' is one whatever the score, and a better score before it settled is none", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const { maya, conversation, asked: seq, gives } = await asked(relay);
	await gives(1);
	await gives(4);
	await passes(SETTLE_MS);
	expect(await open(ada.desk)).toEqual([]);
	await maya.say("rating:give", {
		conversation,
		asked: seq,
		score: 4,
		solved: "no",
		comment: null,
	});
	await passes(SETTLE_MS);
	expect(await open(ada.desk)).toMatchObject([{ score: 4, solved: "no" }]);
	await gives(5);
	await passes(SETTLE_MS);
	expect(await open(ada.desk)).toEqual([]);
	await ada.desk.fence();
	expect(ada.desk.facts("alert:ended")).toHaveLength(1);
	// Thought better of it and worse again: the mark is back, and nobody is told a second time.
	await gives(2);
	await passes(SETTLE_MS);
	expect(await open(ada.desk)).toMatchObject([{ score: 2 }]);
	expect((await toldTo(ada.desk)).filter((to) => to.length > 0)).toHaveLength(
		1,
	);
});

test("AL3 the mark stands over a restart, until somebody of the staff has written to the shopper", async () => {
	const { noor, conversation, gives } = await asked(relay);
	await gives(1, "No");
	await passes();
	expect(await open(noor)).toHaveLength(1);
	await relay.restart();
	const ada = await hires(relay, "Ada", "owner");
	expect(await open(ada.desk)).toHaveLength(1);
	await ada.desk.ask("conversation:reopen", { conversation, undo: false });
	expect(await open(ada.desk)).toHaveLength(1);
	await ada.desk.ask("note:add", {
		conversation,
		clientId: "n".repeat(22),
		text: "I write to them",
	});
	expect(await open(ada.desk)).toHaveLength(1);
	await ada.desk.ask("message:send", {
		conversation,
		clientId: "m".repeat(22),
		text: "I am sorry. What can we do?",
	});
	await ada.desk.hears("alert:ended");
	expect(await open(ada.desk)).toEqual([]);
});

test("AL3 a word that the relay had committed when it went away ends the mark at the next start", async () => {
	const { conversation, gives } = await asked(relay);
	await gives(1, "No");
	await passes();
	const [site, ask] = await openAlert();
	const ada = await hires(relay, "Ada", "owner");
	await ada.desk.ask("conversation:reopen", { conversation, undo: false });
	relay.clock.pass(1_000);
	await ada.desk.ask("message:send", {
		conversation,
		clientId: "m".repeat(22),
		text: "I am sorry.",
	});
	await ada.desk.hears("alert:ended");
	// As if it had not come to that.
	await relay.store.setAlert(
		{ site_id: site, ask_id: ask },
		{ ended_at: null, ended_by: null, ended_why: null },
	);
	await relay.restart();
	expect((await relay.store.alert(site, ask))?.ended_why).toBe("wrote");
});

async function openAlert(): Promise<[site: string, ask: string]> {
	const [alert] = await relay.store.openAlerts(relay.shop.id, 1);
	return [alert?.site_id ?? "", alert?.ask_id ?? ""];
}

test("AL4 it is settled by hand, by whoever answers there and nobody else", async () => {
	const { noor, gives } = await asked(relay);
	const reader = await hires(relay, "Rita", "read_only");
	await gives(1, "No");
	await passes();
	const [site, ask] = await openAlert();
	expect(await reader.desk.refused("alert:settle", { site, ask })).toEqual({
		code: "forbidden",
	});
	await noor.ask("alert:settle", { site, ask });
	await noor.ask("alert:settle", { site, ask });
	expect(await open(noor)).toEqual([]);
});

test("AL5 where the shopper can be reached is shown with it, and in the list of ratings", async () => {
	const { maya, noor, gives } = await asked(relay);
	await gives(1, "No");
	await passes();
	const [, ask] = await openAlert();
	await maya.ask("contact:leave", { ask, contact: "maya@home.example" });
	expect(await open(noor)).toMatchObject([{ contact: "maya@home.example" }]);
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([{ contact: "maya@home.example" }]);
});

test("AL6 it goes with its shopper", async () => {
	const { maya, noor, gives } = await asked(relay);
	await gives(1, "No");
	await passes();
	await maya.ask("visitor:forget", {});
	await noor.hears("alert:ended");
	expect(await open(noor)).toEqual([]);
	expect(await relay.store.alertsToCall(relay.clock.now() * 2)).toMatchObject({
		due: [],
	});
});
