import { type Herd, openHerd } from "./herd.ts";
import type { Relay } from "./relay.ts";
import { count, type Storm } from "./storm-state.ts";
import { until } from "./until.ts";

/** Shoppers of whom nothing is known but that they are there (F28), and how long the last may be away. */
const HERD = 2_000;
const HERD_MS = 60_000;

/** The herd is there while its relay goes, and comes back; then everybody leaves. Resolves with it, for the next time. */
export async function herdComesBack(
	storm: Storm,
	{ relay, herd: before }: { relay: Relay; herd: Herd | undefined },
	goes: () => Promise<void>,
): Promise<Herd> {
	before?.comeBack();
	const herd = before ?? (await openHerd(relay, HERD));
	await isHere(storm, herd);
	await goes();
	if (await isHere(storm, herd)) count(storm, "F28");
	herd.leave();
	return herd;
}

async function isHere(storm: Storm, { here }: Herd): Promise<boolean> {
	await until(() => here() === HERD || !storm.blowing(), HERD_MS).catch(() =>
		storm.wrongs.push(`${HERD - here()} of the herd stayed away`),
	);
	return here() === HERD;
}
