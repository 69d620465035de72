import { newId } from "../../protocol/ids.ts";
import type { SurveyBody, SurveyRule } from "../../protocol/survey.ts";
import { orGone } from "./or-gone.ts";
import type { ShopperTab } from "./shopper.ts";
import { count, type Storm } from "./storm-state.ts";
import { until } from "./until.ts";

const BODY: SurveyBody = {
	title: { en: "How was it?" },
	questions: [
		ofKind("score", "stars", null),
		ofKind("why", "text", { question: "score", in: [1, 2, 3] }),
		ofKind("again", "nps", null),
	],
	thanks: {},
};
const RULE: SurveyRule = {
	trigger: {
		kind: "on_page",
		pages: { paths: [], languages: [], who: "all", afterSeconds: 0 },
	},
	everyDays: 7,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: null,
};

/** Teo, who owns the shop, asks everybody on its pages. */
export async function opensSurvey({ rig, clerks }: Storm): Promise<void> {
	const tab = clerks.find(({ name }) => name.startsWith("teo"))?.tabs[0];
	if (!tab) throw new Error("the owner is not there");
	await until(() => tab.wire.state.value.kind === "here");
	const { site } = rig.relay;
	const survey = newId();
	const saved = await tab.wire.ask("survey:save", {
		site,
		survey,
		was: 0,
		body: BODY,
	});
	const runs = await tab.wire.ask("survey:set", {
		site,
		survey,
		state: "running",
		rule: RULE,
	});
	if (!saved.ok || !runs.ok)
		throw new Error(`no survey: ${JSON.stringify([saved, runs])}`);
}

/** Begins a survey or goes on with it, a question at a time; sometimes no further. */
export async function answersSurvey(
	storm: Storm,
	tab: ShopperTab,
): Promise<void> {
	const { dice } = storm;
	const { connection } = tab.chat;
	const asked = await orGone(
		tab,
		connection.ask("ask:next", { path: "/", locale: "en", moment: "page" }),
	);
	if (!asked?.ok || !asked.data.ask) return;
	const { id, done } = asked.data.ask;
	if (done) return;
	let { answers } = asked.data.ask;
	const marks = connection.ask("ask:mark", { ask: id, as: "seen" });
	await orGone(tab, marks);
	for (const { key } of asked.data.ask.questions) {
		if (dice.chance(0.3)) return;
		answers = { ...answers, [key]: answerTo(storm, key) };
		// A better score hides the question why.
		if (Number(answers.score) > 3) {
			const { why: _, ...rest } = answers;
			answers = rest;
		}
		const isDone = key === "again" && dice.chance(0.5);
		const given = { ask: id, answers, done: isDone };
		const reply = await orGone(tab, connection.ask("survey:answer", given));
		if (!reply?.ok) return;
		count(storm, "survey answers");
	}
}

/** Any time, again with the same client id until the relay has it or says no. */
export async function leavesCard(storm: Storm, tab: ShopperTab): Promise<void> {
	const { dice } = storm;
	const kind = dice.one(["praise", "idea", "problem"] as const);
	const card = {
		clientId: newId(),
		kind,
		text: `A ${kind} of ${tab.name}`,
		about: null,
		wantsAnswer: kind === "problem" && dice.chance(0.5),
		contact: null,
		locale: "en",
	};
	for (let tries = 0; tries < 3; tries++) {
		const reply = await orGone(
			tab,
			tab.chat.connection.ask("card:leave", card),
		);
		if (!reply) return;
		if (reply.ok) return count(storm, "cards");
		if (reply.refusal.code !== "retry") return;
		await storm.pause(dice.between(100, 2_000));
	}
}

function answerTo({ dice }: Storm, key: string): string | number {
	if (key === "why") return dice.one(["It came late.", "Too dear.", "Wrong."]);
	return key === "score" ? dice.between(1, 5) : dice.between(0, 10);
}

function ofKind(
	key: string,
	kind: SurveyBody["questions"][number]["kind"],
	showIf: SurveyBody["questions"][number]["showIf"],
): SurveyBody["questions"][number] {
	return {
		...{ key, kind, text: { en: `${key}?` }, choices: [] },
		...{ optional: true, showIf, topic: null, leadsTo: null },
	};
}
