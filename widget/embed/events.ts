import { guard } from "./disposer.ts";

type Heard = (detail: never) => void;

const NAMES = "ready open close message unread availability rated error";

/** The page's listeners. One that throws harms neither us nor the next one. */
export function createEvents() {
	const listeners: { name: string; heard: Heard; once?: boolean }[] = [];
	let isReady = false;

	return {
		/** Whether there is such an event, and something to be called. */
		knows: (name: unknown, heard: unknown) =>
			` ${NAMES} `.indexOf(` ${name} `) >= 0 && typeof heard === "function",
		on(name: string, heard: Heard, once?: boolean) {
			// Who comes late hears it all the same.
			const isLate = isReady && name === "ready";
			if (!isLate || !once) {
				// In the place of one that is gone: a page may come and go for as long as it likes.
				let at = 0;
				while (listeners[at]?.name) at++;
				listeners[at] = { name, heard, once };
			}
			if (isLate) guard(heard)(undefined as never);
		},
		off(name: string, heard?: Heard) {
			for (const one of listeners) {
				if (one.name === name && (!heard || one.heard === heard)) one.name = "";
			}
		},
		emit(name: string, detail?: unknown) {
			isReady ||= name === "ready";
			for (const one of [...listeners]) {
				if (one.name !== name) continue;
				if (one.once) one.name = "";
				guard(one.heard)(detail as never);
			}
		},
	};
}
