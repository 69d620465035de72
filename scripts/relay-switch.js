/**
 * The relay's plug. Pulling it kills the process as a power cut does, without a good-bye; plugging it
 * in starts another one, in the same way and on the same data.
 * @typedef {{ pulled: boolean, pid: number | null, killed: number | null }} CordState
 * @typedef {{ pid?: number, ready: Promise<any>, ended: Promise<unknown>, kill(): Promise<void>, end(): Promise<void> }} Relay
 * @param {() => Relay} start
 */
export function createCord(start) {
	let relay = start();
	let pulled = false;
	/** @type {number | null} */
	let killed = null;
	/** @type {Promise<unknown>} */
	let turn = Promise.resolve();

	/** @returns {CordState} */
	function state() {
		return { pulled, pid: pulled ? null : (relay.pid ?? null), killed };
	}

	/** @param {boolean} wanted */
	async function move(wanted) {
		if (wanted === pulled) return;
		if (wanted) {
			killed = relay.pid ?? null;
			await relay.kill();
			pulled = true;
		} else {
			relay = start();
			pulled = false;
			// One that ends before it is ready never will be; whoever started it hears so.
			await Promise.race([relay.ready, relay.ended]);
		}
	}

	return {
		state,
		/** What the relay said when it was ready. */
		ready: () => relay.ready,
		/** Resolves when the relay is dead, or takes connections again. One move after the other. */
		async set(/** @type {boolean} */ wanted) {
			const moved = turn.then(() => move(wanted));
			turn = moved.catch(() => {});
			await moved;
			return state();
		},
		async end() {
			await turn;
			if (!pulled) await relay.end();
		},
	};
}
