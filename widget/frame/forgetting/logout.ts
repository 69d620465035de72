import { effect, type ReadonlySignal } from "@preact/signals";
import type { Chat } from "../chat/chat.ts";
import type { Drafts } from "../composer/drafts.ts";
import type { Said } from "../shop-page/loader.ts";
import type { ConsentStore } from "../storage/consent-store.ts";
import type { Where } from "./erase.ts";
import type { createForgetting, Forgetting } from "./forgetting.ts";
import type { PendingErasures } from "./pending-erasures.ts";

export interface Leaving {
	/** Whoever writes next is somebody else. */
	leave(): Promise<void>;
	/** What is here goes at once; what the relay holds, as soon as it can be reached. */
	vanish(): Promise<void>;
	/** Here it is gone already. */
	owe(token: string): Promise<void>;
	/** Loaded when it is wanted. */
	forgetting(): Promise<Forgetting>;
}

interface Needs {
	chat: Chat;
	draft: Drafts;
	store: ConsentStore;
	pendingErasures: PendingErasures;
	where: Where;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	/** Else what is being read just now would come back. */
	started(): Promise<void> | undefined;
	say(message: Said): void;
	load(): Promise<{ createForgetting: typeof createForgetting }>;
}

/** How a shopper goes away from this browser: as a person, or with everything. */
export function createLeaving(needs: Needs): Leaving {
	const {
		chat,
		draft,
		store,
		pendingErasures,
		where,
		here,
		started,
		load,
		say,
	} = needs;
	let loaded: Forgetting | undefined;

	/** At once for whoever is named next; the rest when what is being read has come. */
	async function leave(
		erase?: () => Promise<void>,
		before?: () => Promise<void>,
	) {
		const ready = Promise.resolve(started()).then(before);
		const left = chat.leave(erase, ready);
		await ready;
		draft.drop();
		await left;
	}

	const gone = () => leave(store.forget);

	async function forgetting() {
		const { createForgetting } = await load();
		loaded ??= createForgetting({
			chat,
			store,
			pendingErasures,
			where,
			gone,
			say,
		});
		return loaded;
	}

	/** Without a network to load it with, the next connection tries again. */
	async function pay() {
		if (!(await pendingErasures.all()).length) return;
		await forgetting().then(
			(part) => void part.pay(),
			() => {},
		);
	}

	effect(() => {
		if (here.value) void pay();
	});

	async function owe(token: string) {
		await pendingErasures.keep([...(await pendingErasures.all()), token]);
		void pay();
	}

	return {
		leave: () => leave(),
		vanish: () =>
			leave(store.forget, async () => {
				const token = await store.get<string>("token");
				// Before the rest goes: nothing else could have it erased.
				if (token) await owe(token);
			}),
		owe,
		forgetting,
	};
}
