import { newId } from "../../protocol/ids.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { Clerk, Crew } from "./crew.ts";
import type { QuietRelay } from "./quiet-relay.ts";
import type { Shopper } from "./shopper.ts";
import type { Line, Story, StoryRating, TeamName } from "./story.ts";

export interface Played {
	relay: QuietRelay;
	crew: Crew;
	/** Ids of the teams, and who is in them. */
	teams: Record<TeamName, { id: string; people: readonly string[] }>;
	/** From 0 to below 1. */
	chance(): number;
}

/** What a play yields: after how many milliseconds it goes on. */
export type Pauses = AsyncGenerator<number, void>;

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

// What people take: to look at what has come, to read it, to write an answer. A quick writer has 4 letters a second.
const OPENS_MS = [3 * SECOND_MS, 14 * SECOND_MS] as const;
const FIRST_WORD_MS = [12 * SECOND_MS, 70 * SECOND_MS] as const;
const AGENT_READS_MS = [5 * SECOND_MS, 35 * SECOND_MS] as const;
const SHOPPER_READS_MS = [6 * SECOND_MS, 55 * SECOND_MS] as const;
const LETTER_MS = 240;
/** A long answer is pasted, or has been thought of while the other side wrote. */
const WRITES_MOST_MS = 75 * SECOND_MS;
const CLOSES_MS = [25 * SECOND_MS, 110 * SECOND_MS] as const;
const RATES_MS = [8 * SECOND_MS, 75 * SECOND_MS] as const;
/** Who left a message comes back to an answer after so long. */
const COMES_BACK_MS = [6 * MINUTE_MS, 50 * MINUTE_MS] as const;
/** What waits is looked at so often. */
const LOOKS_MS = 4 * SECOND_MS;
/** … and while nobody is there, so often: in the morning a message has a while to wait. */
const NOBODY_LOOKS_MS = 10 * MINUTE_MS;

/** Plays one conversation to its end, as the lines come. */
export async function* playStory(
	{ relay, crew, teams, chance }: Played,
	story: Story,
	shopper: Shopper,
): Pauses {
	const between = ([least, most]: readonly [number, number]) =>
		Math.round(least + chance() * (most - least));
	const writing = (text: string) =>
		Math.min(text.length * LETTER_MS, WRITES_MOST_MS);
	/** The assignment that its agent has opened. */
	let opened = -1;
	let isGone = false;
	let hasBegun = false;

	const row = () => relay.rowOf(shopper.conversation());

	/** Whoever has it, once they have opened it. */
	async function* held(): AsyncGenerator<number, Clerk> {
		for (;;) {
			const now = row();
			const clerk = crew.holderOf(now);
			if (!isGone) shopper.isThere();
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

	async function reads(clerk: Clerk): Promise<void> {
		const { id: conversation, last_seq: seq } = row();
		await clerk.ask("read:mark", { conversation, seq });
	}

	async function* comesBack(): Pauses {
		if (!isGone) return;
		yield between(COMES_BACK_MS);
		await shopper.returns();
		isGone = false;
	}

	async function* shopperSays(text: string, next?: Line): Pauses {
		yield* comesBack();
		if (hasBegun) {
			const { last_public_seq: seq } = row();
			await shopper.reads(seq);
			yield between(SHOPPER_READS_MS) + writing(text);
		}
		await shopper.says(text);
		hasBegun = true;
		const waits = story.when === "closed" && row().state === "waiting";
		if (!waits || next?.by === "shopper") return;
		shopper.leaves();
		isGone = true;
	}

	async function* agentSays(text: string): Pauses {
		yield* held();
		yield between(AGENT_READS_MS) + writing(text);
		const clerk = yield* held();
		await reads(clerk);
		const conversation = shopper.conversation();
		const clientId = newId();
		await clerk.ask("message:send", { conversation, clientId, text });
	}

	async function* transfers(team: TeamName, text: string): Pauses {
		const clerk = yield* held();
		const { id, people } = teams[team];
		if (people.includes(clerk.id)) return;
		yield between(AGENT_READS_MS);
		const conversation = shopper.conversation();
		const to = { kind: "team", id } as const;
		await clerk.ask("conversation:transfer", { conversation, to, note: text });
	}

	async function* agentCloses(): Pauses {
		yield* held();
		yield between(CLOSES_MS);
		const clerk = yield* held();
		await reads(clerk);
		const conversation = shopper.conversation();
		await clerk.ask("conversation:close", { conversation });
	}

	async function* settles(): Pauses {
		const clerk = yield* held();
		yield between(AGENT_READS_MS);
		const conversation = shopper.conversation();
		await reads(clerk);
		await clerk.ask("conversation:nothing-to-answer", { conversation });
	}

	async function* plays(line: Line, next?: Line): Pauses {
		switch (line.by) {
			case "shopper":
				return yield* shopperSays(line.text, next);
			case "agent":
				return yield* agentSays(line.text);
			case "note": {
				const clerk = yield* held();
				yield between(AGENT_READS_MS);
				const { text } = line;
				const conversation = shopper.conversation();
				await clerk.ask("note:add", { conversation, clientId: newId(), text });
				return;
			}
			case "transfer":
				return yield* transfers(line.team, line.text);
			case "pause":
				yield line.minutes * MINUTE_MS;
				return;
			case "close":
				return yield* agentCloses();
			default:
				unreachable(line);
		}
	}

	async function* ends(): Pauses {
		switch (story.ending) {
			case "agent":
				return yield* agentCloses();
			case "shopper":
				yield between(CLOSES_MS);
				await shopper.closes();
				return;
			case "idle":
				// Else their last word would wait for an answer for ever.
				if (story.lines.at(-1)?.by === "shopper") yield* settles();
				while (row().state !== "closed") yield 20 * MINUTE_MS;
				return;
			default:
				unreachable(story.ending);
		}
	}

	async function* rates(rating: StoryRating): Pauses {
		yield* comesBack();
		for (;;) {
			const { asked_seq: asked } = row();
			if (asked === 0) yield LOOKS_MS;
			else {
				yield between(RATES_MS);
				await shopper.rates(asked, rating);
				return;
			}
		}
	}

	for (const [at, line] of story.lines.entries())
		yield* plays(line, story.lines[at + 1]);
	if (!isGone) {
		const { last_public_seq: seq } = row();
		yield between(OPENS_MS);
		await shopper.reads(seq);
	}
	yield* ends();
	if (story.rating) yield* rates(story.rating);
	shopper.leaves();
}
