import { join } from "node:path";
import { SLOTS_MOST } from "../../protocol/limits.ts";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { firstDemo } from "../../server/demo.ts";
import { openStore } from "../../server/open-store.ts";
import { wallClock } from "../../server/ports/clock.ts";
import { beginSession } from "../../server/sessions/sessions.ts";
import { makePerson } from "../../server/sites/first-run.ts";
import type { Session } from "../load/sign-in.ts";

/**
 * Makes the database of the demo's relay with so many agents beside the demo's own, and signs them in. They get no
 * conversation by themselves. Call it before the relay is started on the folder.
 * @param port of the relay: the cookie has it in its name
 */
export async function makeStaffedShop(
	folder: string,
	agents: number,
	port: number,
): Promise<Session[]> {
	const store = await openStore(join(folder, DATABASE), wallClock);
	try {
		const { id: site } = await firstDemo(store);
		const sessions: Session[] = [];
		for (let at = 0; at < agents; at++) {
			const person = await makePerson(
				store,
				`Agent ${at}`,
				`agent-${at}@crew.example`,
			);
			await store.keepMembership({
				site_id: site,
				person_id: person.id,
				role: "agent",
				availability: "finishing",
				until: null,
				missed: 0,
				missed_since: null,
				set_because: null,
				slots: SLOTS_MOST,
				assigned_at: 0,
				languages: "[]",
				teams: "[]",
			});
			const { token, csrf } = await beginSession(store, person.id);
			sessions.push({ cookie: `shopbell-${port}=${token}`, csrf });
		}
		return sessions;
	} finally {
		await store.close();
	}
}
