import { againAfterMs, pause } from "../../../client/pause.ts";
import type { Reply } from "../../../protocol/refusal.ts";
import type { VisitorConnection } from "./conversation.ts";
import type { Identity } from "./identity.ts";
import type { Visitor } from "./visitor.ts";

interface Who {
	connection: VisitorConnection;
	visitor: Visitor;
	identity: Identity;
}

interface Where extends Who {
	conversations: {
		knows(id: string): boolean;
		adopt(id: string): Promise<void>;
	};
}

/** Shows what this visitor has written into, in whichever tab or over HTTP. */
export async function follow(
	conversation: string,
	where: Where,
): Promise<void> {
	const { connection, visitor, conversations } = where;
	if (conversations.knows(conversation) || visitor.known())
		return conversations.adopt(conversation);
	if (connection.state.peek().kind !== "here") return;
	if (visitor.token()) {
		// Sent over HTTP while this socket said hello: now the relay knows the token.
		const made = await makeVisitor(where);
		if (made.ok) return conversations.adopt(conversation);
		const ms = againAfterMs(made.refusal, connection.state.peek());
		if (ms === null) return;
		await pause(ms);
		return follow(conversation, where);
	}
	// The other tab has made the visitor: say hello again, as that visitor.
	await visitor.load();
	if (!visitor.token()) return;
	connection.close();
	connection.open();
}

/** Tells the relay who writes, where it does not know yet. */
export function makeVisitor({
	connection,
	visitor,
	identity,
}: Who): Promise<Reply<unknown>> {
	return visitor.make(identity.show(), (fresh) =>
		connection.ask("visitor:make", fresh),
	);
}
