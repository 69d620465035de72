import { expect, it } from "vitest";
import type { Reply } from "../../protocol/refusal.ts";
import { settled } from "../testing/staged.ts";
import { confirmAsked, withConfirmation } from "./confirm-identity.ts";

const STALE = { ok: false, refusal: { code: "reauthenticate" } } as const;
const DONE = { ok: true, data: "done" } as const;

function asking(...replies: Reply<string>[]) {
	let times = 0;
	const reply = withConfirmation(async () => replies[times++] ?? DONE);
	return { reply, times: () => times };
}

it("AC40 what was refused for want of a proof is asked again once it is given", async () => {
	const { reply, times } = asking(STALE);
	await settled();
	expect(times()).toBe(1);
	confirmAsked.peek()?.end(true);
	expect(await reply).toEqual(DONE);
	expect(times()).toBe(2);
	expect(confirmAsked.peek()).toBeNull();
});

it("AC40 who leaves the question gets the refusal back, and nothing is asked again", async () => {
	const { reply, times } = asking(STALE);
	await settled();
	confirmAsked.peek()?.end(false);
	expect(await reply).toEqual(STALE);
	expect(times()).toBe(1);
});

it("AC40 asks once for all who wait, and nobody for another refusal", async () => {
	const [one, other] = [asking(STALE), asking(STALE)];
	await settled();
	const asked = confirmAsked.peek();
	asked?.end(true);
	expect(confirmAsked.peek()).toBeNull();
	expect(await one.reply).toEqual(DONE);
	expect(await other.reply).toEqual(DONE);
	const no = { ok: false, refusal: { code: "forbidden" } } as const;
	expect(await asking(no).reply).toEqual(no);
	expect(confirmAsked.peek()).toBeNull();
});
