import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { tellLoader } from "./tell-loader.ts";

/** A chat of which only what was written is known. */
function told() {
	const pending = signal<unknown[]>([]);
	const entries = signal<unknown[]>([]);
	const said: string[] = [];
	const log = {
		value: {
			get entries() {
				return entries.value;
			},
		},
	};
	tellLoader({
		chat: {
			pending,
			shown: signal([{ log }]),
			availability: signal(null),
			began: signal(null),
			newest: signal(null),
		},
		store: { lasting: signal(true) },
		locale: { chosen: signal(null) },
		badge: signal(0),
		greeted: signal(false),
		say: ({ type }: { type: string }) => said.push(type),
	} as never);
	return { pending, entries, said };
}

const sending = { clientId: "m1", at: 0, state: { kind: "sending" } };

test("the page is told once of a message that is sent, whether the reply or the log says so first", () => {
	const byReply = told();
	byReply.pending.value = [sending];
	expect(byReply.said).toEqual([]);
	byReply.pending.value = [{ ...sending, state: { kind: "sent" } }];
	byReply.entries.value = [{ clientId: "m1" }];
	byReply.pending.value = [];
	expect(byReply.said).toEqual(["message"]);

	const byLog = told();
	byLog.pending.value = [sending];
	byLog.entries.value = [{ clientId: "m1" }];
	byLog.pending.value = [];
	expect(byLog.said).toEqual(["message"]);
});

test("of an earlier message, and of one that is discarded, nothing is told", () => {
	const { pending, entries, said } = told();
	entries.value = [{ clientId: "m0" }, { clientId: null }];
	pending.value = [sending];
	pending.value = [];
	expect(said).toEqual([]);
});
