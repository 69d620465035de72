import { afterEach, beforeEach, expect, test } from "vitest";
import {
	ASK_AGAIN_MS,
	CLOSE_UNDO_MS,
	QUIET_CLOSE_MS,
	QUIET_MS,
} from "../../protocol/limits.ts";
import { asked } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept } from "../testing/shop.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

type Scene = Awaited<ReturnType<typeof together>>;

/** What was asked about the conversation so far. */
const asks = async (conversation: string) => {
	const entries = await bodies(relay, conversation, "asked");
	return entries.length;
};

/** The time to undo the closing passes, and whoever is to be asked is asked. */
async function askedIfDue() {
	await relay.passes(CLOSE_UNDO_MS);
	await relay.app.parts.scheduler.idle();
}

/** In steps, because a console that is silent for twelve hours is signed out. */
async function dayPasses({ noor }: Pick<Scene, "noor">) {
	for (let passed = 0; passed < ASK_AGAIN_MS; passed += ASK_AGAIN_MS / 3) {
		await relay.passes(ASK_AGAIN_MS / 3);
		await noor.ask("inbox:read", {});
	}
}

/** The newest ask of the conversation, as it is kept. */
async function newestAsk(conversation: string) {
	const { ask = "" } =
		(await bodies(relay, conversation, "asked")).at(-1) ?? {};
	const row = await relay.store.ask(relay.shop.id, ask);
	if (!row) throw new Error("nothing was asked");
	return row;
}

/** A word into a closed conversation; whoever is there has it again. */
async function says({ maya, conversation }: Scene, text: string) {
	await maya.sends(text, conversation);
	await relay.app.parts.routing.idle();
}

async function ends({ noor, conversation }: Scene) {
	await noor.ask("conversation:close", { conversation });
	await askedIfDue();
}

test("RT6 what is asked says by whom it was closed: by the agent, the shopper, or itself", async () => {
	const first = await asked(relay);
	expect(await newestAsk(first.conversation)).toMatchObject({
		kind: "rating",
		survey_id: "after-chat",
		channel: "chat",
		cause: "closed_by_agent",
		asked_seq: first.asked,
	});
	const second = await together(relay);
	await second.answers("Yes.");
	await second.maya.ask("conversation:close", {
		conversation: second.conversation,
	});
	await askedIfDue();
	expect((await newestAsk(second.conversation)).cause).toBe(
		"closed_by_visitor",
	);
	const third = await together(relay);
	await third.answers("Yes.");
	await relay.passes(QUIET_MS);
	await relay.passes(QUIET_CLOSE_MS);
	await askedIfDue();
	expect(await kept(relay, third.conversation)).toMatchObject({
		state: "closed",
		closed_by: null,
	});
	expect((await newestAsk(third.conversation)).cause).toBe("closed_by_itself");
});

test("RT7 a thanks into a closed one that is closed again is asked about no second time", async () => {
	const scene = await asked(relay);
	const { noor, conversation } = scene;
	await dayPasses(scene);
	await says(scene, "Thanks!");
	await noor.ask("conversation:nothing-to-answer", { conversation });
	await askedIfDue();
	expect(await kept(relay, conversation)).toMatchObject({ state: "closed" });
	await says(scene, "Bye!");
	await ends(scene);
	expect(await asks(conversation)).toBe(1);
});

test("RT7 nor is one whose help was not asked about, because it was asked about before that day", async () => {
	const scene = await asked(relay);
	const { conversation, answers } = scene;
	await says(scene, "One more thing");
	await answers("Sure.");
	await ends(scene);
	expect(await asks(conversation)).toBe(1);
	await dayPasses(scene);
	await says(scene, "Thanks!");
	await ends(scene);
	expect(await asks(conversation)).toBe(1);
	// Help that follows is asked about.
	await says(scene, "And in green?");
	await answers("Yes.");
	await ends(scene);
	expect(await asks(conversation)).toBe(2);
});

test("RT7 a thanks before the question came puts it off, and it is asked once", async () => {
	const scene = await together(relay);
	const { noor, conversation, answers } = scene;
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS - 1);
	await says(scene, "Thanks!");
	await askedIfDue();
	expect(await asks(conversation)).toBe(0);
	await noor.ask("conversation:nothing-to-answer", { conversation });
	await askedIfDue();
	expect(await asks(conversation)).toBe(1);
	await says(scene, "Bye!");
	await ends(scene);
	expect(await asks(conversation)).toBe(1);
});

test("RT7 an ending that is taken back was none: the one that follows is asked about", async () => {
	const scene = await together(relay);
	const { noor, conversation, answers } = scene;
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await noor.ask("conversation:reopen", { conversation, undo: true });
	await ends(scene);
	expect(await asks(conversation)).toBe(1);
});

test.each(["shopper", "agent"])(
	"RT8 a question without an answer is withdrawn when the %s takes the conversation up again",
	async (who) => {
		const scene = await asked(relay);
		const { noor, conversation } = scene;
		expect((await newestAsk(conversation)).withdrawn_at).toBeNull();
		relay.clock.pass(1);
		if (who === "shopper") await says(scene, "One more thing");
		else await noor.ask("conversation:reopen", { conversation, undo: false });
		expect((await newestAsk(conversation)).withdrawn_at).toBe(
			relay.clock.now(),
		);
		// An older widget shows the question still: what is tapped there counts.
		expect(await scene.gives(4)).toMatchObject({ ok: true });
		expect(await newestAsk(conversation)).toMatchObject({
			withdrawn_at: null,
			answered_at: relay.clock.now(),
		});
		const { ratings } = await noor.ask("ratings:read", { before: null });
		expect(ratings).toMatchObject([{ score: 4 }]);
	},
);

test("RT8 one that was answered stays answered", async () => {
	const scene = await asked(relay);
	await scene.gives(5);
	await says(scene, "One more thing");
	expect((await newestAsk(scene.conversation)).withdrawn_at).toBeNull();
});

test("RT2 a relay that is killed between the tap and the reply has kept it once", async () => {
	const scene = await asked(relay);
	const { maya, conversation, asked: ask } = scene;
	const given = {
		conversation,
		asked: ask,
		score: 5,
		solved: null,
		comment: null,
	};
	// Nobody waits for the reply.
	const tap = maya.say("rating:give", given).catch(() => null);
	while ((await newestAsk(conversation)).answered_at === null)
		await new Promise((next) => setImmediate(next));
	await relay.restart();
	await Promise.race([tap, maya.ended]);
	const back = await arrives(relay, { token: maya.token });
	await back.ask("rating:give", { ...given, score: 5 });
	expect(await bodies(relay, conversation, "rated")).toHaveLength(1);
	expect(await bodies(relay, conversation, "asked")).toHaveLength(1);
	// It settles in the relay that follows.
	await relay.passes(60_000);
	await relay.app.parts.scheduler.idle();
	expect((await newestAsk(conversation)).settled_at).toBe(relay.clock.now());
});

test("RT7 after a restore nobody is asked who was to be asked when the backup was made", async () => {
	const scene = await together(relay);
	const { noor, conversation, answers } = scene;
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	const due = relay.clock.now() + CLOSE_UNDO_MS;
	const { restored } = relay.app.capabilities.asks;
	expect(await restored(due)).toEqual({ questions: 1, answers: 0 });
	expect(await restored(due)).toEqual({ questions: 0, answers: 0 });
	await askedIfDue();
	expect(await asks(conversation)).toBe(0);
});

test("RT9 what was answered stays in the list, whatever becomes of the conversation", async () => {
	const scene = await asked(relay);
	const { noor, conversation } = scene;
	await scene.gives(1);
	await says(scene, "I am still waiting");
	await ends(scene);
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([{ conversation, score: 1 }]);
});
