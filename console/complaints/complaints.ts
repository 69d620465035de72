import { type ReadonlySignal, signal } from "@preact/signals";
import type { ComplaintInfo } from "../../protocol/complaint.ts";
import type { Model } from "../workspace/part.ts";

/** What shoppers complain about, as far as it is not decided. */
export interface Complaints {
	/** By when they are to be answered, of all one's sites. */
	open: ReadonlySignal<readonly ComplaintInfo[]>;
	/** There is more than was read. */
	more: ReadonlySignal<boolean>;
	/** Reads them; they are kept up from then on. */
	read(): void;
	/** A reply says how it is now. */
	update(complaint: ComplaintInfo): void;
}

export const complaintsModel: Model<Complaints> = {
	create({ connection, onRefresh, hear }) {
		const open = signal<readonly ComplaintInfo[]>([]);
		const more = signal(false);
		let isRead = false;

		function update(one: ComplaintInfo) {
			const before = open.peek().find(({ id }) => id === one.id);
			if (before && before.version > one.version) return;
			const isOpen = one.state !== "decided" && one.state !== "final";
			open.value = [
				...open.peek().filter(({ id }) => id !== one.id),
				...(isOpen ? [one] : []),
			].sort((a, b) => a.answerBy - b.answerBy);
		}
		const refresh = async () => {
			const reply = await connection.ask("complaints:read", {});
			// An older relay keeps none.
			if (!reply.ok || !reply.data.complaints) return;
			more.value = reply.data.more;
			open.value = reply.data.complaints;
		};
		onRefresh(() => isRead && void refresh());
		hear("complaint:changed", ({ complaint }) => isRead && update(complaint));

		return {
			open,
			more,
			read() {
				isRead = true;
				void refresh();
			},
			update,
		};
	},
};
