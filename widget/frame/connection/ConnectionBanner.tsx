import { unreachable } from "../../../protocol/unreachable.ts";
import type { Words } from "../../words/en.ts";
import { useLanguage, useModels } from "../context/context.ts";
import type { ConnectionBannerState } from "./connection-banner.ts";

/** What may be said about the connection: calm, and never for a short gap. */
export function ConnectionBanner() {
	const { connectionBanner } = useModels();
	const { words } = useLanguage();
	return (
		<p class="connection" role="status">
			{steadyWords(connectionBanner.value, words)}
		</p>
	);
}

function steadyWords(
	connectionBanner: ConnectionBannerState,
	words: Words,
): string | null {
	switch (connectionBanner.kind) {
		case "fine":
			return null;
		case "connecting":
			return words.chat.connecting;
		case "lost":
			return words.chat.reconnecting;
		case "back":
			return words.chat.reconnected;
		case "refused":
			return connectionBanner.refusal.code === "version"
				? words.errors.version
				: words.errors.generic;
		default:
			return unreachable(connectionBanner);
	}
}
