import { type ReadonlySignal, signal } from "@preact/signals";
import type { QuietHours, QuietState } from "../../protocol/quiet-hours.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Model } from "./part.ts";

/** When nothing rings for this person, on any of their devices. */
export interface QuietTimes {
	state: ReadonlySignal<QuietState>;
	/** Whether nothing rings now. */
	hold(): boolean;
	/** null: it is done. */
	set(hours: QuietHours | null): Promise<Refusal | null>;
}

export const quietHoursModel: Model<QuietTimes> = {
	create(workspace) {
		const { ask } = workspace.connection;
		const state = signal<QuietState>({ hours: null, until: null });
		// The relay's clock says when: the day and the hour are those of the person, wherever this browser is.
		workspace.hear("quiet-hours:changed", (now) => {
			state.value = now;
		});
		workspace.onRefresh(async () => {
			const reply = await ask("quiet-hours:read", {});
			// An older relay knows none.
			if (reply.ok && reply.data.hours !== undefined) state.value = reply.data;
		});
		return {
			state,
			hold: () => state.peek().until !== null,
			async set(hours) {
				const reply = await ask("quiet-hours:set", { hours });
				if (!reply.ok) return reply.refusal;
				state.value = reply.data;
				return null;
			},
		};
	},
};
