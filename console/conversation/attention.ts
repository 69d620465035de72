import {
	computed,
	effect,
	type ReadonlySignal,
	signal,
	untracked,
} from "@preact/signals";
import { againAfterMs, pause } from "../../client/pause.ts";
import type { StaffConversation } from "../../protocol/agent.ts";
import { OPENED_AFTER_MS } from "../../protocol/limits.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { focused, visible } from "../workspace/visible.ts";

/** What the agent has done in a conversation since this window shows it. */
export interface Attention {
	/** The agent opened it: some seconds of view from now on count as reading it. */
	chosen(): void;
	/** A key, a click or a word in it. */
	acted(): void;
	/** Whether the agent is known to have looked here, and the shopper may be told what was read. */
	isReal: ReadonlySignal<boolean>;
	stop(): void;
}

interface Options {
	id: string;
	connection: ConsoleConnection;
	head: ReadonlySignal<StaffConversation | null>;
	mine: ReadonlySignal<boolean>;
}

/**
 * Says `conversation:open` once the agent is really there. What opens by itself (a reload, Back, a close, a routing
 * that gives it while it stands here) says nothing before the agent does something in it.
 */
export function createAttention({
	id,
	connection,
	head,
	mine,
}: Options): Attention {
	/** The assignment under which the agent last did something here; null: nothing yet. */
	const actedIn = signal<number | null>(null);
	const chosenAt = signal(0);
	const epoch = computed(() => head.value?.epoch ?? null);
	/** The assignment that was said to be opened; null: none on this connection. */
	const said = signal<number | null>(null);

	function acted() {
		const now = epoch.peek();
		if (now !== null) actedIn.value = now;
	}

	async function open(now: number) {
		const reply = await connection.ask("conversation:open", {
			conversation: id,
			epoch: now,
		});
		if (reply.ok) return;
		const ms = againAfterMs(reply.refusal, connection.state.peek());
		if (ms === null) return;
		await pause(ms);
		said.value = null;
	}

	const stops = [
		effect(() => {
			const watches = chosenAt.value > 0 && visible.value && focused.value;
			if (!watches || epoch.value === null) return;
			const timer = setTimeout(() => {
				chosenAt.value = 0;
				acted();
			}, OPENED_AFTER_MS);
			return () => clearTimeout(timer);
		}),
		effect(() => {
			if (connection.state.value.kind !== "here") {
				said.value = null;
				return;
			}
			const now = epoch.value;
			const isDue = mine.value && head.value?.joined === false;
			if (!isDue || now === null || actedIn.value !== now) return;
			if (said.value === now) return;
			said.value = now;
			untracked(() => void open(now));
		}),
	];

	return {
		chosen() {
			chosenAt.value = chosenAt.peek() + 1;
		},
		acted,
		isReal: computed(
			() => actedIn.value !== null && head.value?.joined === true,
		),
		stop() {
			for (const stop of stops) stop();
		},
	};
}

/** Alone they are no sign of reading: the window may only be left by them. */
const MODIFIERS = new Set(["Alt", "AltGraph", "Control", "Meta", "Shift"]);

/** Whether a key that was pressed in a conversation says that somebody works in it. */
export function isWork({ key, target }: KeyboardEvent): boolean {
	return !MODIFIERS.has(key) && isWorkAt(target);
}

/** Whether a press says that somebody reads or writes here: the buttons of the head give it to others. */
export function isWorkAt(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest(".log-place, .composer") !== null
	);
}
