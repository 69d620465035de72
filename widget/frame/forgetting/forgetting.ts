import { jittered } from "../../../client/jitter.ts";
import { pause } from "../../../client/pause.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import type { Said } from "../shop-page/loader.ts";
import type { ConsentStore } from "../storage/consent-store.ts";
import { erase, type Where } from "./erase.ts";
import type { PendingErasures } from "./pending-erasures.ts";

export interface Forgetting {
	/** On the relay first, then here; null: all is gone. With a refusal nothing is. */
	everywhere(): Promise<Refusal | null>;
	/** Has the relay erase whom it still has to, until it says that it is done. */
	pay(): Promise<void>;
}

declare module "../context/context.ts" {
	interface Models {
		/** Loaded when it is wanted. */
		forgetting(): Promise<Forgetting>;
	}
}

interface Needs {
	chat: Chat;
	store: ConsentStore;
	pendingErasures: PendingErasures;
	where: Where;
	/** Everything here goes. */
	gone(): Promise<void>;
	say(message: Said): void;
}

const BACKOFF_FIRST_MS = 300;
const BACKOFF_MOST_MS = 60_000;

/** Erases what a shopper wrote, and who she is. */
export function createForgetting(needs: Needs): Forgetting {
	const { chat, store, pendingErasures, where, gone, say } = needs;
	let paying: Promise<void> | undefined;
	let wake = () => {};

	async function payAll() {
		for (let tries = 0; await isLeft(); tries++) {
			const most = Math.min(BACKOFF_MOST_MS, BACKOFF_FIRST_MS * 2 ** tries);
			const woken = new Promise<void>((done) => {
				wake = done;
			});
			await Promise.race([pause(jittered(most)), woken]);
		}
		if (!(await pendingErasures.all()).length) say({ type: "erased" });
	}

	/** Whether to try again. What the relay refuses for good waits for another page, and a newer release. */
	async function isLeft(): Promise<boolean> {
		let again = false;
		for (const token of await pendingErasures.all()) {
			const refusal = await erase(where, token);
			if (refusal) again ||= passes(refusal);
			else
				await pendingErasures.keep(
					(await pendingErasures.all()).filter((one) => one !== token),
				);
		}
		return again;
	}

	return {
		async everywhere() {
			// What waits to be sent goes nowhere meanwhile, least of all under a new name.
			chat.connection.close();
			const token = await store.get<string>("token");
			const refusal = token ? await erase(where, token) : null;
			if (!refusal) await gone();
			chat.connection.open();
			return refusal;
		},
		pay() {
			// A connection came meanwhile: no need to wait any longer.
			wake();
			paying ??= payAll().finally(() => {
				paying = undefined;
			});
			return paying;
		},
	};
}
