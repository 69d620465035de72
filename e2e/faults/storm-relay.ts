import type { Herd } from "./herd.ts";
import { herdComesBack } from "./storm-herd.ts";
import { count, type Storm } from "./storm-state.ts";
import { until } from "./until.ts";

/** Messages until a crash point strikes: some seconds of the storm's load. */
const CRASH_AT = 120;
/** Pieces, and whole files, until it strikes. */
const PIECE_CRASH_AT = 12;
const FILE_CRASH_AT = 5;

/** What a relay rightly logs when its disk is full. */
export function isDiskFull(line: string): boolean {
	return line.includes("SQLITE_FULL");
}

/**
 * What befalls the relay, one after the other in rounds. Each round ends with a relay that runs. Crash points
 * and the full disk need a relay that was started for them, so each fault's end is the next one's beginning.
 */
export async function harmRelay(
	storm: Storm,
	whileDead: () => Promise<void>,
): Promise<void> {
	const { rig, dice, mutant } = storm;
	const { relay } = rig;
	let herd: Herd | undefined;
	const calm = () => storm.pause(dice.between(2_500, 5_000));

	async function killed(next?: string) {
		await relay.kill();
		count(storm, "F1");
		await whileDead();
		await relay.start(mutant ?? next);
	}

	async function crashes(name: string, next: string) {
		await until(() => !relay.running() || !storm.blowing());
		if (relay.running()) await relay.kill();
		else count(storm, name);
		await relay.start(next);
	}

	async function diskFull() {
		const faultsBefore = relay.faults.length;
		relay.signal("SIGXFSZ");
		await storm.pause(3_000);
		relay.signal("SIGXFSZ");
		if (relay.faults.slice(faultsBefore).some(isDiskFull)) count(storm, "F6");
	}

	async function standsStill() {
		relay.signal("SIGSTOP");
		await storm.pause(10_000);
		relay.signal("SIGCONT");
		count(storm, "F31");
	}

	async function restarted() {
		if ((await relay.stop()) !== 0)
			storm.wrongs.push("the relay did not stop in good order");
		count(storm, "F24");
		await relay.start(mutant);
	}

	while (storm.blowing()) {
		await calm();
		// With a relay that no crash point interrupts.
		if (!mutant && storm.blowing())
			herd = await herdComesBack(storm, { relay, herd }, killed);
		await calm();
		await killed(`crash-after-commit:${CRASH_AT}`);
		if (!mutant) {
			await crashes("F2", `crash-before-commit:${CRASH_AT}`);
			await crashes("F3", `crash-in-upload:${PIECE_CRASH_AT}`);
			await crashes("F34", `crash-before-message:${FILE_CRASH_AT}`);
			await crashes("F35", "disk-full");
			await calm();
			if (storm.blowing()) await diskFull();
		}
		await calm();
		if (storm.blowing() && !mutant) await standsStill();
		await calm();
		if (storm.blowing()) await restarted();
	}
	// A relay that waits for its crash would not let anybody rest.
	await relay.stop();
	await relay.start(mutant);
}
