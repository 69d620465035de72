import { signal } from "@preact/signals";
import type { Model } from "../../workspace/part.ts";
import { fold } from "./fold.ts";

/** What one person has had of hints, on this device. */
interface HintMemory {
	/** Whether a conversation has had its hint. */
	hasHad(conversation: string): Promise<boolean>;
	/** Whether the person wants no hint of these words any more. */
	isOff(phrase: string): Promise<boolean>;
	keepShown(conversation: string): Promise<void>;
	keepDismissed(phrase: string): Promise<void>;
}

/** As it stands in the local store. */
interface Kept {
	/** The conversations that have had a hint, the oldest first. */
	shown: string[];
	/** How often each phrase was dismissed. */
	dismissed: Record<string, number>;
}

const CONVERSATIONS = 500;
const DISMISSALS = 2;

export const hintMemoryModel: Model<HintMemory> = {
	create({ me, store }) {
		const key = `promise hints ${me.peek().id}`;
		const kept = signal<Kept | null>(null);
		const read = store.get<Kept>(key).then((before) => {
			kept.value ??= before ?? { shown: [], dismissed: {} };
		});

		async function now(): Promise<Kept> {
			await read;
			return kept.value!;
		}

		async function keep(changed: Partial<Kept>) {
			kept.value = { ...(await now()), ...changed };
			await store.set(key, kept.value);
		}

		return {
			async hasHad(conversation) {
				return (await now()).shown.includes(conversation);
			},
			async isOff(phrase) {
				const { dismissed } = await now();
				return (dismissed[fold(phrase).text] ?? 0) >= DISMISSALS;
			},
			async keepShown(conversation) {
				const { shown } = await now();
				await keep({ shown: [...shown, conversation].slice(-CONVERSATIONS) });
			},
			async keepDismissed(phrase) {
				const { dismissed } = await now();
				const { text } = fold(phrase);
				await keep({
					dismissed: { ...dismissed, [text]: (dismissed[text] ?? 0) + 1 },
				});
			},
		};
	},
};
