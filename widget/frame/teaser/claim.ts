import type { LocalStore } from "../../../client/local-store.ts";
import { newId } from "../../../protocol/ids.ts";

/** The answer that stood beside a launcher last, in any tab. */
const KEY = "teased";

interface Word {
	conversation: string;
	seq: number;
}

/** Whether this tab is the one that shows it: of all tabs and pages one does, once. */
export async function claim(store: LocalStore, word: Word): Promise<boolean> {
	const last = await store.get<Word>(KEY);
	if (last?.conversation === word.conversation && last.seq >= word.seq)
		return false;
	const mine = newId();
	if ((await store.first(keyOf(word), mine)) !== mine) return false;
	await store.set(KEY, word);
	if (last) await store.remove(keyOf(last));
	return true;
}

const keyOf = ({ conversation, seq }: Word) => `${KEY}/${conversation}/${seq}`;
