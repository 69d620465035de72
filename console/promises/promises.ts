import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { PromiseInfo } from "../../protocol/promise.ts";
import type { Model } from "../workspace/part.ts";

/** What shoppers were promised, as far as it was read. */
export interface Promises {
	/** Open and late, by due time, of all one's sites. */
	open: ReadonlySignal<PromiseInfo[]>;
	/** Open and late ones of oneself. */
	mine: ReadonlySignal<PromiseInfo[]>;
	/** There are more open ones than were read. */
	more: ReadonlySignal<boolean>;
	/** Of one conversation, the oldest first. */
	of(conversation: string): PromiseInfo[];
	/** Reads those of a conversation, the ended ones too. */
	read(conversation: string): void;
	/** A reply says how it is now. */
	update(promise: PromiseInfo): void;
}

export const promisesModel: Model<Promises> = {
	create(workspace) {
		const { connection, me } = workspace;
		const known = signal<ReadonlyMap<string, PromiseInfo>>(new Map());
		const more = signal(false);

		function add(promises: readonly PromiseInfo[]) {
			const all = new Map(known.peek());
			for (const one of promises) {
				const before = all.get(one.id);
				if (!before || before.version <= one.version) all.set(one.id, one);
			}
			known.value = all;
		}

		const refresh = async () => {
			const reply = await connection.ask("follow-ups:read", {});
			// An older relay keeps none.
			if (!reply.ok || !reply.data.promises) return;
			more.value = reply.data.more;
			const ids = new Set(reply.data.promises.map(({ id }) => id));
			known.value = new Map(
				[...known.peek()].filter(([id, one]) => ids.has(id) || !isOpen(one)),
			);
			add(reply.data.promises);
		};
		workspace.onRefresh(() => void refresh());
		workspace.hear("promise:changed", ({ promise }) => add([promise]));
		void refresh();

		const open = computed(() =>
			[...known.value.values()]
				.filter(isOpen)
				.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1)),
		);
		return {
			open,
			more,
			mine: computed(() =>
				open.value.filter(
					({ owner }) => owner.kind === "agent" && owner.id === me.value.id,
				),
			),
			of: (conversation) =>
				[...known.value.values()]
					.filter((one) => one.conversation === conversation)
					.sort((a, b) => a.madeAt - b.madeAt),
			read(conversation) {
				void connection
					.ask("promises:of-conversation", { conversation })
					.then((reply) => {
						if (reply.ok && reply.data.promises) add(reply.data.promises);
					});
			},
			update: (promise) => add([promise]),
		};
	},
};

function isOpen({ state }: PromiseInfo): boolean {
	return state === "open" || state === "late";
}
