import {
	IMPROVEMENT_BYTES,
	IMPROVEMENTS_MOST,
	type Improvement,
	type ImprovementContent,
	type ImprovementRemoved,
	type ImprovementSaved,
	type ImprovementSummary,
} from "../../protocol/improvement.ts";
import { dateIn } from "../../protocol/openings.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import { zoneOf } from "../sites/hours.ts";
import type { AuditRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ImprovementStore } from "./queries.ts";
import type { ImprovementRow } from "./rows.ts";
import { byDay } from "./shown-improvements.ts";

type Improvements = Pick<Store, "now" | "site"> & ImprovementStore;

/** Errors: `not_found`. */
export async function openImprovement(
	store: ImprovementStore,
	site: string,
	id: string,
): Promise<Improvement> {
	const row = await store.improvement(site, id);
	if (!row) throw new Refused({ code: "not_found" });
	return {
		...{ id, content: contentOf(row), version: row.version },
		isPublic: row.is_public === 1,
		publishedAt: row.published_at,
	};
}

/** The last day first. */
export async function listImprovements(
	store: ImprovementStore,
	site: string,
): Promise<ImprovementSummary[]> {
	const rows = await store.improvements(site);
	return byDay(rows).map(({ row: { id, is_public }, content }) => ({
		...{ id, date: content.date, isPublic: is_public === 1 },
		title: content.texts[0]?.title ?? "",
		languages: content.texts.map(({ language }) => language),
	}));
}

/** Errors: `conflict`, `too_long`, `rejected`, `malformed`. */
export async function saveImprovement(
	store: Improvements,
	by: string,
	saved: ImprovementSaved,
): Promise<void> {
	const { site, improvement: id, content, isPublic, was } = saved;
	const json = JSON.stringify(content);
	if (Buffer.byteLength(json) > IMPROVEMENT_BYTES)
		throw new Refused({
			...{ code: "too_long", field: "content", most: IMPROVEMENT_BYTES },
		});
	await mustHaveCome(store, site, content.date);
	const before = await store.improvement(site, id);
	const isFull = async () =>
		(await store.improvements(site)).length >= IMPROVEMENTS_MOST;
	if (!before && (await isFull())) throw new Refused({ code: "rejected" });
	const at = store.now();
	const row: ImprovementRow = {
		...{ site_id: site, id, content: json, version: (was ?? 0) + 1 },
		is_public: isPublic ? 1 : 0,
		published_at: before?.published_at ?? (isPublic ? at : null),
		...{ changed_at: at, changed_by: by },
	};
	const audit = auditOf(row, before?.is_public === 1, content);
	if (await store.keepImprovement(row, was, audit)) return;
	// Said again, as after a reply that was lost.
	const now = await store.improvement(site, id);
	const isSame =
		now?.version === row.version &&
		now.content === json &&
		now.is_public === row.is_public;
	if (!isSame) throw new Refused({ code: "conflict" });
}

/** Errors: `not_found`, `conflict`. */
export async function removeImprovement(
	store: ImprovementStore,
	{ site, improvement: id, was }: ImprovementRemoved,
): Promise<void> {
	if (!(await store.improvement(site, id)))
		throw new Refused({ code: "not_found" });
	const key = { site_id: site, id, version: was };
	if (!(await store.removeImprovement(key)))
		throw new Refused({ code: "conflict" });
}

/** A shop says what it did, not what it will do. Errors: `malformed`. */
async function mustHaveCome(
	store: Improvements,
	id: string,
	date: string,
): Promise<void> {
	const site = await store.site(id);
	const zone = site ? zoneOf(site) : "UTC";
	if (date > dateIn(zone, store.now()))
		throw new Refused({ code: "malformed", field: "content.date" });
}

/** What everybody reads leaves a line: also when it goes, and when it is said otherwise. */
function auditOf(
	row: ImprovementRow,
	wasPublic: boolean,
	{ texts }: ImprovementContent,
): AuditRow | null {
	if (row.is_public === 0 && !wasPublic) return null;
	return auditRow(row.site_id, row.changed_at, {
		action:
			row.is_public === 1 ? "improvement_published" : "improvement_withdrawn",
		...{ by: row.changed_by, target: row.id },
		details: { name: texts[0]?.title },
	});
}

function contentOf({ content }: ImprovementRow): ImprovementContent {
	return JSON.parse(content) as ImprovementContent;
}
