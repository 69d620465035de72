import { signal } from "@preact/signals";
import type { Kept } from "../../client/kept.ts";
import { newToken } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { NewVisitor } from "../../protocol/visitor.ts";

const TOKEN = "token";

/** Who writes here, as the relay may know it: nobody, before the first message. */
export interface Visitor {
	/** What opens this visitor's conversations; null before the first message. */
	token(): string | null;
	/** Whether the relay knows the token on this connection. */
	known(): boolean;
	/** Reads the token that an earlier page, or another tab, has kept. */
	load(): Promise<void>;
	welcomed(known: boolean): void;
	/** The token, made and kept if there is none yet. */
	mint(): Promise<string>;
	/** Makes the visitor, once, if the relay does not know one yet. */
	make(
		identity: string | null,
		ask: (visitor: NewVisitor) => Promise<Reply<unknown>>,
	): Promise<Reply<unknown>>;
	/** Whether another tab has let go of the token that this window holds. */
	isGone(): Promise<boolean>;
	/** The token is somebody else's. `isTold`: by another tab, and what was kept since is the next person's. */
	forget(isTold?: boolean): Promise<void>;
}

export function createVisitor(kept: Kept): Visitor {
	const token = signal<string | null>(null);
	let known = false;

	return {
		token: () => token.value,
		known: () => known,
		async load() {
			token.value ??= (await kept.get<string>(TOKEN)) ?? null;
		},
		welcomed(isKnown) {
			known = isKnown;
		},
		async mint() {
			// Kept before it is used: a reload between the two would lose the conversation. Another tab may be first.
			token.value ??= await kept.first(TOKEN, newToken());
			return token.value;
		},
		async make(identity, ask) {
			if (known) return { ok: true, data: null };
			const reply = await ask({ token: await this.mint(), identity });
			known = reply.ok;
			return reply;
		},
		async isGone() {
			if (!token.peek()) return false;
			const stands = await kept.get(TOKEN);
			// What cannot be read may stand there.
			return kept.lasting.value && stands !== token.peek();
		},
		async forget(isTold = false) {
			const gone = token.peek();
			token.value = null;
			known = false;
			if (!isTold || (await kept.get(TOKEN)) === gone) await kept.remove(TOKEN);
		},
	};
}
