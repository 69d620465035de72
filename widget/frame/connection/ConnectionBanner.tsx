import { unreachable } from "../../../protocol/unreachable.ts";
import type { Words } from "../../words/en.ts";
import { useLanguage, useModels } from "../context/context.ts";
import type { Steadiness } from "./connection-banner.ts";

/** What may be said about the connection: calm, and never for a short gap. */
export function ConnectionLine() {
	const { steady } = useModels();
	const { words } = useLanguage();
	return (
		<p class="connection" role="status">
			{steadyWords(steady.value, words)}
		</p>
	);
}

function steadyWords(steady: Steadiness, words: Words): string | null {
	switch (steady.kind) {
		case "fine":
			return null;
		case "connecting":
			return words.chat.connecting;
		case "lost":
			return words.chat.reconnecting;
		case "back":
			return words.chat.reconnected;
		case "refused":
			return steady.refusal.code === "version"
				? words.errors.version
				: words.errors.generic;
		default:
			return unreachable(steady);
	}
}
