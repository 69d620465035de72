import { effect, signal } from "@preact/signals";
import { openChannel } from "../../../client/channel.ts";
import type { Kept } from "../../../client/local-store.ts";
import type { Outbox, Pending, Sender } from "../../../client/outbox.ts";
import { pause } from "../../../client/pause.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Relay } from "./conversation.ts";
import type { Visitor } from "./visitor.ts";

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

interface Parts {
	kept: Kept;
	/** Names what all tabs of this site's chat share. */
	name: string;
	outbox: Outbox;
	relay: Relay;
	visitor: Visitor;
	conversations: { forget(): void };
	/** Another tab has said that whoever wrote here is gone. */
	left?(): void;
}

/** Told to other tabs when nothing was sent yet. */
const NOBODY = "";
const PROVE_AGAIN_MS = 1_000;

/**
 * Two things say who somebody is: the token that this browser keeps, and the identity that the page shows. Another
 * tab may let go of the one, a sign-in may change the other, and the relay may know that they do not belong
 * together. So nothing is sent on a connection before all three have been asked.
 */
export function createIdentity(parts: Parts): Identity {
	const { kept, outbox, relay, visitor, conversations } = parts;
	const tabs = openChannel(`${parts.name}:left`);
	const isSettled = signal(false);
	let jwt: string | null = null;
	/** Whom the page has named last. */
	let subject: string | null = null;
	/** What the relay has seen on this connection. */
	let shown: string | null = null;
	/** Changes with the connection and with the person. */
	let round = 0;
	/** How many there were before. */
	let people = 0;
	let lastLeft = 0;
	/** Whether the relay has been reached since the connection changed. */
	let isReached = false;
	let changing = Promise.resolve();

	tabs?.addEventListener("message", ({ data }) => {
		// null: of version 0.1, which does not say who is gone. A token made since then is of whoever came after.
		if (data === null || data === (visitor.token() ?? NOBODY)) void follow();
	});
	effect(() => {
		const { value } = relay.state;
		unsettle();
		isReached = false;
		if (value.kind !== "refused" || !visitor.token()) return;
		if (value.refusal.code === "other_person") void switchVisitor();
	});

	function unsettle() {
		round += 1;
		isSettled.value = false;
	}

	function captureRound() {
		const now = round;
		return () => now === round;
	}

	async function settle(): Promise<void> {
		unsettle();
		isReached = true;
		const isNow = captureRound();
		await changing;
		// Before the token, which is kept before any words are: these here are never of somebody who comes after it.
		const items = await kept.pending();
		await visitor.load();
		const isGone = await visitor.isGone();
		if (!isNow()) return;
		if (isGone) return isOthers() ? switchVisitor() : follow();
		for (const { clientId } of items.filter(isOrphan))
			await outbox.discard(clientId);
		const isOurs = await visitor.claim(subjectOf(jwt));
		if (!isNow()) return;
		if (!isOurs) return switchVisitor();
		if (!(await isProven(isNow))) return;
		isSettled.value = true;
		void outbox.drain();
	}

	/** Whether the page names somebody else than whose token this is, as far as this window knows. */
	function isOthers(): boolean {
		const [owner, named] = [visitor.owner(), subjectOf(jwt)];
		return owner !== null && named !== null && owner !== named;
	}

	/** Its person has left while it was being kept: it can never be sent. */
	function isOrphan({ sender }: Pending): boolean {
		return !!sender && kept.lasting.peek() && sender.token !== visitor.token();
	}

	const isHere = () => relay.state.peek().kind === "here";

	/** Before the first message the relay has no visitor: the identity is sent with `visitor:make` then. */
	async function isProven(isNow: () => boolean): Promise<boolean> {
		while (isNow() && isHere() && visitor.known() && jwt && jwt !== shown) {
			const asked = jwt;
			const reply = await relay.ask("identity:prove", { identity: asked });
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

	function isMine({ sender }: Pending): boolean {
		const token = visitor.token();
		if (!sender || !token) return true;
		const named = subjectOf(jwt);
		const isNamed = !sender.subject || !named || sender.subject === named;
		return sender.token === token && isNamed;
	}

	async function sender(): Promise<Sender | null> {
		const named = subjectOf(jwt);
		const first = people;
		for (;;) {
			await changing;
			const isNamed = named && named === subjectOf(jwt);
			// Who has left has taken their words along, also where the same person comes back.
			if (first < lastLeft || (first < people && !isNamed)) return null;
			const before = people;
			const token = await visitor.mint();
			if (!(await visitor.claim(named))) await switchVisitor();
			else if (before === people) return { token, subject: named };
		}
	}

	/** One change after the other. One that begins when `gone` is gone already has nothing to do. */
	function change(
		gone: string | null | undefined,
		work: () => Promise<void>,
	): Promise<void> {
		unsettle();
		people += 1;
		const next = async () => {
			if (gone !== undefined && gone !== visitor.token()) return;
			const isOpen = () => relay.state.peek().kind !== "off";
			const wasOpen = isOpen();
			relay.close();
			try {
				await work();
			} finally {
				// The shopper may have opened the chat meanwhile: that said hello as whoever is gone.
				const opens = wasOpen || isOpen();
				relay.close();
				conversations.forget();
				if (opens) relay.open();
			}
		};
		const changed = changing.then(next);
		changing = changed.catch(() => {});
		return changed;
	}

	/** What was not sent under this token goes nowhere, but for what `isNext` says is the next person's. */
	async function releaseToken(
		gone: string | null,
		isNext = (_: Pending) => false,
	): Promise<void> {
		const written = new Map<string, Pending>();
		for (const item of [...outbox.pending.value, ...(await kept.pending())]) {
			const { clientId, sender } = item;
			if (!sender || sender.token === gone) written.set(clientId, item);
		}
		const next = [...written.values()].filter(isNext);
		for (const item of next) written.delete(item.clientId);
		for (const clientId of written.keys()) await outbox.discard(clientId);
		await visitor.forget(gone);
		for (const item of next) {
			const token = await visitor.mint();
			const sender = { token, subject: subjectOf(jwt) };
			await outbox.keep({ ...item, conversation: null, sender });
		}
	}

	function switchVisitor(): Promise<void> {
		const gone = visitor.token();
		return change(gone, () =>
			releaseToken(
				gone,
				({ sender, state }) =>
					state.kind !== "sent" &&
					!!sender?.subject &&
					sender.subject === subjectOf(jwt),
			),
		);
	}

	function follow(): Promise<void> {
		parts.left?.();
		const gone = visitor.token();
		const followed = change(gone, () => releaseToken(gone));
		forgetNames();
		return followed;
	}

	function leave(
		erase?: () => Promise<void>,
		before?: Promise<void>,
	): Promise<void> {
		const left = change(undefined, async () => {
			await before;
			await visitor.load();
			const gone = visitor.token();
			await releaseToken(gone);
			await erase?.();
			tabs?.postMessage(gone ?? NOBODY);
		});
		forgetNames();
		return left;
	}

	/** Before a change begins its work. */
	function forgetNames() {
		jwt = subject = null;
		lastLeft = people;
	}

	return {
		jwt: () => jwt,
		show() {
			// Not before all tabs can know that the token is hers: the relay would join the two for good.
			shown = subjectOf(jwt) === visitor.owner() ? jwt : null;
			return shown;
		},
		token: () => (isOthers() ? null : visitor.token()),
		prove(next) {
			if (next === jwt) return;
			jwt = next;
			const before = subject;
			subject = subjectOf(next) ?? subject;
			if (before && before !== subject) void switchVisitor();
			else if (isReached) void settle();
		},
		sender,
		isMine,
		isSettled: () => isSettled.value,
		settle,
		captureRound,
		switchVisitor,
		leave,
	};
}

function waitOf(refusal: Refusal): number {
	return refusal.code === "slow_down" ? refusal.retryAfterMs : PROVE_AGAIN_MS;
}

/** Whom the token names. A label to compare by, no proof: only the relay can believe it. */
function subjectOf(jwt: string | null): string | null {
	try {
		const [, claims = ""] = jwt?.split(".") ?? [];
		const json = atob(claims.replace(/-/g, "+").replace(/_/g, "/"));
		const { sub } = JSON.parse(json);
		return typeof sub === "string" ? sub : null;
	} catch {
		return null;
	}
}
