import { isOrigin } from "../../protocol/origin.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { SiteSettings } from "../../protocol/site.ts";
import type { ConsoleConnection } from "./console-connection.ts";

/** Somebody else may change the list at the same moment, more than once. */
const TRIES = 3;

/**
 * Does something to the addresses of a site as they are now. Where another owner was faster it is done to what they
 * have left, so that nothing of either is lost.
 */
export async function changeAddresses(
	{ ask }: Pick<ConsoleConnection, "ask">,
	site: string,
	next: (now: readonly string[]) => readonly string[],
): Promise<Reply<SiteSettings>> {
	for (let tried = 1; ; tried++) {
		const read = await ask("site:read", { site });
		if (!read.ok) return read;
		const was = read.data.origins ?? [];
		// What once came into the database by another way could not be sent back.
		const origins = [...next(was.filter(isOrigin))];
		if (origins.join(" ") === was.join(" ")) return read;
		const reply = await ask("addresses:change", { site, origins, was });
		if (reply.ok || reply.refusal.code !== "conflict" || tried === TRIES)
			return reply;
	}
}

/** Adds origins behind the others. */
export function withOrigins(added: readonly string[]) {
	return (now: readonly string[]) => [...new Set([...now, ...added])];
}
