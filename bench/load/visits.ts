import { newId } from "../../protocol/ids.ts";
import { openVisitor } from "./parties.ts";
import type { Reached } from "./sign-in.ts";

/** Visitors under way at a time. */
const AT_ONCE = 4;

/** Visitors come, write, read, close their conversation and go, for so long. Resolves with how many did. */
export async function visits(
	at: Reached,
	site: string,
	ms: number,
): Promise<number> {
	const until = performance.now() + ms;
	let done = 0;
	const one = async () => {
		while (performance.now() < until) {
			const { socket, conversation } = await openVisitor(at, site);
			const text = "Thanks, that is all.";
			const answer = { conversation, clientId: newId(), text };
			await socket.ask("message:send", answer);
			await socket.ask("conversation:join", { conversation, after: 0 });
			await socket.ask("conversation:close", { conversation });
			socket.close();
			done++;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, one));
	return done;
}
