import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type { SiteMember, SiteSettings, Team } from "../../protocol/site.ts";
import type { Relay } from "../workspace/relay.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createDraft, type Draft } from "./draft.ts";
import { formOf, type HoursForm, hoursIn } from "./hours/hours-form.ts";
import { askTexts } from "./texts/ask-texts.ts";
import { createTexts, type Texts } from "./texts/texts.ts";
import { createWaits, type Waits } from "./waits/waits.ts";

export type TeamForm = Pick<Team, "name" | "offers">;
export type MemberForm = Pick<SiteMember, "languages" | "teams"> & {
	/** As typed. */
	slots: string;
};
export type SettingsState =
	| { kind: "reading" }
	| { kind: "read"; settings: SiteSettings }
	| { kind: "failed"; refusal: Refusal };

/** What an owner sets for one site: what the relay has, and a draft over each part of it. */
export interface Settings {
	state: ReadonlySignal<SettingsState>;
	hours: Draft<HoursForm>;
	languages: Draft<string[]>;
	/** The address of the privacy policy, as typed; empty: none. */
	privacyUrl: Draft<string>;
	newTeam: Draft<TeamForm>;
	texts: Texts;
	waits: Waits;
	/** Again after each coming; what was typed stays. */
	read(): Promise<void>;
	team(id: string): Draft<TeamForm>;
	/** null: it is gone. */
	removeTeam(id: string): Promise<Refusal | null>;
	member(id: string): Draft<MemberForm>;
}

const kept = new WeakMap<Workspace, Map<string, Settings>>();

/** The same for as long as one is signed in, so that going to look at something else loses nothing. */
export function settingsOf(workspace: Workspace, site: string): Settings {
	const all = kept.get(workspace) ?? new Map<string, Settings>();
	kept.set(workspace, all);
	const settings = all.get(site) ?? createSettings(workspace.relay, site);
	all.set(site, settings);
	return settings;
}

const NOTHING = { hours: null, languages: [], teams: [], members: [] };
const NEW_TEAM: TeamForm = { name: "", offers: false };

export function createSettings(
	relay: Pick<Relay, "ask">,
	site: string,
): Settings {
	const state = signal<SettingsState>({ kind: "reading" });
	const teams = new Map<string, Draft<TeamForm>>();
	const members = new Map<string, Draft<MemberForm>>();

	const now = (): SiteSettings =>
		state.value.kind === "read" ? state.value.settings : { site, ...NOTHING };

	/** Each change is answered with everything as it is then. */
	async function changed(
		asked: Promise<Reply<SiteSettings>>,
	): Promise<Reply<SiteSettings>> {
		const reply = await asked;
		if (reply.ok) state.value = { kind: "read", settings: reply.data };
		return reply;
	}

	const keepTeam = (id: string | null, form: TeamForm) => {
		const team = { id, name: form.name.trim(), offers: form.offers };
		return changed(relay.ask("team:change", { site, team }));
	};

	// Both travel in one command; each draft sends the other as it is kept.
	const hours = createDraft(
		() => formOf(now().hours),
		(form) => {
			const { languages } = now();
			const hours = hoursIn(form);
			return changed(relay.ask("hours:change", { site, hours, languages }));
		},
	);
	const languages = createDraft(
		() => now().languages,
		(languages) => {
			const { hours } = now();
			return changed(relay.ask("hours:change", { site, hours, languages }));
		},
	);

	return {
		state,
		hours,
		languages,
		privacyUrl: createDraft(
			() => now().privacyUrl ?? "",
			(typed) => {
				const privacyUrl = typed.trim() || null;
				return changed(relay.ask("privacy:change", { site, privacyUrl }));
			},
		),
		newTeam: createDraft(
			() => NEW_TEAM,
			(form) => keepTeam(null, form),
		),
		texts: createTexts({
			settings: now,
			ask: askTexts,
			change: (change) =>
				changed(relay.ask("texts:change", { site, ...change })),
		}),
		waits: createWaits(() => relay.ask("waits:read", { site })),
		async read() {
			const reply = await changed(relay.ask("site:read", { site }));
			if (!reply.ok && state.value.kind !== "read")
				state.value = { kind: "failed", refusal: reply.refusal };
		},
		team(id) {
			const known = teams.get(id);
			if (known) return known;
			const draft = createDraft<TeamForm>(
				() => {
					const team = now().teams.find((one) => one.id === id);
					return team ? { name: team.name, offers: team.offers } : NEW_TEAM;
				},
				(form) => keepTeam(id, form),
			);
			teams.set(id, draft);
			return draft;
		},
		async removeTeam(team) {
			const reply = await changed(relay.ask("team:remove", { site, team }));
			return reply.ok ? null : reply.refusal;
		},
		member(id) {
			const known = members.get(id);
			if (known) return known;
			const draft = createDraft<MemberForm>(
				() => {
					const member = now().members.find((one) => one.id === id);
					return {
						slots: String(member?.slots ?? ""),
						languages: member?.languages ?? [],
						teams: member?.teams ?? [],
					};
				},
				({ slots, languages, teams }) => {
					const known = new Set(now().teams.map((team) => team.id));
					// A team may have been removed since this was typed.
					const member = {
						id,
						slots: Number(slots),
						languages,
						teams: teams.filter((team) => known.has(team)),
					};
					return changed(relay.ask("member:change", { site, member }));
				},
			);
			members.set(id, draft);
			return draft;
		},
	};
}
