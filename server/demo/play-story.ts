import { newId } from "../../protocol/ids.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import {
	createScene,
	MINUTE_MS,
	type Pauses,
	type Played,
	type Scene,
	SECOND_MS,
	type Span,
} from "./scene.ts";
import type { Shopper } from "./shopper.ts";
import type { Line, Story, StoryRating, TeamName } from "./story.ts";

// What people take to read what has come, to close what is done, and to find a face for it.
const AGENT_READS_MS: Span = [9 * SECOND_MS, 45 * SECOND_MS];
const SHOPPER_READS_MS: Span = [9 * SECOND_MS, 65 * SECOND_MS];
const CLOSES_MS: Span = [25 * SECOND_MS, 110 * SECOND_MS];
const RATES_MS: Span = [8 * SECOND_MS, 75 * SECOND_MS];
/** Who left a message comes back to an answer after so long. */
const COMES_BACK_MS: Span = [6 * MINUTE_MS, 50 * MINUTE_MS];
/** Between two looks at whether it was asked for a rating, and at one that closes itself after a day. */
const LOOKS_MS = 4 * SECOND_MS;
const LOOKS_AT_IDLE_MS = 20 * MINUTE_MS;

/** Plays one conversation to its end, as the lines come. */
export async function* playStory(
	played: Played,
	story: Story,
	shopper: Shopper,
): Pauses {
	const scene = createScene(played, shopper);
	for (const [at, line] of story.lines.entries())
		yield* plays(scene, line, story.lines[at + 1]);
	if (!scene.isGone) {
		yield scene.between(SHOPPER_READS_MS);
		await shopper.reads(scene.row().last_public_seq);
	}
	yield* ends(scene, story);
	if (story.rating) yield* rates(scene, story.rating);
	shopper.leaves();
}

async function* plays(scene: Scene, line: Line, next?: Line): Pauses {
	switch (line.by) {
		case "shopper":
			return yield* shopperSays(scene, line.text, next);
		case "agent":
			return yield* agentSays(scene, line.text);
		case "note":
			return yield* agentNotes(scene, line.text);
		case "transfer":
			return yield* transfers(scene, line.team, line.text);
		case "pause":
			yield line.minutes * MINUTE_MS;
			return;
		case "close":
			return yield* agentCloses(scene);
		default:
			unreachable(line);
	}
}

async function* shopperSays(scene: Scene, text: string, next?: Line): Pauses {
	const { shopper, row, between, writing } = scene;
	yield* comesBack(scene);
	if (shopper.conversation()) {
		await shopper.reads(row().last_public_seq);
		yield between(SHOPPER_READS_MS) + writing(text);
	}
	await shopper.says(text);
	const { mode, state } = row();
	// Nobody stays on the page for an answer of tomorrow.
	const isLeft = mode === "message" && state === "waiting";
	if (!isLeft || next?.by === "shopper") return;
	shopper.leaves();
	scene.isGone = true;
}

async function* comesBack(scene: Scene): Pauses {
	if (!scene.isGone) return;
	yield scene.between(COMES_BACK_MS);
	await scene.shopper.returns();
	scene.isGone = false;
}

async function* agentSays(scene: Scene, text: string): Pauses {
	const { shopper, held, reads, between, writing } = scene;
	yield* held();
	yield between(AGENT_READS_MS) + writing(text);
	const clerk = yield* held();
	await reads(clerk);
	const conversation = shopper.conversation();
	const clientId = newId();
	await clerk.ask("message:send", { conversation, clientId, text });
}

async function* agentNotes(scene: Scene, text: string): Pauses {
	const { shopper, held, between, writing } = scene;
	yield* held();
	yield between(AGENT_READS_MS) + writing(text);
	const clerk = yield* held();
	const conversation = shopper.conversation();
	await clerk.ask("note:add", { conversation, clientId: newId(), text });
}

async function* transfers(
	{ shopper, held, between, teams }: Scene,
	team: TeamName,
	note: string,
): Pauses {
	const clerk = yield* held();
	const { id, people } = teams[team];
	if (people.includes(clerk.id)) return;
	yield between(AGENT_READS_MS);
	const conversation = shopper.conversation();
	const to = { kind: "team", id } as const;
	await clerk.ask("conversation:transfer", { conversation, to, note });
}

async function* agentCloses({ shopper, held, reads, between }: Scene): Pauses {
	yield* held();
	yield between(CLOSES_MS);
	const clerk = yield* held();
	await reads(clerk);
	const conversation = shopper.conversation();
	await clerk.ask("conversation:close", { conversation });
}

async function* ends(scene: Scene, { ending, lines }: Story): Pauses {
	const { shopper, row, held, between } = scene;
	switch (ending) {
		case "agent":
			return yield* agentCloses(scene);
		case "shopper":
			// Whoever has it reads it in any case, and would else be taken for somebody who is not there.
			yield* held();
			yield between(CLOSES_MS);
			await shopper.closes();
			return;
		case "idle":
			// Else their last word would wait for an answer for ever.
			if (lines.at(-1)?.by === "shopper") yield* settles(scene);
			while (row().state !== "closed") yield LOOKS_AT_IDLE_MS;
			return;
		default:
			unreachable(ending);
	}
}

/** The shopper's last word wants no answer. */
async function* settles({ shopper, held, reads, between }: Scene): Pauses {
	const clerk = yield* held();
	yield between(AGENT_READS_MS);
	const conversation = shopper.conversation();
	await reads(clerk);
	await clerk.ask("conversation:nothing-to-answer", { conversation });
}

async function* rates(scene: Scene, rating: StoryRating): Pauses {
	const { shopper, row, between } = scene;
	yield* comesBack(scene);
	while (row().asked_seq === 0) yield LOOKS_MS;
	yield between(RATES_MS);
	await shopper.rates(row().asked_seq, rating);
}
