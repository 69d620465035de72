import type { ConversationView } from "../store/contract/views.ts";
import type { Clerk, Crew } from "./crew.ts";
import type { QuietRelay } from "./quiet-relay.ts";
import type { Shopper } from "./shopper.ts";
import type { TeamName } from "./story.ts";

export interface Played {
	relay: QuietRelay;
	crew: Crew;
	/** Ids of the teams, and who is in them. */
	teams: Record<TeamName, { id: string; people: readonly string[] }>;
	/** From 0 to below 1. */
	chance(): number;
}

/** What goes on in steps yields after how many milliseconds it goes on. */
export type Pauses<Result = void> = AsyncGenerator<number, Result>;

/** Least and most, in milliseconds. */
export type Span = readonly [number, number];

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;

/** From the assignment to the look at it, and from there to the first letter of an answer. */
const OPENS_MS: Span = [3 * SECOND_MS, 14 * SECOND_MS];
const FIRST_WORD_MS: Span = [12 * SECOND_MS, 70 * SECOND_MS];
/** A quick writer has 4 letters a second. */
const LETTER_MS = 240;
/** A long answer is pasted, or has been thought of while the other side wrote. */
const WRITES_MOST_MS = 75 * SECOND_MS;
/** What waits is looked at so often … */
const LOOKS_MS = 4 * SECOND_MS;
/** … and while nobody is there, so often: in the morning a message has a while to wait. */
const NOBODY_LOOKS_MS = 10 * MINUTE_MS;

/** One conversation while it goes on. */
export interface Scene extends Played {
	shopper: Shopper;
	/** The shopper has closed the page. */
	isGone: boolean;
	between(span: Span): number;
	/** How long somebody writes at it, in milliseconds. */
	writing(text: string): number;
	row(): ConversationView;
	/** Whoever has it, once they have opened it. */
	held(): Pauses<Clerk>;
	/** This agent has seen all of it. */
	reads(clerk: Clerk): Promise<void>;
}

export function createScene(played: Played, shopper: Shopper): Scene {
	const { relay, crew, chance } = played;
	const between = ([least, most]: Span) =>
		Math.round(least + chance() * (most - least));
	const row = () => relay.rowOf(shopper.conversation());
	/** The assignment that its agent has opened. */
	let opened = -1;

	async function reads(clerk: Clerk): Promise<void> {
		const { id: conversation, last_seq: seq } = row();
		await clerk.ask("read:mark", { conversation, seq });
	}

	async function* held(): Pauses<Clerk> {
		for (;;) {
			const now = row();
			const clerk = crew.holderOf(now);
			if (!scene.isGone) shopper.isThere();
			if (!clerk) yield crew.isThere() ? LOOKS_MS : NOBODY_LOOKS_MS;
			else if (now.epoch === opened) return clerk;
			else {
				yield between(OPENS_MS);
				if (row().epoch !== now.epoch) continue;
				const { id: conversation, epoch } = now;
				await clerk.ask("conversation:open", { conversation, epoch });
				await reads(clerk);
				opened = epoch;
				yield between(FIRST_WORD_MS);
			}
		}
	}

	const scene: Scene = {
		...played,
		shopper,
		isGone: false,
		between,
		writing: (text) => Math.min(text.length * LETTER_MS, WRITES_MOST_MS),
		row,
		held,
		reads,
	};
	return scene;
}
