import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { TEXT_CHARS, UNSENT_BYTES } from "../../../protocol/limits.ts";
import { securityEvents, unreadBytes } from "../../testing/figures.ts";
import { greeted, type RawSocket } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { arrives } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const SOCKETS = 12;
/** Together more than the kernels keep for one socket. */
const ASKS = 100;
/** Four bytes a character, so that one reply is as large as it may be. */
const LONG = "\u{1f514}".repeat(TEXT_CHARS);
/** One reply to `conversation:join`, as it is written. */
const REPLY_BYTES = 100_000;

/** A shopper with a long conversation, who from now on reads nothing. */
async function neverReads(): Promise<{ raw: RawSocket; join: string }> {
	const raw = await greeted(relay);
	for (let at = 0; at < 6; at++) {
		const draft = { conversation: null, clientId: newId(), text: LONG };
		raw.text(`42/visitor,91${at}["message:send",${JSON.stringify(draft)}]`);
		await raw.hears(`43/visitor,91${at}[`);
	}
	const conversation = /"conversation":"([\w-]{22})"/.exec(raw.received())?.[1];
	raw.tcp.pause();
	return { raw, join: JSON.stringify({ conversation, after: 0 }) };
}

test("RD8 of replies that nobody reads little is kept, however many are asked for", async () => {
	const maya = await arrives(relay);
	const all = await Promise.all(Array.from({ length: SOCKETS }, neverReads));
	for (let asked = 0; asked < ASKS; asked++) {
		for (const { raw, join } of all) {
			raw.text("3");
			raw.text(`42/visitor,${1_000 + asked}["conversation:join",${join}]`);
		}
		await maya.fence();
	}
	await expect
		.poll(() => unreadBytes(relay))
		.toBeGreaterThan(SOCKETS * UNSENT_BYTES);
	await maya.sends("Somebody who reads is answered.");
	expect(await unreadBytes(relay)).toBeLessThan(
		SOCKETS * (UNSENT_BYTES + 2 * REPLY_BYTES),
	);
	expect(await securityEvents(relay, "packet_limit")).toBe(0);

	// Whoever reads again finds an answer to everything that they asked.
	const [first] = all;
	first?.raw.tcp.resume();
	for (let asked = 0; asked < ASKS; asked++)
		await first?.raw.hears(`43/visitor,${1_000 + asked}[`);
	for (const { raw } of all) raw.close();
	// Thousands of questions and answers.
}, 240_000);
