import { expect, test } from "vitest";
import {
	SESSION_DAYS_MOST,
	SIGN_IN_LINK_MS,
} from "../../protocol/account-limits.ts";
import { MAIL_LINK_MS, WAIT_REPORT_MS } from "../../protocol/limits.ts";
import { hashOf } from "../people/secret.ts";
import { handClock } from "../ports/clock.ts";
import type { Pruned } from "../ports/pruned.ts";
import { createScheduler } from "../ports/scheduler.ts";
import { LINK_REMEMBERED_MS } from "../sessions/ended-sessions.ts";
import { beginSession, DAY_MS } from "../sessions/sessions.ts";
import { startRelay } from "../testing/relay.ts";
import { eventOf, toldOf } from "../testing/store/suite-sites.ts";
import {
	PRUNE_AGAIN_MS,
	PRUNE_EVERY_MS,
	PRUNED_AT_ONCE,
	pruning,
} from "./pruning.ts";

/** Until a session ends that was not used for long. */
const SESSION_LEFT_MS = 12 * 3_600_000;

/** Runs the due by a scheduler and a clock; says when each kind was asked. */
function pruned(kinds: Record<string, (run: number) => number>) {
	const clock = handClock(0);
	const ran: [string, number][] = [];
	const failed: unknown[] = [];
	const all: Pruned[] = Object.entries(kinds).map(([name, many]) => ({
		name,
		async drop(now, most) {
			expect(most).toBe(PRUNED_AT_ONCE);
			ran.push([name, now]);
			return many(ran.filter(([other]) => other === name).length);
		},
	}));
	const parts = {
		clock,
		now: clock.now,
		failed: (e: unknown) => failed.push(e),
	};
	const scheduler = createScheduler(parts);
	const { due } = pruning(clock, all);
	scheduler.add(due);
	return {
		ran,
		failed,
		start: scheduler.start,
		async passes(ms: number) {
			clock.pass(ms);
			await scheduler.idle();
		},
	};
}

test("what has ended is dropped after the start and then every hour", async () => {
	const { ran, start, passes } = pruned({ links: () => 0 });
	await start();
	expect(ran).toEqual([]);
	await passes(PRUNE_AGAIN_MS);
	await passes(PRUNE_EVERY_MS - 1);
	expect(ran).toEqual([["links", PRUNE_AGAIN_MS]]);
	await passes(1);
	expect(ran.at(-1)).toEqual(["links", PRUNE_AGAIN_MS + PRUNE_EVERY_MS]);
});

test.each([
	[PRUNED_AT_ONCE - 1, 1],
	[PRUNED_AT_ONCE, 3],
	[PRUNED_AT_ONCE + 1, 3],
])("of %i dropped rows follow %i runs in three seconds", async (many, runs) => {
	const { ran, start, passes } = pruned({ links: () => many });
	await start();
	for (let time = 0; time < 3; time++) await passes(PRUNE_AGAIN_MS);
	expect(ran).toHaveLength(runs);
});

test("a kind that fails holds up no other, and is said", async () => {
	const fails = () => {
		throw new Error("disk full");
	};
	const { ran, failed, start, passes } = pruned({
		links: fails,
		calls: () => 0,
	});
	await start();
	await passes(PRUNE_AGAIN_MS);
	expect(ran.map(([name]) => name)).toEqual(["links", "calls"]);
	expect(failed).toMatchObject([{ message: "links were not pruned" }]);
});

test("a relay drops what has ended by itself, each at its time and not before", async () => {
	const relay = await startRelay();
	const { store, clock, shop } = relay;
	const { id } = relay.people.noor;
	const at = clock.now();
	const session = await beginSession(store, id);
	// Unused for as long as any site may say, but for so much.
	await store.touchSession(
		hashOf(session.token),
		at - SESSION_DAYS_MOST * DAY_MS + SESSION_LEFT_MS,
	);
	await store.keepQueueEvents([{ ...eventOf(shop.id, "a"), at }]);
	await store.keepEstimatedWaits([{ ...toldOf(shop.id, "a"), told_at: at }]);
	await store.keepMailLink({
		token_hash: "mail",
		site_id: shop.id,
		visitor_id: "x",
		conversation_id: "x",
		made_at: at,
		expires_at: at + MAIL_LINK_MS,
		used_at: at,
	});
	const left = async () => ({
		link: (await store.link(hashOf("link"))) !== undefined,
		session: (await store.session(hashOf(session.token))) !== undefined,
		mail: (await store.mailLink("mail")) !== undefined,
		events: (await store.queueEvents(shop.id, 0)).length,
		told: (await store.estimatedWaits(shop.id, 0)).length,
	});
	await store.keepLink({
		token_hash: hashOf("link"),
		purpose: "sign_in",
		made_by: null,
		email: null,
		person_id: id,
		expires_at: at + SIGN_IN_LINK_MS,
		used_at: at,
	});
	const passes = async (ms: number) => {
		clock.pass(ms);
		await relay.app.parts.scheduler.idle();
	};
	const all = { link: true, session: true, mail: true, events: 1, told: 1 };
	// A run that is late comes at once, and the next one an hour after it.
	for (const [ends, gone] of [
		[SESSION_LEFT_MS, { session: false }],
		[SIGN_IN_LINK_MS + LINK_REMEMBERED_MS, { link: false }],
		[MAIL_LINK_MS, { mail: false }],
		[WAIT_REPORT_MS, { events: 0, told: 0 }],
	] as const) {
		await passes(at + ends - 1 - clock.now());
		await passes(0);
		expect(await left()).toEqual(all);
		Object.assign(all, gone);
		for (let run = 0; run < 2; run++) await passes(PRUNE_EVERY_MS);
		expect(await left()).toEqual(all);
	}
	await relay.stop();
});
