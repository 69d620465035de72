import { effect } from "@preact/signals";
import type { connect } from "../../../client/connection.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import type { VisitorWelcome } from "../../../protocol/visitor.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/visitor-events.ts";

export interface Where {
	connect: typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;
	url: string;
	site: string;
}

/**
 * Has everything erased that the relay holds of whom this token opens; null: done. On a connection of its own,
 * because the chat's may be off, or have said hello before another tab made the token. No network is not
 * waited for: the shopper is told.
 */
export function erase(
	{ connect, url, site }: Where,
	token: string,
): Promise<Refusal | null> {
	return new Promise((done) => {
		const connection = connect({
			url,
			namespace: "/visitor",
			auth: () => ({}),
			hello: () => ({ protocol: PROTOCOL, site, token, identity: null }),
			async welcomed({ visitor }) {
				if (!visitor) return end(null);
				const reply = await connection.ask("visitor:forget", {});
				end(reply.ok ? null : reply.refusal);
			},
		});
		const stop = effect(() => {
			const state = connection.state.value;
			if (state.kind === "lost") end({ code: "retry" });
			else if (state.kind === "refused") end(state.refusal);
		});
		connection.open();

		function end(refusal: Refusal | null) {
			done(refusal);
			// Not within its own effect, nor within the connection's own turn.
			queueMicrotask(() => {
				stop();
				connection.close();
			});
		}
	});
}
