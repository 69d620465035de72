import type { ReadonlySignal } from "@preact/signals";
import type { Chat } from "../chat/chat.ts";
import type { Seen } from "./page.ts";
import { sayLooking, tellLooking } from "./visitor-context.ts";

interface Needs {
	chat: Pick<Chat, "connection" | "newest">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	seen: ReadonlySignal<Seen>;
}

/** Agents see what the shopper looks at, once there is a conversation. */
export function createParts({ chat, here, seen }: Needs) {
	tellLooking(
		seen,
		() => here.value && chat.newest.value,
		sayLooking(chat.connection),
	);
	return {};
}
