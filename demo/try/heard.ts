import type { Heard } from "./tally.ts";
import type { Told } from "./try-info.ts";

interface Parts {
	now(): number;
	changed(): void;
}

/**
 * Listens to what the outboxes of both sides tell the other tabs of this browser: whatever is written is
 * told there, with its client id, as soon as it is kept.
 */
export function hearOutboxes(
	{ site, agents }: Pick<Told, "site" | "agents">,
	{ now, changed }: Parts,
): ReadonlyMap<string, Heard> {
	const heard = new Map<string, Heard>();
	// The names that the widget and the console give to their outboxes.
	const names = [`shopbell:${site}`, ...agents.map((id) => `console ${id}`)];
	for (const name of names) {
		const channel = new BroadcastChannel(name);
		channel.addEventListener("message", ({ data }) => {
			if (hear(heard, name, data, now())) changed();
		});
	}
	return heard;
}

/** Takes in what an outbox said; false: it was nothing about a message of this page's time. */
export function hear(
	heard: Map<string, Heard>,
	side: string,
	said: {
		clientId?: string;
		gone?: string;
		state?: {
			kind?: "sending" | "sent" | "refused";
			conversation?: string;
			seq?: number;
		};
	},
	at: number,
): boolean {
	const id = said.clientId ?? said.gone;
	if (id === undefined) return false;
	const before = heard.get(id);
	const isNew = said.state?.kind === "sending";
	// Written before this page was opened, and sent only now.
	if (!before && !isNew) return false;
	const next = said.gone ? "gone" : said.state?.kind;
	switch (next) {
		case "sending":
			heard.set(id, { side, kind: "waiting", since: at });
			return true;
		case "sent":
			heard.set(id, {
				side,
				kind: "acknowledged",
				at,
				conversation: said.state?.conversation ?? "",
				seq: said.state?.seq ?? 0,
			});
			return true;
		case "refused":
			heard.set(id, { side, kind: "refused" });
			return true;
		case "gone":
			// What the relay has already cannot be taken back here.
			if (before?.kind === "acknowledged") return false;
			heard.set(id, { side, kind: "discarded" });
			return true;
		default:
			return false;
	}
}
