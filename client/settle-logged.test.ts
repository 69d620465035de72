import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Pending } from "./outbox.ts";
import { settleLogged } from "./settle-logged.ts";

function pending(clientId: string, state: Pending["state"]): Pending {
	return {
		clientId,
		conversation: null,
		kind: "message",
		text: clientId,
		at: 0,
		state,
	};
}

function settling(items: Pending[]) {
	const outbox = {
		pending: signal(items),
		settle(gone: string) {
			outbox.pending.value = outbox.pending.value.filter(
				({ clientId }) => clientId !== gone,
			);
		},
	};
	const logged = signal<ReadonlySet<string | null>>(new Set([null]));
	const elsewhere: [string, string][] = [];
	const stop = settleLogged(outbox, signal([{ logged }]), (...item) =>
		elsewhere.push(item),
	);
	const left = () => outbox.pending.value.map(({ clientId }) => clientId);
	return { outbox, logged, elsewhere, left, stop };
}

const sent = { kind: "sent", conversation: "b", seq: 2 } as const;

test("what a log shows is settled, whether it was sent, under way or refused", () => {
	const { logged, elsewhere, left } = settling([
		pending("sent", sent),
		pending("sending", { kind: "sending" }),
		pending("refused", { kind: "refused", refusal: { code: "rejected" } }),
		pending("other", { kind: "sending" }),
	]);
	logged.value = new Set(["sent", "sending", "refused"]);
	expect(left()).toEqual(["other"]);
	expect(elsewhere).toEqual([["b", "sent"]]);
});

test("what was sent into a conversation without a log here is told, what is not sent is kept", () => {
	const { elsewhere, left } = settling([
		pending("sent", sent),
		pending("sending", { kind: "sending" }),
	]);
	expect(elsewhere).toEqual([["b", "sent"]]);
	expect(left()).toEqual(["sent", "sending"]);
});

test("what comes later is settled too, and nothing once it is stopped", () => {
	const { outbox, logged, left, stop } = settling([]);
	logged.value = new Set(["early"]);
	outbox.pending.value = [pending("early", { kind: "sending" })];
	expect(left()).toEqual([]);
	stop();
	outbox.pending.value = [pending("early", { kind: "sending" })];
	expect(left()).toEqual(["early"]);
});
