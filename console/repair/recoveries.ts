import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { RecoveryInfo } from "../../protocol/repair.ts";
import type { Model } from "../workspace/part.ts";

/** What went wrong for shoppers, as far as it was read. */
export interface Recoveries {
	/** What is to be done, by due time, of all one's sites. */
	open: ReadonlySignal<RecoveryInfo[]>;
	/** There is more than was read. */
	more: ReadonlySignal<boolean>;
	/** Of one conversation, the oldest first. */
	of(conversation: string): RecoveryInfo[];
	/** Reads what is open everywhere; it is kept up from then on. */
	readOpen(): void;
	/** Reads those of a conversation, the ended ones too. */
	read(conversation: string): void;
	/** A reply says how it is now. */
	update(recovery: RecoveryInfo): void;
}

export const recoveriesModel: Model<Recoveries> = {
	create(workspace) {
		const { connection } = workspace;
		const known = signal<ReadonlyMap<string, RecoveryInfo>>(new Map());
		const more = signal(false);
		let isRead = false;

		function add(recoveries: readonly RecoveryInfo[]) {
			const all = new Map(known.peek());
			for (const one of recoveries) {
				const before = all.get(one.id);
				if (!before || before.version <= one.version) all.set(one.id, one);
			}
			known.value = all;
		}

		const refresh = async () => {
			const reply = await connection.ask("recoveries:read", {});
			// An older relay keeps none.
			if (!reply.ok || !reply.data.recoveries) return;
			more.value = reply.data.more;
			const ids = new Set(reply.data.recoveries.map(({ id }) => id));
			known.value = new Map(
				[...known.peek()].filter(([id, one]) => ids.has(id) || !isOpen(one)),
			);
			add(reply.data.recoveries);
		};
		workspace.onRefresh(() => isRead && void refresh());
		workspace.hear("recovery:changed", ({ recovery }) => add([recovery]));

		return {
			more,
			open: computed(() =>
				[...known.value.values()]
					.filter(isOpen)
					.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1)),
			),
			of: (conversation) =>
				[...known.value.values()]
					.filter((one) => one.conversation === conversation)
					.sort((a, b) => a.openedAt - b.openedAt),
			readOpen() {
				isRead = true;
				void refresh();
			},
			read(conversation) {
				void connection
					.ask("recoveries:of-conversation", { conversation })
					.then((reply) => {
						if (reply.ok && reply.data.recoveries) add(reply.data.recoveries);
					});
			},
			update: (recovery) => add([recovery]),
		};
	},
};

function isOpen({ state }: RecoveryInfo): boolean {
	return state === "to_do" || state === "promised" || state === "told";
}
