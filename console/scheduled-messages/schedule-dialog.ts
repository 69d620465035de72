import { type ReadonlySignal, signal } from "@preact/signals";
import type { Conversation } from "../conversation/conversation.ts";
import { createLazy } from "../workspace/lazy.ts";
import type { Model } from "../workspace/part.ts";

/** For which conversation it is open; null: it is not. It stays with it, whatever is opened beside. */
export interface ScheduleDialog {
	of: ReadonlySignal<Conversation | null>;
	show(conversation: Conversation | null): void;
}

export const scheduleDialogModel: Model<ScheduleDialog> = {
	create() {
		const of = signal<Conversation | null>(null);
		return {
			of,
			show(conversation) {
				of.value = conversation;
			},
		};
	},
};

export const scheduledLine = createLazy(async () => {
	const { ScheduledLine } = await import("./ScheduledLine.tsx");
	return ScheduledLine;
});

export const laterAct = createLazy(async () => {
	const { LaterAct } = await import("./LaterAct.tsx");
	return LaterAct;
});

export const scheduledEntry = createLazy(async () => {
	const { ScheduledEntry } = await import("./ScheduledEntry.tsx");
	return ScheduledEntry;
});
