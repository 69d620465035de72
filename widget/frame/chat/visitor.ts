import { signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { newToken } from "../../../protocol/ids.ts";
import type { Reply } from "../../../protocol/refusal.ts";
import type { NewVisitor } from "../../../protocol/visitor.ts";

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
	/** Whom the page had named when the token was first used; null: nobody, as far as this window knows. */
	owner(): string | null;
	/** The token, if there is one, belongs to this subject from now on, in all tabs. false: to another. */
	claim(subject: string | null): Promise<boolean>;
	/** Makes the visitor, once, if the relay does not know one yet. */
	make(
		identity: string | null,
		ask: (visitor: NewVisitor) => Promise<Reply<unknown>>,
	): Promise<Reply<unknown>>;
	/** Whether another tab has let go of the token that this window holds. */
	isGone(): Promise<boolean>;
	/** This token is somebody else's. One that has come in its place stays, here and in what is kept. */
	forget(gone: string | null): Promise<void>;
}

export function createVisitor(store: LocalStore): Visitor {
	const token = signal<string | null>(null);
	let known = false;
	let owner: string | null = null;
	/** Let go of in this window: what was read before comes too late. */
	const forgotten = new Set<string>();
	const ownerKey = (of: string) => `owner/${of}`;

	async function adopt(stored?: string) {
		const whose = stored && (await store.get<string>(ownerKey(stored)));
		if (token.value || !stored || forgotten.has(stored)) return;
		token.value = stored;
		owner = whose ?? null;
	}

	return {
		token: () => token.value,
		known: () => known,
		async load() {
			if (!token.value) await adopt(await store.get<string>(TOKEN));
		},
		welcomed(isKnown) {
			known = isKnown;
		},
		async mint() {
			// Kept before it is used: a reload between the two would lose the conversation. Another tab may be first.
			while (!token.value) {
				const stored = await store.first(TOKEN, newToken());
				// A tab whose storage had failed may have put it back.
				if (forgotten.has(stored)) await store.removeIf(TOKEN, stored);
				else await adopt(stored);
			}
			return token.value;
		},
		owner: () => owner,
		async claim(subject) {
			const of = token.peek();
			if (!subject || !of) return true;
			const first = await store.first(ownerKey(of), subject);
			if (of === token.peek()) owner = first;
			// Let go of meanwhile: nothing about it may stay.
			else await store.remove(ownerKey(of));
			return first === subject;
		},
		async make(identity, ask) {
			if (known) return { ok: true, data: null };
			const made = await this.mint();
			const reply = await ask({ token: made, identity });
			// Another person may have come meanwhile, whom the relay does not know.
			if (made === token.peek()) known = reply.ok;
			return reply;
		},
		async isGone() {
			if (!store.lasting.value) return false;
			const stored = await store.get(TOKEN);
			// The one that is held now. What cannot be read may stand there.
			const held = token.peek();
			return store.lasting.value && held !== null && stored !== held;
		},
		async forget(gone) {
			if (token.peek() === gone) {
				token.value = owner = null;
				known = false;
			}
			if (!gone) return;
			forgotten.add(gone);
			await store.remove(ownerKey(gone));
			await store.removeIf(TOKEN, gone);
		},
	};
}
