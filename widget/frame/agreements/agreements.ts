import type { Chat } from "../chat/chat.ts";

/** What a shopper says of what was agreed. */
export interface Agreements {
	/** Resolves with whether it was kept. */
	confirm(conversation: string, agreement: string): Promise<boolean>;
	/** The message goes first: it is kept until it has arrived, and opens the conversation again. */
	correct(
		conversation: string,
		agreement: string,
		text: string,
	): Promise<boolean>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		agreements: Agreements;
	}
}

export function createAgreements({
	chat: { connection, send },
}: {
	chat: Pick<Chat, "connection" | "send">;
}): Agreements {
	const answer = async (
		conversation: string,
		agreement: string,
		isRight: boolean,
	) => {
		const said = { conversation, agreement, isRight };
		return (await connection.ask("agreement:answer", said)).ok;
	};
	return {
		confirm: (conversation, agreement) => answer(conversation, agreement, true),
		correct(conversation, agreement, text) {
			void send(text);
			return answer(conversation, agreement, false);
		},
	};
}
