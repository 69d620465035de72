import type { Entry } from "../../protocol/entry.ts";
import { useLanguage } from "./context.ts";
import { filled } from "./words.ts";

/** Something that happened, in a sentence; nothing for kinds that a shopper need not read about. */
export function Line({ entry }: { entry: Entry }) {
	const { words } = useLanguage();
	if (entry.kind === "assigned" && entry.body) {
		const { name } = entry.body.agent;
		return (
			<p class="line" dir="auto">
				{filled(words.chat.joined, { name })}
			</p>
		);
	}
	if (entry.kind === "closed") return <p class="line">{words.chat.ended}</p>;
	return null;
}
