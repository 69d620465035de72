import { type ReadonlySignal, signal } from "@preact/signals";

/** Which third columns somebody has asked for; on a narrow screen such a column stands instead of everything. */
export interface SideColumns {
	/** By name; the last one is in front. */
	asked: ReadonlySignal<readonly string[]>;
	ask(name: string, yes: boolean): void;
	clear(): void;
}

export function createSideColumns(): SideColumns {
	const asked = signal<readonly string[]>([]);
	return {
		asked,
		ask(name, yes) {
			const others = asked.peek().filter((one) => one !== name);
			asked.value = yes ? [...others, name] : others;
		},
		clear() {
			asked.value = [];
		},
	};
}
