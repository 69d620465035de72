// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { parts } from "../parts.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { actionsOf } from "./actions-of.ts";
import { keyOf } from "./key-of.ts";
import type { Action } from "./part.ts";

const act = (label: string, more: Partial<Action> = {}): Action => ({
	label,
	does() {},
	...more,
});

test("the actions of the parts stand in their order, without those that do nothing for this person", async () => {
	const { workspace } = await inWorkspace(null, {
		parts: [
			...parts.map((part) => ({ ...part, actions: [] })),
			{ actions: [act("First"), act("Not now", { isFor: () => false })] },
			{ isFor: () => false, actions: [act("Not for them")] },
			{ actions: [act("Second", { isFor: () => true })] },
		],
	});
	expect(actionsOf(workspace).map(({ label }) => label)).toEqual([
		"First",
		"Second",
	]);
	workspace.leave();
});

test("an action has its key, alone or after another", () => {
	const { does } = act("Go");
	expect(keyOf({ label: "Go", keys: "G I", does })).toEqual({
		shown: "G I",
		label: "Go",
		does: { "g i": does },
	});
});

test("each action of the console has a name, and its keys are a key of the same part", () => {
	for (const { actions = [], keys = [] } of parts)
		for (const { label, keys: shown } of actions) {
			expect(label).toMatch(/\S/);
			if (shown) expect(keys.map((key) => key.shown)).toContain(shown);
		}
});
