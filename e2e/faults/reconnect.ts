import { openHerd } from "./herd.ts";
import { createRelay } from "./relay.ts";
import { until } from "./until.ts";

/** F28: so many shoppers lose the relay in one instant; returns how long until the last was greeted again. */
export async function reconnect(
	file: string,
	size: number,
	say: (line: string) => void,
): Promise<{ missing: number; seconds: number; faults: string[] }> {
	const relay = await createRelay({ file });
	try {
		await relay.start();
		const herd = await openHerd(relay, size);
		say(`${herd.here()} are here`);
		await relay.kill();
		const killedAt = performance.now();
		await until(() => herd.here() === 0);
		await relay.start();
		await until(() => herd.here() === size, 120_000).catch(() => {});
		const missing = size - herd.here();
		const seconds = (performance.now() - killedAt) / 1_000;
		const [first] = await herd.each(async (one) => one);
		await first?.sends("Still there");
		herd.leave();
		return { missing, seconds, faults: relay.faults };
	} finally {
		await relay.end();
	}
}
