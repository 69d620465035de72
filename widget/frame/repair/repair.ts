import type { Chat } from "../chat/chat.ts";

/** What a shopper says about what is put right. */
export interface Repair {
	/** Somebody else is to do it. Resolves with whether it was kept. */
	askSomebodyElse(conversation: string, recovery: string): Promise<boolean>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		repair: Repair;
	}
}

export function createRepair({
	chat: { connection },
}: {
	chat: Pick<Chat, "connection">;
}): Repair {
	return {
		async askSomebodyElse(conversation, recovery) {
			const said = { conversation, recovery };
			return (await connection.ask("recovery:somebody-else", said)).ok;
		},
	};
}
