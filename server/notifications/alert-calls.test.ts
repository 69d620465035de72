import { afterEach, beforeEach, expect, test } from "vitest";
import { ALERT_CALLS_AN_HOUR } from "../../protocol/alert.ts";
import { PUSH_DEVICES } from "../../protocol/limits.ts";
import { asked } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { type LetterBox, startLetterBox } from "./letter-box.support.ts";
import {
	type PushEndpoint,
	startPushEndpoint,
} from "./push-endpoint.support.ts";

let relay: Relay;
let service: PushEndpoint;
let box: LetterBox;
let ada: Hired;
beforeEach(async () => {
	[service, box] = await Promise.all([startPushEndpoint(), startLetterBox()]);
	relay = await startRelay({
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
	ada = await hires(relay, "Ada", "owner");
	const { endpoint, keys, name } = service.device("Phone");
	await relay.store.keepPushDevice(
		{
			endpoint,
			person_id: ada.id,
			name,
			...keys,
			created_at: relay.clock.now(),
			rung_at: null,
		},
		PUSH_DEVICES,
	);
});
afterEach(async () => {
	await relay.stop();
	await service.stop();
	await box.stop();
});

async function passes(ms = 0) {
	relay.clock.pass(ms);
	for (let round = 0; round < 4; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
		await relay.app.capabilities.notifications.sending.idle();
	}
}
async function badRating() {
	const scene = await asked(relay);
	await scene.gives(1, "It broke");
	await passes();
	scene.noor.close();
	return scene;
}
const badRings = () => service.rings.filter(({ notice }) => "kind" in notice);

test("AL7 a device rings, unless its person chose otherwise, and a mail comes where they chose it", async () => {
	const { conversation } = await badRating();
	expect(badRings().map(({ notice }) => notice)).toEqual([
		{
			v: 1,
			site: relay.shop.id,
			siteName: relay.shop.name,
			kind: "bad_rating",
			conversation,
			score: 1,
			solved: null,
		},
	]);
	expect(box.got).toEqual([]);
	await ada.desk.ask("alert-choice:set", { push: false, mail: true });
	expect(await ada.desk.ask("alert-choice:read", {})).toEqual({
		push: false,
		mail: true,
	});
	await badRating();
	expect(badRings()).toHaveLength(1);
	const [letter] = await box.has(1);
	expect(letter?.text).toContain("gave 1 of 5");
	expect(letter?.text).toContain("/console/c/");
	expect(letter?.text).not.toContain("It broke");
});

test("AL7 one person is called no more often than four times an hour", async () => {
	for (let time = 0; time < ALERT_CALLS_AN_HOUR + 1; time++) await badRating();
	expect(badRings()).toHaveLength(ALERT_CALLS_AN_HOUR);
	expect((await ada.desk.ask("alerts:read", {})).alerts).toHaveLength(
		ALERT_CALLS_AN_HOUR + 1,
	);
	await passes(3_600_000);
	await badRating();
	expect(badRings()).toHaveLength(ALERT_CALLS_AN_HOUR + 1);
});

test("AL7 outside the hours nobody is called before the shop opens, and for a mark that ended nobody is", async () => {
	const opensAt = relay.clock.now() + 3_600_000;
	const at = new Date(opensAt).toISOString();
	const hours = {
		timeZone: "UTC",
		weekly: {},
		exceptions: [
			{
				date: at.slice(0, 10),
				openings: [[at.slice(11, 16), "23:00"]] as [string, string][],
			},
		],
	};
	await ada.desk.ask("hours:change", {
		site: relay.shop.id,
		hours,
		languages: ["en"],
	});
	await badRating();
	expect(badRings()).toEqual([]);
	expect((await ada.desk.ask("alerts:read", {})).alerts).toHaveLength(1);
	await passes(opensAt - relay.clock.now());
	expect(badRings()).toHaveLength(1);
});

test("AL8 after a restore nobody is called for what was due before", async () => {
	await relay.store.keepAlert({
		site_id: relay.shop.id,
		ask_id: "a".repeat(22),
		survey_id: "after-chat",
		visitor_id: null,
		conversation_id: null,
		asked_seq: null,
		score: 1,
		solved: null,
		at: 0,
		call_at: relay.clock.now() + 1,
		ended_at: null,
		ended_by: null,
		ended_why: null,
	});
	expect(await relay.app.capabilities.alerts.restored()).toEqual({ alerts: 1 });
	await passes(1);
	expect(badRings()).toEqual([]);
});
