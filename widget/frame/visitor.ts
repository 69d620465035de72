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
	/** The token is somebody else's. */
	forget(): Promise<void>;
}

export function createVisitor(kept: Kept): Visitor {
	let token: string | null = null;
	let known = false;

	return {
		token: () => token,
		known: () => known,
		async load() {
			token ??= (await kept.get<string>(TOKEN)) ?? null;
		},
		welcomed(isKnown) {
			known = isKnown;
		},
		async mint() {
			// Kept before it is used: a reload between the two would lose the conversation. Another tab may be first.
			token ??= await kept.first(TOKEN, newToken());
			return token;
		},
		async make(identity, ask) {
			if (known) return { ok: true, data: null };
			const reply = await ask({ token: await this.mint(), identity });
			known = reply.ok;
			return reply;
		},
		async forget() {
			token = null;
			known = false;
			await kept.remove(TOKEN);
		},
	};
}
