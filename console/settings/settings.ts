import type { ReadonlySignal } from "@preact/signals";
import { ANSWER_MS, COMPLAINT_DAYS_MOST } from "../../protocol/limits.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { createDraft, type Draft } from "../workspace/draft.ts";
import type { Model } from "../workspace/part.ts";
import { formOf, type HoursForm, hoursIn } from "./hours/hours-form.ts";
import { createLookDraft } from "./look-draft.ts";
import type { LookForm } from "./look-form.ts";
import type { MaskingForm } from "./masking/MaskingSection.tsx";
import { createMemberDrafts, type MemberForm } from "./member-drafts.ts";
import { createSecurityDraft, type SecurityForm } from "./security-draft.ts";
import {
	createSiteState,
	type SettingsState,
	type SiteState,
} from "./site-state.ts";
import { createTeamDrafts, type TeamDrafts } from "./team-drafts.ts";
import { askTexts } from "./texts/ask-texts.ts";
import { createTexts, type Texts } from "./texts/texts.ts";
import { createWaits, type Waits } from "./waits/waits.ts";
import { type WaysForm, waysFormOf, waysIn } from "./ways-form.ts";

/** What an owner sets for one site: what the relay has, and a draft over each part of it. */
export interface Settings extends TeamDrafts {
	site: string;
	state: ReadonlySignal<SettingsState>;
	hours: Draft<HoursForm>;
	languages: Draft<string[]>;
	/** The address of the privacy policy, as typed; empty: none. */
	privacyUrl: Draft<string>;
	/** Minutes, as typed. */
	answerTime: Draft<string>;
	/** Seconds. */
	wrapUp: Draft<string>;
	complaintDays: Draft<string>;
	recoveryDays: Draft<string>;
	/** The address for replies to mail, as typed; empty: as the server is set up. */
	replyTo: Draft<string>;
	security: Draft<SecurityForm>;
	look: Draft<LookForm>;
	texts: Texts;
	waits: Waits;
	/** What sections that are loaded later build on. */
	kept: SiteState;
	ways: Draft<WaysForm>;
	masking: Draft<MaskingForm>;
	/** Again after each coming; what was typed stays. */
	read(): Promise<void>;
	member(id: string): Draft<MemberForm>;
}

/** By site, the same for as long as one is signed in, so that going to look at something else loses nothing. */
export const settingsModel: Model<(site: string) => Settings> = {
	create({ connection, hear }) {
		const all = new Map<string, Settings>();
		hear("settings:changed", ({ site }) => void all.get(site)?.read());
		return (site) => {
			const settings = all.get(site) ?? createSettings(connection, site);
			all.set(site, settings);
			return settings;
		};
	},
};

export function createSettings(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): Settings {
	const kept = createSiteState(connection, site);
	const { state, now, changed, read } = kept;
	return {
		site,
		kept,
		state,
		read,
		...createHoursDrafts(kept),
		privacyUrl: createDraft(
			() => now().privacyUrl ?? "",
			(typed) => {
				const privacyUrl = typed.trim() || null;
				return changed(connection.ask("privacy:change", { site, privacyUrl }));
			},
		),
		answerTime: createDraft(
			() => `${(now().answerWithinMs ?? ANSWER_MS) / 60_000}`,
			(minutes) =>
				changed(
					connection.ask("answer-time:change", {
						site,
						answerWithinMs: Number(minutes) * 60_000,
					}),
				),
		),
		wrapUp: createDraft(
			() => `${(now().wrapUpMs ?? 0) / 1_000}`,
			(seconds) =>
				changed(
					connection.ask("wrap-up:change", {
						site,
						wrapUpMs: Number(seconds) * 1_000,
					}),
				),
		),
		recoveryDays: createDraft(
			() => `${now().recoveryDays ?? 1}`,
			(days) =>
				changed(
					connection.ask("recovery-days:change", {
						...{ site, recoveryDays: Number(days) },
					}),
				),
		),
		complaintDays: createDraft(
			() => `${now().complaintDays ?? COMPLAINT_DAYS_MOST}`,
			(days) =>
				changed(
					connection.ask("complaint-days:change", {
						...{ site, complaintDays: Number(days) },
					}),
				),
		),
		replyTo: createDraft(
			() => now().mail?.replyTo ?? "",
			(typed) => {
				const replyTo = typed.trim() || null;
				return changed(connection.ask("mail:change", { site, replyTo }));
			},
		),
		security: createSecurityDraft(kept),
		look: createLookDraft(kept),
		...createTeamDrafts(kept),
		member: createMemberDrafts(kept),
		texts: createTexts({
			settings: now,
			ask: askTexts,
			change: (change) =>
				changed(connection.ask("texts:change", { site, ...change })),
		}),
		ways: createDraft(
			() => waysFormOf(now().contact),
			(form) =>
				changed(
					connection.ask("contact:change", { site, contact: waysIn(form) }),
				),
		),
		masking: createDraft(
			() => ({
				ibans: now().masking?.ibans ?? false,
				ibanDays: `${now().masking?.ibanDays ?? 30}`,
			}),
			({ ibans, ibanDays }) =>
				changed(
					connection.ask("masking:change", {
						site,
						ibans,
						ibanDays: Number(ibanDays),
					}),
				),
		),
		waits: createWaits(() => connection.ask("waits:read", { site })),
	};
}

/** Both travel in one command; each draft sends the other as it is kept. */
function createHoursDrafts({
	connection,
	site,
	now,
	changed,
}: SiteState): Pick<Settings, "hours" | "languages"> {
	return {
		hours: createDraft(
			() => formOf(now().hours),
			(form) => {
				const { languages } = now();
				const hours = hoursIn(form);
				return changed(
					connection.ask("hours:change", { site, hours, languages }),
				);
			},
		),
		languages: createDraft(
			() => now().languages,
			(languages) => {
				const { hours } = now();
				return changed(
					connection.ask("hours:change", { site, hours, languages }),
				);
			},
		),
	};
}
