import type { AuditEntry } from "../../protocol/audit.ts";
import { fill, languageName, listed, locale, plain } from "../words/words.ts";
import { contactLines } from "./contact-lines.ts";
import { hoursLines, hoursSummed } from "./hours-lines.ts";
import { recordOf } from "./record-of.ts";
import { valueWords as w } from "./words.ts";

/** One value of a setting, before and after, as people read it. */
export interface Difference {
	label: string;
	before: string;
	after: string;
}

/** How ids are called now. */
export type NameOf = (id: string) => string | null;

/** What of a setting has become another; nothing where the log has no values. */
export function differencesOf(
	{ details }: AuditEntry,
	nameOf: NameOf,
): Difference[] {
	if (details.after === undefined) return [];
	const setting = plain(details.setting);
	const isSummed = [details.before, details.after].some(
		(side) => recordOf(side).hours === null,
	);
	const lines = (side: unknown) => linesOf(setting, side, nameOf, isSummed);
	const before = lines(details.before);
	const after = lines(details.after);
	const labels = [...new Set([...before.keys(), ...after.keys()])];
	// Of hours only a day that differs may be named on one side alone.
	const instead = setting === "hours:change" ? w.asUsual : w.none;
	return labels
		.map((label) => ({
			label,
			before: before.get(label) ?? instead,
			after: after.get(label) ?? instead,
		}))
		.filter((one) => one.before !== one.after);
}

/** What else is known of a line, each with its name. */
export function factsOf(
	{ action, details }: AuditEntry,
	nameOf: NameOf,
): { label: string; value: string }[] {
	if (action === "audit_pruned")
		return [
			{ label: w.count, value: countOf(details.count) },
			{ label: w.olderThan, value: dayOf(details.before) },
		];
	if (action === "audit_exported" && typeof details.count === "number")
		return [{ label: w.count, value: countOf(details.count) }];
	if (action === "backup_restored")
		return [{ label: w.backupOf, value: dayOf(details.madeAt) }];
	if (action === "data_pruned")
		return (["conversations", "comments", "visitors"] as const).map((kind) => ({
			label: w[kind],
			value: countOf(details[kind]),
		}));
	if (action === "person_erased")
		return [
			{ label: w.conversations, value: countOf(details.conversations) },
			...(details.files === undefined
				? []
				: [{ label: w.files, value: countOf(details.files) }]),
		];
	if (action === "identity_key_made" || action === "identity_key_retired")
		return [{ label: w.key, value: plain(details.kid) }];
	if (action === "webhook_saved")
		return [{ label: w.host, value: plain(details.host) }];
	if (IMPORTS.has(action))
		return [
			{ label: w.importName, value: plain(details.name) },
			{ label: w.ratings, value: countOf(details.lines) },
		];
	if (action === "member_removed")
		return [{ label: w.open, value: openOf(details, nameOf) }];
	return [];
}

const IMPORTS: ReadonlySet<string> = new Set([
	"ratings_imported",
	"ratings_import_removed",
	"ratings_import_restored",
]);

function openOf({ open, to }: AuditEntry["details"], nameOf: NameOf): string {
	const name = nameOf(plain(to)) ?? w.somebody;
	if (open === "agent") return fill(w.toAgent, { name });
	return open === "team" ? fill(w.toTeam, { name }) : w.toQueue;
}

function linesOf(
	setting: string,
	value: unknown,
	nameOf: NameOf,
	/** Hours are one line: the other side has no days. */
	isSummed: boolean,
): Map<string, string> {
	const said = recordOf(value);
	switch (setting) {
		case "hours:change":
			return new Map([
				...(isSummed
					? ([[w.hours, hoursSummed(said.hours)]] as const)
					: hoursLines(said.hours)),
				[w.languages, languagesOf(said.languages)],
			]);
		case "product-feed:change":
			return new Map([[w.productFeed, plain(said.url) || w.none]]);
		case "privacy:change":
			return new Map([[w.privacyUrl, plain(said.privacyUrl) || w.none]]);
		case "answer-time:change":
			return new Map([
				[
					w.answerWithin,
					fill(w.minutes, { count: Number(said.answerWithinMs) / 60_000 }),
				],
			]);
		case "wrap-up:change":
			return new Map([
				[w.wrapUp, fill(w.seconds, { count: Number(said.wrapUpMs) / 1_000 })],
			]);
		case "recovery-days:change":
			return new Map([
				[w.recoveryDays, fill(w.days, { count: Number(said.recoveryDays) })],
			]);
		case "complaint-days:change":
			return new Map([
				[w.complaintDays, fill(w.days, { count: Number(said.complaintDays) })],
			]);
		case "texts:change":
			return new Map(
				Object.entries(recordOf(said.texts)).map(([path, text]) => [
					`${languageName(plain(said.language))}: ${path}`,
					text === null ? w.ours : plain(text),
				]),
			);
		case "security:change":
			return new Map([
				[w.sessionDays, daysOf(said.sessionDays)],
				[w.secondFactor, said.secondFactor ? w.yes : w.no],
				[w.auditDays, daysOf(said.auditDays)],
			]);
		case "retention:change":
			return retentionLines(recordOf(said.retention));
		case "attributes:change":
			return new Map([
				[w.attributes, namesIn(said.attributes).join(", ") || w.none],
			]);
		case "tags:change": {
			const tag = recordOf(said.tag);
			const isThere = tag.name && !tag.removed;
			return new Map([[w.tag, isThere ? plain(tag.name) : w.none]]);
		}
		case "outcomes:change": {
			const needs = recordOf(said.needs);
			return new Map([
				[w.outcomes, namesIn(said.outcomes).join(", ") || w.none],
				[w.needsOutcome, needs.outcome ? w.yes : w.no],
				[w.needsTag, needs.tag ? w.yes : w.no],
			]);
		}
		case "addresses:change":
			return new Map([[w.addresses, arrayOf(said.origins).join(", ")]]);
		case "contact:change":
			return contactLines(recordOf(said.contact));
		case "team:change":
			return teamLines(recordOf(said.team));
		case "mail:change":
			return new Map([[w.replyTo, plain(said.replyTo) || w.asMachine]]);
		case "member:change":
			return memberLines(recordOf(said.member), nameOf);
		default:
			return new Map();
	}
}

function namesIn(all: unknown): string[] {
	return Array.isArray(all) ? all.map((one) => plain(recordOf(one).name)) : [];
}

function retentionLines(
	retention: Record<string, unknown>,
): Map<string, string> {
	const days = (of: unknown) => (of === undefined ? w.kept : daysOf(of));
	return new Map([
		[w.conversationsKept, days(retention.conversations)],
		[w.commentsKept, days(retention.comments)],
		[w.visitorsKept, days(retention.visitors)],
	]);
}

function teamLines(team: Record<string, unknown>): Map<string, string> {
	if (!("name" in team)) return new Map();
	return new Map([
		[w.teamName, plain(team.name)],
		[w.offers, team.offers ? w.offered : w.given],
	]);
}

function memberLines(
	member: Record<string, unknown>,
	nameOf: NameOf,
): Map<string, string> {
	const teams = arrayOf(member.teams).map((id) => nameOf(id) ?? w.goneTeam);
	return new Map([
		[w.slots, countOf(member.slots)],
		[w.languages, languagesOf(member.languages)],
		[w.teams, teams.length > 0 ? listed(teams) : w.none],
	]);
}

function languagesOf(tags: unknown): string {
	const all = arrayOf(tags);
	return all.length > 0 ? listed(all.map(languageName)) : w.anyLanguage;
}

function arrayOf(value: unknown): string[] {
	return Array.isArray(value)
		? value.filter((one) => typeof one === "string")
		: [];
}

function daysOf(days: unknown): string {
	return fill(w.days, { count: countOf(days) });
}

function countOf(count: unknown): string {
	return typeof count === "number" ? count.toLocaleString(locale) : "";
}

function dayOf(at: unknown): string {
	return typeof at === "number"
		? new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at)
		: "";
}
