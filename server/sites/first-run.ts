import { AUDIT_DAYS, SESSION_DAYS } from "../../protocol/account-limits.ts";
import type { Role } from "../../protocol/agent.ts";
import type { Hours } from "../../protocol/hours.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import {
	ANSWER_MS,
	COMPLAINT_DAYS_MOST,
	SLOTS,
} from "../../protocol/limits.ts";
import { isOrigin } from "../../protocol/origin.ts";
import { Refused } from "../../protocol/refusal.ts";
import { wwwTwin } from "../../protocol/www-twin.ts";
import type {
	IdentityKey,
	PersonRow,
	SiteRow,
} from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";

/** A calm green with white text on it, until the owner chooses. */
const ACCENT = "#1f6f5c";

/** The owner and the site of a new relay. Errors: `forbidden` when there is somebody already. */
export async function makeFirstSite(
	store: Store,
	wanted: {
		name: string;
		email: string;
		site: {
			name: string;
			origin: string;
			/** The same with or without `www.` as well, where there is one. */
			www?: boolean;
			accent?: string | undefined;
			hours?: Hours | null;
		};
	},
): Promise<{ person: PersonRow; site: SiteRow }> {
	if ((await store.people()).length > 0)
		throw new Refused({ code: "forbidden" });
	const { name, origin, www = false, accent, hours = null } = wanted.site;
	const twin = www && isOrigin(origin) ? wwwTwin(origin) : null;
	const origins = twin ? [origin, twin] : [origin];
	const site = await makeSite(store, name, origins, accent, hours);
	const person = await makePerson(store, wanted.name, wanted.email);
	await join(store, site, person, "owner");
	return { person, site };
}

export async function makeSite(
	store: Store,
	name: string,
	origins: string[],
	accent = ACCENT,
	hours: Hours | null = null,
): Promise<SiteRow> {
	// They are written into policies, where a ";" begins another one.
	if (!origins.every(isOrigin))
		throw new Refused({ code: "malformed", field: "site.origin" });
	const site = {
		...newSiteRow(store.now(), name, origins),
		accent,
		hours: hours && JSON.stringify(hours),
	};
	await store.keepSite(site);
	return site;
}

/** A site that nobody has set anything of, with an id and a key of its own. */
export function newSiteRow(
	now: number,
	name: string,
	origins: readonly string[],
): SiteRow {
	const key: IdentityKey = { kid: newId(), alg: "HS256", key: newToken() };
	return {
		id: newId(),
		name,
		accent: ACCENT,
		position: "end",
		origins: JSON.stringify(origins),
		identity_keys: JSON.stringify([key]),
		hours: null,
		languages: "[]",
		attributes: "[]",
		privacy_url: null,
		texts: "{}",
		answer_within: ANSWER_MS,
		wrap_up: 0,
		complaint_days: COMPLAINT_DAYS_MOST,
		recovery_days: 1,
		session_days: SESSION_DAYS,
		second_factor: 0,
		audit_days: AUDIT_DAYS,
		look: "{}",
		contact: "{}",
		reply_to: null,
		retention: "{}",
		masking: "{}",
		tags: "[]",
		closing: "{}",
		files: "{}",
		product_feed: null,
		policies_at: null,
		articles_at: null,
		created_at: now,
	};
}

export async function makePerson(
	store: Store,
	name: string,
	email: string,
	id = newId(),
): Promise<PersonRow> {
	const person: PersonRow = {
		id,
		name,
		email,
		picture: null,
		short_name: null,
		language: null,
		created_at: store.now(),
	};
	await store.keepPerson(person);
	return person;
}

export async function join(
	store: Store,
	site: SiteRow,
	person: PersonRow,
	role: Role,
): Promise<void> {
	await store.keepMembership({
		site_id: site.id,
		person_id: person.id,
		role,
		availability: "here",
		until: null,
		missed: 0,
		missed_since: null,
		set_because: null,
		slots: SLOTS,
		assigned_at: 0,
		languages: "[]",
		teams: "[]",
	});
}
