import type { Entry } from "../../../protocol/entry.ts";
import { useLazyWords } from "../context/context.ts";

/** Above the message that came on a card. */
export function CardLine({ entry }: { entry: Entry }) {
	const { card } = useLazyWords();
	const kind = entry.kind === "card" && entry.body?.kind;
	return kind ? <p class="line">{card[kind]}</p> : null;
}
