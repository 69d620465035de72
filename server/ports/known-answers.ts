/** Answers of the store that this relay keeps in memory, for whoever hears that another relay has changed something. */
export interface KnownAnswers {
	/** From now on the store is asked anew. */
	forget(): void;
	/** Called once this relay has changed something of it. */
	whenChanged(changed: () => void): void;
}

/** The same, as those who keep answers see it. */
export interface KeptKnown extends KnownAnswers {
	keeps(forget: () => void): void;
	changed(): void;
}

export function createKnownAnswers(): KeptKnown {
	const forgets: (() => void)[] = [];
	const listeners: (() => void)[] = [];
	const all = (of: (() => void)[]) => () => {
		for (const one of of) one();
	};
	return {
		forget: all(forgets),
		changed: all(listeners),
		keeps: (forget) => void forgets.push(forget),
		whenChanged: (changed) => void listeners.push(changed),
	};
}
