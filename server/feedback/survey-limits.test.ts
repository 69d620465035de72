import { afterEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { LINKS_OF_SURVEY } from "../../protocol/survey-link.ts";
import {
	SURVEY_VERSIONS,
	SURVEYS,
	SURVEYS_EVER,
} from "../../protocol/survey-settings.ts";
import type { ShopbellStore } from "../store-parts.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import { question, running, survey } from "../testing/surveyed.ts";

let relay: Relay;
afterEach(() => relay.stop());

const STARS = survey(question("score", "stars"));
const FACES = survey(question("score", "faces"));
const REJECTED = { code: "rejected" };

/** A relay of which the store says what `said` says, of so many as it is told. */
async function relayOf(said: (store: ShopbellStore) => Partial<ShopbellStore>) {
	relay = await startRelay({
		store: (store) => ({ ...store, ...said(store) }),
	});
}

test.each([
	["that stand", SURVEYS, null],
	["with those that were removed", SURVEYS_EVER, 1],
])(
	"SV2 of surveys %s a site has at most %i",
	async (_which, most, removed_at) => {
		let there = most - 1;
		await relayOf(() => ({
			surveys: async () =>
				Array.from({ length: there }, () => ({ removed_at }) as never),
		}));
		const { desk: ada } = await hires(relay, "Ada", "owner");
		const made = () => ({
			site: relay.shop.id,
			survey: newId(),
			was: 0,
			body: STARS,
		});
		await ada.ask("survey:save", made());
		there = most;
		expect(await ada.refused("survey:save", made())).toEqual(REJECTED);
	},
);

test(`SV2 a survey has at most ${SURVEY_VERSIONS} versions`, async () => {
	let more = 0;
	await relayOf((store) => ({
		async survey(site, id) {
			const row = await store.survey(site, id);
			return row && { ...row, version: row.version + more };
		},
		surveyVersion: (site, id) => store.surveyVersion(site, id, 1),
	}));
	const { ada, site, id } = await running(relay, STARS);
	more = SURVEY_VERSIONS - 1;
	expect(
		await ada.refused("survey:save", {
			site,
			survey: id,
			was: SURVEY_VERSIONS,
			body: FACES,
		}),
	).toEqual(REJECTED);
});

test(`LI1 a survey has at most ${LINKS_OF_SURVEY} links that people made`, async () => {
	let there = 0;
	await relayOf(() => ({
		surveyLinksOf: async () =>
			Array.from({ length: there }, () => ({}) as never),
	}));
	const { ada, site, id } = await running(relay, STARS);
	const link = {
		site,
		survey: id,
		name: "In the parcel",
		uses: "open",
		order: null,
		expiresAt: null,
	} as const;
	there = LINKS_OF_SURVEY - 1;
	await ada.ask("survey-link:make", link);
	there = LINKS_OF_SURVEY;
	expect(await ada.refused("survey-link:make", link)).toEqual(REJECTED);
});
