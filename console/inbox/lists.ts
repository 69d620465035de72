import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Inbox, TABS, type Tab } from "./inbox.ts";
import { createShown, type Shown } from "./shown.ts";

/** The three lists as they stand on the screen, and which of them is open. */
export interface Lists {
	tab: ReadonlySignal<Tab>;
	shown: ReadonlySignal<Shown>;
	choose(tab: Tab): void;
	hold(): void;
	release(): void;
	/** The agent acted: every list shows itself as it is. */
	settle(): void;
}

export function createLists(inbox: Inbox, opened: () => string | null): Lists {
	const tab = signal<Tab>("waiting");
	const lists = Object.fromEntries(
		TABS.map((name) => [
			name,
			createShown(computed(() => inbox.tabs.value[name].map(({ id }) => id))),
		]),
	) as Record<Tab, Shown>;
	const all = Object.values(lists);
	// Until the agent chooses, the list follows the work: first to the conversation that is open, and away from
	// an empty list, in which nothing could shift.
	let chosen = false;
	let began = false;
	effect(() => {
		const now = inbox.tabs.value;
		if (chosen || TABS.every((name) => now[name].length === 0)) return;
		const holds = (name: Tab) => now[name].some(({ id }) => id === opened());
		const first = began ? undefined : TABS.find(holds);
		began = true;
		if (first) tab.value = first;
		else if (now[tab.peek()].length === 0)
			tab.value = now.mine.length > 0 ? "mine" : "waiting";
	});

	function settle() {
		for (const shown of all) shown.settle();
	}

	return {
		tab,
		shown: computed(() => lists[tab.value]),
		choose(next) {
			chosen = true;
			tab.value = next;
			settle();
		},
		hold() {
			for (const shown of all) shown.hold();
		},
		release() {
			for (const shown of all) shown.release();
		},
		settle,
	};
}
