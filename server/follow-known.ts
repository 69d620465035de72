import type { Due } from "./ports/scheduler.ts";
import type { Relay } from "./relay.ts";

/** What is changed in one go is told once. */
const GATHER_MS = 50;
/** No longer than this passes between two questions to the store, and whatever ring is lost. */
const ASK_MS = 3_000;
const CHANGED = "known";

/** What this relay keeps in memory of people, settings and blocks follows what other relays have changed. */
export function followKnown({ given, parts, all, failed }: Relay): void {
	const { relays, scheduler, store, clock } = parts;
	const { known } = given;
	let version: number | undefined;
	let isTelling = false;

	async function reread(): Promise<void> {
		known?.forget();
		for (const one of all) await one.reread?.();
	}

	relays.hear(CHANGED, () => void reread().catch((error) => failed(error)), {
		isSign: true,
	});
	known?.whenChanged(() => {
		if (isTelling) return;
		isTelling = true;
		clock.after(GATHER_MS, () => {
			isTelling = false;
			relays.tell(CHANGED, null);
		});
	});
	const asking: Due = {
		isOfEach: true,
		next: async (now) => now + ASK_MS,
		async run() {
			const before = version;
			version = await store.knownVersion();
			if (before !== undefined && before !== version) await reread();
		},
	};
	scheduler.add(asking);
}
