import { expect, test } from "vitest";
import { hear } from "./heard.ts";
import type { Heard } from "./tally.ts";

const a = { clientId: "a" };
const sending = { ...a, state: { kind: "sending" as const } };
const sent = {
	...a,
	state: { kind: "sent" as const, conversation: "c", seq: 1 },
};
const refused = { ...a, state: { kind: "refused" as const } };
const gone = { gone: "a" };

test.each([
	["written", [sending], { kind: "waiting", since: 1 }],
	["acknowledged", [sending, sent], { kind: "acknowledged", at: 2 }],
	["refused", [sending, refused], { kind: "refused" }],
	["tried again", [sending, refused, sending], { kind: "waiting", since: 3 }],
	["discarded", [sending, refused, gone], { kind: "discarded" }],
	[
		"gone from the outbox after it was sent",
		[sending, sent, gone],
		{ kind: "acknowledged", at: 2 },
	],
] as const)("a message that was %s", (_name, said, expected) => {
	const heard = new Map<string, Heard>();
	said.forEach((what, index) => void hear(heard, "shop", what, index + 1));
	expect(heard.get("a")).toMatchObject({ side: "shop", ...expected });
});

test("what was written before this page was opened is not counted", () => {
	const heard = new Map<string, Heard>();
	expect(hear(heard, "shop", sent, 1)).toBe(false);
	expect(hear(heard, "shop", gone, 1)).toBe(false);
	expect(hear(heard, "shop", {}, 1)).toBe(false);
	expect(heard.size).toBe(0);
});
