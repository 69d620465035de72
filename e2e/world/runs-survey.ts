import type { Trigger } from "../../protocol/survey.ts";
import { ownerOf } from "./owner.ts";
import type { World } from "./world.ts";

/** On every page, at once. */
export const ON_PAGE: Trigger = {
	kind: "on_page",
	pages: { paths: [], languages: [], who: "all", afterSeconds: 0 },
};

/** The owner has a survey of the six topics running; resolves with its id. */
export async function runsSixTopics(
	world: World,
	trigger: Trigger,
): Promise<string> {
	const owner = await ownerOf(world);
	const { site } = world;
	const { presets } = await owner.says("survey-presets:read", { site });
	const six = presets.find(({ name }) => name === "six_topics");
	if (!six) throw new Error("there is no such preset");
	const survey = "sixtopics0000000000000";
	await owner.says("survey:save", { site, survey, was: 0, body: six.body });
	await owner.says("survey:set", {
		site,
		survey,
		state: "running",
		rule: { ...six.rule, trigger },
	});
	owner.leaves();
	return survey;
}
