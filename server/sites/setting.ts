import type { OfSite, Role } from "../../protocol/agent.ts";
import type { Reader } from "../../protocol/read.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { SettingWrite, SiteSet } from "../store/contract/setting-write.ts";

/** What a command of this name sets. Its values are what the command says, without the site. */
export interface Setting<In extends OfSite, Values = Omit<In, "site">> {
	read: Reader<In>;
	/** Who may set it; left out: owners and supervisors. */
	roles?: readonly Role[];
	/** Wants a fresh sign-in. */
	fresh?: true;
	/** Refuses what cannot stand, and says what is to be written. */
	decide(wanted: In): Promise<SettingDecided<Values>>;
	/** What follows once it is written. */
	follow?(wanted: In, decided: SettingDecided<Values>): Promise<void>;
}

export interface SettingDecided<Values = unknown> {
	/** null: there was nothing, and it cannot be taken back. */
	before: Values | null;
	after: Values;
	writes: readonly SettingWrite[];
	/** What the audit log says in their place, where they may hold a secret. */
	logged?: { before: unknown; after: unknown };
	/** The id of what it is about, where that is not the site. */
	target?: string;
}

/** Of columns of the site. `values`: what they say. */
export function ofSite<Values>(
	row: SiteRow,
	set: SiteSet,
	values: (row: SiteRow) => Values,
): SettingDecided<Values> {
	const names = Object.keys(set) as (keyof SiteSet)[];
	const was: SiteSet = Object.fromEntries(
		names.map((name) => [name, row[name]]),
	);
	return {
		before: values(row),
		after: values({ ...row, ...set }),
		writes: [{ kind: "site", set, was }],
	};
}
