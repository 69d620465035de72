import { type Check, type Finding, findingOf, type Kind } from "./check.ts";
import { CHECKS } from "./checks.ts";
import type { Look } from "./look.ts";

/** With the start of the program, and the child that reads the database, less than half a minute in all. */
const CHECK_MS = 25_000;

/** What any check may come to, beside its own. */
export const OF_EVERY_CHECK = {
	late: {
		mark: "warning",
		says: () =>
			`This was not known within ${CHECK_MS / 1_000} s, and is left open.`,
		todo: () => "Run the doctor again.",
	},
	failed: {
		mark: "warning",
		says: (code) => `This could not be looked at (${code}).`,
		todo: () => "Run the doctor as the user of the relay.",
	},
} satisfies Readonly<Record<string, Kind>>;

/** Runs all checks at once, and says what they find in their order. What one of them fails in is a finding, too. */
export async function* runDoctor(
	look: Look,
	checks: readonly Check[] = CHECKS,
): AsyncGenerator<Finding> {
	const running = checks.map((check) => findingsOf(check, look));
	for (const found of running) yield* await found;
}

async function findingsOf(check: Check, look: Look): Promise<Finding[]> {
	const open = { ...check, kinds: { ...check.kinds, ...OF_EVERY_CHECK } };
	try {
		const found = await inTime(check.run(look), look);
		return found.map((one) => findingOf(open, one));
	} catch (error) {
		const { code, name } = error as { code?: string; name?: string };
		return [findingOf(open, ["failed", code ?? name ?? "unknown"])];
	}
}

type Late = readonly (readonly [code: "late"])[];

function inTime<T>(
	work: Promise<T>,
	{ clock, thorough }: Look,
): Promise<T | Late> {
	// Whoever asked for everything waits for it.
	if (thorough) return work;
	return new Promise((done, fail) => {
		const forget = clock.after(CHECK_MS, () => done([["late"]]));
		work.then(done, fail).finally(forget);
	});
}
