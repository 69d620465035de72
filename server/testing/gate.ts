/** Holds up what passes it while it is shut, so that a test decides what happens in between. */
export interface Gate {
	shut(): void;
	open(): void;
	/** Passes at once, or when the gate opens. */
	pass(): Promise<void>;
	/** Resolves when so many stand before the shut gate. */
	held(many: number): Promise<void>;
}

export function createGate(): Gate {
	let isShut = false;
	let waiting: (() => void)[] = [];
	let watchers: (() => void)[] = [];
	return {
		shut() {
			isShut = true;
		},
		open() {
			isShut = false;
			for (const go of waiting) go();
			waiting = [];
		},
		pass() {
			if (!isShut) return Promise.resolve();
			return new Promise((go) => {
				waiting.push(go);
				for (const look of watchers) look();
			});
		},
		held: (many) =>
			new Promise((done) => {
				const look = () => {
					if (waiting.length < many) return;
					watchers = watchers.filter((other) => other !== look);
					done();
				};
				watchers.push(look);
				look();
			}),
	};
}
