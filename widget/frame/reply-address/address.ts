import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Chat } from "../chat/chat.ts";
import { createDraft, type Draft } from "../composer/draft.ts";

const ANSWERED = "address asked";

/** Where answers go by mail too, if the shopper wants: asked once per conversation, and never needed. */
export interface Address {
	/** `asking`: once; `known`: it can be taken away. */
	card: ReadonlySignal<
		{ kind: "none" } | { kind: "asking" } | { kind: "known"; email: string }
	>;
	/** What is being typed; empty again once it was answered. */
	typed: Pick<Draft, "text" | "type">;
	/** What was wrong with the last one. */
	trouble: ReadonlySignal<"invalid" | "failed" | null>;
	/** null: nowhere any more. */
	set(email: string | null): Promise<void>;
	skip(): void;
}

declare module "../context/context.ts" {
	interface LazyParts {
		address: Address;
		AddressCard: ComponentType;
		LinkDoor: ComponentType;
	}
}

export function createAddress(
	{ current, connection, welcome, began }: Chat,
	store: LocalStore,
): Address {
	const email = signal<string | null>(null);
	/** The conversation in which it was answered; undefined: not read yet. */
	const answered = signal<string | null | undefined>(undefined);
	const trouble = signal<"invalid" | "failed" | null>(null);
	const typed = createDraft(store, "address typed");
	void typed.load();
	void store.get<string>(ANSWERED).then((id) => {
		answered.value ??= id ?? null;
	});
	effect(() => {
		email.value = welcome.value?.visitor?.replyTo ?? null;
	});

	effect(() => {
		// Whoever typed it is gone.
		if (began.value === false && typed.text.value) typed.type("");
	});

	function close() {
		const id = current.peek()?.id;
		if (!id) return;
		answered.value = id;
		typed.type("");
		void store.set(ANSWERED, id);
	}

	return {
		card: computed(() => {
			const conversation = current.value;
			const face = conversation?.face.value;
			const isMessage =
				face?.state.kind === "waiting" && face.mode === "message";
			if (!welcome.value?.site.mail || !isMessage) return { kind: "none" };
			if (email.value) return { kind: "known", email: email.value };
			return answered.value === undefined || answered.value === face.id
				? { kind: "none" }
				: { kind: "asking" };
		}),
		typed,
		trouble,
		async set(next) {
			const reply = await connection.ask("address:set", { email: next });
			if (!reply.ok) {
				trouble.value =
					reply.refusal.code === "malformed" ? "invalid" : "failed";
				return;
			}
			trouble.value = null;
			email.value = reply.data.replyTo;
			close();
		},
		skip: close,
	};
}
