import { newId } from "../../protocol/ids.ts";
import { draft, type Sender } from "./parties.ts";

/**
 * Each sender has so many messages under way, and sends the next when one is acknowledged. Resolves with how many were,
 * when none is under way any more. Errors: a refusal, in words.
 */
export async function saturate(
	senders: readonly Sender[],
	inFlight: number,
	ms: number,
): Promise<number> {
	let acknowledged = 0;
	let isOver = false;
	const after = setTimeout(() => {
		isOver = true;
	}, ms);

	const one = ({ socket, conversation }: Sender) =>
		new Promise<void>((done, fail) => {
			function next() {
				if (isOver) return done();
				socket.send("message:send", draft(conversation, newId()), (reply) => {
					if (!reply.startsWith('[{"ok":true')) return fail(new Error(reply));
					acknowledged++;
					next();
				});
			}
			next();
		});

	try {
		await Promise.all(
			senders.flatMap((sender) =>
				Array.from({ length: inFlight }, () => one(sender)),
			),
		);
	} finally {
		clearTimeout(after);
	}
	return acknowledged;
}
