/** What somebody who is here holds: quiet conversations and offers do not count. */
export interface Workload {
	load: number;
	slots: number;
}

/** Hears of one agent of a site; null: nothing new comes to them, because they are away, lost or gone. */
export type HearWorkload = (
	site: string,
	person: string,
	workload: Workload | null,
) => void;

/** Tells whoever measures it how busy the staff is. The routing knows nobody who does. */
export interface Workloads {
	/** It may be what it was. */
	told: HearWorkload;
	/** Called in the step of the change, which a commit waits for: it must not wait or throw. */
	hear(listener: HearWorkload): void;
}

export function createWorkloads(): Workloads {
	const listeners: HearWorkload[] = [];
	return {
		told(...workload) {
			for (const listener of listeners) listener(...workload);
		},
		hear: (listener) => void listeners.push(listener),
	};
}
