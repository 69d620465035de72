import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ComplaintInfo } from "../../protocol/complaint.ts";
import type { Model } from "../workspace/part.ts";

/** What shoppers complain about, as far as it was read. */
export interface Complaints {
	/** What is not decided, by when it is to be answered, of all one's sites. */
	open: ReadonlySignal<readonly ComplaintInfo[]>;
	/** There is more than was read. */
	more: ReadonlySignal<boolean>;
	/** Of one conversation, the oldest first. */
	of(conversation: string): ComplaintInfo[];
	/** Reads what is open everywhere; it is kept up from then on. */
	read(): void;
	/** Reads those of a conversation, the decided ones too. */
	readOf(conversation: string): void;
	/** A reply says how it is now. */
	update(complaint: ComplaintInfo): void;
}

export const complaintsModel: Model<Complaints> = {
	create({ connection, onRefresh, hear }) {
		const known = signal<ReadonlyMap<string, ComplaintInfo>>(new Map());
		const more = signal(false);
		let isRead = false;

		function add(complaints: readonly ComplaintInfo[]) {
			const all = new Map(known.peek());
			for (const one of complaints) {
				const before = all.get(one.id);
				if (!before || before.version <= one.version) all.set(one.id, one);
			}
			known.value = all;
		}
		const refresh = async () => {
			const reply = await connection.ask("complaints:read", {});
			// An older relay keeps none.
			if (!reply.ok || !reply.data.complaints) return;
			more.value = reply.data.more;
			const ids = new Set(reply.data.complaints.map(({ id }) => id));
			known.value = new Map(
				[...known.peek()].filter(([id, one]) => ids.has(id) || !isOpen(one)),
			);
			add(reply.data.complaints);
		};
		onRefresh(() => isRead && void refresh());
		hear("complaint:changed", ({ complaint }) => add([complaint]));

		return {
			more,
			open: computed(() =>
				[...known.value.values()]
					.filter(isOpen)
					.sort((a, b) => a.answerBy - b.answerBy),
			),
			of: (conversation) =>
				[...known.value.values()]
					.filter((one) => one.conversation === conversation)
					.sort((a, b) => a.filedAt - b.filedAt),
			read() {
				isRead = true;
				void refresh();
			},
			readOf(conversation) {
				void connection
					.ask("complaints:of-conversation", { conversation })
					.then((reply) => {
						if (reply.ok && reply.data.complaints) add(reply.data.complaints);
					});
			},
			update: (complaint) => add([complaint]),
		};
	},
};

export function isOpen({ state }: Pick<ComplaintInfo, "state">): boolean {
	return state !== "decided" && state !== "final";
}
