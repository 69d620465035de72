import { newToken } from "../../protocol/ids.ts";
import { OLDEST_PROTOCOL } from "../../protocol/version.ts";
import type { Job } from "./parties.ts";
import { openRawSocket, type RawSocket } from "./raw-socket.ts";

/** Handshakes under way at a time. */
const AT_ONCE = 16;

/** Opens so many widgets, none of which says anything more. */
export async function openIdle(job: Job, count: number): Promise<RawSocket[]> {
	const sockets: RawSocket[] = [];
	let begun = 0;
	await inParallel(async () => {
		if (begun++ >= count) return false;
		sockets.push(await arrive(job, newToken()));
		return true;
	});
	return sockets;
}

/** Visitors who are known come and go. Resolves with how often. */
export async function comeAndGo(
	job: Job,
	tokens: readonly string[],
	ms: number,
): Promise<number> {
	const until = performance.now() + ms;
	let came = 0;
	await inParallel(async () => {
		const token = tokens[came % tokens.length] ?? newToken();
		(await arrive(job, token)).close();
		came++;
		return performance.now() < until;
	});
	return came;
}

async function arrive(job: Job, token: string): Promise<RawSocket> {
	const socket = await openRawSocket({ ...job, namespace: "/visitor" });
	const hello = { protocol: OLDEST_PROTOCOL, token, identity: null };
	if (job.relay) await socket.ask("hello", { ...hello, site: job.relay.site });
	else await socket.ask("join", { conversation: token });
	return socket;
}

/** Each goes on until it resolves with false. */
async function inParallel(work: () => Promise<boolean>): Promise<void> {
	const one = async () => {
		while (await work());
	};
	await Promise.all(Array.from({ length: AT_ONCE }, one));
}
