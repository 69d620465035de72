import type { Clerk, ClerkTab } from "./clerk.ts";
import { until } from "./until.ts";

/** Four bytes a character: a few of these fill one answer of the relay. */
const LONG = "\u{1f514}".repeat(3_900);
const LONG_ONES = 5;
/** Of what was read before: together more than the kernels' buffers hold. */
const ASKS = 50;
const ROUNDS = 3;
const ROUND_MS = 400;
let floods = 0;

/**
 * F27: a reader who takes nothing while more comes than the relay keeps for them. Shorter than the patience of
 * their own commands, or they would hang up themselves. `behind`: they were told that they are; `absent`: it
 * never came to the frost.
 */
export async function flood(
	reader: Clerk,
	writer: Clerk,
	/** In a storm somebody may be away. */
	patienceMs = 5_000,
): Promise<"absent" | "frozen" | "behind"> {
	const [tab] = reader.tabs;
	const [pen] = writer.tabs;
	const opened = tab?.opened();
	if (!tab || !pen || opened?.state.value.kind !== "joined") return "absent";
	const { id } = opened;
	floods += 1;
	const number = floods;
	let isBehind = false;
	let isFrozen = false;
	const stop = tab.wire.on("entries:behind", ({ conversation }) => {
		isBehind ||= conversation === id;
	});
	try {
		for (let i = 0; i < LONG_ONES; i++)
			await notes(pen, id, `flood ${number}.${i} ${LONG}`);
		const own = `flood ${number}.0 `;
		const first = () =>
			opened.log.value.entries.find(({ body }) =>
				(body as { text?: string } | null)?.text?.startsWith(own),
			);
		await until(() => first() !== undefined, patienceMs);
		const after = (first()?.seq ?? 1) - 1;
		reader.way.change({ kind: "frozen", towards: "client" });
		isFrozen = true;
		for (let round = 0; round < ROUNDS; round++) {
			for (let i = 0; i < ASKS; i++)
				void tab.wire.ask("entries:read", { conversation: id, after });
			await new Promise((next) => setTimeout(next, ROUND_MS));
		}
		await notes(pen, id, `flood ${number} is over`);
		await new Promise((next) => setTimeout(next, ROUND_MS));
		reader.way.change({ kind: "pass" });
		await until(() => isBehind, patienceMs);
	} catch {
		// Somebody was away, as people are in a storm: it does not count.
	} finally {
		stop();
		reader.way.change({ kind: "pass" });
	}
	if (isBehind) return "behind";
	return isFrozen ? "frozen" : "absent";
}

async function notes(pen: ClerkTab, conversation: string, text: string) {
	pen.typed(text);
	const kept = pen.outbox()?.add({ conversation, kind: "note", text });
	await Promise.race([kept, pen.died]);
}
