import { afterEach, beforeEach, expect, test } from "vitest";
import type { BulkAct } from "../../protocol/bulk.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import { addAgent, arrives } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("SO10 what an agent does in one window, each act and its undo, is told to the other before the reply", async () => {
	const [window, other] = [
		await addAgent(relay, "noor"),
		await addAgent(relay, "noor"),
	];
	const { conversation } = await (await arrives(relay)).sends("Hello");
	await relay.passes(0);
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const { tags } = await ada.ask("tags:change", {
		site: relay.shop.id,
		tag: { id: null, name: "refund", removed: false },
	});
	const tag = tags[0]?.id ?? "";
	/** As the other window knows it. */
	const row = async () => {
		await other.fence();
		const told = other
			.facts("conversation:changed")
			.map((fact) => fact.conversation)
			.findLast(({ id }) => id === conversation);
		const { state, tags, snoozed } = told ?? {};
		return { state: state?.kind, tags: tags ?? [], snoozed: snoozed ?? null };
	};
	const before = { state: "open", tags: [], snoozed: null };
	const cases: [BulkAct, object][] = [
		[
			{ kind: "snooze", until: null },
			{ ...before, snoozed: expect.objectContaining({ until: null }) },
		],
		[
			{ kind: "tag", add: [tag], remove: [] },
			{ ...before, tags: [tag] },
		],
		[{ kind: "close" }, { ...before, state: "closed" }],
	];
	for (const [act, is] of cases) {
		const { results } = await window.ask("bulk:act", {
			conversations: [conversation],
			act,
		});
		expect(await row()).toEqual(is);
		const [result] = results;
		if (!result?.undo) throw new Error(`${act.kind} changed nothing`);
		await window.ask("bulk:undo", {
			conversations: [{ conversation, undo: result.undo }],
		});
		expect(await row()).toEqual(before);
	}
});
