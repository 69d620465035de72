import { effect } from "@preact/signals";
import type { Pending, Sender } from "../../../client/outbox.ts";
import { pause } from "../../../client/pause.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import { subjectOf } from "./page-identity.ts";
import { createVisitorChanges, type Parts } from "./visitor-changes.ts";

/** Who writes in this window, and whether that is settled on the present connection (ID5, ID6). */
export interface Identity {
	/** What the page shows; null: it names nobody. */
	jwt(): string | null;
	/** The same, for a greeting or a new visitor: the relay sees it with that. */
	show(): string | null;
	/** For a greeting; null too where it is another person's than the page's. */
	token(): string | null;
	/** The page names somebody, or nobody. */
	prove(jwt: string | null): void;
	/** Whose words are written now. null: of somebody who is gone before they could be kept. */
	sender(): Promise<Sender | null>;
	isMine(item: Pending): boolean;
	/** Nothing is sent before. */
	isSettled(): boolean;
	/** Call when the relay can be reached: finds out who this is, then sends. */
	settle(): Promise<void>;
	/** Answers, later, whether the connection and the person are still those of now. */
	captureRound(): () => boolean;
	/** The relay says that the history here is another person's than the page's. */
	switchVisitor(): Promise<void>;
	/**
	 * Whoever writes next is somebody else, in all tabs: whom the page names from now on. `before` is waited for,
	 * `erase` removes the rest of what is kept.
	 */
	leave(erase?: () => Promise<void>, before?: Promise<void>): Promise<void>;
}

const PROVE_AGAIN_MS = 1_000;

/**
 * Two things say who somebody is: the token that this browser keeps, and the identity that the page shows. Another
 * tab may let go of the one, a sign-in may change the other, and the relay may know that they do not belong
 * together. So nothing is sent on a connection before all three have been asked.
 */
export function createIdentity(parts: Parts): Identity {
	const { store, outbox, connection, visitor } = parts;
	const changes = createVisitorChanges(parts);
	const { page, unsettle, switchVisitor } = changes;
	/** What the relay has seen on this connection. */
	let shown: string | null = null;
	/** Whether the relay has been reached since the connection changed. */
	let isReached = false;

	effect(() => {
		const { value } = connection.state;
		unsettle();
		isReached = false;
		if (value.kind !== "refused" || !visitor.token()) return;
		if (value.refusal.code === "other_person") void switchVisitor();
	});

	async function settle(): Promise<void> {
		unsettle();
		isReached = true;
		const isNow = changes.captureRound();
		await changes.changed();
		// Before the token, which is kept before any words are: these here are never of somebody who comes after it.
		const items = await store.pending();
		await visitor.load();
		const isGone = await visitor.isGone();
		if (!isNow()) return;
		if (isGone) return isOthers() ? switchVisitor() : changes.follow();
		for (const { clientId } of items.filter(isOrphan))
			await outbox.discard(clientId);
		const isOurs = await visitor.claim(subjectOf(page.jwt));
		if (!isNow()) return;
		if (!isOurs) return switchVisitor();
		if (!(await isProven(isNow))) return;
		changes.isSettled.value = true;
		void outbox.drain();
	}

	/** Whether the page names somebody else than whose token this is, as far as this window knows. */
	const isOthers = () => differ(visitor.owner(), subjectOf(page.jwt));

	/** Its person has left while it was being kept: it can never be sent. */
	function isOrphan({ sender }: Pending): boolean {
		return !!sender && store.lasting.peek() && sender.token !== visitor.token();
	}

	const isHere = () => connection.state.peek().kind === "here";

	/** Before the first message the relay has no visitor: the identity is sent with `visitor:make` then. */
	async function isProven(isNow: () => boolean): Promise<boolean> {
		while (
			isNow() &&
			isHere() &&
			visitor.known() &&
			page.jwt &&
			page.jwt !== shown
		) {
			const asked = page.jwt;
			const reply = await connection.ask("identity:prove", { identity: asked });
			if (!isNow()) return false;
			if (reply.ok) shown = asked;
			else if (reply.refusal.code === "other_person") {
				void switchVisitor();
			} else if (passes(reply.refusal)) {
				await pause(waitOf(reply.refusal));
				// A bad identity makes nobody less than a visitor.
			} else return true;
		}
		return isNow();
	}

	return {
		...changes,
		settle,
		isMine({ sender }) {
			const token = visitor.token();
			if (!sender || !token) return true;
			const named = subjectOf(page.jwt);
			const isNamed = !sender.subject || !named || sender.subject === named;
			return sender.token === token && isNamed;
		},
		jwt: () => page.jwt,
		isSettled: () => changes.isSettled.value,
		token: () => (isOthers() ? null : visitor.token()),
		prove(next) {
			if (next === page.jwt) return;
			page.jwt = next;
			const before = page.subject;
			page.subject = subjectOf(next) ?? before;
			if (before && before !== page.subject) void switchVisitor();
			else if (isReached) void settle();
		},
		show() {
			// Not before all tabs can know that the token is hers: the relay would join the two for good.
			shown = subjectOf(page.jwt) === visitor.owner() ? page.jwt : null;
			return shown;
		},
	};
}

function differ(owner: string | null, named: string | null): boolean {
	return owner !== null && named !== null && owner !== named;
}

function waitOf(refusal: Refusal): number {
	return refusal.code === "slow_down" ? refusal.retryAfterMs : PROVE_AGAIN_MS;
}
