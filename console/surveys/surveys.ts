import { type ReadonlySignal, signal } from "@preact/signals";
import type { SiteLook } from "../../protocol/look.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type {
	SurveyPreset,
	SurveySummary,
} from "../../protocol/survey-settings.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";
import { createAnswers, type SurveyAnswerList } from "./answers.ts";
import { createCounts, type SurveyCountList } from "./counts.ts";
import { createLinks, type SurveyLinkList } from "./links.ts";
import { createSurveyFile, type SurveyFile } from "./survey-file.ts";

export type SurveysState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	| { kind: "read"; surveys: readonly SurveySummary[] };

/** The surveys of one site. */
export interface Surveys {
	site: string;
	state: ReadonlySignal<SurveysState>;
	/** In which the shop answers, its own first; none until they are read. */
	languages: ReadonlySignal<readonly string[]>;
	/** As it is saved; null: it was not read yet, or this relay keeps none. */
	look: ReadonlySignal<SiteLook | null>;
	presets: ReadonlySignal<readonly SurveyPreset[]>;
	read(): Promise<void>;
	readPresets(): Promise<void>;
	/** The same for as long as one is signed in, so that going to look at something else loses nothing. */
	file(survey: string): SurveyFile;
	answers(survey: string): SurveyAnswerList;
	links(survey: string): SurveyLinkList;
	counts(survey: string): SurveyCountList;
	/** Something that was not saved yet, under a new id. */
	begin(survey: string, from: Pick<SurveyPreset, "body" | "rule"> | null): void;
	/** Somebody has answered it. */
	answered(survey: string): void;
	/** Answers why it was refused, or null. */
	remove(survey: string): Promise<Refusal | null>;
}

/** By site. */
export const surveysModel: Model<(site: string) => Surveys> = {
	create({ connection, hear, onRefresh }) {
		const all = new Map<string, Surveys>();
		const again = () => {
			for (const surveys of all.values()) void surveys.read();
		};
		hear("surveys:changed", ({ site }) => void all.get(site)?.read());
		hear("survey:answered", ({ site, survey }) =>
			all.get(site)?.answered(survey),
		);
		onRefresh(again);
		return (site) => {
			const surveys = all.get(site) ?? createSurveys(connection, site);
			all.set(site, surveys);
			return surveys;
		};
	},
};

export function createSurveys(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): Surveys {
	const state = signal<SurveysState>({ kind: "reading" });
	const languages = signal<readonly string[]>([]);
	const look = signal<SiteLook | null>(null);
	const presets = signal<readonly SurveyPreset[]>([]);
	const files = new Map<string, SurveyFile>();
	const file = (survey: string) => {
		const parts = { connection, site, survey, languages };
		const found = files.get(survey) ?? createSurveyFile(parts);
		files.set(survey, found);
		return found;
	};

	const lists = new Map<string, SurveyAnswerList>();
	const links = new Map<string, SurveyLinkList>();
	const counts = new Map<string, SurveyCountList>();

	return {
		site,
		state,
		languages,
		look,
		presets,
		file,
		answers(survey) {
			const found =
				lists.get(survey) ?? createAnswers({ connection, site, survey });
			lists.set(survey, found);
			return found;
		},
		links(survey) {
			const found =
				links.get(survey) ?? createLinks({ connection, site, survey });
			links.set(survey, found);
			return found;
		},
		counts(survey) {
			const found =
				counts.get(survey) ?? createCounts({ connection, site, survey });
			counts.set(survey, found);
			return found;
		},
		answered(survey) {
			// What nobody has looked at is read when somebody does.
			const list = lists.get(survey);
			if (list?.state.peek().kind === "read") void list.read();
		},
		async read() {
			const [list, settings] = await Promise.all([
				connection.ask("surveys:read", { site }),
				connection.ask("site:read", { site }),
			]);
			if (settings.ok) {
				languages.value = settings.data.languages;
				look.value = settings.data.look ?? null;
			}
			if (list.ok) state.value = { kind: "read", surveys: list.data.surveys };
			else if (state.value.kind !== "read")
				state.value = { kind: "failed", refusal: list.refusal };
			const open = [...files.values()];
			await Promise.all(open.map((one) => one.readAgain()));
		},
		async readPresets() {
			if (presets.value.length > 0) return;
			const reply = await connection.ask("survey-presets:read", { site });
			if (reply.ok) presets.value = reply.data.presets;
		},
		begin: (survey, from) => file(survey).begin(from),
		async remove(survey) {
			const reply = await connection.ask("survey:remove", { site, survey });
			if (!reply.ok) return reply.refusal;
			state.value = { kind: "read", surveys: reply.data.surveys };
			files.delete(survey);
			return null;
		},
	};
}
