import { isDeepStrictEqual } from "node:util";
import type { OfSite, Role } from "../../protocol/agent.ts";
import type { AuditAction } from "../../protocol/audit.ts";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import type { SettingsWritten } from "../store/contract/setting-write.ts";
import type { Store } from "../store/contract/store.ts";
import type { Setting, SettingDecided } from "./setting.ts";
import { SETTERS } from "./site-role.ts";

/** Values beyond it stand in the version alone, and the line of the log says that they are long. */
const LOGGED_CHARS = 4_000;

interface Named {
	/** The name of the command. */
	name: string;
	/** Who of the staff. */
	by: string;
	/** The version that it takes back; null: it is a change. */
	undoes?: string | null;
}

/** Changes a setting, with its line in the audit log and what it replaces. What stands so already is written nowhere. */
export async function changeSetting<In extends OfSite>(
	store: Store,
	setting: Setting<In>,
	wanted: In,
	named: Named,
): Promise<void> {
	const decided = await setting.decide(wanted);
	await keepSetting(store, wanted.site, decided, {
		roles: setting.roles ?? SETTERS,
		...named,
	});
	await setting.follow?.(wanted, decided);
}

/** Errors: `forbidden` where a role was taken away meanwhile, `retry` where another relay was faster. */
async function keepSetting(
	store: Store,
	site: string,
	{ before, after, writes, target, logged }: SettingDecided,
	{ name, by, roles, undoes = null }: Named & { roles: readonly Role[] },
): Promise<void> {
	if (isDeepStrictEqual(before, after)) return;
	const at = store.now();
	const version = before !== null && {
		site_id: site,
		id: newId(),
		setting: name,
		before: JSON.stringify(before),
		after: JSON.stringify(after),
		at,
		person_id: by,
	};
	const values = logged ?? { before, after };
	const isLong = JSON.stringify(values).length > LOGGED_CHARS;
	const audit = auditRow(site, at, {
		action: undoes ? "setting_undone" : (ACTIONS[name] ?? "setting_changed"),
		by,
		target: target ?? null,
		details: {
			setting: name,
			...(version && { version: version.id }),
			...(undoes && { undoes }),
			...(isLong ? { long: true } : values),
		},
	});
	mustBeKept(
		await store.keepSettings({
			site,
			by: { person: by, roles },
			writes,
			version: version || null,
			audit,
		}),
	);
}

/** Errors: `forbidden`, `retry`. */
export function mustBeKept(written: SettingsWritten): void {
	if (written === "not_allowed") throw new Refused({ code: "forbidden" });
	if (written === "otherwise") throw new Refused({ code: "retry" });
}

const ACTIONS: Readonly<Record<string, AuditAction>> = {
	"team:change": "team_changed",
	"member:change": "member_changed",
};
