import type { SignInStore } from "../store/contract/sign-in-store.ts";

/** Rows that one statement drops. */
const AT_ONCE = 1_000;
const FOR_EVER = Number.MAX_SAFE_INTEGER;

/**
 * Signs everybody of the staff out, and ends every link of theirs: of what a backup brings back, some was ended since,
 * and nobody can say which. Resolves with how many.
 */
export async function endEverySignIn(
	store: Pick<SignInStore, "pruneLinks" | "pruneSessions" | "pruneTickets">,
): Promise<{ signIns: number; signInLinks: number }> {
	const whole = { usedBefore: FOR_EVER, begunBefore: FOR_EVER };
	await allOf((most) => store.pruneTickets(FOR_EVER, most));
	return {
		signIns: await allOf((most) => store.pruneSessions(whole, most)),
		signInLinks: await allOf((most) => store.pruneLinks(FOR_EVER, most)),
	};
}

async function allOf(drop: (most: number) => Promise<number>): Promise<number> {
	let dropped = 0;
	for (;;) {
		const now = await drop(AT_ONCE);
		dropped += now;
		if (now < AT_ONCE) return dropped;
	}
}
