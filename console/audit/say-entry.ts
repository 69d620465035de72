import type { AuditEntry } from "../../protocol/audit.ts";
import { fill, plain } from "../words/words.ts";
import { recordOf } from "./record-of.ts";
import { sentences, sentenceWords } from "./words.ts";

/** What somebody did, in plain words: "Ada changed the opening hours". */
export function sayEntry(entry: AuditEntry): string {
	const { action, details } = entry;
	const w = sentenceWords;
	return fill(sentenceFor(entry), {
		by: plain(entry.by?.name) || w.somebody,
		target: targetOf(entry),
		way: wayOf(details),
		role: roleOf(details.role),
		from: roleOf(details.from),
		to: roleOf(details.to),
		setting: settingOf(details),
		why: plain(details.why),
		action,
	});
}

function sentenceFor({ action, by, details }: AuditEntry): string {
	const w = sentenceWords;
	if (action === "sign_in_link_made" && !by) return w.printedLink;
	if (action === "team_changed" && details.before === null) return w.madeTeam;
	const isOfTeam = details.setting === "team:change";
	if (action === "setting_undone" && isOfTeam) return w.undidTeam;
	// A newer relay may write down what this console does not know yet.
	return sentences[action] ?? `{by}: {action}`;
}

function targetOf({ by, target, details }: AuditEntry): string {
	const w = sentenceWords;
	if (by && target?.id === by.id) return w.themselves;
	return plain(target?.name) || plain(details.name) || w.thisPerson;
}

/** A printed link and a passkey need none beside them. */
function wayOf({ way, secondFactor }: AuditEntry["details"]): string {
	const said = sentenceWords.ways[plain(way)] ?? "";
	return secondFactor === true && way !== "passkey" && way !== "link"
		? fill(sentenceWords.second, { way: said })
		: said;
}

function roleOf(role: unknown): string {
	return sentenceWords.roles[plain(role)] ?? plain(role);
}

/** Hours and languages are one command: what of them is another is named. */
function settingOf({ setting, before, after }: AuditEntry["details"]): string {
	const { settings: names, setting: unknown } = sentenceWords;
	if (setting === "hours:change") {
		const [one, other] = [recordOf(before), recordOf(after)];
		const differs = (key: string) =>
			JSON.stringify(one[key]) !== JSON.stringify(other[key]);
		if (differs("hours") !== differs("languages"))
			return names[differs("hours") ? "hours" : "languages"] ?? unknown;
	}
	return names[plain(setting)] ?? unknown;
}
