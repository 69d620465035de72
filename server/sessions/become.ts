import { VISITOR_SOCKETS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { VisitorActor } from "../people/actor.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { VisitorRow } from "../store/contract/rows.ts";

/** Who has too many windows open asks again after this long: some may be closed by then. */
const WINDOW_AGAIN_MS = 30_000;

/**
 * From now on this actor is that visitor, and their socket hears what is theirs; the staff is still to be told.
 * Errors: `forbidden`; `slow_down` for one window too many, each of which is told everything.
 */
export function become(
	{ publisher }: { publisher: Publisher },
	actor: VisitorActor,
	visitor: VisitorRow,
): void {
	// A window is one visitor: as a second one it would hear the facts of both.
	if (actor.who && actor.who.id !== visitor.id)
		throw new Refused({ code: "forbidden" });
	const windows = publisher.visitorWindows(`visitor:${visitor.id}`);
	if (!actor.who && actor.socket && windows >= VISITOR_SOCKETS)
		throw new Refused({ code: "slow_down", retryAfterMs: WINDOW_AGAIN_MS });
	actor.who = visitor;
	actor.socket?.join(`visitor:${visitor.id}`);
}
