import type { Violation } from "./checker.ts";
import { readByLinks } from "./read-by-links.ts";
import type { StormPlan } from "./storm-run.ts";
import type { Screens } from "./storm-screens.ts";
import type { Storm } from "./storm-state.ts";
import { until, within } from "./until.ts";

/** How long the last outbox may take to empty and the last window to be right. */
const REST_MS = 120_000;
/** A mutant is either seen at once or not at all. */
const MUTANT_REST_MS = 20_000;

/** Waits until all is at rest, and lets the checker look at it: as the storm has left it, and after a last gust. */
export async function settle(
	plan: StormPlan,
	storm: Storm,
	screens?: Screens,
): Promise<Violation[]> {
	const { rig, shoppers } = storm;
	plan.say("the storm is over; waiting until all is at rest");
	for (const person of rig.people) {
		person.way.change({ kind: "pass" });
		if (person.tabs.length === 0) person.opensTab();
	}
	await allComeBack(storm);
	const shown = () => (screens ? screens.shown() : Promise.resolve([]));
	const patienceMs = plan.mutant ? MUTANT_REST_MS : REST_MS;
	plan.say("everybody is here again; looking at every window as it is");
	// Whoever is told now must follow by what they are told: nobody comes back and reads.
	for (const shopper of shoppers)
		await within(
			`${shopper.name} types`,
			shopper.types(`${shopper.name} in the calm`),
		);
	await screens?.stays();
	const early = await rig.rests(patienceMs, shown);
	if (early.length > 0) return early;
	plan.say("reading all files by their links");
	rig.account.misread.push(...(await readByLinks(rig, shoppers)));
	plan.say("all is at rest; the last gust");
	await lastGust(storm);
	plan.say("everybody is here again; looking at every window");
	const late = await rig.rests(patienceMs, shown);
	if (late.length > 0 || !screens) return late;
	await screens.settle();
	return rig.rests(patienceMs, shown);
}

/** What one side writes while the other is away must be there when it comes back, unasked. */
async function lastGust(storm: Storm): Promise<void> {
	const { shoppers, clerks } = storm;
	for (const { way } of shoppers) way.change({ kind: "closed" });
	await until(() => away(shoppers).length > 0);
	for (const clerk of clerks)
		for (const tab of clerk.tabs)
			await within(`${tab.name} notes`, tab.types("note", `${tab.name} last`));
	for (const { tabs } of shoppers)
		for (const { chat } of tabs) {
			const id = chat.current.value?.id;
			const [clerk] = clerks;
			const [tab] = clerk?.tabs ?? [];
			if (!id || !tab) continue;
			// Any agent of the site may end what waits or is theirs; either way the shopper must learn of it.
			await within(
				`${tab.name} closes`,
				tab.wire.ask("conversation:close", { conversation: id }),
			);
		}
	for (const { way } of shoppers) way.change({ kind: "pass" });
	for (const { way } of clerks) way.change({ kind: "closed" });
	await until(() => away(clerks).length > 0);
	for (const shopper of shoppers)
		await within(
			`${shopper.name} types`,
			shopper.types(`${shopper.name} last`),
		);
	for (const { way } of clerks) way.change({ kind: "pass" });
	await allComeBack(storm);
}

/** Whoever stays away is one of the storm's wrongs; the checker judges all the others. */
async function allComeBack({ rig, wrongs }: Storm): Promise<void> {
	await until(() => away(rig.people).length === 0, REST_MS).catch(() => {
		wrongs.push(...away(rig.people));
	});
}

/** Each tab that is not connected, and what its connection says of itself. */
function away(people: Storm["rig"]["people"]): string[] {
	return people.flatMap(({ tabs }) =>
		tabs.flatMap((tab) => {
			const wire = "chat" in tab ? tab.chat.connection : tab.wire;
			const state = wire.state.value;
			return state.kind === "here"
				? []
				: [`${tab.name} is not here: ${JSON.stringify(state)}`];
		}),
	);
}
