/** Where the switch of the demo's relay stands. */
export interface SwitchState {
	pulled: boolean;
	/** null: nothing runs. */
	pid: number | null;
	/** The process that was killed last. */
	killed: number | null;
}

/** What is switched: a process. */
export interface Switched {
	pid?: number | undefined;
	ready: Promise<unknown>;
	ended: Promise<unknown>;
	kill(): Promise<void>;
	end(): Promise<void>;
}

export interface RelaySwitch {
	state(): SwitchState;
	/** Resolves when the relay is dead, or takes connections again. One move after the other. */
	set(pulled: boolean): Promise<SwitchState>;
	end(): Promise<void>;
}

/**
 * The relay's plug. Pulling it kills the process as a power cut does, without a good-bye; plugging it
 * in starts another one, in the same way and on the same data.
 */
export function createRelaySwitch(
	first: Switched,
	start: () => Switched,
): RelaySwitch {
	let relay = first;
	let pulled = false;
	let killed: number | null = null;
	let turn: Promise<unknown> = Promise.resolve();

	function state(): SwitchState {
		return { pulled, pid: pulled ? null : (relay.pid ?? null), killed };
	}

	async function move(wanted: boolean) {
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
		async set(wanted) {
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
