import type { Refusal } from "../../protocol/refusal.ts";
import type { Chat } from "./chat.ts";
import { erase } from "./erase.ts";
import type { Keeping } from "./keeping.ts";

export interface Forgetting {
	/** On the relay first, then here; null: all is gone. With a refusal nothing is. */
	everywhere(): Promise<Refusal | null>;
	/** The same, but what is here goes in any case. */
	anyway(): Promise<void>;
	/** Only on the relay: here it is gone already. */
	there(token: string): Promise<Refusal | null>;
}

interface Needs {
	chat: Chat;
	kept: Keeping;
	where: Parameters<typeof erase>[0];
	/** Whoever writes next is somebody else. */
	leave(): Promise<void>;
}

/** Erases what a shopper wrote, and who she is. */
export function createForgetting({
	chat,
	kept,
	where,
	leave,
}: Needs): Forgetting {
	async function there(token: string | undefined): Promise<Refusal | null> {
		return token ? erase(where, token) : null;
	}

	/** What waits to be sent goes nowhere meanwhile, least of all under a new name. */
	async function quietly(): Promise<Refusal | null> {
		chat.relay.close();
		return there(await kept.get<string>("token"));
	}

	async function here() {
		for (const { clientId } of chat.pending.value) chat.discard(clientId);
		await leave();
		await kept.forget();
	}

	return {
		there,
		async everywhere() {
			const refusal = await quietly();
			if (refusal) chat.relay.open();
			else await here();
			return refusal;
		},
		async anyway() {
			if (await kept.get("token")) await quietly();
			await here();
		},
	};
}
