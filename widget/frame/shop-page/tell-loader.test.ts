import { signal } from "@preact/signals";
import { expect, onTestFinished, test, vi } from "vitest";
import { REOPEN_MS } from "../../../protocol/limits.ts";
import { tellLoader } from "./tell-loader.ts";

/** A chat of which only what was written is known. */
function told({ ahead = 0 } = {}) {
	const pending = signal<unknown[]>([]);
	const entries = signal<unknown[]>([]);
	const said: string[] = [];
	const marks: unknown[] = [];
	const began = signal<boolean | null>(null);
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
			began,
			connection: { now: () => Date.now() + ahead },
			newest: signal({
				log,
				face: signal({ state: { since: Date.now() + ahead } }),
			}),
		},
		store: { lasting: signal(true) },
		locale: { chosen: signal(null) },
		badge: signal(0),
		greeted: signal(true),
		say(message: { type: string; until?: number }) {
			if (message.type === "message") said.push(message.type);
			if (message.type === "mark") marks.push(message.until);
		},
	} as never);
	return { pending, entries, said, marks, began };
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

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

test.each([-TEN_YEARS_MS, 0, TEN_YEARS_MS])(
	"where the relay's clock is %i ms ahead the mark lasts as long by the clock that reads it",
	(ahead) => {
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		const { began, entries, marks } = told({ ahead });
		entries.value = [{ clientId: null, at: Date.now() + ahead }];
		began.value = true;
		expect(marks).toEqual([Date.now() + REOPEN_MS]);
	},
);
