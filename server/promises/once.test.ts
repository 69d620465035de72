import { expect, test } from "vitest";
import type { EntryKind } from "../../protocol/entry.ts";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies } from "../testing/shop.ts";
import { together } from "../testing/wire.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A promise of two hours is late a tenth of them after it was due. */
const GRACE_MS = 12 * MINUTE_MS;

/** Noor owes something within two hours. */
async function promised(relay: Relay) {
	const { noor, conversation, answers } = await together(relay);
	await answers("I ask the workshop.");
	const { promise } = (await noor.ask("promise:make", {
		...{ conversation, id: newId(), what: "The workshop calls you." },
		...{ owes: { kind: "me" }, due: relay.clock.now() + 2 * HOUR_MS },
		anyway: false,
	})) as { promise: { site: string; id: string } };
	return {
		noor,
		promise: { conversation, promise: promise.id, version: 1 },
		async state() {
			return (await relay.store.promise(promise.site, promise.id))?.state;
		},
		said: (kind: EntryKind) => bodies(relay, conversation, kind),
		async passes(ms: number) {
			await relay.passes(ms);
			await relay.app.parts.scheduler.idle();
		},
	};
}

const BOTH = [{ stage: "before" }, { stage: "due" }];

test("PD6 a clock that is set back un-lates nothing, and each step is said once", async () => {
	const relay = await startRelay();
	const { state, said, passes } = await promised(relay);
	await passes(HOUR_MS);
	await passes(-HOUR_MS);
	await relay.restart();
	await passes(HOUR_MS);
	await passes(HOUR_MS);
	await passes(-HOUR_MS);
	await passes(HOUR_MS);
	expect(await said("promise-reminded")).toMatchObject(BOTH);
	await passes(GRACE_MS);
	expect(await state()).toBe("late");
	await passes(-3 * HOUR_MS);
	await relay.restart();
	await passes(0);
	expect(await state()).toBe("late");
	await passes(HOUR_MS);
	await passes(3 * HOUR_MS);
	expect(await state()).toBe("late");
	expect(await said("promise-late")).toHaveLength(1);
	expect(await said("promise-reminded")).toHaveLength(2);
	await relay.stop();
});

test.each([
	["before", 0],
	["after", 1],
] as const)(
	"PD6 a relay that ends %s the commit of a late one leaves it said once",
	async (_, kept) => {
		let ends = false;
		const relay = await startRelay({
			store: (store) => ({
				...store,
				async commit(decisions) {
					if (!ends) return store.commit(decisions);
					if (kept) await store.commit(decisions);
					throw new Error("The relay has ended.");
				},
			}),
		});
		const { state, said, passes } = await promised(relay);
		await passes(HOUR_MS);
		await passes(HOUR_MS);
		ends = true;
		await passes(GRACE_MS);
		ends = false;
		expect(await said("promise-late")).toHaveLength(kept);
		await relay.restart();
		await passes(0);
		expect(await state()).toBe("late");
		expect(await said("promise-late")).toHaveLength(1);
		await relay.stop();
	},
);

test("PD6 a late one names nobody who was not reminded", async () => {
	const relay = await startRelay();
	const { noor, promise, said, passes } = await promised(relay);
	await passes(HOUR_MS);
	await passes(HOUR_MS);
	await noor.ask("promise:hand-over", {
		...promise,
		to: { kind: "agent", id: relay.people.teo.id },
	});
	await passes(GRACE_MS);
	expect(await said("promise-late")).toMatchObject([{ reminded: null }]);
	await relay.stop();
});
