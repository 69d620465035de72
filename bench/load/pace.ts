import { newId } from "../../protocol/ids.ts";
import { draft, type Parties } from "./parties.ts";

/** Milliseconds from when each message was due until it was shown on the other side, and until it was acknowledged. */
export interface Paced {
	shown: number[];
	acknowledged: number[];
}

/** What is not shown by then is an error. */
const PATIENCE_MS = 10_000;
const CLIENT_ID = /"clientId":"([^"]+)"/;

/**
 * Visitors send so many messages a second, one after the other, however long the server takes: a server that is late
 * makes all of them late, as it does to people.
 */
export async function pace(
	{ visitors, agents }: Parties,
	perSecond: number,
	ms: number,
): Promise<Paced> {
	const paced: Paced = { shown: [], acknowledged: [] };
	const due = new Map<string, number>();
	const count = Math.round((perSecond * ms) / 1_000);
	const from = performance.now();

	await new Promise<void>((done, fail) => {
		const isLate = setTimeout(
			() => fail(new Error(`${paced.shown.length} of ${count} were shown`)),
			ms + PATIENCE_MS,
		);
		function look(): void {
			const { shown, acknowledged } = paced;
			const isShown = agents.length === 0 || shown.length >= count;
			if (!isShown || acknowledged.length < count) return;
			clearTimeout(isLate);
			done();
		}
		for (const { socket } of agents)
			socket.onEvent = (data) => {
				if (!data.startsWith('["entry:added"')) return;
				const [, clientId = ""] = CLIENT_ID.exec(data) ?? [];
				const at = due.get(clientId);
				if (at === undefined || !due.delete(clientId)) return;
				paced.shown.push(performance.now() - at);
				look();
			};
		let sent = 0;
		function sendDue(): void {
			for (; sent < count; sent++) {
				const at = from + (sent * 1_000) / perSecond;
				if (at > performance.now()) break;
				const { socket, conversation } = visitors[
					sent % visitors.length
				] as Parties["visitors"][number];
				const clientId = newId();
				due.set(clientId, at);
				socket.send("message:send", draft(conversation, clientId), (reply) => {
					if (!reply.startsWith('[{"ok":true')) return fail(new Error(reply));
					paced.acknowledged.push(performance.now() - at);
					look();
				});
			}
			if (sent < count) setTimeout(sendDue, 1);
		}
		sendDue();
	});
	for (const { socket } of agents) socket.onEvent = undefined;
	return paced;
}
