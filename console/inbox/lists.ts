import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { createHolding } from "./holding.ts";
import { type Inbox, READ_ONLY_TABS, TABS, type Tab } from "./inbox.ts";
import { createListFocus, type ListFocus } from "./list-focus.ts";
import { createShown, type Shown } from "./shown.ts";

/** The lists as they stand on the screen, and which of them is open. */
export interface Lists {
	tab: ReadonlySignal<Tab>;
	/** Which there are for this person. */
	tabs: ReadonlySignal<readonly Tab[]>;
	shown: ReadonlySignal<Shown>;
	focus: ListFocus;
	/** The rows on the screen, in their order: of the open list, or of what a page shows instead. */
	onScreen(): readonly string[];
	/** A page shows rows of its own, until it says null. */
	showInstead(ids: (() => readonly string[]) | null): void;
	choose(tab: Tab): void;
	/** The pointer, or the focus, has moved in the list: it holds still for a while. */
	moved(): void;
	/** It has left the list. */
	left(): void;
	/** The agent acts: from now on the list stays that is open, also when it becomes empty by it. */
	stay(): void;
	/** It rings: it is shown at once, and moves nothing but messages that were left. */
	admit(id: string): void;
	/** The agent acted: every list shows itself as it is. */
	settle(): void;
}

export function createLists(
	inbox: Inbox,
	opened: () => string | null,
	answers: () => boolean = () => true,
): Lists {
	const tabs = computed(() => (answers() ? TABS : READ_ONLY_TABS));
	const tab = signal<Tab>("waiting");
	const { held, moved, left } = createHolding();
	const lists = Object.fromEntries(
		ALL.map((name) => [
			name,
			createShown(
				computed(() => inbox.ids(name)),
				held,
			),
		]),
	) as Record<Tab, Shown>;
	const all = Object.values(lists);
	// Until the agent chooses, the list follows the work: first to the conversation that is open, and away from
	// an empty list, in which nothing could shift.
	let chosen = false;
	let began = false;
	effect(() => {
		const names = tabs.value;
		if (!names.includes(tab.peek())) tab.value = "waiting";
		const [, taken = "mine"] = names;
		if (chosen || names.every((name) => inbox.ids(name).length === 0)) return;
		const holds = (name: Tab) => inbox.ids(name).includes(opened() ?? "");
		const first = began ? undefined : names.find(holds);
		began = true;
		if (first) tab.value = first;
		else if (inbox.ids(tab.peek()).length === 0)
			tab.value = inbox.ids(taken).length > 0 ? taken : "waiting";
	});

	let instead: (() => readonly string[]) | null = null;
	const onScreen = () => instead?.() ?? lists[tab.peek()].ids.peek();

	function settle() {
		for (const shown of all) shown.settle();
	}

	return {
		tab,
		tabs,
		shown: computed(() => lists[tab.value]),
		focus: createListFocus(onScreen),
		onScreen,
		showInstead(ids) {
			instead = ids;
		},
		choose(next) {
			chosen = true;
			tab.value = next;
			settle();
		},
		moved,
		left,
		stay() {
			chosen = true;
		},
		admit(id) {
			const isMessage = (one: string) => inbox.row(one)?.mode === "message";
			const isLive = !isMessage(id);
			for (const name of ALL)
				lists[name].admit(
					id,
					(other) => name === "waiting" && isLive && isMessage(other),
				);
		},
		settle,
	};
}

const ALL: readonly Tab[] = ["waiting", "mine", "open", "closed"];
