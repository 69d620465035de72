import type { Clock } from "../../ports/clock.ts";
import type { Connections } from "./connections.ts";

const RENEW_MS = 60_000;

/** The clock of the database, which all relays share: this machine's, and how far it is off. */
export async function createServerClock(
	connections: Connections,
	clock: Clock,
): Promise<Clock & { stop(): void }> {
	let offset = 0;
	let forget = () => {};

	async function measure(): Promise<void> {
		const connection = await connections.take();
		let isBroken = true;
		try {
			const asked = clock.now();
			const { rows } = await connection.run<{ now: number }>({
				text: "select (extract(epoch from clock_timestamp()) * 1000)::bigint as now",
				values: [],
			});
			const answered = clock.now();
			isBroken = false;
			// It was asked on the way there; half of both ways is the best that can be known.
			offset = Math.round((rows[0]?.now ?? answered) - (asked + answered) / 2);
		} finally {
			connection.release(isBroken);
		}
	}

	function renew() {
		forget = clock.after(RENEW_MS, () => {
			// A database that does not answer has the offset that it had.
			measure()
				.catch(() => {})
				.finally(renew);
		});
	}

	await measure();
	renew();
	return {
		...clock,
		now: () => clock.now() + offset,
		stop: () => forget(),
	};
}
